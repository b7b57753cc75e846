"""Music of a film: what musicians of the picture play, and the bed that a mood asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from filmgate.engines.animatic.casting.belongings import instruments_in
from filmgate.engines.animatic.sound.foley import Deed, Picture, joined
from filmgate.engines.animatic.sound.music import BEDS, SOLOS, STYLES
from filmgate.engines.animatic.sound.parts import Part
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, Mood, Setting, SoundCue, SubjectKind

MUSIC_TOLD, _MUSIC_DANCED, _MUSIC_OF_MOOD, _MUSIC_GUESSED = -4.0, -4.0, -8.0, -11.0
"""Of music that the prompt asks for; that is danced to; of a mood that it tells; of one that was guessed."""
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


def played(picture: Picture, start: int, heard: dict[str, Part]) -> Iterator[Part]:
    """What musicians of the picture play, in the style of the music around them."""
    deeds = [deed for deed in picture.deeds if deed.subject.action is Action.PLAY_MUSIC]
    singing = [name for name in heard if name.startswith("play_voice")]
    if not deeds and not singing:
        return
    shot = picture.shot
    told = next((name for name in heard if name in STYLES), None)
    names = list(dict.fromkeys(name for name in instruments_in(shot.prompt) if name in SOLOS))
    if deeds and not names and _CLUB.search(shot.prompt):
        return  # records are played
    names = names or ["guitar"]
    style = told or _style_of(shot) or ("bed_driving" if "drums" in names else SoundCue.MUSIC_CALM)
    for name in singing:
        heard[name] = replace(heard[name], music=style)
    if not deeds:
        return
    spans = joined([(deed.start, deed.end) for deed in deeds])
    course = picture.course(deeds[0].index, whole=False)
    for name in names[:3]:
        yield Part(f"play_{name}", shot, start, shot.frames, 1.0, spans, None, course, style)


def bed(picture: Picture, start: int, heard: dict[str, Part]) -> Part | None:
    """Music by mood, unless music is heard already, or nobody wants any."""
    shot = picture.shot
    plays = any(name in STYLES or (name.startswith("play_") and "voice" not in name) for name in heard)
    if plays or _NO_MUSIC.search(shot.prompt):
        return None
    dances = any(_dances(deed, shot) for deed in picture.deeds)
    name = _danced(shot) if dances else _style_of(shot) or _presented(shot)
    level = _MUSIC_GUESSED if "mood" in shot.inferred else _MUSIC_OF_MOOD
    return Part(name, shot, start, shot.frames, _MUSIC_DANCED if dances else level) if name else None


def _dances(deed: Deed, shot: Shot) -> bool:
    """Whether it is done to music: a dancer's turns are, and what a DJ plays is there to be heard."""
    action = deed.subject.action
    if action is Action.PLAY_MUSIC:
        return _CLUB.search(shot.prompt) is not None
    return action is Action.DANCE or (deed.subject.kind is SubjectKind.DANCER and action in _TURNS)


_TURNS = frozenset((Action.SPIN, Action.TURN, Action.JUMP, Action.GLIDE))


def _danced(shot: Shot) -> str:
    """What is danced to."""
    if _SLOW.search(shot.prompt):
        return "bed_waltz"
    if _CLUB.search(shot.prompt) or shot.setting in (Setting.BAR, Setting.CONCERT_STAGE):
        return SoundCue.MUSIC_ELECTRONIC
    if shot.mood in (Mood.NEUTRAL, Mood.JOYFUL, Mood.ENERGETIC):
        return SoundCue.MUSIC_HAPPY
    return BEDS[shot.mood]


def _presented(shot: Shot) -> str | None:
    """Who shows a thing on a table or before a backdrop does not do so in a silent room."""
    return SoundCue.MUSIC_CALM if "mood" in shot.inferred and shot.setting in _SHOWN else None


_SHOWN = frozenset((Setting.TABLETOP, Setting.STUDIO_BACKDROP, Setting.ABSTRACT))


def _style_of(shot: Shot) -> str | None:
    return "bed_comic" if _COMIC.search(shot.prompt) else BEDS.get(shot.mood)


def scored(parts: list[Part], board: Storyboard) -> list[Part]:
    """One music for a film as long as no shot asks for another: a bed whose mood was only guessed is the one
    before it, and goes on where nobody feels anything."""
    kept = list(parts)
    before: Part | None = None
    for start, shot in zip(board.starts(), board.shots, strict=True):
        own = next((part for part in kept if part.start == start and part.name in STYLES), None)
        if before is not None and before.end == start and _goes_on(before, own, shot, kept):
            goes_on = replace(before, shot=shot, start=start, frames=shot.frames, level=_under(before, own))
            kept = [part for part in kept if part is not own]
            kept.append(goes_on)
            own = goes_on
        before = own
    return sorted(kept, key=lambda part: part.start)


def _goes_on(before: Part, own: Part | None, shot: Shot, parts: list[Part]) -> bool:
    """Whether the music before may go on over this shot: it tells no mood, no music and no silence, nobody
    plays, sings or dances in it, and what was guessed for it is no turn of the story."""
    if "mood" not in shot.inferred or SoundCue.SILENCE in shot.sounds or _NO_MUSIC.search(shot.prompt):
        return False
    if any(part.name.startswith("play_") for part in parts if part.start == before.end):
        return False
    return own is None or (own.level == _MUSIC_GUESSED and {before.name, own.name} <= _GENTLE)


_GENTLE = frozenset(
    (SoundCue.MUSIC_CALM, SoundCue.MUSIC_SAD, *(f"bed_{of}" for of in ("romantic", "mysterious", "dreamy")))
)


def _under(before: Part, own: Part | None) -> float:
    return min(before.level, _MUSIC_GUESSED if own is None else own.level)
