"""How two shots meet: the last frames of one are mixed with the first of the next; none are added."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from filmgate.media.picture import I420, black, planes

Mix = Callable[[Sequence[I420], Sequence[I420]], Iterator[I420]]


@dataclass(frozen=True)
class Joint:
    """`tail` frames of the shot before and `head` of this one are replaced by what `mix` yields."""

    tail: int
    head: int
    mix: Mix


def _blend(one: I420, two: I420, share: float) -> I420:
    """`share` of `two` over `one`; linear, so it holds for luma and chroma alike."""
    return np.asarray(cv2.addWeighted(one, 1 - share, two, share, 0), dtype=np.uint8)


def _smooth(share: float) -> float:
    return share * share * (3 - 2 * share)


def _between(frames: Sequence[I420], position: float) -> I420:
    """The picture at a fractional position."""
    low = min(max(int(position), 0), len(frames) - 1)
    high = min(low + 1, len(frames) - 1)
    return _blend(frames[low], frames[high], min(max(position - low, 0.0), 1.0))


def _overlapped(tail: Sequence[I420], head: Sequence[I420]) -> Iterator[tuple[float, I420, I420]]:
    """Both shots over the whole joint: each half's frames are spread over it at half speed, since clips have
    no spare frames beyond their ends; under a mix the slower motion does not show, a frozen frame would."""
    count = len(tail) + len(head)
    for index in range(count):
        share = (index + 1) / (count + 1)
        yield share, _between(tail, index * len(tail) / count), _between(head, index * len(head) / count)


def _dissolve(tail: Sequence[I420], head: Sequence[I420]) -> Iterator[I420]:
    for share, one, two in _overlapped(tail, head):
        yield _blend(one, two, _smooth(share))


def _wipe(tail: Sequence[I420], head: Sequence[I420]) -> Iterator[I420]:
    """A soft edge runs from left to right."""
    for share, one, two in _overlapped(tail, head):
        out = one.copy()
        for over, under in zip(planes(two), planes(out), strict=True):
            mask = np.clip((share * 1.1 - np.linspace(0, 1, under.shape[1])) * 10, 0, 1)
            under[:] = (under + (over.astype(np.float32) - under) * mask + 0.5).astype(np.uint8)
        yield out


def _black_like(frame: I420) -> I420:
    return black(frame.shape[1], frame.shape[0] * 2 // 3)


def _fade_out(tail: Sequence[I420], head: Sequence[I420]) -> Iterator[I420]:
    for index, frame in enumerate(tail):
        yield _blend(frame, _black_like(frame), _smooth((index + 1) / len(tail)))
    yield from _fade_in((), head)


def _fade_in(tail: Sequence[I420], head: Sequence[I420]) -> Iterator[I420]:
    yield from tail
    for index, frame in enumerate(head):
        yield _blend(_black_like(frame), frame, _smooth((index + 1) / (len(head) + 1)))


JOINTS: dict[str, Joint] = {
    "cut": Joint(0, 0, _dissolve),
    # What matches in a match cut lies in the pictures; the join itself is hard.
    "match_cut": Joint(0, 0, _dissolve),
    "dissolve": Joint(9, 9, _dissolve),
    "wipe": Joint(8, 8, _wipe),
    "fade_in": Joint(0, 14, _fade_in),
    "fade_out": Joint(12, 5, _fade_out),
}
"""By the words of the storyboard's `Transition`."""


_CLOSING = 20
"""Frames over which a film fades to black at its end."""


def joint(transition: str, before: int, after: int) -> Joint:
    """The joint of shots with `before` and `after` frames (0: the film begins, or ends), at most half of
    either."""
    if transition not in JOINTS:
        raise ValueError(f"a transition must be one of {', '.join(JOINTS)}, got '{transition}'")
    if before == 0 and transition != "fade_in":
        transition = "cut"  # nothing to come from
    full = JOINTS[transition]
    if after == 0:
        return (
            replace(full, head=0, tail=min(_CLOSING, before // 2))
            if transition == "fade_out"
            else JOINTS["cut"]
        )
    tail, head = min(full.tail, before // 2), min(full.head, after // 2)
    whole = bool(tail) == bool(full.tail) and bool(head) == bool(full.head)
    return Joint(tail, head, full.mix) if whole else JOINTS["cut"]
