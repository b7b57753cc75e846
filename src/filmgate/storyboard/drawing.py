"""A beat as it will be filmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter
from typing import TypedDict

from filmgate.storyboard.beats import Unit
from filmgate.storyboard.clause import Deed, Reading
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.scene import Said, Scene
from filmgate.storyboard.schema import Camera, Shot, Subject
from filmgate.storyboard.script import Strength
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Framing,
    Light,
    Move,
    Setting,
    SoundCue,
    Speed,
    TimeOfDay,
    Transition,
    Weather,
)

CAMERA_FIELDS = ("framing", "angle", "move", "speed")
CAMERA_NAMES = {name: f"camera.{name}" for name in CAMERA_FIELDS}
"""What each of them is called where the fields of a shot are named."""
_SCENE_FIELDS = ("setting", "time_of_day", "weather", "light", "mood", "look", "transition")
_TURNING = ("time_of_day", "weather", "light")
_OF_CAMERA, _OF_SCENE = attrgetter(*CAMERA_FIELDS), attrgetter(*_SCENE_FIELDS)
_FIELDS = (
    *("subjects", "setting", "time_of_day", "weather", "light", "mood", "look"),
    *CAMERA_NAMES.values(),
    *("transition", "sounds"),
)
_FAINT = {
    Action.STAND: 0.0,
    Action.WAIT: 1.0,
    Action.LOOK: 1.0,
    Action.TURN: 1.0,
    Action.APPEAR: 1.0,
    Action.HOLD: 1.5,
    Action.CARRY: 1.5,
    Action.SIT: 1.6,
    Action.LIE: 1.6,
    Action.WORK: 1.7,
    Action.KNEEL: 1.7,
    Action.WAVE_HAND: 1.9,
    Action.TALK: 3.0,
}
"""How much a deed tells of a figure; the others count 2."""
_POSTURES = frozenset((Action.STAND, Action.SIT, Action.LIE, Action.HOLD, Action.CARRY))
_OWN_VERB = 0.55


class CameraChange(TypedDict, total=False):
    """What a beat tells of the camera."""

    framing: Framing
    angle: Angle
    move: Move
    speed: Speed


class SceneChange(TypedDict, total=False):
    """What turns within a take; None stays."""

    setting: Setting
    transition: Transition | None
    inferred: list[str]
    time_of_day: TimeOfDay | None
    weather: Weather | None
    light: Light | None


@dataclass(slots=True)
class Told:
    """An actor's telling deed in a beat, and how much it tells."""

    action: Action
    weight: float


@dataclass
class Drawn:
    """A beat with all its choices made; `told` names the fields that the prompt said."""

    prompt: str
    subjects: list[Subject]
    camera: Camera
    scene: Scene
    told: frozenset[str]
    lines: list[str] = field(default_factory=list)
    sounds: list[SoundCue] = field(default_factory=list)
    heard: list[SoundCue] = field(default_factory=list)
    """Those of the sounds that the beat tells."""
    transition: Transition = Transition.CUT
    change: SceneChange = field(default_factory=SceneChange)
    cast: list[int] = field(default_factory=list)
    """Who each subject is, by the actor's identity."""
    told_deeds: dict[int, Told] = field(default_factory=dict)
    """What this beat tells of its actors, by their identity; who only goes on is not among them."""

    def shot(self, frames: int) -> Shot:
        """The beat as a shot of so many frames."""
        return Shot(
            frames=frames,
            prompt=self.prompt,
            subjects=self.subjects,
            setting=self.scene.setting,
            time_of_day=self.scene.time_of_day,
            weather=self.scene.weather,
            light=self.scene.light,
            mood=self.scene.mood,
            look=self.scene.look,
            camera=self.camera,
            transition=self.transition,
            sounds=self.sounds,
            caption="\n".join(self.lines) or None,
            inferred=[name for name in _FIELDS if name not in self.told],
        )


def arrive(first: Drawn, before: Drawn, *, cut: bool) -> None:
    """Makes a beat the first at another place, which the take dissolves to, or where it is told to `cut`
    there: the camera goes on as it was, but frames what is to be seen there. At the same place only what
    turns is another."""
    camera = {
        name: getattr(before.camera, name)
        for name, called in CAMERA_NAMES.items()
        if called not in first.told and name != "framing"
    }
    first.camera = first.camera.model_copy(update=camera)
    turned = [name for name in _TURNING if getattr(first.scene, name) != getattr(before.scene, name)]
    change = {name: getattr(first.scene, name) for name in turned}
    first.change = SceneChange(**change, inferred=[name for name in turned if name not in first.told])  # type: ignore[typeddict-item]
    if first.scene.setting is not before.scene.setting:
        told = first.transition if "transition" in first.told else Transition.CUT if cut else None
        first.change |= SceneChange(setting=first.scene.setting, transition=told)


def camera_told(own: Said) -> CameraChange:
    """The camera fields that were said; a move without a speed word goes at normal speed."""
    change: CameraChange = {}
    if own.framing is not None:
        change["framing"] = own.framing
    if own.angle is not None:
        change["angle"] = own.angle
    if own.move is not None:
        change["move"] = own.move
        change["speed"] = Speed.NORMAL
    if (speed := own.speed or own.pace) is not None:
        change["speed"] = speed
    return change


def camera_names(own: Said) -> frozenset[str]:
    return frozenset(compress(CAMERA_NAMES.values(), _OF_CAMERA(own)))


def told_fields(scene: Said, reading: Reading) -> frozenset[str]:
    """The names of the fields that somebody said."""
    told = {*compress(_SCENE_FIELDS, _OF_SCENE(scene))}
    if any(not actor.inferred for actor in reading.actors):
        told.add("subjects")
    if scene.sounds:
        told.add("sounds")
    return frozenset(told)


def main_actions(deeds: Iterable[Deed]) -> dict[int, Told]:
    """Each actor's telling deed in a beat, by the actor's identity."""
    best: dict[int, Told] = {}
    for deed in sorted(deeds, key=attrgetter("place")):
        who, weight = id(deed.actor), _weight(deed)
        if who not in best or weight > best[who].weight:
            best[who] = Told(deed.action, weight)
    return best


def _weight(deed: Deed) -> float:
    """The sentence's own verb counts more than one beside it ("holding a book, he waits"), unless it only
    tells how somebody is there ("sits reading")."""
    if deed.faint:
        return 0.5
    told = deed.finite and deed.action not in _POSTURES
    return _FAINT.get(deed.action, 2.0) + (_OWN_VERB if told else 0)


def continued(known: list[Subject], before: Drawn) -> tuple[list[Subject], list[int]]:
    """Who was there stays there, and goes on, but for those `known` whom the beat names again; and who
    they are."""
    left = list(zip(before.subjects, before.cast, strict=True))
    for subject in known:
        kind, reference = subject.kind, subject.reference
        same = [one for one in left if one[0].kind is kind and one[0].reference == reference]
        if same:
            left.remove(max(same, key=lambda one: len(set(one[0].attributes) & set(subject.attributes))))
    return [subject for subject, _ in left], [actor for _, actor in left]


def _stands_alone(mentions: tuple[Mention, ...], name: str) -> bool:
    """Whether a camera field is told between commas or stops, without deeds beside it."""
    fragment: list[Mention] = []
    for mention in (*mentions, Mention(".", 0, 0)):
        if not mention.has("punctuation") and mention.text != ".":
            fragment.append(mention)
            continue
        if any(m.has(name) for m in fragment):
            return not any(m.has("action", "then") and not m.by_camera for m in fragment)
        fragment = []
    return False


def settle_camera(units: list[Unit], drawn: list[Drawn]) -> None:
    """A camera field told once, in a fragment of its own and with no "then", holds for the whole take."""
    for name, called in CAMERA_NAMES.items():
        tellers = [place for place, one in enumerate(drawn) if called in one.told]
        if len(tellers) == 1 and _holds_throughout(units[tellers[0]], name):
            _spread(drawn, tellers[0], name)


def _holds_throughout(unit: Unit, name: str) -> bool:
    return unit.strength <= Strength.SENTENCE and _stands_alone(unit.mentions, name)


def _spread(drawn: list[Drawn], teller: int, name: str) -> None:
    names = ("move", "speed") if name == "move" else (name,)
    update = {one: getattr(drawn[teller].camera, one) for one in names}
    for beat in drawn:
        beat.camera = beat.camera.model_copy(update=update)
        beat.told |= {CAMERA_NAMES[name]}
