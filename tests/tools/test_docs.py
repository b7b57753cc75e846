"""What the documentation says is what the code does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tools.docs import MAKERS, ROOT, made_anew, stale

from filmgate.contract.catalog import V3_OMNI
from filmgate.contract.request import VideoRequest
from filmgate.contract.signing import sign
from filmgate.engines.base import Order, ShotEngine
from filmgate.settings import EngineSettings, Settings
from filmgate.storyboard.planner import plan

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def python_of(page: str) -> dict[str, Any]:
    """What the first Python example of that page defines."""
    [example, *_] = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(example, page, "exec"), names)
    return names


def test_no_page_is_out_of_date() -> None:
    assert [path.name for path, _ in stale()] == []


def test_a_made_part_is_replaced_and_the_rest_left_alone() -> None:
    page = "Before\n<!-- made: sizes -->\nold\n<!-- end -->\nAfter\n"
    fresh = made_anew(page)
    assert fresh.startswith("Before\n<!-- made: sizes -->\n\n| mode | aspect_ratio | pixels |")
    assert "| `pro` | `9:16` | 1080 × 1920 |" in fresh
    assert fresh.endswith("<!-- end -->\nAfter\n")
    assert "old" not in fresh
    assert made_anew(fresh) == fresh


def test_an_unknown_part_is_an_error() -> None:
    with pytest.raises(KeyError, match="weather"):
        made_anew("<!-- made: weather -->\n<!-- end -->")


def test_every_setting_is_told_with_its_variable_and_meaning() -> None:
    told = MAKERS["settings"]()
    assert "| `concurrent` | `FILMGATE_LIMITS__CONCURRENT` | `4` | Films of an account" in told
    assert not re.search(r"\|\s*\|\n", told)


def test_every_way_in_which_a_film_may_fail_is_told() -> None:
    told = MAKERS["codes"]().split(", ")
    failed, declined, of_its_own_kind, by_kling = (
        "timeout",
        "source_too_long",
        "planner_failed",
        "content_policy",
    )
    for code in (failed, declined, of_its_own_kind, by_kling):
        assert f"`{code}`" in told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)", page.read_text())
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


def test_the_example_settings_are_the_defaults() -> None:
    example = tomllib.loads((ROOT / "filmgate.example.toml").read_text())
    models = example.pop("models")
    given, default = Settings(**example), Settings()
    assert given == default
    assert {slug: Settings(models=models).model_settings(slug) for slug in models} == {
        slug: default.model_settings(slug) for slug in models
    }


def test_the_example_engine_renders_the_frames_of_its_shots() -> None:
    made = python_of("docs/engines.md")["Fade"]("fade", EngineSettings.model_validate({"brightness": 200}))
    assert isinstance(made, ShotEngine)
    request = VideoRequest(prompt="A street", duration=3)
    board = plan("A street", frames=72, seed=1, multi_shot=False)
    order = Order("task-fade", V3_OMNI.slug, request, board, 64, 32, 1)
    frames = [frame for shot in range(len(board.shots)) for frame in made.frames(order, shot, None)]
    assert len(frames) == 72
    assert {(frame.shape, frame.dtype) for frame in frames} == {((48, 64), np.dtype(np.uint8))}
    assert made.estimate(order).seconds > 0
    assert made.sound(order) is None
    assert made.notes(order) == {"brightness": 200}


def test_the_example_receiver_believes_our_signatures_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    is_genuine = python_of("docs/operations.md")["is_genuine"]
    secret, body, now = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=", b'{"id":"1"}', 1_781_080_794
    monkeypatch.setattr("time.time", lambda: now)
    headers = {
        "webhook-id": "9",
        "webhook-timestamp": str(now),
        "webhook-signature": sign(secret, "9", now, body),
    }
    assert is_genuine(secret, headers, body)
    assert not is_genuine(secret, headers, body + b" ")
    assert not is_genuine("whsec_AAAA", headers, body)
    late = headers | {"webhook-timestamp": str(now - 301)}
    assert not is_genuine(secret, late, body)
