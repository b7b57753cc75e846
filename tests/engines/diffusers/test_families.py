from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.diffusers.folders import family


@pytest.mark.parametrize(
    ("kind", "name", "fps", "frame_step", "side_step", "window", "short_side"),
    [
        ("wan-t2v", "wan-t2v", 16, 4, 16, 81, 480),
        ("wan-t2v-a14b", "wan-t2v", 16, 4, 16, 81, 720),
        ("wan-vace", "wan-vace", 16, 4, 16, 81, 480),
        ("wan-vace-14b", "wan-vace", 16, 4, 16, 81, 720),
        ("wan-i2v", "wan-i2v", 16, 4, 16, 81, 720),
        ("wan-ti2v", "wan-ti2v", 24, 4, 32, 121, 704),
        ("ltx2", "ltx2", 24, 8, 32, 361, 720),
        ("hunyuan", "generic", 24, 4, 32, 121, 480),
        ("mochi", "generic", 30, 6, 32, 121, 480),
        ("cogvideox-i2v", "generic", 8, 4, 32, 49, 480),
        ("ltx", "generic", 24, 8, 32, 121, 480),
    ],
)
def test_the_rules_are_read_off_the_folder(
    tmp_path: Path,
    kind: str,
    name: str,
    fps: float,
    frame_step: int,
    side_step: int,
    window: int,
    short_side: int,
) -> None:
    found = family(kind, tmp_path)
    assert (found.name, found.fps, found.frame_step, found.side_step, found.window, found.short_side) == (
        name, fps, frame_step, side_step, window, short_side,
    )  # fmt: skip


def test_what_each_can_do(tmp_path: Path) -> None:
    can = {
        kind: family(kind, tmp_path).capabilities()
        for kind in ("wan-t2v", "wan-vace", "wan-i2v", "wan-ti2v", "ltx2")
    }
    assert [kind for kind, it in can.items() if not it.text] == ["wan-i2v"]
    assert [kind for kind, it in can.items() if it.first_frame] == ["wan-vace", "wan-i2v", "wan-ti2v", "ltx2"]
    assert [kind for kind, it in can.items() if it.references] == ["wan-vace"]
    assert [kind for kind, it in can.items() if it.edit] == ["wan-t2v", "wan-vace"]
    assert {kind: it.longest_shot_seconds for kind, it in can.items() if it.longest_shot_seconds} == {
        "wan-t2v": 5.0
    }
    assert all(it.sound and it.multi_shot and it.deterministic for it in can.values())


def test_two_experts_do_not_edit_because_one_would_be_left_out(tmp_path: Path) -> None:
    assert not family("wan-t2v-a14b", tmp_path).edit


def test_settings_win_over_the_family(tmp_path: Path) -> None:
    found = family("wan-vace", tmp_path, fps=24, steps=7, window=50, overlap=60, guidance=2, short_side=352)
    assert (found.fps, found.steps, found.guidance, found.short_side) == (24, 7, 2, 352)
    assert (found.window, found.overlap) == (49, 45)


def test_a_distilled_model_takes_few_steps_without_guidance(tmp_path: Path) -> None:
    found = family("ltx2", tmp_path, recipe="distilled")
    assert (found.steps, found.guidance) == (8, 1.0)
