from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.catalog import SIZES, AspectRatio, Mode
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Input
from filmgate.store.blobs import Blobs
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.tasks.orders import Scratch, film_frames, film_size, media_key, order_of, stored_request
from tests.support.rows import new_task, stored


def request(**fields: Any) -> VideoRequest:
    return VideoRequest(prompt="x", **fields)


def source(width: int = 1280, height: int = 720, frames: int | None = 100) -> Input:
    return Input("video_1", "video", Path("video_1.mp4"), width, height, 4.0, frames)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("aspect", list(AspectRatio))
def test_sizes_are_the_contracts(mode: Mode, aspect: AspectRatio) -> None:
    assert film_size(request(mode=mode, aspect_ratio=aspect), None) == SIZES[mode, aspect]


@pytest.mark.parametrize(
    ("given_size", "mode", "expected"),
    [
        ((1920, 1080), Mode.STD, (1280, 720)),
        ((720, 1280), Mode.PRO, (1080, 1920)),
        ((1440, 1080), Mode.STD, (960, 720)),
        ((1000, 1000), Mode.PRO, (1080, 1080)),
        ((2048, 858), Mode.STD, (1718, 720)),
    ],
)
def test_a_source_keeps_its_aspect_ratio(
    given_size: tuple[int, int], mode: Mode, expected: tuple[int, int]
) -> None:
    assert film_size(request(mode=mode), source(*given_size)) == expected


def test_an_explicit_aspect_ratio_wins_over_the_sources() -> None:
    wide = request(mode=Mode.STD, aspect_ratio=AspectRatio.WIDE)
    assert film_size(wide, source(720, 1280)) == (1280, 720)


@given(width=st.integers(720, 2160), height=st.integers(720, 2160), mode=st.sampled_from(list(Mode)))
def test_every_source_gives_even_sides_in_its_own_shape(width: int, height: int, mode: Mode) -> None:
    wide, high = film_size(request(mode=mode), source(width, height))
    assert wide % 2 == high % 2 == 0
    assert min(wide, high) == min(SIZES[mode, AspectRatio.WIDE])
    assert abs(wide / high - width / height) < 2 / min(wide, high) * max(1, wide / high)


@pytest.mark.parametrize(("seconds", "frames"), [(None, 120), (3, 72), (15, 360)])
def test_frames_are_counted_at_24_a_second(seconds: int | None, frames: int) -> None:
    assert film_frames(request(duration=seconds), None) == frames


def test_a_source_gives_its_frames() -> None:
    assert film_frames(request(), source(frames=241)) == 241


def test_a_stored_request_comes_back_with_what_was_set_and_names_for_media(sqlite: sa.Engine) -> None:
    sent = request(mode=Mode.STD, duration=7, images=["A" * 20]).model_copy(update={"images": ["image_1"]})
    row = stored(sqlite, new_task(sqlite, request=sent.model_dump_json(exclude_unset=True)))
    back = stored_request(row)
    assert back == sent
    assert back.model_fields_set == {"prompt", "mode", "duration", "images"}


def test_an_order_finds_its_inputs_on_the_local_disk(sqlite: sa.Engine, tmp_path: Path) -> None:
    board = Storyboard(frames=96, seed=3, shots=[Shot(frames=96, prompt="x")])
    known = [
        {"name": "image_1", "kind": "image", "path": "image_1.png", "width": 9, "height": 9},
        {
            "name": "video_1",
            "kind": "video",
            "path": "video_1.mp4",
            "width": 720,
            "height": 1280,
            "frames": 96,
        },
    ]
    task_id = new_task(sqlite, facts=json.dumps(known), storyboard=board.model_dump_json(), seed=3)
    row = stored(sqlite, task_id)
    blobs = Blobs.open(None, tmp_path / "blobs")
    for item in known:
        blobs.put(media_key(task_id, str(item["path"])), str(item["name"]).encode())
    scratch = Scratch(tmp_path / "scratch", blobs)
    with scratch.folder() as folder:
        order = scratch.order(row, folder)
        assert [item.path.read_bytes() for item in order.inputs] == [b"image_1", b"video_1"]
        assert order.source is order.inputs[1]
        assert (order.width, order.height, order.seed) == (1080, 1920, 3)
        assert order.storyboard == board
    assert not folder.exists()
    assert order_of(row, []).source is None
    scratch.close()
    assert not scratch.root.exists()
