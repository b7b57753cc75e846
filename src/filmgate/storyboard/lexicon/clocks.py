"""Times by the clock as hours of the day: "4 a.m.", "half past six in the evening", "at 23:00"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from filmgate.storyboard.lexicon.sense import Part, Phrase, Sense, alone

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_HALVES = {
    0: ("am", "a.m.", "in the morning"),
    12: ("pm", "p.m.", "in the afternoon", "in the evening", "at night"),
}
"""Hours to add to what the clock shows -> the words that tell which half of the day it is."""
_OF_AFTER_MIDNIGHT = ("at night",)
_BY_HOUR = (
    *["midnight"] * 4,
    *["night", "dawn", "sunrise", "morning", "morning", "morning", "morning", "morning"],
    *["noon", "afternoon", "afternoon", "afternoon", "afternoon", "afternoon"],
    *["dusk", "dusk", "night", "night", "night", "night"],
)
"""The hour of the day for each of 24, told without a season."""
_MINUTES = ("00", "15", "30", "45")


def times(words: Callable[[str], Phrase]) -> dict[Phrase, tuple[Sense, ...]]:
    """Every time of the clock with the hour of the day that it is."""
    return {words(said): alone("time_of_day", _BY_HOUR[hour % 24], Part.WORD) for said, hour in _told()}


def _told() -> Iterator[tuple[str, int]]:
    for shown, number in enumerate(_NUMBERS, 1):
        for added, halves in _HALVES.items():
            for half in halves:
                hour = shown % 12 + added
                hour -= 12 if half in _OF_AFTER_MIDNIGHT and shown in (12, 1, 2, 3, 4) else 0
                yield from ((said, hour) for said in _written(shown, number, half))
    for hour in range(24):
        for minutes in ("00", "30"):
            yield f"at {hour:02}:{minutes}", hour


def _written(shown: int, number: str, half: str) -> Iterator[str]:
    yield f"{number} {half}"
    yield f"{number} o'clock {half}"
    yield f"half past {number} {half}"
    yield f"{shown} {half}"
    yield f"{shown} o'clock {half}"
    yield from (f"{shown}:{minutes} {half}" for minutes in _MINUTES)
    if half in ("am", "pm"):
        yield f"{shown}{half}"
        yield from (f"{shown}:{minutes}{half}" for minutes in _MINUTES)
