"""Which sounds a film has, from when to when, and how loud: what sound editors call spotting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from filmgate.engines.animatic.casting.belongings import instruments_in
from filmgate.engines.animatic.sound.effects import Call, called, strokes_of
from filmgate.engines.animatic.sound.foley import Deed, Picture, falls, joined
from filmgate.engines.animatic.sound.music import BEDS, SOLOS, STYLES
from filmgate.engines.animatic.sound.registry import Course, Hits
from filmgate.engines.animatic.sound.spaces import is_roofed
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, Mood, Setting, SoundCue, SubjectKind, TimeOfDay, Weather

Says: TypeAlias = Callable[[int, int], bool]
"""Whether a shot's subject in that place is heard to speak."""


@dataclass(frozen=True)
class Part:
    """One sound over some frames of the film. `spans`, `hits` and `course` count from its first frame."""

    name: str
    shot: Shot
    start: int
    frames: int
    level: float = 0.0
    """Decibels above or below foley."""
    spans: tuple[tuple[float, float], ...] | None = None
    hits: Hits | None = None
    course: Course | None = None
    music: str = SoundCue.MUSIC_CALM

    @property
    def end(self) -> int:
        return self.start + self.frames


_MUSIC_TOLD, _MUSIC_DANCED, _MUSIC_OF_MOOD, _MUSIC_GUESSED = -4.0, -4.0, -8.0, -11.0
"""Of music that the prompt asks for; that is danced to; of a mood that it tells; of one that was guessed."""
_LEVELS: dict[str, float] = {
    SoundCue.FOOTSTEPS: 1.0,
    SoundCue.RUNNING_STEPS: 1.0,
    SoundCue.THUNDER: 4.0,
    SoundCue.EXPLOSION: 4.0,
    SoundCue.ROOM_TONE: -15.0,
    SoundCue.CITY: -7.0,
    SoundCue.TRAFFIC: -6.0,
    SoundCue.CROWD: -6.0,
    SoundCue.BIRDS: -6.0,
    SoundCue.CRICKETS: -9.0,
    SoundCue.SEAGULLS: -5.0,
    SoundCue.DRONE_AMBIENCE: -6.0,
    SoundCue.RAIN: -5.0,
    SoundCue.WIND: -6.0,
    SoundCue.WAVES: -4.0,
    SoundCue.RIVER: -6.0,
    SoundCue.WATERFALL: -4.0,
    SoundCue.UNDERWATER: -5.0,
    SoundCue.MACHINE: -6.0,
    SoundCue.FIRE: -3.0,
    SoundCue.APPLAUSE: -1.0,
    SoundCue.WHOOSH: -5.0,
}
_AIR = {SoundCue.ROOM_TONE: -15.0, SoundCue.WIND: -22.0}
"""Where nothing else is heard of a place."""
_AMBIENCE = frozenset(cue for cue, level in _LEVELS.items() if level <= -3.0 and cue is not SoundCue.WHOOSH)
"""What a place sounds like, of which each has some."""
_UNDER_A_ROOF = -6.0
"""More for rain that is heard from inside."""
_BEDS = _AMBIENCE | frozenset(STYLES)
"""What goes on over a cut where the place stays the same: music does everywhere."""
_DOERS = {
    SoundCue.FOOTSTEPS: frozenset((Action.WALK, Action.ENTER, Action.LEAVE, Action.APPROACH)),
    SoundCue.RUNNING_STEPS: frozenset((Action.RUN, Action.CHASE)),
    SoundCue.HORSE_HOOVES: frozenset((Action.RUN, Action.WALK, Action.RIDE, Action.DRIVE, Action.LEAVE)),
    SoundCue.WINGS: frozenset((Action.FLY, Action.TAKE_OFF, Action.LAND)),
}
"""Sounds that last as long as somebody does this."""
_HOOFED = frozenset(map(SubjectKind, ("horse", "carriage", "unicorn", "rider", "cowboy")))
_INSTEAD: dict[str, tuple[str, ...]] = {
    "fireworks": (SoundCue.EXPLOSION,),
    "puppy": (SoundCue.DOG_BARK,),
    "rotors": (SoundCue.HELICOPTER,),
    "propeller": (SoundCue.AIRPLANE,),
    "boat_motor": (SoundCue.CAR_ENGINE,),
    "tank": (SoundCue.CAR_ENGINE,),
    "hover": (SoundCue.DRONE_AMBIENCE, SoundCue.CAR_ENGINE),
    "rocket": (SoundCue.EXPLOSION, SoundCue.FIRE, SoundCue.CAR_ENGINE),
    "phone": (SoundCue.BELL,),
    "school_bell": (SoundCue.BELL,),
    "laugh_low": (SoundCue.LAUGHTER,),
    "laugh_high": (SoundCue.LAUGHTER,),
    "knocking": (SoundCue.DOOR,),
    "sliding": (SoundCue.RUNNING_STEPS, SoundCue.FOOTSTEPS, SoundCue.WHOOSH),
    "scrape": (SoundCue.RUNNING_STEPS, SoundCue.FOOTSTEPS),
    "espresso": (SoundCue.COOKING,),
    "chopping": (SoundCue.COOKING,),
    "rolling_pin": (SoundCue.COOKING,),
    "arrow": (SoundCue.GUNFIRE, SoundCue.EXPLOSION),
}
"""What an effect is heard in place of."""
_SPEAKS = frozenset((Action.TALK, Action.WHISPER, Action.SHOUT))
_DARK = frozenset((TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT))
_WET = frozenset((Weather.RAIN, Weather.DOWNPOUR, Weather.THUNDERSTORM))
_COLD = frozenset((Weather.SNOW, Weather.BLIZZARD))
_NO_MUSIC = re.compile(
    r"\b(?:no|without(?: any)?)(?: background)? music\b|没有音乐|无音乐|不要音乐|无配乐", re.IGNORECASE
)
_COMIC = re.compile(
    r"\b(?:comic\w*|comed\w+|funny|hilarious\w*|slapstick|clowns?|goofy|silly)\b|搞笑|滑稽|小丑|喜剧|幽默",
    re.IGNORECASE,
)
_CLUB = re.compile(
    r"\b(?:break ?danc\w+|hip[- ]?hop|disco|night ?club|club|rave|dj|street danc\w+|robot dance)\b"
    r"|街舞|迪斯科|夜店|蹦迪",
    re.IGNORECASE,
)
_SLOW = re.compile(
    r"\b(?:waltz\w*|ballet|ballerinas?|slow danc\w+|ballroom|tango)\b|华尔兹|芭蕾|探戈", re.IGNORECASE
)
_OF_OLD = re.compile(
    r"\b(?:arrows?|archers?|bow|knights?|samurais?|swords?|medieval|roman|vikings?|ancient|gladiators?)\b"
    r"|骑士|武士|剑|箭|古代|古战场|三国|将军",
    re.IGNORECASE,
)
"""What was before guns were."""
_NAMED = {
    SoundCue.BIRDS: re.compile(r"\bbird|chirp|\bsong|鸟", re.IGNORECASE),
    SoundCue.CRICKETS: re.compile(r"cricket|cicada|insect|虫|蝉", re.IGNORECASE),
    SoundCue.SEAGULLS: re.compile(r"gull|鸥", re.IGNORECASE),
    SoundCue.GUNFIRE: re.compile(r"\bguns?|shots?\b|rifle|musket|pistol|laser|bullet|枪|炮", re.IGNORECASE),
    SoundCue.EXPLOSION: re.compile(r"explo|blast|bomb|cannon|boom|catapult|爆|炮|轰", re.IGNORECASE),
}
"""Words by which a prompt asks for it all the same."""
_STEPS_TOLD = re.compile(
    r"\b(?:foot\s?(?:steps?|falls?)|heels|steps|hoof\s?beats?|hooves|clip-clop)\b|脚步|足音|蹄", re.IGNORECASE
)


def spotted(board: Storyboard, says: Says = lambda shot, subject: False) -> list[Part]:
    """All sounds of a film, in order. Who `says` something in words has no other voice."""
    found: list[Part] = []
    for number, (start, shot) in enumerate(zip(board.starts(), board.shots, strict=True)):
        if SoundCue.SILENCE not in shot.sounds:
            found += _of_shot(Picture(board, number), start, says)
    return _carried(found)


def _of_shot(picture: Picture, start: int, says: Says) -> list[Part]:
    shot = picture.shot
    heard: dict[str, Part] = {}
    for cue in shot.sounds:
        if not _is_wrong(cue, shot):
            heard[cue] = Part(cue, shot, start, shot.frames, _level(cue, shot))
    for call in called(picture):
        if call.deed and call.deed.subject.action in _SPEAKS and says(picture.number, call.deed.index):
            continue
        _add(heard, call, picture, start)
    for name in [name for effect in list(heard) for name in _INSTEAD.get(effect, ())]:
        heard.pop(name, None)
    for name in [name for name in heard if name in _DOERS or name == SoundCue.THUNDER]:
        _follow(heard, SoundCue(name), picture)
    for part in (*_air(shot, start, heard), *_played(picture, start, heard)):
        heard[part.name] = part
    bed = _bed(picture, start, heard)
    return [*heard.values(), *([bed] if bed else [])]


def _air(shot: Shot, start: int, heard: dict[str, Part]) -> Iterator[Part]:
    """No place is quite silent: a room's air, or a light wind."""
    if not any(name in _AMBIENCE for name in heard):
        name = SoundCue.ROOM_TONE if is_roofed(shot.setting) else SoundCue.WIND
        yield Part(name, shot, start, shot.frames, _AIR[name])


def _level(cue: str, shot: Shot) -> float:
    if cue in STYLES:
        return _MUSIC_TOLD if len(shot.sounds) > 1 else 0.0
    roofed = cue is SoundCue.RAIN and is_roofed(shot.setting)
    return _LEVELS.get(cue, 0.0) + (_UNDER_A_ROOF if roofed else 0.0)


def _is_wrong(cue: SoundCue, shot: Shot) -> bool:
    """Whether nothing of the kind is heard at such an hour, weather or age, unless the prompt says so."""
    wrong = {
        SoundCue.BIRDS: shot.weather in _WET | _COLD,
        SoundCue.CRICKETS: shot.weather in _WET | _COLD,
        SoundCue.SEAGULLS: shot.time_of_day in _DARK,
        SoundCue.GUNFIRE: _OF_OLD.search(shot.prompt) is not None,
        SoundCue.EXPLOSION: _OF_OLD.search(shot.prompt) is not None,
    }
    return wrong.get(cue, False) and not _NAMED[cue].search(shot.prompt)


def _add(heard: dict[str, Part], call: Call, picture: Picture, start: int) -> None:
    """Takes what a deed calls for to the rest of the shot."""
    row, deed, shot = call.row, call.deed, picture.shot
    known = heard.get(row.effect)
    if deed is None:
        heard.setdefault(row.effect, Part(row.effect, shot, start, shot.frames, row.level))
        return
    level = _LEVELS.get(row.effect, 0.0) + row.level + picture.nearness(deed.index)
    part = Part(row.effect, shot, start, shot.frames, level, ((deed.start, deed.end),))
    strokes = strokes_of(call, picture)
    if row.effect == "fireworks":
        part = replace(part, hits=picture.bursts(deed))
    elif strokes is not None:
        part = replace(part, hits=picture.hits(deed, strokes))
    if part.hits is None:
        part = replace(part, course=picture.course(deed.index, whole=row.moves))
    if row.moves:
        part = replace(part, spans=None)
    heard[row.effect] = part if known is None or known.spans is None else _both(known, part)


def _both(one: Part, other: Part) -> Part:
    """One sound of two makers, or of one who is at it twice."""
    spans = joined([*(one.spans or ()), *(other.spans or ())]) if other.spans else None
    hits = tuple(sorted((*(one.hits or ()), *(other.hits or ())))) or None
    return replace(one, spans=spans, hits=hits, course=one.course or other.course)


def _follow(heard: dict[str, Part], cue: SoundCue, picture: Picture) -> None:
    """Puts steps on the picture's own footfalls, thunder after its flashes."""
    hits = falls(picture, cue)
    if cue is SoundCue.THUNDER or hits is not None:
        heard[cue] = replace(heard[cue], hits=hits)
        return
    spans = joined([(deed.start, deed.end) for deed in picture.deeds if _makes(cue, deed)])
    if spans:
        heard[cue] = replace(heard[cue], spans=spans)
    elif picture.shot.subjects and cue is not SoundCue.WINGS and not _STEPS_TOLD.search(picture.shot.prompt):
        del heard[cue]  # nobody does it any more


def _makes(cue: SoundCue, deed: Deed) -> bool:
    hoofed = cue is not SoundCue.HORSE_HOOVES or deed.subject.kind in _HOOFED
    return deed.subject.action in _DOERS[cue] and hoofed and deed.subject.kind is not SubjectKind.CROWD


def _played(picture: Picture, start: int, heard: dict[str, Part]) -> Iterator[Part]:
    """What musicians of the picture play, in the style of the music around them."""
    deeds = [deed for deed in picture.deeds if deed.subject.action is Action.PLAY_MUSIC]
    singing = [name for name in heard if name.startswith("play_voice")]
    if not deeds and not singing:
        return
    shot = picture.shot
    told = next((name for name in heard if name in STYLES), None)
    names = list(dict.fromkeys(name for name in instruments_in(shot.prompt) if name in SOLOS)) or ["guitar"]
    style = told or _style_of(shot) or ("bed_driving" if "drums" in names else SoundCue.MUSIC_CALM)
    for name in singing:
        heard[name] = replace(heard[name], music=style)
    if not deeds:
        return
    spans = joined([(deed.start, deed.end) for deed in deeds])
    course = picture.course(deeds[0].index, whole=False)
    for name in names[:3]:
        yield Part(f"play_{name}", shot, start, shot.frames, 1.0, spans, None, course, style)


def _bed(picture: Picture, start: int, heard: dict[str, Part]) -> Part | None:
    """Music by mood, unless music is heard already, or nobody wants any."""
    shot = picture.shot
    plays = any(name in STYLES or (name.startswith("play_") and "voice" not in name) for name in heard)
    if plays or _NO_MUSIC.search(shot.prompt):
        return None
    dances = any(deed.subject.action is Action.DANCE for deed in picture.deeds)
    name = _danced(shot) if dances else _style_of(shot)
    level = _MUSIC_GUESSED if "mood" in shot.inferred else _MUSIC_OF_MOOD
    return Part(name, shot, start, shot.frames, _MUSIC_DANCED if dances else level) if name else None


def _danced(shot: Shot) -> str:
    """What is danced to."""
    if _SLOW.search(shot.prompt):
        return "bed_waltz"
    if _CLUB.search(shot.prompt) or shot.setting in (Setting.BAR, Setting.CONCERT_STAGE):
        return SoundCue.MUSIC_ELECTRONIC
    if shot.mood in (Mood.NEUTRAL, Mood.JOYFUL, Mood.ENERGETIC):
        return SoundCue.MUSIC_HAPPY
    return BEDS[shot.mood]


def _style_of(shot: Shot) -> str | None:
    return "bed_comic" if _COMIC.search(shot.prompt) else BEDS.get(shot.mood)


def _carried(parts: list[Part]) -> list[Part]:
    """Beds that go on over a cut as one."""
    kept: list[Part] = []
    for part in parts:
        before = next((one for one in kept if _goes_on(one, part)), None)
        if before is None:
            kept.append(part)
        else:
            level = max(before.level, part.level)
            kept[kept.index(before)] = replace(before, frames=before.frames + part.frames, level=level)
    return kept


def _goes_on(before: Part, part: Part) -> bool:
    if before.name != part.name or before.end != part.start or part.name not in _BEDS:
        return False
    if before.spans or part.spans:
        return False
    same = (before.shot.setting, before.shot.weather) == (part.shot.setting, part.shot.weather)
    return part.name in STYLES or same
