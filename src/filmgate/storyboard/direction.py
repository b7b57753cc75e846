"""Beats to shots: who is in them, what was said of the scene, and what a director adds."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from random import Random
from typing import Any

from filmgate.storyboard import (
    coverage,
    indoors,
    inference,
    overheard,
    remarks,
    staging,
    subtitles,
    whereabouts,
)
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.drawing import (
    CAMERA_NAMES,
    Drawn,
    SceneChange,
    arrive,
    camera_names,
    camera_told,
    main_actions,
    settle_camera,
    told_fields,
)
from filmgate.storyboard.foretold import before_its_light, before_its_place, before_its_weather, first_place
from filmgate.storyboard.gathering import stretch
from filmgate.storyboard.journeys import Leg, legs
from filmgate.storyboard.kinds import PEOPLE, are_of_model
from filmgate.storyboard.mention import TEXT, Mention
from filmgate.storyboard.reading import Reader
from filmgate.storyboard.scene import (
    Said,
    Scene,
    filmed,
    filmed_as,
    joined,
    over,
    said,
    telling,
    whole,
    within,
)
from filmgate.storyboard.schema import Camera, Subject
from filmgate.storyboard.script import Script, Strength
from filmgate.storyboard.troupe import Troupe
from filmgate.storyboard.verb_signs import INTERIORS
from filmgate.storyboard.vocabulary import (
    Action,
    Framing,
    Look,
    Setting,
    SoundCue,
    SubjectKind,
    TimeOfDay,
    Transition,
)

_FACES = frozenset(
    ("face", "eyes", "eye", "lips", "tear", "脸", "眼睛", "脸庞", "面部", "眼神", "双眼", "瞳孔", "脸部")
)
_ALOFT = frozenset((Action.FLY, Action.FLOAT, Action.GLIDE, Action.FALL, Action.JUMP, Action.RIDE))
_OF_PEOPLE = frozenset((SoundCue.CROWD, SoundCue.LAUGHTER, SoundCue.APPLAUSE))
"""What is not heard where nobody is."""
_SILENCE: SoundCue = SoundCue.SILENCE
_REPLACING = frozenset(("replace", "swap", "change", "turn", "switch"))
_BY = frozenset(("with", "into", "to", "for"))
_WORDS: dict[Framing, str] = {
    Framing.EXTREME_WIDE: "Extreme wide shot",
    Framing.WIDE: "Wide shot",
    Framing.FULL: "Full shot",
    Framing.MEDIUM: "Medium shot",
    Framing.MEDIUM_CLOSE_UP: "Medium close-up",
    Framing.CLOSE_UP: "Close-up",
    Framing.EXTREME_CLOSE_UP: "Extreme close-up",
}
_NOWHERE: dict[str, Any] = {"setting": None, "prop": None, "place": None, "indoors": False}
"""What no longer holds of a scene that they have left."""


def _is_small(actor: Actor) -> bool:
    """Whether it is a model of what it is called, which a room may hold."""
    told = (actor.word, *actor.attributes)
    return are_of_model(told) or any(word in _TINY for words in told for word in words.split())


_TINY = frozenset(("tiny", "小"))


class Direction(Troupe):
    """Directs one film, beat by beat in order."""

    def __init__(self, script: Script, random: Random, *, edit: bool) -> None:
        self.words = telling(script.standing.texts)
        super().__init__(said(whole(script.standing), self.words), random, edit=edit)
        self.script = script
        self.prompt = script.prompt.strip()
        self.reader = Reader(script.quotes)
        angles = (script.mentions[place].get("angle") for place in script.standing.of("angle"))
        self.reader.memory.through_eyes = "point_of_view" in angles
        if script.quotes:
            self.reader.memory.wordless = subtitles.are_forbidden(script.mentions, script.standing.texts)
        self.asides = Said()
        """How the writer wants all of it filmed."""
        self.open_air: Setting | None = None
        """Where it played out of doors last."""
        self.hours: dict[Setting, TimeOfDay] = {}
        """By which hour an earlier shot has played at a place, where nothing tells of noon."""

    def acted(self, units: list[Unit]) -> list[Unit]:
        """The units with who does what in them; one in which somebody does several things is several, as
        long as there are not too many."""
        if self.script.marks:
            asked = self.asides = filmed(stretch((*units[0].extra, *self.script.remarks)))
            if _SILENCE in asked.sounds:
                asked.sounds.remove(_SILENCE)
        else:
            held = remarks.held(self.script.mentions, self.script.standing.of("move"))
            self.asides = filmed(stretch(held)) if held else self.asides
        told: list[Unit] = []
        for left, unit in enumerate(units, -len(units)):
            if unit.cast:
                self.reader.introduce(unit.cast)
            anew = unit.strength is Strength.EXPLICIT
            unit.reading = self.reader.read(self._staged((*unit.extra, *unit.mentions)), anew=anew)
            self.roles.update(unit.reading.roles)
            full = self.edit or len(told) - left >= staging.MOST_PARTED
            told += [unit] if full else staging.parted(self.script, unit, len(units))
        return told

    # three ways to film

    def take(self, units: list[Unit]) -> list[Drawn]:
        """The beats of one take: one light; who is there stays, the camera stays as it was, and so does the
        place where nobody goes to another one."""
        route = [] if self.edit else legs(units, self.words)
        if len(route) > 1:
            return self._travelled([route], covered=False)[0]
        drawn: list[Drawn] = []
        self.only = units[0] if len(units) == 1 else None
        turned = [place for place, unit in enumerate(units) if place and unit.turns]
        if turned:
            staying = (unit.stretch for place, unit in enumerate(units) if place not in turned)
            self.film = said(joined(staying), self.words)
        for unit in units:
            drawn.append(self._draw(unit, self.film, drawn[-1] if drawn else None))
            self.place = drawn[0].scene.setting
        for place in turned:
            own = said(stretch(units[place].mentions), self.words)
            drawn[place].change = SceneChange(
                time_of_day=own.time_of_day, weather=own.weather, light=own.light
            )
            drawn[place].heard += inference.sounds_of_weather(own.weather)
        settle_camera(units, drawn)
        return drawn

    def sequence(self, groups: list[list[Unit]]) -> list[list[Drawn]]:
        """Shots, each of one or more beats; what a shot does not say it takes from the one before."""
        return self._travelled([legs(group, self.words) for group in groups], covered=True)

    def _travelled(self, route: list[list[Leg]], *, covered: bool) -> list[list[Drawn]]:
        """Shots, each of which may go from place to place; `covered` as an editor would."""
        shots: list[list[Drawn]] = []
        framings: tuple[Framing, ...] = ()
        groups = [leg.units for shot in route for leg in shot]
        numbers = [number for number, shot in enumerate(route) for _ in shot]
        owned = [self._told_at(leg, moves=len(shot) > 1) for shot in route for leg in shot]
        film, scene = self._told_of_all(groups[0][0], owned), Said()
        dry = before_its_weather(groups, owned)
        unplaced, unlit = before_its_place(owned), before_its_light(owned)
        shown: list[SubjectKind | None] = []
        for place, (number, group) in enumerate(zip(numbers, groups, strict=True)):
            own = _aboard(within(owned[place], film), group[0], shown)
            shown = [actor.kind for actor in group[0].reading.actors if not _is_small(actor)]
            left = self._leaves(own, film, shown)
            below, ground = scene.setting, self.place
            scene = over(own, replace(scene, **_NOWHERE) if left else scene)
            told = over(scene, replace(film, **_NOWHERE) if left or place < unplaced else film)
            told = replace(told, weather=None) if place < dry else told
            told = replace(told, light=own.light) if place < unlit else told
            before = shots[number][-1] if number < len(shots) else None
            if before and told.time_of_day is None:
                told = replace(told, time_of_day=before.scene.time_of_day)
            takes = [self._draw_arrival(group[0], own, told, before)]
            if covered and not before:
                framings = framings or coverage.pattern(takes[0].subjects)
                takes[0].camera = self._covered_camera(takes[0], framings[number])
            for unit in group[1:]:
                takes.append(self._draw(unit, told, takes[-1]))
            self._arrive(takes[0].scene)
            if own.setting is Setting.SKY and ground not in (None, Setting.SKY):
                scene, self.place = replace(scene, setting=below), ground  # one look at a gull
            shots[number:] = [[*chain.from_iterable(shots[number:]), *takes]]
        for legs_of_shot, shot in zip(route, shots, strict=True):
            settle_camera([unit for leg in legs_of_shot for unit in leg.units], shot)
        return shots

    def _draw_arrival(self, unit: Unit, own: Said, told: Said, before: Drawn | None) -> Drawn:
        """The first beat at a place; within a shot, those go there who were at the place before."""
        if before is None:
            return self._draw(unit, told, None)
        stays = not unit.reading.actors or own.setting is before.scene.setting
        drawn = self._draw(unit, told, before if stays else None)
        arrive(drawn, before, cut=unit.strength is Strength.EXPLICIT)
        return drawn

    def _told_of_all(self, first: Unit, owned: list[Said]) -> Said:
        """What the prompt tells of all that it goes through: its opening words tell the mood, and nothing
        plays in a sky that is only named."""
        film = replace(self.film, setting=None) if self.film.setting is Setting.SKY else self.film
        opening = said(stretch(first.extra), self.words) if first.extra else Said()
        film = replace(film, mood=opening.mood, mood_of_all=True) if opening.mood else film
        return replace(film, setting=first_place(owned, film.setting), indoors=owned[0].indoors)

    def _told_at(self, leg: Leg, *, moves: bool) -> Said:
        """What beats at one place tell; where that is, if the shot goes to others, is known."""
        own = said(joined(unit.stretch for unit in leg.units), self.words)
        return replace(own, setting=leg.setting, in_passing=False) if moves and leg.setting else own

    def _leaves(self, own: Said, film: Said, shown: list[SubjectKind | None]) -> bool:
        """Whether a shot has left the place of the one before: for where it was outdoors, or for anywhere."""
        gone = whereabouts.has_gone(own, self.place)
        left = gone or whereabouts.is_outside(own, self.place or film.setting, shown)
        if left:
            self.place = self.open_air if gone and own.outdoors else None
        return left

    def _arrive(self, scene: Scene) -> None:
        """Remembers where a shot plays, and how late it is there."""
        self.place = scene.setting
        if scene.time_of_day is not TimeOfDay.NOON:
            self.hours.setdefault(scene.setting, scene.time_of_day)
        self.open_air = self.open_air if scene.setting in INTERIORS else scene.setting

    def cover(self, unit: Unit, count: int) -> list[Drawn]:
        """One beat in several shots."""
        self.only = unit
        whole = self._draw(unit, self.film, None)
        framings = coverage.pattern(whole.subjects)[:count]
        asked = coverage.place_of(whole.camera.framing, framings) if "camera.framing" in whole.told else 0
        shots = [self._cover_shot(whole, place, framings[place], asked) for place in range(count)]
        joined = shots[-1 if whole.transition is Transition.FADE_OUT else 0]
        joined.transition = whole.transition
        joined.told |= whole.told & {"transition"}
        return shots

    def _cover_shot(self, whole: Drawn, place: int, framing: Framing, asked: int) -> Drawn:
        """A part of the coverage: one shot has the camera that was asked for, lines fall in the second."""
        told = whole.told - {"transition"}
        if place != asked:
            told = frozenset(name for name in told if not name.startswith("camera"))
        shot = Drawn(whole.prompt, whole.subjects, whole.camera, whole.scene, told, [], whole.sounds)
        shot.camera = self._covered_camera(shot, framing)
        shot.prompt = f"{_WORDS[shot.camera.framing]}: {whole.prompt}"
        shot.lines = whole.lines if place == 1 else []
        return shot

    def _covered_camera(self, drawn: Drawn, framing: Framing) -> Camera:
        """What was asked for, and for the rest what coverage wants."""
        asked = {
            name: getattr(drawn.camera, name) for name, called in CAMERA_NAMES.items() if called in drawn.told
        }
        if "move" in asked:
            asked["speed"] = drawn.camera.speed
            framing = coverage.room_for(drawn.camera.move, framing)
        usual = coverage.camera(asked.get("framing", framing), self.random)
        return usual.model_copy(update=asked)

    # one beat

    def _draw(self, unit: Unit, told: Said, before: Drawn | None) -> Drawn:
        reading = unit.reading
        own = self.film if unit is self.only else filmed(unit.stretch)
        if before is None and (self.asides.move or self.asides.angle or self.asides.pace):
            own = filmed_as(own, self.asides)
        deeds = main_actions(reading.deeds)
        subjects, cast = self._subjects(reading, deeds, unit, before)
        scene = self._scene(told, subjects)
        drawn = Drawn(
            unit.prompt,
            subjects,
            self._camera(own, unit, subjects, scene.setting, before),
            scene,
            told_fields(told, reading) | camera_names(own),
            reading.lines,
            self._sounds(own, told, scene, subjects, unit),
            list(own.sounds),
            own.transition or told.transition or Transition.CUT,
            cast=cast,
            told_deeds=deeds,
        )
        self.drawn.append(drawn)
        return drawn

    def _sounds(
        self, own: Said, told: Said, scene: Scene, subjects: list[Subject], unit: Unit
    ) -> list[SoundCue]:
        """What is heard in a beat: what is told, and what such a scene sounds like unless that is all."""
        heard = list(dict.fromkeys([*own.sounds, *told.sounds, *self.asides.sounds]))
        if own.sounds and overheard.is_all(unit.mentions):
            return list(own.sounds)
        return _sounds(heard, told, scene, subjects)

    def _staged(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """In an edit, what "replace X with Y" takes away is not staged."""
        if not self.edit:
            return mentions
        gone: set[int] = set()
        for start in (i for i, m in enumerate(mentions) if m.text in _REPLACING):
            end = next((i for i in range(start, len(mentions)) if mentions[i].text in _BY), start)
            gone.update(range(start, end))
        return tuple(m for i, m in enumerate(mentions) if i not in gone)

    def _scene(self, told: Said, subjects: list[Subject]) -> Scene:
        place = self.place if told.setting is None else _grounded(told.setting, subjects)
        place = place or (self.place if self.place is not Setting.SKY else None)
        place = place or whereabouts.setting(told, subjects)
        when = told.time_of_day or inference.hour(told, place, subjects)
        if when is TimeOfDay.NOON and told.time_of_day is None:
            when = self.hours.get(place, when)
        sky = told.weather or inference.weather(told, place)
        return Scene(
            setting=place,
            time_of_day=when,
            weather=sky,
            light=told.light or inference.light(told, place, when, subjects),
            mood=told.mood or inference.mood(told, when, sky, subjects),
            look=told.look or Look.NATURAL,
        )

    # camera

    def _camera(
        self, own: Said, unit: Unit, subjects: list[Subject], place: Setting, before: Drawn | None
    ) -> Camera:
        """What the beat says; for the rest the camera stays as it was, or frames what is to be seen."""
        if before is None:
            person = not subjects or subjects[0].kind in PEOPLE
            seen = () if _FACES.isdisjoint(map(TEXT, unit.mentions)) else unit.mentions
            face = person and any(m.text in _FACES and m.has("body") for m in seen)
            usual = Camera(framing=inference.framing(subjects, place, has_face=face))
        else:
            usual = before.camera
        asked = {**vars(usual), **camera_told(own)}
        return usual if asked == vars(usual) else Camera(**asked)


def _aboard(own: Said, unit: Unit, shown: list[SubjectKind | None]) -> Said:
    """What is told of a place; within what was shown right before, where a seat or the like tells so."""
    if own.setting is None and shown and (inside := indoors.cabin(unit.mentions, shown)):
        return replace(own, setting=inside)
    return own


def _grounded(setting: Setting, subjects: list[Subject]) -> Setting | None:
    """No sky as the place of somebody who stands under it."""
    walker = bool(subjects) and subjects[0].kind in PEOPLE and subjects[0].action not in _ALOFT
    return None if setting is Setting.SKY and walker else setting


def _sounds(heard: list[SoundCue], told: Said, scene: Scene, subjects: list[Subject]) -> list[SoundCue]:
    """What was said to be heard, then what such a scene sounds like."""
    if heard == [SoundCue.SILENCE]:
        return heard
    added = inference.sounds(scene.setting, scene.weather, scene.time_of_day, subjects)
    silent = _OF_PEOPLE if ("kind", "crowd") in told.denied else frozenset()
    kept = [cue for cue in added if ("sound", cue) not in told.denied and cue not in silent]
    return list(dict.fromkeys([*heard, *kept]))[: max(inference.MOST_SOUNDS, len(heard))]
