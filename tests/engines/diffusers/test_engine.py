"""The engine as the service knows it, which has no torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import Resident, ShotEngine, Sounding
from filmgate.engines.diffusers import library
from filmgate.engines.diffusers.engine import DiffusersEngine
from filmgate.engines.registry import build
from filmgate.settings import EngineSettings, Settings
from tests.engines.diffusers.folders import order, written


def engine(folder: Path, **options: Any) -> DiffusersEngine:
    return DiffusersEngine("wan", EngineSettings(kind="diffusers", folder=str(folder), **options))


def test_it_is_built_by_name_and_holds_weights_on_its_devices(tmp_path: Path) -> None:
    section = EngineSettings(
        kind="diffusers", folder=str(written("wan-vace", tmp_path / "m")), devices=["cuda:0", "cuda:1"]
    )
    made = build("wan", Settings(engines={"wan": section}))
    assert isinstance(made, ShotEngine)
    assert isinstance(made, Resident)
    assert isinstance(made, Sounding)
    assert made.devices == ("cuda:0", "cuda:1")
    assert made.capabilities.references


def test_it_imports_no_torch_before_it_must(tmp_path: Path) -> None:
    script = (
        "import sys; from filmgate.engines.diffusers.engine import DiffusersEngine as E\n"
        "from filmgate.settings import EngineSettings as S\n"
        f"E('wan', S(folder={str(written('ltx2', tmp_path / 'm'))!r})).capabilities\n"
        "print([name for name in ('torch', 'diffusers', 'numpy', 'cv2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_checkpoint_that_is_not_there_is_no_reason_to_refuse_the_request(tmp_path: Path) -> None:
    made = engine(tmp_path / "gone")
    assert made.capabilities.references
    with pytest.raises(TaskFailed, match="does not exist"):
        made.estimate(order("a lake"))


def test_without_the_packages_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "PACKAGES", ("torch_of_another_world",))
    with pytest.raises(TaskFailed, match=r"torch_of_another_world: install with `pip install 'filmgate"):
        engine(tmp_path).check()
    with pytest.raises(TaskFailed, match="torch_of_another_world"):
        next(engine(tmp_path).frames(order("a lake"), 0, None))  # type: ignore[arg-type]


def test_more_work_takes_longer_and_more_memory(tmp_path: Path) -> None:
    made = engine(written("wan-vace", tmp_path / "m"), steps=20)
    short, long = made.estimate(order("a lake", seconds=3)), made.estimate(order("a lake", seconds=15))
    assert long.seconds > 3 * short.seconds > 0
    larger = engine(tmp_path / "m", short_side=720, steps=20).estimate(order("a lake", seconds=3))
    assert larger.seconds > 2 * short.seconds
    assert larger.memory > short.memory


def test_an_estimate_needs_neither_inputs_nor_a_shot_that_is_possible(tmp_path: Path) -> None:
    for kind in ("wan-i2v", "wan-t2v"):
        made = engine(written(kind, tmp_path / kind), short_side=480)
        short, long = made.estimate(order("a lake", seconds=3)), made.estimate(order("a lake", seconds=12))
        assert long.seconds > 2.5 * short.seconds > 5


def test_offloading_and_quantization_take_less_memory(tmp_path: Path) -> None:
    folder, asked = written("wan-t2v", tmp_path / "m"), order("a lake")
    plain = engine(folder, short_side=64).estimate(asked).memory
    assert engine(folder, short_side=64, offload="model").estimate(asked).memory < plain
    assert engine(folder, short_side=64, quantization="int8").estimate(asked).memory < plain


def test_the_notes_tell_what_made_each_shot(tmp_path: Path) -> None:
    notes = engine(written("wan-vace", tmp_path / "m")).notes(order("a street", images=1, seconds=15))
    assert notes["pipeline"] == "WanVACEPipeline"
    assert notes["made_at"] == {"width": 864, "height": 480, "fps": 16.0}
    assert notes["sound"] == "the animatic's"
    (shot,) = notes["shots"]
    assert (shot["passes"], shot["images"]) == (4, {"image_1": "first frame"})
