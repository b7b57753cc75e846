"""The relay: one upstream task for one of ours, and the film home."""

from __future__ import annotations

import base64
import json
import socket
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import EngineBusy, EngineDeclined, FilmEngine, Input, Made, Order
from filmgate.engines.modellix import ModellixEngine
from filmgate.engines.upstream import INLINE_LIMIT
from filmgate.settings import EngineSettings
from filmgate.storyboard.schema import Shot, Storyboard
from tests.contract_server import KEY, ContractServer, Fault
from tests.support import journals
from tests.support.journals import Crash

MODEL = "kling/kling-v3-omni-video"
PLAN = Storyboard(frames=120, seed=7, shots=[Shot(frames=120, prompt="rain")])


class Journal(journals.Journal):
    """Told to stop once the progress `stop_at` is there."""

    stop_at = 2.0

    def stopped(self) -> bool:
        return bool(self.told) and self.told[-1] >= self.stop_at


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UP_KEY", KEY)


def engine_at(base_url: str, **options: Any) -> ModellixEngine:
    quick = {"poll_seconds": 0.02, "patience_seconds": 1.0, "api_key_env": "UP_KEY"}
    settings = EngineSettings(kind="modellix", base_url=base_url, **(quick | options))
    return ModellixEngine("up", settings)


def order_of(inputs: tuple[Input, ...] = (), **fields: Any) -> Order:
    request = VideoRequest(prompt="rain", **fields)
    return Order("task-own01", MODEL, request, PLAN, 1920, 1080, 7, inputs)


def relay(
    server: ContractServer, out: Path, desk: Journal, order: Order | None = None, **options: Any
) -> Made:
    return engine_at(server.base_url, **options).film(order or order_of(), out, desk)


def test_it_is_an_engine_that_makes_whole_films() -> None:
    engine = engine_at("http://127.0.0.1:1", price_per_second=0.1)
    assert isinstance(engine, FilmEngine)
    assert engine.estimate(order_of()).cost == pytest.approx(0.5)


def test_the_request_goes_up_as_it_came_and_the_film_comes_home(tmp_path: Path) -> None:
    desk, out = Journal(), tmp_path / "film.mp4"
    order = order_of(duration=8, sound="on", multi_shot=True, shot_type="intelligence")
    with ContractServer(redirects=2) as server:
        made = relay(server, out, desk, order)
        assert server.submits[0].body == {
            "prompt": "rain",
            "duration": 8,
            "sound": "on",
            "multi_shot": True,
            "shot_type": "intelligence",
        }
        assert server.submits[0].headers["Idempotency-Key"] == "filmgate-task-own01"
        assert server.submits[0].query == {}
        assert out.read_bytes() == server.film
        assert made.notes["upstream"] == {
            "base_url": server.base_url,
            "task_id": "task-fake00001",
            "metadata": {"request_id": "req-1", "engine": "fake", "seed": 7},
        }
        assert made.notes["repeatable"] is False
        assert all("Authorization" not in one.headers for one in server.calls("GET", "/files/.*"))
    assert desk.states == ["sending", "accepted"]
    assert desk.told == sorted(desk.told)
    assert desk.told[-1] == pytest.approx(1.0)
    assert 0.36 in desk.told


def test_an_upstream_that_tells_no_more_than_the_documents_is_enough(tmp_path: Path) -> None:
    with ContractServer(sparse=True, extensions=False) as server:
        made = relay(server, tmp_path / "film.mp4", Journal())
        assert made.notes["upstream"]["metadata"] == {}
        assert (tmp_path / "film.mp4").read_bytes() == server.film


def test_inputs_go_as_links_that_the_upstream_can_reach_or_as_files(tmp_path: Path) -> None:
    small, large = tmp_path / "small.jpg", tmp_path / "large.jpg"
    small.write_bytes(b"small")
    large.write_bytes(b"l" * (INLINE_LIMIT + 1))
    given = ["https://example.com/a.jpg", "http://127.0.0.1:1/files/b.jpg", "A" * 40]
    inputs = tuple(
        Input(f"image_{number}", "image", path, 640, 480)
        for number, path in enumerate([small, small, large], 1)
    )
    with ContractServer() as server:
        relay(server, tmp_path / "film.mp4", Journal(), order_of(inputs, images=given))
        first, second, third = server.submits[0].body["images"]
        assert first == given[0]
        assert base64.b64decode(second) == b"small"
        assert third.startswith(server.base_url)
        assert b"l" * INLINE_LIMIT in server.uploads[0]


@pytest.mark.parametrize(
    ("takes_seeds", "options", "sent"),
    [(True, {}, {"seed": "7"}), (False, {"seeds": True}, {"seed": "7"}), (True, {"seeds": False}, {})],
)
def test_the_seed_goes_to_an_upstream_that_takes_one(
    tmp_path: Path, takes_seeds: bool, options: dict[str, Any], sent: dict[str, str]
) -> None:
    with ContractServer(takes_seeds=takes_seeds) as server:
        relay(server, tmp_path / "film.mp4", Journal(), **options)
        assert server.submits[0].query == sent


def test_a_repeat_is_the_same_call_with_the_same_seed(tmp_path: Path) -> None:
    desk = Journal(crash_at="accepted")
    with ContractServer(takes_seeds=True) as server:
        with pytest.raises(Crash):
            relay(server, tmp_path / "film.mp4", desk)
        server.takes_seeds = False
        relay(server, tmp_path / "film.mp4", desk)
        assert [one.query for one in server.submits] == [{"seed": "7"}] * 2


@pytest.mark.parametrize("extensions", [True, False])
@pytest.mark.parametrize("stop_at", [0.3, 0.9])
def test_a_relay_told_to_stop_cancels_upstream_where_that_is_offered(
    tmp_path: Path, stop_at: float, extensions: bool
) -> None:
    desk = Journal()
    desk.stop_at = stop_at
    with ContractServer(extensions=extensions) as server:
        with pytest.raises(TaskCanceled):
            relay(server, tmp_path / "film.mp4", desk)
        assert [task.is_canceled for task in server.tasks.values()] == [extensions]


def test_a_relay_told_to_stop_while_the_upstream_is_away_stops(tmp_path: Path) -> None:
    desk = Journal()
    desk.told, desk.stop_at = [0.0], 0.0
    with ContractServer(faults={"submit": [Fault.CUT] * 9}) as server, pytest.raises(TaskCanceled):
        relay(server, tmp_path / "film.mp4", desk, poll_seconds=30, patience_seconds=600)


def test_a_relay_killed_after_the_submit_goes_on_with_the_same_task(tmp_path: Path) -> None:
    desk = Journal()
    with ContractServer() as server:
        desk.memory["submit"] = json.dumps({"state": "accepted", "task_id": "task-fake00001"})
        server.accept({"prompt": "rain"}, None)
        relay(server, tmp_path / "film.mp4", desk)
        assert server.submits == []


def test_killed_between_the_submit_and_its_answer_it_repeats_with_the_key(tmp_path: Path) -> None:
    desk = Journal(crash_at="accepted")
    with ContractServer() as server:
        with pytest.raises(Crash):
            relay(server, tmp_path / "film.mp4", desk)
        relay(server, tmp_path / "film.mp4", desk)
        assert len(server.submits) == 2
        assert list(server.tasks) == ["task-fake00001"]


@pytest.mark.parametrize("options", [{}, {"idempotent": False}])
def test_killed_there_it_never_pays_twice_where_keys_are_not_honoured(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    desk = Journal(crash_at="accepted")
    with ContractServer(extensions=bool(options)) as server:
        with pytest.raises(Crash):
            relay(server, tmp_path / "film.mp4", desk, **options)
        for _ in range(2):
            with pytest.raises(TaskFailed, match="Nothing was sent again") as caught:
                relay(server, tmp_path / "film.mp4", desk, **options)
            assert caught.value.code == "outcome_unknown"
        assert len(server.submits) == 1


def test_the_setting_vouches_for_an_upstream_that_shows_nothing(tmp_path: Path) -> None:
    faults = {"submit": [Fault.ACCEPT_THEN_CUT]}
    with ContractServer(extensions=False, faults=faults) as server:
        relay(server, tmp_path / "film.mp4", Journal(), idempotent=True)
        assert list(server.tasks) == ["task-fake00001"]


@pytest.mark.parametrize(
    "fault", [Fault.CUT, Fault.ACCEPT_THEN_CUT, Fault.ACCEPT_THEN_500, 409, 503, Fault.HTML]
)
def test_a_doubtful_answer_is_resolved_by_the_key_or_not_at_all(tmp_path: Path, fault: int | Fault) -> None:
    with ContractServer(faults={"submit": [fault]}) as server:
        relay(server, tmp_path / "film.mp4", Journal())
        assert list(server.tasks) == ["task-fake00001"]
    with ContractServer(faults={"submit": [fault]}, honours_keys=False) as server:
        with pytest.raises(TaskFailed) as caught:
            relay(server, tmp_path / "film.mp4", Journal())
        assert caught.value.code == "outcome_unknown"
        assert len(server.submits) == 1


def test_doubt_that_lasts_stays_doubt(tmp_path: Path) -> None:
    desk = Journal()
    with ContractServer(faults={"submit": [Fault.CUT] * 99}) as server:
        with pytest.raises(TaskFailed) as caught:
            relay(server, tmp_path / "film.mp4", desk, patience_seconds=0.3)
        assert caught.value.code == "outcome_unknown"
        assert len(server.submits) > 1
    assert desk.states[-1] == "sending"


def test_a_busy_upstream_is_asked_again_later(tmp_path: Path) -> None:
    desk = Journal()
    with ContractServer(faults={"submit": [429]}, retry_after="7") as server:
        with pytest.raises(EngineBusy, match="10000 tasks wait") as caught:
            relay(server, tmp_path / "film.mp4", desk)
        assert caught.value.retry_after == 7
        assert desk.states == ["sending", "idle"]
        relay(server, tmp_path / "film.mp4", desk)
        assert len(server.tasks) == 1


def test_busy_after_doubt_keeps_the_doubt(tmp_path: Path) -> None:
    desk = Journal()
    with ContractServer(faults={"submit": [Fault.ACCEPT_THEN_CUT, 429]}) as server:
        with pytest.raises(EngineBusy):
            relay(server, tmp_path / "film.mp4", desk)
        assert desk.states[-1] == "sending"
        relay(server, tmp_path / "film.mp4", desk)
        assert list(server.tasks) == ["task-fake00001"]


def test_an_upstream_that_was_never_reached_is_not_in_doubt(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        desk = Journal()
        engine = engine_at(f"http://127.0.0.1:{closed.getsockname()[1]}", patience_seconds=0.2)
        with pytest.raises(EngineDeclined) as caught:
            engine.film(order_of(), tmp_path / "film.mp4", desk)
    assert caught.value.code == "upstream_unreachable"
    assert desk.states[-1] == "idle"


@pytest.mark.parametrize(
    ("status", "code"), [(400, "upstream_value_out_of_range"), (402, "upstream_insufficient_balance")]
)
def test_refusals_are_declined_with_their_reason(tmp_path: Path, status: int, code: str) -> None:
    with ContractServer(faults={"submit": [status]}) as server:
        with pytest.raises(EngineDeclined) as caught:
            relay(server, tmp_path / "film.mp4", Journal())
        assert caught.value.code == code
        assert len(server.submits) == 1


def test_a_wrong_key_is_told_without_showing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ContractServer() as server:
        monkeypatch.setenv("UP_KEY", "sk-secret")
        with pytest.raises(TaskFailed, match="not valid") as caught:
            relay(server, tmp_path / "film.mp4", Journal())
        assert caught.value.code == "upstream_authentication_failed"
        assert "sk-secret" not in str(caught.value)
        monkeypatch.delenv("UP_KEY")
        with pytest.raises(EngineDeclined, match="variable UP_KEY is not set"):
            relay(server, tmp_path / "film.mp4", Journal())


def test_a_refusal_after_doubt_is_not_declined(tmp_path: Path) -> None:
    with ContractServer(faults={"submit": [Fault.CUT, 402]}) as server:
        with pytest.raises(TaskFailed) as caught:
            relay(server, tmp_path / "film.mp4", Journal())
        assert not isinstance(caught.value, EngineDeclined)


@pytest.mark.parametrize(
    ("failure", "code"),
    [(("content_policy", "not that"), "content_policy"), (("canceled", "by its owner"), "upstream_canceled")],
)
def test_a_failed_task_fails_ours_with_its_reason(
    tmp_path: Path, failure: tuple[str, str], code: str
) -> None:
    with ContractServer(failure=failure) as server:
        with pytest.raises(TaskFailed, match=failure[1]) as caught:
            relay(server, tmp_path / "film.mp4", Journal())
        assert caught.value.code == code
        assert not isinstance(caught.value, EngineDeclined)


def test_trouble_while_polling_and_downloading_is_borne(tmp_path: Path) -> None:
    faults: dict[str, list[int | Fault]] = {
        "task": [503, Fault.CUT, 429],
        "file": [503, Fault.CUT],
        "bytes": [Fault.SHORT],
    }
    with ContractServer(faults=faults) as server:
        relay(server, tmp_path / "film.mp4", Journal())
        assert (tmp_path / "film.mp4").read_bytes() == server.film


def test_a_task_that_the_upstream_forgot_fails_ours(tmp_path: Path) -> None:
    desk = Journal()
    desk.memory["submit"] = json.dumps({"state": "accepted", "task_id": "task-gone1"})
    with ContractServer() as server, pytest.raises(TaskFailed, match="'task-gone1' does not exist") as caught:
        relay(server, tmp_path / "film.mp4", desk)
    assert caught.value.code == "upstream_not_found"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"base_url": "ftp://x"}, "setting 'base_url'"),
        ({"base_ur": "http://x"}, "setting 'base_ur'"),
        ({"poll_seconds": 0}, "setting 'poll_seconds'"),
    ],
)
def test_wrong_settings_are_named(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        ModellixEngine("up", EngineSettings(kind="modellix", **options))
