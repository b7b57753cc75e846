"""Storyboards written by hand, as the planner would write them."""

from __future__ import annotations

from typing import Any

from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Order
from filmgate.storyboard.schema import Beat, Camera, Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import (
    Action,
    Framing,
    Light,
    Look,
    Move,
    Setting,
    SubjectKind,
    TimeOfDay,
    Weather,
)

PROMPT = (
    "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her"
)


def subject(kind: SubjectKind = SubjectKind.WOMAN, action: Action = Action.WALK) -> Subject:
    return Subject(kind=kind, action=action)


def shot(**fields: Any) -> Shot:
    """A shot of a woman who walks down a street, but for what `fields` say."""
    usual: dict[str, Any] = {
        "frames": 24,
        "prompt": "a woman walks",
        "subjects": [subject()],
        "setting": Setting.CITY_STREET,
        "time_of_day": TimeOfDay.NOON,
        "camera": Camera(framing=Framing.FULL, move=Move.TRACK_BESIDE),
    }
    return Shot(**{**usual, **fields})


def board(*shots: Shot, seed: int = 7) -> Storyboard:
    return Storyboard(frames=sum(item.frames for item in shots), seed=seed, shots=list(shots))


def demo_take() -> Storyboard:
    """The documents' example as one take of 5 s."""
    beat = Beat(
        frame=60,
        prompt="then the camera tracks beside her",
        subjects=[subject()],
        camera=Camera(framing=Framing.FULL, move=Move.TRACK_BESIDE),
    )
    return board(
        shot(
            frames=120,
            prompt=PROMPT,
            subjects=[subject(action=Action.LEAVE)],
            time_of_day=TimeOfDay.NIGHT,
            weather=Weather.RAIN,
            light=Light.NEON,
            look=Look.CYBERPUNK,
            camera=Camera(framing=Framing.FULL, move=Move.STATIC),
            beats=[beat],
        )
    )


def order(storyboard: Storyboard, width: int = 1280, height: int = 720, seed: int = 7) -> Order:
    request = VideoRequest.model_validate({"prompt": PROMPT})
    return Order("task", "kling/kling-v3-omni-video", request, storyboard, width, height, seed)
