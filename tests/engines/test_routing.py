"""From a request to the engines that may make it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import InvalidParameters, ServiceUnavailable
from filmgate.contract.request import VideoRequest
from filmgate.engines.routing import build_all, configured, route
from filmgate.settings import EngineSettings, ModelSettings, Settings, StoryboardSettings
from tests.engines.diffusers.folders import written
from tests.support.engines import Limited

MODEL = "kling/kling-v3-omni-video"
IMAGE = "https://example.com/a.jpg"
CLIP = "https://example.com/a.mp4"
ENDS = {"prompt": "@image_1 as the first frame, @image_2 as the last frame", "images": [IMAGE] * 2}
CROWD = {
    "prompt": "@image_1's woman, @image_2's man, @image_3's dog, @image_4's cat and @image_5's horse meet",
    "images": [IMAGE] * 5,
}
STYLED = {"prompt": "a lake in the style of @image_1", "images": [IMAGE]}


def settings_of(*preferred: str, failover: bool = False, **engines: dict[str, Any]) -> Settings:
    own = {"kind": f"{Limited.__module__}:Limited"}
    sections = {name: EngineSettings(**(own | options)) for name, options in engines.items()}
    return Settings(engines=sections, models={MODEL: ModelSettings(engines=preferred, failover=failover)})


def chosen(settings: Settings, engine: str | None = None, **fields: Any) -> list[str]:
    request = VideoRequest(**{"prompt": "rain", **fields})
    return [found.name for found in route(MODEL, request, settings, engine=engine)]


# What engines can do.


def test_the_first_engine_that_can_do_it_is_chosen() -> None:
    settings = settings_of("plain", "rich", plain={}, rich={"references": True, "sound": True})
    assert chosen(settings) == ["plain"]
    assert chosen(settings, sound="on") == ["rich"]
    assert chosen(settings, images=[IMAGE]) == ["rich"]
    assert chosen(settings, engine="rich") == ["rich"]


@pytest.mark.parametrize(
    ("fields", "lack"),
    [
        ({"videos": [CLIP]}, "edit videos"),
        ({"images": [IMAGE]}, r"open with an image \(image_1\)"),
        ({"images": [IMAGE] * 3}, r"open .* or use images as references \(image_2, image_3\)"),
        ({"prompt": "@image_1 sings", "images": [IMAGE]}, r"use images as references \(image_1\)"),
        ({"sound": "on"}, "make sound"),
        ({"multi_shot": True, "shot_type": "intelligence"}, "make several shots"),
        ({"duration": 12}, r"make 12 s \(at most 10 s\)"),
    ],
)
def test_what_no_engine_can_do_is_refused_by_name(fields: dict[str, Any], lack: str) -> None:
    settings = settings_of("mine", "other", mine={"longest_seconds": 10.0}, other={"longest_seconds": 10.0})
    with pytest.raises(InvalidParameters, match=f"engine 'mine' cannot {lack}; engine 'other' cannot {lack}"):
        chosen(settings, **fields)


def test_durations_are_those_that_the_engine_makes() -> None:
    settings = settings_of("mine", mine={"durations": (5, 10), "edit": True, "text": False})
    with pytest.raises(InvalidParameters, match=r"cannot film a text alone or make 7 s \(it makes 5, 10 s\)"):
        chosen(settings, duration=7)
    assert chosen(settings, videos=[CLIP]) == ["mine"]


@pytest.mark.parametrize(
    ("able", "fields", "can"),
    [
        ("first_frame", {"images": [IMAGE]}, True),
        ("first_frame", {"images": [IMAGE] * 2}, False),
        ("first_frame", {"prompt": "<<<image_1>>> walks in the rain", "images": [IMAGE]}, False),
        ("first_frame", {"prompt": "start with @image_1 as the first frame", "images": [IMAGE]}, True),
        ("first_frame", {"prompt": "@image_1 and @image_2 as the first frame", "images": [IMAGE] * 2}, False),
        ("references", {"images": [IMAGE]}, True),
        ("references", {"prompt": "@image_2 sings", "images": [IMAGE] * 2}, True),
        ("edit", {"videos": [CLIP]}, True),
        ("edit", {"videos": [CLIP], "images": [IMAGE]}, False),
    ],
)
def test_images_are_for_what_the_prompt_says(able: str, fields: dict[str, Any], can: bool) -> None:
    settings = settings_of("mine", mine={able: True})
    if can:
        assert chosen(settings, **fields) == ["mine"]
        return
    with pytest.raises(InvalidParameters, match="'mine' cannot use images as references"):
        chosen(settings, **fields)


def test_a_limit_of_shots_lets_films_of_several_pass() -> None:
    settings = settings_of("mine", mine={"longest_shot_seconds": 5.0, "multi_shot": True, "edit": True})
    several = {"multi_shot": True, "shot_type": "intelligence", "duration": 15}
    assert chosen(settings, prompt="Shot 1: a sea. Shot 2: a hill. Shot 3: a lake.", **several) == ["mine"]
    assert chosen(settings, videos=[CLIP]) == ["mine"]
    with pytest.raises(InvalidParameters, match=r"'mine' cannot make a shot of 15 s \(at most 5 s\)"):
        chosen(settings, duration=15)


def open_models(folder: Path, *kinds: str) -> Settings:
    """An engine of each kind of checkpoint, by its name, which a request may ask for."""
    own = {kind: {"kind": "diffusers", "folder": str(written(kind, folder / kind))} for kind in kinds}
    return settings_of("animatic", **own)


@pytest.mark.parametrize(
    ("kind", "fields", "objection"),
    [
        ("wan-i2v", ENDS, None),
        ("ltx2", {"images": [IMAGE] * 3}, None),
        ("ltx2", STYLED, "no place for image_1: it takes a"),
        ("wan-i2v", STYLED, "needs an image to open on"),
        ("wan-ti2v", {"images": [IMAGE] * 2}, "no place for image_2: it takes a first frame$"),
        ("wan-vace", {"videos": [CLIP], "images": [IMAGE] * 4}, None),
        ("wan-vace", CROWD, "no place for image_5: it takes .* 4 references$"),
        ("wan-t2v", {"videos": [CLIP], "images": [IMAGE]}, "no place for image_1: beside a video"),
    ],
)  # fmt: skip
def test_a_model_is_asked_for_a_place_for_every_image(
    tmp_path: Path, kind: str, fields: dict[str, Any], objection: str | None
) -> None:
    settings = open_models(tmp_path, kind)
    if objection is None:
        assert chosen(settings, engine=kind, **fields) == [kind]
        return
    with pytest.raises(
        InvalidParameters, match=f"engine '{kind}': a model of the family '{kind}' .*{objection}"
    ):
        chosen(settings, engine=kind, **fields)


def test_another_planner_than_the_built_in_one_decides_later(tmp_path: Path) -> None:
    by_model = StoryboardSettings(planner="llm", base_url="http://127.0.0.1:9", model="any")
    settings = open_models(tmp_path, "wan-ti2v").model_copy(update={"storyboard": by_model})
    assert chosen(settings, engine="wan-ti2v", images=[IMAGE] * 2) == ["wan-ti2v"]


def test_a_server_is_asked_for_as_many_images_as_it_takes() -> None:
    cluster = {"kind": "openai-videos", "base_url": "http://127.0.0.1:9", "images": 2, "edit": True}
    settings = settings_of("cluster", cluster=cluster)
    assert chosen(settings, images=[IMAGE] * 2) == ["cluster"]
    with pytest.raises(
        InvalidParameters, match=r"engine 'cluster': the server takes 2 images in a job, got 3$"
    ):
        chosen(settings, images=[IMAGE] * 3)
    with pytest.raises(InvalidParameters, match="images or a video, not both"):
        chosen(settings, images=[IMAGE], videos=[CLIP])


def test_an_unknown_engine_is_told_which_there_are() -> None:
    with pytest.raises(
        InvalidParameters, match="'engine' must be one of animatic, instant, mine, got 'their'"
    ):
        chosen(settings_of("mine", mine={}), engine="their")


# Conditions.

FULL = {"sound": True, "first_frame": True, "references": True, "edit": True, "multi_shot": True}


def test_the_first_engine_whose_condition_holds_is_chosen() -> None:
    settings = settings_of(
        "ltx if sound or not images", "vace  if images > 1", "rest", ltx=FULL, vace=FULL, rest=FULL
    )
    assert chosen(settings) == ["ltx"]
    assert chosen(settings, images=[IMAGE] * 2) == ["vace"]
    assert chosen(settings, images=[IMAGE]) == ["rest"]
    assert chosen(settings, images=[IMAGE], sound="on") == ["ltx"]


def test_an_engine_whose_condition_holds_must_be_able_all_the_same() -> None:
    settings = settings_of("mute if pro", "loud", mute={}, loud={"sound": True})
    assert chosen(settings, sound="on") == ["loud"]


def test_an_engine_that_is_asked_for_by_name_has_no_condition_but_its_abilities() -> None:
    settings = settings_of("mine if sound", mine={})
    assert chosen(settings, engine="mine") == ["mine"]
    with pytest.raises(InvalidParameters, match="engine 'mine' cannot make sound"):
        chosen(settings, engine="mine", sound="on")


def test_where_no_condition_holds_they_are_told() -> None:
    with pytest.raises(
        InvalidParameters, match="'a' is there for 'sound' only; engine 'b' cannot edit videos"
    ):
        chosen(settings_of("a if sound", "b", a={}, b={}), videos=[CLIP])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            "mine if sond",
            r"engines\[1\]: engine 'mine' in 'mine if sond', character 9: .*did you mean 'sound'",
        ),
        ("mine   if   pro and (", "character 21: not a condition"),
        ("mine if", "character 8: there is none after 'if'"),
        ("mine when sound", "expected 'ENGINE' or 'ENGINE if CONDITION', found 'mine when sound'"),
        ("", "expected 'ENGINE'"),
    ],
)
def test_an_entry_that_cannot_be_read_is_told_at_the_start(entry: str, message: str) -> None:
    settings = settings_of("mine", entry, mine={})
    for act in (configured, build_all, chosen):
        with pytest.raises(ServiceUnavailable, match=message) as caught:
            act(settings)
        assert f'setting models."{MODEL}".engines[1]' in caught.value.detail


def test_every_engine_of_a_list_is_configured_whatever_its_condition() -> None:
    assert configured(settings_of("mine if sound", "modellix if pro", mine={})) == [
        "animatic",
        "instant",
        "mine",
        "modellix",
    ]


# Failover.


def test_with_failover_the_others_that_may_make_it_follow_in_order() -> None:
    lists = ("a if pro", "mute", "b if std", "a", "c if sound", "b")
    engines = {"a": FULL, "b": FULL, "c": FULL, "mute": {}}
    settings = settings_of(*lists, failover=True, **engines)
    assert chosen(settings, sound="on") == ["a", "c", "b"]
    assert chosen(settings, sound="on", mode="std") == ["b", "a", "c"]
    assert chosen(settings_of(*lists, **engines), sound="on") == ["a"]


def test_who_asks_for_one_engine_gets_no_other() -> None:
    assert chosen(settings_of("a", "b", failover=True, a={}, b={}), engine="a") == ["a"]


@pytest.mark.parametrize("engine", ["animatic", "modellix"])
def test_routing_loads_nothing_heavy(engine: str) -> None:
    code = f"""
import sys
from filmgate.contract.request import VideoRequest
from filmgate.engines.routing import route
from filmgate.settings import ModelSettings, Settings
settings = Settings(models={{"m": ModelSettings(engines=("{engine}",))}})
route("m", VideoRequest(prompt="rain"), settings)
print([name for name in ("numba", "cv2", "av", "celiagg", "torch") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
