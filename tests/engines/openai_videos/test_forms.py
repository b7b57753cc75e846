"""The arithmetic of jobs: sizes, frames and seconds that a model takes and that cover what is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.base import EngineDeclined, Input
from filmgate.engines.openai_videos.forms import (
    SEEDS,
    Piece,
    frame_count,
    job_size,
    pieces_of,
    require_possible,
    seed_of,
    whole_seconds,
)
from filmgate.engines.openai_videos.settings import VideosSettings
from filmgate.settings import EngineSettings
from tests.engines.openai_videos.desk import order_of

EVEN = st.integers(32, 1000).map(lambda half: 2 * half)


def settings_with(**options: Any) -> VideosSettings:
    return VideosSettings.of(EngineSettings(kind="openai-videos", base_url="http://a", **options))


@given(st.integers(1, 360), st.integers(1, 60), st.integers(1, 17))
def test_frames_keep_the_models_rule_and_cover_the_piece_at_its_rate(
    frames: int, fps: int, step: int
) -> None:
    settings = settings_with(profile="vllm-omni", fps=fps, frames_step=step)
    count = frame_count(Piece(0, frames), settings)
    assert (count - 1) % step == 0
    assert count / fps >= frames / 24
    assert count == 1 or (count - step) / fps < frames / 24


@given(st.integers(1, 360), st.lists(st.integers(1, 20), max_size=4))
def test_seconds_are_the_next_longer_that_the_server_makes(frames: int, lengths: list[int]) -> None:
    seconds = whole_seconds(Piece(0, frames), settings_with(seconds=tuple(lengths)))
    assert seconds * 24 >= frames
    if not lengths or max(lengths) * 24 < frames:
        assert (seconds - 1) * 24 < frames
    else:
        assert seconds in lengths
        assert all(other >= seconds for other in lengths if other * 24 >= frames)


@given(st.integers(1, 400), st.integers(1, 15))
def test_parts_cover_a_shot_exactly_and_none_is_longer_than_a_job(frames: int, longest: int) -> None:
    settings = settings_with(continues=True, longest_seconds=longest)
    pieces = pieces_of(order_of(frames, 12), settings)
    first = [piece for piece in pieces if piece.number == 0]
    assert sum(piece.frames for piece in first) == frames
    assert [piece.part for piece in first] == list(range(len(first)))
    assert all(piece.frames > 0 and piece.seconds <= longest for piece in pieces)
    assert max(piece.frames for piece in first) - min(piece.frames for piece in first) <= 2
    assert len({piece.name for piece in pieces}) == len(pieces)
    assert (len(first) == 1) == (frames <= longest * 24)


@given(EVEN, EVEN, st.integers(1, 64))
def test_a_size_without_a_list_is_the_films_rounded_up(width: int, height: int, multiple: int) -> None:
    wide, high = job_size(width, height, settings_with(size_multiple=multiple))
    assert wide % multiple == high % multiple == 0
    assert 0 <= wide - width < multiple
    assert 0 <= high - height < multiple


def test_every_shot_has_a_seed_of_its_own_that_generators_take() -> None:
    order = order_of(12, 12)
    seeds = [seed_of(order, Piece(number, 12)) for number in range(2)]
    assert seeds == [7, 8]
    assert SEEDS == 2**32


def test_an_address_without_a_path_gets_the_version() -> None:
    def servers(**where: Any) -> tuple[str, ...]:
        return VideosSettings.of(EngineSettings(kind="openai-videos", **where)).servers

    assert servers(base_url="http://gpu:8091") == ("http://gpu:8091/v1",)
    assert servers(base_url="https://films.example/openai/v1/") == ("https://films.example/openai/v1",)
    assert servers(base_urls=("http://a", "http://a/v1", "http://b")) == ("http://a/v1", "http://b/v1")


def test_a_source_that_is_too_long_is_told_from_a_shot_that_is() -> None:
    source = Input("video_1", "video", Path("v.mp4"), 1280, 720, 4.0, 96)
    settings = settings_with(longest_seconds=3, edit=True)
    for inputs, code in (((), "engine_declined"), ((source,), "source_too_long")):
        with pytest.raises(EngineDeclined, match="at most 3 s, shot 1 has 4 s") as caught:
            require_possible(order_of(96, inputs=inputs), settings)
        assert caught.value.code == code
