"""Prompts written as JSON or YAML, told as prose: what holds for the whole film, then shot by shot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmgate.storyboard.lexicon import split

_KEYED = re.compile(r"\A\s*(?:```\w*\s*)?[\[{][^\"]*\"[\w \-/:.]+\"\s*[:\]},]")
_OUTLINED = re.compile(
    r"(?m)^[ \t]*(?:shots|scenes|sequence|timeline|clips|storyboard|characters)[ \t]*:[ \t]*\n"
    r"[ \t]*(?:- |\w+:)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?P<item>- )?(?:(?P<key>[\w][\w \-]{0,24}):(?:[ \t]+|$))?(?P<value>.*)"
)
_FENCE = re.compile(r"\A\s*```\w*|```\s*\Z")
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|([{\[])|([}\]])|([,:])|([^\s{}\[\],:"`]+)')
_SHOTS = re.compile(
    r"(?:shot|scene|sequence|clip|segment|panel|frame|beat|cut|timeline|storyboard)(?:s|_?list)?\Z"
)
_SHOT = re.compile(
    r"(?:shot|scene|clip|segment|panel|frame|beat|cut)[ _\-]?\d{1,2}\Z|\d[\d:.]*\s*s?\s*[-–]\s*\d"
)
_MOST_DEEP = 8
_DROPPED = frozenset(
    split(
        "version, model, seed, fps, frame rate, resolution, aspect ratio, aspect, ratio, title, id, project,"
        " quality, format, shot, shot number, scene number, number, index, scene id, shot id, total duration,"
        " output, platform, codec, bitrate, steps, cfg, sampler, author, created, language, no, order"
    )
)
"""Keys whose values are not to be seen."""
_LENGTHS = frozenset(
    split("duration, length, seconds, time, timestamp, timecode, timing, time range, duration seconds")
)
_DENIED = frozenset(
    split("negative prompt, negative, negatives, avoid, exclude, do not include, negative prompts")
)
_NAMES = frozenset(split("speaker, who, name, character name"))
_SPOKEN = frozenset(
    split("dialogue, dialog, line, lines, speech, says, quote, voiceover, voice over, narration, vo, spoken")
)
_VOICES = dict.fromkeys(("voiceover", "voice over", "narration", "vo"), "Narrator")
_SUBJECTS = frozenset(split("subject, main subject, character, characters, subjects"))
_DEEDS = frozenset(split("action, actions, motion"))
_TOLD = (
    _SUBJECTS
    | _DEEDS
    | frozenset(
        split(
            "description, prompt, text, visual, visuals, content, details, scene description, image, what,"
            " shot description, summary, cast, scene, concept, core, video prompt, appearance, events"
        )
    )
)
"""Keys that say nothing beside their value."""
_SIZES = frozenset(split("wide, medium, close, full, establishing, extreme wide, medium close"))
_ANGLES = frozenset(split("low, high, overhead, dutch"))
_NONE = frozenset(split("none, n/a, null, no, -, false, true"))
_NO = "Negative prompt"
_OWN_SUBJECT = re.compile(
    r"(?:an?|the|his|her|their|its|he|she|they|it|then|as|while|camera|one|two|three)\b|[A-Z]\w+ \w+s\b",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"\d{1,2}(?:\.\d+)?\Z")


class Pair(NamedTuple):
    """A key, "" in a list, and its value: text, or the pairs within."""

    key: str
    value: str | list[Pair]


_ENCLOSED = re.compile(r"[\"“]([^\"“”]+)[\"”]|[「『]([^「『」』]+)[」』]")
_LEAST_PROMPT = 12
"""Characters from which on what is in quotes is no mere word."""


def prose(prompt: str) -> str:
    """The prompt; one written as JSON, even if that is cut short, or as YAML in sentences."""
    if _KEYED.match(prompt):
        pairs = _parsed(_FENCE.sub("", prompt))
    elif _OUTLINED.search(prompt):
        pairs = _outlined(_FENCE.sub("", prompt).splitlines())
    else:
        return _bare(prompt)
    return "\n".join(_film(pairs)) or prompt


def _bare(prompt: str) -> str:
    """A prompt that is in quotes as a whole without them; one line of a talk stays in its own."""
    found = _ENCLOSED.fullmatch(prompt.strip())
    text = (found[1] or found[2]) if found else ""
    return text if len(text) >= _LEAST_PROMPT and text[-1] not in "!?！？…" else prompt


def _outlined(lines: list[str]) -> list[Pair]:
    """What stands under keys and dashes, by how far the lines are indented."""
    root: list[Pair] = []
    open_: list[tuple[int, list[Pair]]] = [(-1, root)]
    for line in filter(str.strip, lines):
        found = _LINE.fullmatch(line.expandtabs(2))
        if found is None:
            continue
        depth, value = len(found["indent"]), found["value"].strip().strip("\"'|>")
        while len(open_) > 1 and open_[-1][0] >= depth + bool(found["item"]):
            open_.pop()
        if found["item"]:
            _open(open_, depth + 1, "")
        if found["key"] and not value:
            _open(open_, depth + 2 * bool(found["item"]), found["key"].strip().lower())
        else:
            open_[-1][1].append(Pair((found["key"] or "").strip().lower(), value))
    return root


def _open(open_: list[tuple[int, list[Pair]]], depth: int, key: str) -> None:
    """Lets the lines that are indented further stand under a key, or be an entry of its list."""
    within: list[Pair] = open_[-1][1] if len(open_) > _MOST_DEEP else []
    if within is not open_[-1][1]:
        open_[-1][1].append(Pair(key, within))
    open_.append((depth, within))


def _parsed(text: str) -> list[Pair]:
    """What stands between braces and brackets, however they close."""
    root: list[Pair] = []
    stack, key = [root], ""
    for found in _TOKEN.finditer(text):
        quoted, opening, closing, mark, bare = found.groups()
        if opening:
            within = stack[-1] if len(stack) > _MOST_DEEP else []
            if within is not stack[-1]:
                stack[-1].append(Pair(key, within))
            stack.append(within)
            key = ""
        elif closing:
            stack[1:] = stack[1:-1]
        elif mark == ":" and stack[-1] and isinstance(said := stack[-1][-1].value, str):
            stack[-1].pop()
            key = " ".join(re.split(r"[\s_]+", said.strip().lower()))
        elif not mark:
            stack[-1].append(Pair(key, _plain(quoted) if bare is None else bare))
            key = ""
    return root


def _plain(quoted: str) -> str:
    """A string's text in one line, its quotation marks as they read."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), quoted)
    return re.sub(r"\\(.)", lambda found: " " if found[1] in "nrt" else found[1], text).strip()


def _film(root: list[Pair]) -> Iterator[str]:
    """The lines of prose: the film's own first, then one a shot."""
    pairs = root[0].value if len(root) == 1 and isinstance(root[0].value, list) else root
    shots = list(_shots(pairs))
    yield from _sentences([pair for pair in pairs if not any(pair is shot for shot in _holders(pairs))])
    for number, shot in enumerate(shots, 1):
        told = shot.value if isinstance(shot.value, list) else [Pair("", shot.value)]
        yield f"Shot {number}{_length(shot)}: {' '.join(_sentences(told))}"


def _holders(pairs: list[Pair]) -> list[Pair]:
    """The pairs that hold shots: a list under such a key, or each shot under a key of its own."""
    listed = [p for p in pairs if _SHOTS.match(p.key) and isinstance(p.value, list) and _numbered(p.value)]
    named = [p for p in pairs if _SHOT.match(p.key)]
    bare = [p for p in pairs if not p.key and isinstance(p.value, list)]
    return listed or (named if len(named) > 1 else []) or (bare if len(bare) > 1 else [])


def _numbered(pairs: list[Pair]) -> bool:
    return len(pairs) > 1 and all(not pair.key or _SHOT.match(pair.key) for pair in pairs)


def _shots(pairs: list[Pair]) -> Iterator[Pair]:
    for holder in _holders(pairs):
        if _SHOTS.match(holder.key) and isinstance(holder.value, list) and not _SHOT.match(holder.key):
            yield from map(_unwrapped, holder.value)
        else:
            yield _unwrapped(holder)


def _unwrapped(shot: Pair) -> Pair:
    """The one pair of a shot whose key is its label ({"0-3s": "a fox runs"})."""
    only = shot.value[0] if isinstance(shot.value, list) and len(shot.value) == 1 else shot
    return only if _SHOT.match(only.key) else shot


def _length(shot: Pair) -> str:
    """ " (3s)" where the shot tells how long it is."""
    told = shot.key if shot.key[:1].isdigit() else ""
    if isinstance(shot.value, list):
        told = told or _text_of(shot.value, _LENGTHS)
    if not told or not told[0].isdigit():
        return ""
    return f" ({told}s)" if _SECONDS.match(told) else f" ({told})"


def _sentences(pairs: list[Pair]) -> list[str]:
    """What the pairs tell, a sentence each; what they deny comes last."""
    told = [pair for pair in pairs if isinstance(pair.value, list) or not _is_note(pair.key, pair.value)]
    who = _text_of(told, _NAMES)
    speaks = any(pair.key in _SPOKEN for pair in told)
    if who and len(told) > 1:
        told = [pair for pair in told if pair.value != who]
    said = [sentence for pair in _joined(told) for sentence in _told(pair, who, speaks=speaks)]
    return sorted(said, key=lambda sentence: sentence.startswith(_NO))


def _is_note(key: str, value: str) -> bool:
    """Whether a pair tells of the film what is not to be seen in it; "shot: wide" is a size."""
    return key in _LENGTHS or (key in _DROPPED and (key != "shot" or value.isdecimal()))


def _text_of(pairs: list[Pair], keys: frozenset[str]) -> str:
    return next((str(p.value) for p in pairs if p.key in keys and isinstance(p.value, str)), "")


def _joined(pairs: list[Pair]) -> list[Pair]:
    """The pairs, with a deed that has no subject of its own right after the subject."""
    subject, deed = _text_of(pairs, _SUBJECTS), _text_of(pairs, _DEEDS)
    if not (subject and deed) or _OWN_SUBJECT.match(deed):
        return pairs
    whole = Pair("subject", f"{subject.rstrip('.')} {deed}")
    return [whole if pair.value == subject else pair for pair in pairs if pair.value != deed]


def _told(pair: Pair, who: str, *, speaks: bool) -> Iterator[str]:
    key, value = pair
    if isinstance(value, str):
        if value and value.lower() not in _NONE:
            yield _sentence(key, value, who, speaks=speaks)
        return
    words = [one.value for one in value if isinstance(one.value, str) and not one.key]
    if words and len(words) == len(value) and key not in _SPOKEN:
        yield _sentence(key, ", ".join(words), "", speaks=False)
        return
    if any(one.key for one in value):
        yield from _sentences(value)
        return
    for one in value:
        yield from _sentences(one.value if isinstance(one.value, list) else [Pair(key, one.value)])


def _sentence(key: str, value: str, who: str, *, speaks: bool) -> str:
    if key in _SPOKEN:
        return value if '"' in value else f'{who or _VOICES.get(key, "")} says: "{value}"'.strip()
    value = value.rstrip(". ")
    if key in _DENIED:
        return f"{_NO}: {value}."
    if who and not speaks and key in _TOLD:
        return f"{who}: {value}."
    if key in _TOLD or not key or key == "shot":
        return f"{_completed(key, value)}."
    return f"{key.capitalize()}: {_completed(key, value)}."


def _completed(key: str, value: str) -> str:
    """ "low" as an angle and "wide" as a framing with the word that says so."""
    if value.lower() in _ANGLES:
        return f"{value} angle"
    return f"{value} shot" if value.lower() in _SIZES else value
