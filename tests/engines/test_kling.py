"""The engine of Kling's own API, against the simulated one: one paid task for one of ours."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import jwt
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import EngineBusy, EngineDeclined, FilmEngine, Input, Made, Order
from filmgate.engines.kling.account import LIFETIME, RENEW, Token, medium
from filmgate.engines.kling.codes import MEANINGS, Effect
from filmgate.engines.kling.engine import KlingEngine
from filmgate.engines.kling.wire import body_of, prompt_of
from filmgate.engines.routing import route
from filmgate.media.probe import film_facts
from filmgate.media.testcard import Card, card_film
from filmgate.settings import EngineSettings, ModelSettings, Settings
from filmgate.storyboard.schema import Shot, Storyboard
from tests.support.journals import Crash, Journal
from tests.support.kling import ACCESS, SECRET, Simulated, simulated

V3, O1 = "kling/kling-v3-omni-video", "kling/kling-video-o1"
PLAN = Storyboard(frames=72, seed=7, shots=[Shot(frames=72, prompt="rain")])
EXTERNAL = "filmgate-task-own01"


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLING_ACCESS_KEY", ACCESS)
    monkeypatch.setenv("KLING_SECRET_KEY", SECRET)


@pytest.fixture
def kling(tmp_path: Path) -> Iterator[Simulated]:
    with simulated() as running:
        yield running


def engine_at(base_url: str, **options: Any) -> KlingEngine:
    quick = {"base_url": base_url, "poll_seconds": 0.02, "patience_seconds": 2.0}
    return KlingEngine("up", EngineSettings(kind="kling", **(quick | options)))


def order_of(inputs: tuple[Input, ...] = (), model: str = V3, **fields: Any) -> Order:
    request = VideoRequest(**{"prompt": "rain", "mode": "std", "duration": 3} | fields)
    return Order("task-own01", model, request, PLAN, 1280, 720, 7, inputs)


def film(kling: Simulated, tmp_path: Path, desk: Journal, order: Order | None = None, **options: Any) -> Made:
    return engine_at(kling.base_url, **options).film(order or order_of(), tmp_path / "film.mp4", desk)


def tasks_of(kling: Simulated) -> list[str]:
    return [task.id for task in kling.kling.tasks.all()]


def image(path: Path, number: int = 1) -> Input:
    import cv2

    cv2.imwrite(str(path), np.full((320, 480, 3), 90, np.uint8))
    return Input(f"image_{number}", "image", path, 480, 320)


# The request, unflattened.


def sent(**fields: Any) -> dict[str, Any]:
    inputs = fields.pop("inputs", ())
    return body_of(order_of(inputs, **fields), "ext", lambda text, local: f"<{local.name}>")


def test_a_text_goes_up_in_klings_own_fields() -> None:
    assert sent(duration=8, sound="on", multi_shot=True, shot_type="intelligence", aspect_ratio="9:16") == {
        "model_name": "kling-v3-omni",
        "prompt": "rain",
        "mode": "std",
        "external_task_id": "ext",
        "multi_shot": True,
        "shot_type": "intelligence",
        "sound": "on",
        "duration": "8",
        "aspect_ratio": "9:16",
    }


def test_o1_gets_no_field_that_it_does_not_have() -> None:
    assert sent(model=O1, duration=5) == {
        "model_name": "kling-video-o1",
        "prompt": "rain",
        "mode": "std",
        "external_task_id": "ext",
        "duration": "5",
        "aspect_ratio": "16:9",
    }
    with pytest.raises(EngineDeclined, match="kling-video-o1 does not make sound"):
        sent(model=O1, sound="on")
    with pytest.raises(EngineDeclined, match="kling-video-o1 does not make several shots"):
        sent(model=O1, multi_shot=True, shot_type="intelligence")


def test_images_are_references_where_the_prompt_binds_them_else_the_first_one_opens(tmp_path: Path) -> None:
    inputs = (image(tmp_path / "1.png"), image(tmp_path / "2.png", 2))
    given_images = ["A" * 20, "B" * 20]
    bound = sent(inputs=inputs, images=given_images, prompt="@image_1 meets <image_2>")
    assert bound["prompt"] == "<<<image_1>>> meets <<<image_2>>>"
    assert bound["image_list"] == [{"image_url": "<image_1>"}, {"image_url": "<image_2>"}]
    free = sent(inputs=inputs, images=given_images)
    assert free["image_list"] == [
        {"image_url": "<image_1>", "type": "first_frame"},
        {"image_url": "<image_2>"},
    ]
    shots = sent(inputs=inputs, images=given_images, multi_shot=True, shot_type="intelligence")
    assert "type" not in shots["image_list"][0]


def test_a_video_is_edited_at_its_own_length_and_keeps_its_sound(tmp_path: Path) -> None:
    source = Input("video_1", "video", tmp_path / "v.mp4", 1280, 720, 3.0, 72, True)
    body = sent(inputs=(source,), videos=["C" * 20], duration=None)
    assert body["video_list"] == [
        {"video_url": "<video_1>", "refer_type": "base", "keep_original_sound": "yes"}
    ]
    assert not {"duration", "aspect_ratio"} & set(body)


@given(st.lists(st.sampled_from(["@image_1", "<image_2>", "<<<video_1>>>", "a", " ", "<b>", "@"])))
def test_references_are_written_one_way_and_nothing_else_changes(parts: list[str]) -> None:
    once = prompt_of(" ".join(parts))
    assert prompt_of(once) == once
    assert "@image_1" not in once
    for word in ("a", "<b>"):
        assert once.split().count(word) == parts.count(word)


def test_media_go_as_links_that_kling_can_read_or_as_bare_base64(tmp_path: Path) -> None:
    local = image(tmp_path / "1.png")
    assert medium("https://example.com/a.JPG?size=2", local) == "https://example.com/a.JPG?size=2"
    for other in ("https://example.com/a.webp", "http://127.0.0.1/a.jpg", "Q" * 20):
        assert base64.b64decode(medium(other, local)) == local.path.read_bytes()


def test_a_picture_too_large_for_kling_is_sent_as_jpeg(tmp_path: Path) -> None:
    import cv2

    noise = np.random.default_rng(1).integers(0, 255, (2000, 2200, 3), np.uint8)
    cv2.imwrite(str(tmp_path / "1.png"), noise)
    content = base64.b64decode(medium("A" * 20, Input("image_1", "image", tmp_path / "1.png", 2200, 2000)))
    assert content.startswith(b"\xff\xd8")
    assert len(content) <= 10 * 2**20


# The whole way.


def test_the_film_comes_home_with_what_was_charged(kling: Simulated, tmp_path: Path) -> None:
    desk = Journal()
    made = film(kling, tmp_path, desk, usd_per_unit=0.1)
    facts = film_facts(tmp_path / "film.mp4")
    assert (facts.width, facts.height, facts.frames) == (1280, 720, 72)
    task_id = tasks_of(kling)[0]
    assert made.notes["upstream"] == {
        "base_url": kling.base_url,
        "task_id": task_id,
        "external_task_id": EXTERNAL,
        "video_id": f"{task_id}-v",
        "charged": {"units": "1.80", "balance": "0", "list_price": "0", "usd": 0.18},
    }
    assert "cost" not in made.notes
    assert desk.states == ["sending", "accepted"]
    assert desk.told == sorted(desk.told)
    assert desk.told[-1] == pytest.approx(1.0)


def test_budgets_may_be_charged_what_kling_took(kling: Simulated, tmp_path: Path) -> None:
    made = film(kling, tmp_path, Journal(), usd_per_unit=0.1, charge=True)
    assert made.notes["cost"] == pytest.approx(0.18)


def test_an_image_travels_inside_the_request(kling: Simulated, tmp_path: Path) -> None:
    order = order_of((image(tmp_path / "1.png"),), images=["A" * 20], prompt="a walk in <image_1>")
    film(kling, tmp_path, Journal(), order)
    assert kling.kling.tasks.all()[0].submit.prompt == "a walk in <<<image_1>>>"


@pytest.mark.parametrize(("asked", "size"), [({}, (720, 960)), ({"aspect_ratio": "1:1"}, (960, 960))])
def test_an_edit_has_its_sources_shape_unless_another_is_asked_for(
    kling: Simulated, tmp_path: Path, asked: dict[str, str], size: tuple[int, int]
) -> None:
    card_film(Card(720, 960, 72), tmp_path / "v.mp4")
    source = Input("video_1", "video", tmp_path / "v.mp4", 720, 960, 3.0, 72)
    order = replace(
        order_of((source,), videos=["A" * 20], duration=None, **asked), width=size[0], height=size[1]
    )
    made = film(kling, tmp_path, Journal(), order)
    facts = film_facts(tmp_path / "film.mp4")
    assert (facts.width, facts.height, facts.frames) == (*size, 72)
    assert made.notes["upstream"].get("cut_to") == asked.get("aspect_ratio")


def test_it_is_an_engine_that_makes_whole_films() -> None:
    engine = engine_at("http://127.0.0.1:1", price_per_second=0.1)
    assert isinstance(engine, FilmEngine)
    assert engine.estimate(order_of()).cost == pytest.approx(0.3)


def test_o1_is_refused_at_submit_what_it_cannot() -> None:
    settings = Settings(
        engines={"kling": EngineSettings()}, models={O1: ModelSettings(engines=("kling", "animatic"))}
    )
    assert route(O1, VideoRequest(prompt="x"), settings)[0].name == "kling"
    assert route(O1, VideoRequest(prompt="x", sound="on"), settings)[0].name == "animatic"


# Paid once.


def test_killed_between_the_submit_and_its_answer_it_finds_what_it_sent(
    kling: Simulated, tmp_path: Path
) -> None:
    desk = Journal(crash_at="accepted")
    with pytest.raises(Crash):
        film(kling, tmp_path, desk)
    film(kling, tmp_path, desk)
    assert len(tasks_of(kling)) == 1
    assert any("had accepted the film before" in line for line in desk.logs)


def test_killed_after_the_answer_it_goes_on_with_the_same_task(kling: Simulated, tmp_path: Path) -> None:
    desk = Journal()
    film(kling, tmp_path, desk)
    film(kling, tmp_path, desk)
    assert len(tasks_of(kling)) == 1


@pytest.mark.parametrize("fault", ["submit:cut", "submit:lost", "submit:late", "submit:html", "submit:5000"])
def test_a_doubtful_answer_is_resolved_by_looking(tmp_path: Path, fault: str) -> None:
    with simulated(fault) as kling:
        film(kling, tmp_path, Journal())
        assert len(tasks_of(kling)) == 1


def test_a_repeat_that_meets_the_first_goes_on_with_it(kling: Simulated, tmp_path: Path) -> None:
    """As when the first submit was still on its way while it was looked for."""
    kling.ask(external_task_id=EXTERNAL, duration="3")
    film(kling, tmp_path, Journal())
    assert len(tasks_of(kling)) == 1


def test_a_server_that_knows_tasks_by_their_own_id_only_is_enough(kling: Simulated, tmp_path: Path) -> None:
    kling.fail("submit:lost", "poll:1201")
    film(kling, tmp_path, Journal())
    assert len(tasks_of(kling)) == 1


def test_doubt_that_lasts_stays_doubt(tmp_path: Path) -> None:
    desk = Journal()
    with simulated("submit:5002*99") as kling:
        with pytest.raises(TaskFailed, match=f"external id {EXTERNAL}") as caught:
            film(kling, tmp_path, desk, patience_seconds=0.2)
        assert caught.value.code == "outcome_unknown"
        assert not isinstance(caught.value, EngineDeclined)
    assert desk.states[-1] == "sending"


# Refusals.


@pytest.mark.parametrize("number", [1302, 1303])
def test_a_busy_kling_is_asked_again_later(kling: Simulated, tmp_path: Path, number: int) -> None:
    desk = Journal()
    kling.fail(f"submit:{number}")
    with pytest.raises(EngineBusy, match=str(number)):
        film(kling, tmp_path, desk)
    assert desk.states == ["sending", "idle"]
    film(kling, tmp_path, desk)
    assert len(tasks_of(kling)) == 1


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (1000, "upstream_authentication_failed"),
        (1004, "upstream_authentication_failed"),
        (1101, "upstream_insufficient_balance"),
        (1102, "upstream_insufficient_balance"),
        (1103, "upstream_forbidden"),
        (1200, "upstream_invalid_request"),
        (1203, "upstream_not_found"),
    ],
)
def test_a_definite_refusal_lets_another_engine_try(
    kling: Simulated, tmp_path: Path, number: int, code: str
) -> None:
    kling.fail(f"submit:{number}=in their words")
    with pytest.raises(EngineDeclined, match=f"answered {number}: in their words") as caught:
        film(kling, tmp_path, Journal())
    assert caught.value.code == code
    assert tasks_of(kling) == []


@pytest.mark.parametrize("number", [1300, 1301])
def test_content_that_is_refused_fails_the_task_with_both_codes(
    kling: Simulated, tmp_path: Path, number: int
) -> None:
    kling.fail(f"submit:{number}")
    with pytest.raises(TaskFailed, match=str(number)) as caught:
        film(kling, tmp_path, Journal())
    assert caught.value.code == "content_policy"
    assert not isinstance(caught.value, EngineDeclined)


def test_a_refusal_after_doubt_lets_nobody_else_try(kling: Simulated, tmp_path: Path) -> None:
    kling.fail("submit:5000", "submit:1101")
    with pytest.raises(TaskFailed) as caught:
        film(kling, tmp_path, Journal())
    assert caught.value.code == "upstream_insufficient_balance"
    assert not isinstance(caught.value, EngineDeclined)


def test_every_code_of_the_documents_has_a_meaning() -> None:
    documented = {
        *range(1000, 1005),
        1101,
        1102,
        1103,
        1200,
        1201,
        1203,
        1300,
        1301,
        1302,
        1303,
        5000,
        5001,
        5002,
    }
    assert documented <= set(MEANINGS)
    assert {number for number in MEANINGS if MEANINGS[number].effect is Effect.UNKNOWN} == {5000, 5001, 5002}


@pytest.mark.parametrize(
    ("message", "code"),
    [("", "content_policy"), ("=the picture is too dark", "upstream_failed")],
)
def test_a_failed_task_fails_ours_with_its_reason(
    kling: Simulated, tmp_path: Path, message: str, code: str
) -> None:
    kling.fail(f"task:failed{message}")
    with pytest.raises(TaskFailed, match=message.lstrip("=") or "risk control") as caught:
        film(kling, tmp_path, Journal())
    assert caught.value.code == code
    assert not isinstance(caught.value, EngineDeclined)


def test_trouble_while_polling_and_downloading_is_borne(kling: Simulated, tmp_path: Path) -> None:
    kling.fail("poll:1302", "poll:5001", "poll:cut", "poll:html", "poll:1004", "film:short", "film:cut")
    film(kling, tmp_path, Journal())
    assert film_facts(tmp_path / "film.mp4").frames == 72
    assert len(tasks_of(kling)) == 1


def test_a_film_that_was_deleted_is_told_as_that(tmp_path: Path) -> None:
    with simulated(keep=-1.0) as kling, pytest.raises(TaskFailed, match="30 days") as caught:
        film(kling, tmp_path, Journal())
    assert caught.value.code == "upstream_film_gone"


def test_a_cancel_ends_the_wait(tmp_path: Path) -> None:
    with simulated(latency=600.0) as kling, pytest.raises(TaskCanceled):
        film(kling, tmp_path, Journal(stop_after=5))


# Keys.


def test_tokens_are_made_anew_before_they_expire(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1_800_000_000.0]
    monkeypatch.setattr(time, "time", lambda: clock[0])
    token = Token(ACCESS, SECRET)
    first = token.value()
    claims = jwt.decode(first, options={"verify_signature": False})
    assert claims == {"iss": ACCESS, "exp": clock[0] + 1800, "nbf": clock[0] - 5}
    assert jwt.get_unverified_header(first) == {"alg": "HS256", "typ": "JWT"}
    clock[0] += LIFETIME - RENEW
    assert token.value() == first
    clock[0] += 1
    assert token.value() != first


def test_missing_and_wrong_keys_are_told_without_showing_them(
    kling: Simulated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KLING_SECRET_KEY", "sk-wrong-with-thirty-two-bytes-00")
    with pytest.raises(EngineDeclined, match="check the access key and the secret key") as caught:
        film(kling, tmp_path, Journal())
    assert "sk-wrong" not in str(caught.value)
    monkeypatch.delenv("KLING_SECRET_KEY")
    with pytest.raises(EngineDeclined, match="variable KLING_SECRET_KEY is not set"):
        film(kling, tmp_path, Journal())


def test_the_keys_can_be_checked_at_no_cost(kling: Simulated, monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_at(kling.base_url).check() == f"{kling.base_url} knows the keys"
    monkeypatch.setenv("KLING_ACCESS_KEY", "ak-nobody")
    with pytest.raises(TaskFailed, match="access key not found"):
        engine_at(kling.base_url).check()
    with pytest.raises(TaskFailed, match="refused") as caught:
        engine_at("http://127.0.0.1:9").check()
    assert caught.value.code == "upstream_unreachable"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"base_url": "ftp://x"}, "setting 'base_url'"),
        ({"acces_key_env": "X"}, "setting 'acces_key_env'"),
        ({"poll_seconds": 0}, "setting 'poll_seconds'"),
        ({"charge": True}, "setting 'charge': needs 'usd_per_unit'"),
    ],
)
def test_wrong_settings_are_named(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        KlingEngine("up", EngineSettings(kind="kling", **options))


def test_a_gateway_that_is_not_kling_is_no_endless_doubt(tmp_path: Path) -> None:
    """A 404 page at the base URL: nothing was accepted."""
    with simulated() as kling:
        engine = engine_at(kling.base_url + "/elsewhere")
        with pytest.raises(EngineDeclined, match="404"):
            engine.film(order_of(), tmp_path / "film.mp4", Journal())
        assert httpx2.get(kling.base_url + "/elsewhere", trust_env=False).status_code == 404
