"""Every engine through the suite of `contract.py`. An engine more is a line more in `SUBJECTS`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.catalog import FPS
from filmgate.contract.errors import ServiceUnavailable, TaskCanceled, TaskFailed
from filmgate.engines.base import FilmEngine, ShotEngine
from filmgate.engines.registry import build
from filmgate.settings import EngineSettings, ModelSettings, Settings
from tests.engines.contract import Host, Subject, hosted, plain
from tests.support import kling
from tests.support.cluster import KEY, V3, cluster, settings_for
from tests.videos_server import VideosServer

SEVERAL = {"multi_shot": True, "shot_type": "intelligence"}
QUICK = {"poll_seconds": 0.05, "patience_seconds": 20.0}


@contextmanager
def over_filmgate(folder: Path) -> Iterator[EngineSettings]:
    (folder / "upstream").mkdir()
    card = {"models": {V3: ModelSettings(engines=("instant",))}, "engines": {}}
    with (
        pytest.MonkeyPatch.context() as patch,
        cluster(settings_for(folder / "upstream", **card)) as upstream,
    ):
        patch.setenv("CONTRACT_KEY", KEY)
        yield EngineSettings(kind="modellix", base_url=upstream.base_url, api_key_env="CONTRACT_KEY", **QUICK)


@contextmanager
def over_kling(folder: Path) -> Iterator[EngineSettings]:
    with pytest.MonkeyPatch.context() as patch, kling.simulated() as upstream:
        patch.setenv("KLING_ACCESS_KEY", kling.ACCESS)
        patch.setenv("KLING_SECRET_KEY", kling.SECRET)
        yield EngineSettings(kind="kling", base_url=upstream.base_url, **QUICK)


@contextmanager
def over_videos(folder: Path) -> Iterator[EngineSettings]:
    with VideosServer() as server:
        yield EngineSettings(kind="openai-videos", base_url=server.url, profile="vllm-omni", **QUICK)


@contextmanager
def tiny_wan(folder: Path) -> Iterator[EngineSettings]:
    from tests.support import tiny_models

    checkpoint = tiny_models.build("wan-t2v", folder / "wan")
    options = {"device": "cpu", "short_side": 64, "steps": 2, "max_prompt_tokens": 32}
    yield EngineSettings(kind="diffusers", folder=str(checkpoint), **options)


STD = (1280, 720)
GRAY, HEAVY = ("tests.support.engines:GrayEngine", "tests.support.engines:HeavyEngine")
SUBJECTS = [
    pytest.param(
        Subject("animatic", plain(), failing=Host.unreadable_order), id="animatic", marks=pytest.mark.slow
    ),
    pytest.param(Subject("instant", plain()), id="instant"),
    pytest.param(Subject("gray", plain(kind=GRAY), failing="fail now"), id="gray"),
    pytest.param(Subject("heavy", plain(kind=HEAVY), failing="fail now"), id="resident"),
    pytest.param(
        Subject("cluster", over_videos, failing={"base_url": "http://127.0.0.1:9", "patience_seconds": 0.1}),
        id="openai-videos",
        marks=pytest.mark.slow,
    ),
    pytest.param(
        Subject("kling", over_kling, STD, 5, {"secret_key_env": "NO_SUCH_VARIABLE"}),
        id="kling",
        marks=pytest.mark.slow,
    ),
    pytest.param(
        Subject("up", over_filmgate, STD, 3, {"api_key_env": "NO_SUCH_VARIABLE"}),
        id="modellix",
        marks=pytest.mark.slow,
    ),
    pytest.param(
        Subject("wan", tiny_wan, (128, 64), failing={"folder": "/nowhere/model"}),
        id="diffusers",
        marks=[pytest.mark.models, pytest.mark.timeout(300)],
    ),
]


@pytest.fixture(scope="module", params=SUBJECTS)
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    subject: Subject = request.param
    with hosted(subject, tmp_path_factory.mktemp(subject.name)) as open_host:
        yield open_host


def test_it_is_of_one_kind_and_estimates_before_it_works(host: Host) -> None:
    assert isinstance(host.engine, ShotEngine) != isinstance(host.engine, FilmEngine)
    estimate = host.engine.estimate(host.order())
    assert estimate.seconds >= 0
    assert estimate.memory >= 0
    assert estimate.cost >= 0


def test_the_film_has_the_size_the_rate_and_the_frames_that_were_asked_for(host: Host) -> None:
    film = host.film(host.order())
    assert (film.width, film.height) == host.subject.size == (film.made.width, film.made.height)
    assert (film.frames, film.rate) == (host.subject.seconds * FPS, FPS)
    assert film.made.duration == pytest.approx(host.subject.seconds)
    assert not film.sound


def test_progress_rises(host: Host) -> None:
    told = host.film(host.order()).heard.progress
    assert told or not host.can.progress
    assert told == sorted(told)
    assert all(0 <= one <= 1 for one in told)


def test_sound_is_there_when_it_was_asked_for(host: Host) -> None:
    if not host.can.sound:
        pytest.skip("it declares none, so a request for it is refused at submit")
    film = host.film(host.order("rain falls on a tin roof", sound="on"))
    assert film.sound
    assert film.frames == host.subject.seconds * FPS


def test_several_shots_make_one_film(host: Host) -> None:
    if not host.can.multi_shot:
        pytest.skip("it declares none, so a request for it is refused at submit")
    order = host.order("Shot 1: a sea. Shot 2: a hill.", **SEVERAL)
    assert len(order.storyboard.shots) > 1
    film = host.film(order)
    assert film.frames == order.storyboard.frames
    assert (film.width, film.height) == host.subject.size


def test_an_edit_is_as_long_as_its_source_and_keeps_its_sound(host: Host) -> None:
    if not host.can.edit:
        pytest.skip("it declares none, so a request for it is refused at submit")
    film = host.film(host.source_order())
    assert (film.width, film.height, film.frames) == (*host.subject.size, host.subject.seconds * FPS)
    assert film.loudest > 0.05


def test_one_seed_gives_one_film(host: Host) -> None:
    if not host.can.deterministic:
        pytest.skip("it declares that it is not repeatable, and results say so")
    order = host.order(seed=11)
    first = host.film(order).digest
    assert host.film(order).digest == first


def test_a_cancel_ends_it_and_the_next_film_is_made(host: Host) -> None:
    long = host.order(seconds=host.longest)  # a short one may be made before it hears of it
    with host.canceled(long) as future, pytest.raises(TaskCanceled):
        future.result(60)
    assert host.film(host.order()).frames == host.subject.seconds * FPS


def test_what_goes_wrong_is_a_task_failed_with_a_code_and_words(host: Host, tmp_path: Path) -> None:
    failing = host.subject.failing
    if failing is None:
        pytest.skip("nothing makes it fail")
    options = failing if isinstance(failing, dict) else {}
    own = host.settings.engines[host.subject.name].model_dump()
    broken = Host(host.subject, EngineSettings(**{**own, **options}), tmp_path)
    try:
        order = failing(broken) if callable(failing) else broken.order(_words(failing))
        with pytest.raises(TaskFailed) as caught:
            broken.film(order)
    finally:
        broken.close()
    assert re.fullmatch(r"[a-z][a-z0-9_]*", caught.value.code)
    assert len(caught.value.message) > 10


def _words(failing: str | dict[str, Any]) -> str:
    return failing if isinstance(failing, str) else "a boat"


def test_an_unknown_setting_is_refused_by_its_name(host: Host) -> None:
    own = host.settings.engines[host.subject.name]
    kind = own.kind or host.subject.name
    settings = EngineSettings(**{**own.model_dump(), "kind": kind, "no_such_setting": 1})
    with pytest.raises(ServiceUnavailable, match="no_such_setting"):
        build(host.subject.name, Settings(engines={host.subject.name: settings}))
