from __future__ import annotations

import json
from pathlib import Path

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.engines.diffusers.checkpoint import opened, verified
from filmgate.engines.diffusers.settings import DiffusersSettings
from tests.engines.diffusers.folders import checkpoint, weights, written


def refusal(settings: DiffusersSettings) -> TaskFailed:
    with pytest.raises(TaskFailed) as caught:
        verified(settings)
    return caught.value


def test_a_missing_folder_says_how_to_fill_it(tmp_path: Path) -> None:
    failure = refusal(DiffusersSettings(folder=tmp_path / "gone"))
    assert failure.code == "model_missing"
    assert f"--local-dir '{tmp_path / 'gone'}'" in failure.message


def test_a_folder_that_is_no_pipeline_is_told_from_one(tmp_path: Path) -> None:
    failure = refusal(DiffusersSettings(folder=tmp_path))
    assert "has no model_index.json" in failure.message
    (tmp_path / "model_index.json").write_text("{nonsense")
    assert "cannot be read" in refusal(DiffusersSettings(folder=tmp_path)).message
    (tmp_path / "model_index.json").write_text("{}")
    assert "names no pipeline class" in refusal(DiffusersSettings(folder=tmp_path)).message


def test_a_hub_id_is_found_in_the_local_cache_and_else_says_how_to_download_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    settings = DiffusersSettings(model="Wan-AI/Wan2.1-T2V-1.3B-Diffusers")
    message = refusal(settings).message
    assert "`hf download Wan-AI/Wan2.1-T2V-1.3B-Diffusers`" in message
    assert "hf auth login" in message
    root = tmp_path / "models--Wan-AI--Wan2.1-T2V-1.3B-Diffusers"
    (root / "refs").mkdir(parents=True)
    (root / "refs" / "main").write_text("abc123")
    written("wan-t2v", root / "snapshots" / "abc123")
    assert verified(settings).pipeline == "WanPipeline"


def test_a_download_that_broke_off_names_what_is_missing(tmp_path: Path) -> None:
    folder = written("wan-t2v", tmp_path / "m")
    index = {"weight_map": {"a": "one.safetensors", "b": "two.safetensors"}}
    (folder / "transformer" / "model.safetensors.index.json").write_text(json.dumps(index))
    (folder / "transformer" / "one.safetensors").write_bytes(weights(10))
    message = refusal(DiffusersSettings(folder=folder)).message
    assert "transformer/two.safetensors missing" in message
    assert "one.safetensors" not in message


def test_weights_are_counted_from_their_headers(tmp_path: Path) -> None:
    found = checkpoint("wan-t2v", tmp_path)
    assert (found.weights("transformer").values, found.weights("transformer").size) == (1000, 4000)
    (found.folder / "vae" / "model.safetensors").write_bytes(weights(500, "BF16"))
    assert (found.weights("vae").values, found.weights("vae").size) == (500, 1000)


@pytest.mark.parametrize("data", [b"", b"\xff" * 16, b"\x05\0\0\0\0\0\0\0[1,2"])
def test_broken_weights_are_named(tmp_path: Path, data: bytes) -> None:
    found = checkpoint("wan-t2v", tmp_path)
    (found.folder / "vae" / "model.safetensors").write_bytes(data)
    with pytest.raises(TaskFailed, match=r"vae/model\.safetensors' is broken"):
        found.weights("vae")


def test_parts_that_are_not_there_do_not_count(tmp_path: Path) -> None:
    folder = written("wan-t2v", tmp_path / "m")
    path = folder / "model_index.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "transformer_2": [None, None]}))
    assert opened(DiffusersSettings(folder=folder)).parts == ("transformer", "vae")
