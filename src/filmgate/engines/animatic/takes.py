"""A take that goes from place to place: it is drawn as one shot for each, joined as the take tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from filmgate.engines.base import Frame
from filmgate.media.transitions import joint
from filmgate.storyboard.schema import Beat, Shot, Storyboard
from filmgate.storyboard.text import sentence
from filmgate.storyboard.vocabulary import Transition

_TURNING = ("time_of_day", "weather", "light")
"""What a beat may change, and holds from there on."""


def unfolded(board: Storyboard) -> Storyboard:
    """The storyboard with a shot of its own for every place; as long as before."""
    if not any(map(_turns, board.shots)):
        return board
    return board.model_copy(update={"shots": [part for shot in board.shots for part in parts(shot)]})


def numbers(board: Storyboard, shot: int) -> range:
    """Which shots of the unfolded storyboard that shot is drawn as."""
    first = sum(len(parts(each)) for each in board.shots[:shot])
    return range(first, first + len(parts(board.shots[shot])))


def parts(shot: Shot) -> list[Shot]:
    """The shot as one for each place, in order; their frames add up to its own."""
    turns = _turns(shot)
    if not turns:
        return [shot]
    found = [_opening(shot, turns[0])]
    for turn, end in zip(turns, [*(beat.frame for beat in turns[1:]), shot.frames], strict=True):
        later = [beat for beat in shot.beats if turn.frame < beat.frame < end]
        found.append(_arrived(found[-1], turn, later, end))
    return [*_captioned(found, (shot.caption or "").splitlines())]


def _turns(shot: Shot) -> list[Beat]:
    """The beats that come to another place; in a shot of input images these are the places."""
    if any(part.plate for part in shot.parts):
        return []
    return [beat for beat in shot.beats if beat.frame and (beat.setting or beat.transition)]


def _opening(shot: Shot, turn: Beat) -> Shot:
    """The shot before it goes anywhere, with the words up to there."""
    words = shot.prompt.partition(turn.prompt)[0].rstrip(" ,;，；") if turn.prompt in shot.prompt else ""
    beats = [beat for beat in shot.beats if beat.frame < turn.frame]
    return shot.model_copy(
        update={"frames": turn.frame, "beats": beats, "prompt": words or shot.prompt, "caption": None}
    )


def _arrived(before: Shot, turn: Beat, later: list[Beat], end: int) -> Shot:
    """The shot from where a beat comes to, up to a frame: what turned before stays, if that does not say
    otherwise."""
    turned = {name: value for each in (*before.beats, turn) for name, value in _changes(each)}
    told = {name for name in ("setting", *_TURNING) if getattr(turn, name)} - {*turn.inferred}
    inferred = [name for name in before.inferred if name not in told and name not in turn.inferred]
    beats = [beat.model_copy(update={"frame": beat.frame - turn.frame}) for beat in later]
    return before.model_copy(
        update={
            "frames": end - turn.frame,
            "prompt": sentence([turn.prompt, *(beat.prompt for beat in later)]),
            "subjects": turn.subjects,
            "setting": turn.setting or before.setting,
            "camera": turn.camera,
            "transition": turn.transition or Transition.DISSOLVE,
            "sounds": turn.sounds or before.sounds,
            "beats": beats,
            "inferred": [*inferred, *turn.inferred],
            **turned,
        }
    )


def _changes(beat: Beat) -> Iterator[tuple[str, object]]:
    return ((name, value) for name in _TURNING if (value := getattr(beat, name)))


def _captioned(shots: list[Shot], lines: list[str]) -> Iterator[Shot]:
    """The shots with the lines that are said in their words; one of nobody's words is said in the first."""
    said = [next((at for at, shot in enumerate(shots) if line in shot.prompt), 0) for line in lines]
    for number, shot in enumerate(shots):
        own = [line for line, at in zip(lines, said, strict=True) if at == number]
        yield shot.model_copy(update={"caption": "\n".join(own) or None})


def joined(shots: Sequence[tuple[Shot, Iterator[Frame]]]) -> Iterator[Frame]:
    """The frames of shots in a row, each with its own; none are added or lost where two meet."""
    held: list[Frame] = []
    for number, (shot, frames) in enumerate(shots):
        after = shots[number + 1][0] if number + 1 < len(shots) else None
        into = joint(str(shot.transition), shots[number - 1][0].frames, shot.frames) if number else None
        out = joint(str(after.transition), shot.frames, after.frames) if after else None
        head, tail = into.head if into else 0, out.tail if out else 0
        if into:
            yield from into.mix(held, [frame.copy() for frame in islice(frames, head)])
        yield from islice(frames, shot.frames - head - tail)
        held = [frame.copy() for frame in frames]
