"""The storyboard: the one plan that every engine reads and every user may read."""

from __future__ import annotations

from itertools import accumulate

from pydantic import BaseModel, ConfigDict, Field

from filmgate.contract.catalog import FPS
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Framing,
    Light,
    Look,
    Mood,
    Move,
    Setting,
    SoundCue,
    Speed,
    SubjectKind,
    TimeOfDay,
    Transition,
    Weather,
)


class Part(BaseModel):
    """A part of the plan: immutable, and closed to unknown fields (a language model may have written it)."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Subject(Part):
    """Who or what acts. `reference` names an input (`image_1`); `inferred` says the prompt did not."""

    kind: SubjectKind
    count: int = Field(default=1, ge=1, le=1000)
    action: Action = Action.STAND
    attributes: list[str] = []
    reference: str | None = None
    inferred: bool = False


class Camera(Part):
    framing: Framing = Framing.FULL
    angle: Angle = Angle.EYE_LEVEL
    move: Move = Move.STATIC
    speed: Speed = Speed.NORMAL


class Beat(Part):
    """A change within one take from `frame` on (counted in the shot): who does what, what the camera does."""

    frame: int = Field(ge=0)
    prompt: str
    subjects: list[Subject] = []
    camera: Camera = Camera()
    setting: Setting | None = None
    """Where the take goes on from here on; None where it stays."""
    transition: Transition | None = None
    """How it gets to another setting; None where the prompt does not say: it dissolves."""
    time_of_day: TimeOfDay | None = None
    """What the hour turns to from here on; None where it stays."""
    weather: Weather | None = None
    light: Light | None = None
    sounds: list[SoundCue] = []
    """What is heard at another setting."""
    inferred: list[str] = []
    """Names of fields that turn with the setting, which the prompt did not say."""
    plate: str | None = None
    """The input image that the take dissolves to here."""


class Shot(Part):
    """One shot of `frames` frames; `prompt` keeps its own words for engines that read prose."""

    frames: int = Field(ge=1)
    prompt: str
    subjects: list[Subject] = []
    setting: Setting = Setting.ABSTRACT
    time_of_day: TimeOfDay = TimeOfDay.NOON
    weather: Weather = Weather.CLEAR
    light: Light = Light.NATURAL
    mood: Mood = Mood.NEUTRAL
    look: Look = Look.NATURAL
    camera: Camera = Camera()
    transition: Transition = Transition.CUT
    sounds: list[SoundCue] = []
    caption: str | None = None
    beats: list[Beat] = []
    plate: str | None = None
    """The input image (`image_1`) that the shot opens on, or plays before."""
    plate_reason: str | None = None
    """Why that image: the prompt named it, or it was sent without a word."""
    inferred: list[str] = []
    """Names of fields of this shot that the prompt did not say."""

    @property
    def parts(self) -> list[Shot | Beat]:
        """The shot as it opens, and its changes in order."""
        return [self, *self.beats]


class Storyboard(Part):
    """Shots in order that add up to `frames`, at 24 a second. The same (prompt, seed) gives the same plan."""

    frames: int = Field(ge=1)
    fps: int = FPS
    seed: int
    planner: str = "built-in"
    """Who planned: `built-in`, or `llm:` and the model's name."""
    note: str | None = None
    """Why another planner than the one that was set made it."""
    shots: list[Shot] = Field(min_length=1)
    unrecognized: list[str] = []
    references: dict[str, str] = {}
    """What each input is for: `subject`, `first` (the opening frame), `last` (the closing one), `plate` (a
    picture in between), `background`, `style` (its palette), `overlay` (over a clip), `source`;
    `reference` is not shown."""
    reference_reasons: dict[str, str] = {}
    """Why: the words of the prompt that say so, or what is done in their absence."""

    def starts(self) -> list[int]:
        """The first frame of each shot, counted from the film's start."""
        return [0, *accumulate(shot.frames for shot in self.shots[:-1])]

    def joins(self) -> list[Transition]:
        """How the film begins, how each shot but the first follows on the one before, and how the film ends.
        A shot that fades out does so at its end; every other transition leads into its shot."""
        joins = [Transition.CUT] * (len(self.shots) + 1)
        for number, shot in enumerate(self.shots):
            if shot.transition is Transition.FADE_OUT:
                joins[number + 1] = Transition.FADE_OUT
            elif joins[number] is Transition.CUT:
                joins[number] = shot.transition
        return joins
