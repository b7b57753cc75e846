"""Who says what when in a film: its lines on one clock, spoken where there is a voice for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from threading import Lock

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.cues import cues
from filmgate.engines.animatic.casting.identity import characters, recognised
from filmgate.engines.animatic.sound.spectrum import RATE
from filmgate.engines.animatic.sound.tools import rms, samples
from filmgate.engines.animatic.speech.lines import Dialogue, Line
from filmgate.engines.animatic.speech.speakers import NARRATOR, said_so, tone_of
from filmgate.engines.animatic.speech.synthesis import Tone, spoken
from filmgate.engines.animatic.speech.tongues import LONGEST, Unspoken, sayable, tongue_of
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.schema import Beat, Shot, Storyboard
from filmgate.storyboard.vocabulary import Action

_SPEAKS = frozenset({Action.TALK, Action.WHISPER, Action.SHOUT, Action.SING})
_NARRATED = re.compile(r"\bnarrat\w+|\bvoice[- ]?over\b|\boff[- ]?screen\b|旁白|画外音|解说", re.IGNORECASE)
_NEAR = 60
"""Characters before a line in which its narrator is named."""
_LEAD, _GAP, _TAIL, _AIR = 0.35, 0.3, 0.3, 0.2
"""Seconds before the first line of a shot or a beat, between two lines, and after a film's last; and of a
short time the share that each of them takes at most."""
_FASTEST = 1.45
"""How many times its usual pace a line is spoken where time is short."""
_SHORTEST = 0.4
"""Seconds under which nothing is understood of a line."""
_SPEAKING = Lock()
"""Picture and sound ask for the same lines at the same time: the second finds them spoken."""
_MOST = 24
"""Lines of a film that are spoken."""
_PAUSE, _HUSH, _END = 0.05, 0.05, 0.04
"""Seconds of a pause at which a line can be cut, its share of the line's level, and seconds of fade there."""
_READ, _READ_HAN, _READ_LEAST = 14.0, 4.5, 1.2
"""Letters and Chinese characters that one reads in a second, and how long a caption stays at least."""


@dataclass(frozen=True)
class _Wish:
    """A line before it has its time: its shot begins at `begin`, its beat at `earliest` (seconds)."""

    line: Line
    tone: Tone
    prompt: str
    begin: float
    earliest: float


def dialogue(board: Storyboard, seed: int) -> Dialogue:
    """The film's lines, spoken where there is a voice for them. The same film and seed give the same."""
    wished = list(_wished(recognised(board), seed))
    with _SPEAKING:
        wishes = [_voiced(wish) for wish in wished[:_MOST]]
    wishes += [_mute(wish, "the film has too many lines") for wish in wished[_MOST:]]
    groups = [list(group) for _, group in groupby(wishes, key=lambda wish: wish.earliest)]
    found: list[Line] = []
    for number, group in enumerate(groups):
        end = board.frames / FPS
        last = end - min(_TAIL, _AIR * (end - group[0].earliest))
        limit = groups[number + 1][0].earliest if number + 1 < len(groups) else last
        free = found[-1].end + min(_GAP, _AIR * (limit - found[-1].end)) if found else 0.0
        found += _placed(group, free, limit)
    return Dialogue(board, tuple(found))


def _wished(board: Storyboard, seed: int) -> Iterator[_Wish]:
    """All lines of a film, with who says them."""
    seen = [[cue.subjects for cue in cues(shot)] for shot in board.shots]
    parts = [part.subjects for shot in board.shots for part in shot.parts]
    numbers = iter(characters([*(group for groups in seen for group in groups), *parts]))
    cast = [[next(numbers) for _ in groups] for groups in seen]
    heard: dict[tuple[int, int], int] = {}
    for index, (start, shot) in enumerate(zip(board.starts(), board.shots, strict=True)):
        named = [next(numbers) for _ in shot.parts]
        for text, number, turn in _lines_of(shot):
            part = shot.parts[number]
            begins = (start + (part.frame if isinstance(part, Beat) else 0)) / FPS
            line, tone = Line(text, index, (None,) * len(cast)), NARRATOR
            chosen = _speaker(shot, part, text, turn)
            if chosen is not None:
                subject, who = part.subjects[chosen], named[number][chosen]
                action = subject.action if subject.action in _SPEAKS else Action.TALK
                double = turn % subject.count
                nth = heard.setdefault((who, double), len(heard))
                tone = said_so(tone_of(subject, nth, seed), action)
                places = tuple(_place(who, groups) for groups in cast)
                line = Line(text, index, places, action, double)
            yield _Wish(replace(line, voice=tone.name), tone, shot.prompt, start / FPS, begins)


def _place(who: int, groups: list[list[int]]) -> int | None:
    """Where a character is among the subjects of a shot's cues."""
    return next((group.index(who) for group in groups if who in group), None)


def _lines_of(shot: Shot) -> Iterator[tuple[str, int, int]]:
    """The shot's lines, each with the number of the part that has it in its words, and which it is there."""
    prompts = [" ".join(part.prompt.split()) for part in shot.parts]
    now, turn = 0, -1
    for text in filter(str.strip, (shot.caption or "").splitlines()):
        known = " ".join(text.split())
        part = next((i for i in range(max(1, now), len(prompts)) if known in prompts[i]), now)
        now, turn = part, turn + 1 if part == now else 0
        yield text, now, turn


def _speaker(shot: Shot, part: Shot | Beat, text: str, turn: int) -> int | None:
    """The place among the part's subjects of who says its line number `turn`; None for a narrator."""
    at = shot.prompt.find(text)
    if _NARRATED.search(shot.prompt[max(0, at - _NEAR) : at] if at >= 0 else shot.prompt):
        return None
    talking = [i for i, one in enumerate(part.subjects) if one.action in _SPEAKS]
    if talking:
        return talking[turn % len(talking)]
    return next((i for i, one in enumerate(part.subjects) if one.kind in ANIMATE), None)


def _voiced(wish: _Wish, faster: float = 1.0) -> _Wish:
    """With its sound at that pace, or the reason why it has none; as long as it takes."""
    words = sayable(wish.line.text)
    try:
        if wish.line.action is Action.SING:
            raise Unspoken("it is sung")
        tongue = tongue_of(words, wish.prompt)
        sound = spoken(words, tongue.voice, wish.tone, faster)
    except Unspoken as reason:
        return _mute(wish, str(reason))
    long = len(words) == LONGEST
    line = replace(wish.line, sound=sound, seconds=len(sound) / RATE, language=tongue.name, cut=long)
    line = replace(line, faster=faster)
    return replace(wish, line=line)


def _mute(wish: _Wish, reason: str) -> _Wish:
    """Only captioned, for as long as it takes to read."""
    text = wish.line.text
    han = sum("\u2e80" <= sign <= "\u9fff" for sign in text)
    seconds = max(_READ_LEAST, (len(text) - han) / _READ + han / _READ_HAN)
    return replace(wish, line=replace(wish.line, sound=None, seconds=seconds, unspoken=reason))


def _placed(group: list[_Wish], free: float, limit: float) -> list[Line]:
    """Lines of one beat, one after the other. Where time is short they begin earlier in their shot, are
    spoken faster, and are cut at last. None begins before `free`, all end by `limit`."""
    begin, earliest = group[0].begin, group[0].earliest
    early = max(begin + min(_LEAD, _AIR * (limit - begin)), limit - _needed(group))
    start = max(free, min(earliest + min(_LEAD, _AIR * (limit - earliest)), early))
    room = max(0.0, limit - start)
    faster = min(_FASTEST, _needed(group) / max(room, 1e-3))
    if faster > 1.0:
        group = [_voiced(wish, round(faster, 2)) if wish.line.sound is not None else wish for wish in group]
    gap = min(_GAP, room / (3 * len(group)))
    share = min(1.0, (room - gap * (len(group) - 1)) / sum(wish.line.seconds for wish in group))
    found: list[Line] = []
    for wish in group:
        line = _cut(wish, share * wish.line.seconds) if share < 1.0 else wish.line
        found.append(replace(line, start=start))
        start = found[-1].end + gap
    return found


def _needed(group: list[_Wish]) -> float:
    return sum(wish.line.seconds for wish in group) + _GAP * (len(group) - 1)


def _cut(wish: _Wish, seconds: float) -> Line:
    """The line up to its last pause within that time."""
    line = wish.line
    if line.sound is not None and seconds < _SHORTEST:
        line = _mute(wish, "its shot has no time for it").line
    if line.sound is None:
        return replace(line, seconds=seconds)
    kept = line.sound[: samples(seconds)]
    step = samples(_PAUSE)
    blocks = kept[: len(kept) // step * step].reshape(-1, step)
    still = [i for i, block in enumerate(blocks) if rms(block) < _HUSH and i * step > 0.4 * len(kept)]
    kept = (kept[: still[-1] * step] if still else kept).copy()
    fade = samples(_END)
    kept[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return replace(line, sound=kept, seconds=len(kept) / RATE, cut=True)
