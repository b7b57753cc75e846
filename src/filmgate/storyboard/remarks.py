"""What a writer adds after the last shot of a list for whoever makes the film ("General notes: …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention

_BROKEN = "\n"
_COLON = ":"
_LEAST = 2
"""So many labels make a list of shots."""
_NOTED = frozenset(
    split("note, notes, overall, global, globally, throughout, general, style, consistency, requirements")
)
"""Words of a heading that is never a field of a single shot."""
_HEADINGS = _NOTED | frozenset(
    split(
        "look, looks, camera, camerawork, cinematography, lens, lenses,  lighting, light, audio, sound,"
        " music, score, soundtrack, color, colour, colors, colours, grade, grading, palette, mood,"
        " tone, atmosphere, vibe, technical, tech, specs, quality, rendering, render, references, reference,"
        " constraints, restrictions, important, pacing, editing, edit, transitions, aesthetic, feel, visuals"
    )
)
_LONGEST = 5
"""Mentions that a heading has at most."""
_ASKING = frozenset(
    split("keep, maintain, ensure, make sure, avoid, use, do not, don't, no, please, everything, all")
)
"""How a paragraph begins that tells the makers what to do."""
_SHOWN = frozenset(("kind", "action", "pronoun", "dialogue", "reference", "transition"))

_HELD = frozenset(("handheld", "static", "follow"))
_NEAR = 3


def begin(mentions: Sequence[Mention], labels: Sequence[int]) -> int:
    """Where the closing remarks begin, behind the last of the places of `labels`, or the end."""
    if len(labels) < _LEAST:
        return len(mentions)
    before = frozenset(_headings(mentions, labels[0], labels[-1]))
    lines = list(_lines(mentions, labels[-1]))
    told = False
    for at, (start, end, apart) in enumerate(lines):
        heading = _heading(mentions, start)
        if heading and start > labels[-1] and not (before & set(heading) - _NOTED):
            return start
        own = mentions[start:end]
        if told and apart and at and (_asks(own) or _is_description(mentions[start:])):
            return start
        told = told or not _is_description(own)
    return len(mentions)


def _lines(mentions: Sequence[Mention], first: int) -> Iterator[tuple[int, int, bool]]:
    """Each line or sentence from a place on: where it begins, ends, whether a blank line parts it off."""
    start, breaks = first, 0
    for place in range(first, len(mentions)):
        mention = mentions[place]
        if not mention.ends_sentence:
            continue
        if place > start:
            yield start, place, breaks > 1
            breaks = 0
        breaks += mention.text == _BROKEN
        start = place + 1
    if start < len(mentions):
        yield start, len(mentions), breaks > 1


def _headings(mentions: Sequence[Mention], first: int, last: int) -> Iterator[str]:
    """The words of all that looks like a heading within the shots."""
    for place in range(first, last):
        if mentions[place].text[-1] == _COLON:
            yield from (mentions[place - 1].text + " " + mentions[place].text).split()


def _heading(mentions: Sequence[Mention], start: int) -> list[str]:
    """The words of the heading that stands there, if it is one of such remarks."""
    for place in range(start, min(start + _LONGEST, len(mentions))):
        if mentions[place].text[-1] == _COLON:
            words = " ".join(m.text for m in mentions[start : place + 1]).replace(_COLON, "").split()
            return words if words and not _HEADINGS.isdisjoint(words) else []
        if mentions[place].has("punctuation", "determiner", "pronoun"):
            break
    return []


def _asks(line: Sequence[Mention]) -> bool:
    return bool(line) and (line[0].text in _ASKING or line[0].text.split(" ")[0] in _ASKING)


def _is_description(mentions: Sequence[Mention]) -> bool:
    """Whether nobody and nothing is shown there."""
    return all(m.negated or _SHOWN.isdisjoint(m.fields) for m in mentions)


def held(mentions: Sequence[Mention], moves: Sequence[int]) -> tuple[Mention, ...]:
    """The word that opens one of the last sentences for how the camera is held in all of the film
    (。手持摄影，自然光), of those at the places that tell how it moves."""
    place = moves[-1] if moves else 0
    if not place or mentions[place].get("move") not in _HELD or not mentions[place - 1].ends_sentence:
        return ()
    others = any(mention.has("kind", "action", "pronoun") for mention in mentions[place + 1 : place + _NEAR])
    return () if others else (mentions[place],)
