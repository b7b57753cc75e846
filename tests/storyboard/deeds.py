"""What a plan says of who does what, for tests."""

from __future__ import annotations

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def deeds_of(prompt: str) -> dict[str, list[str]]:
    """Kind -> what such subjects do in the course of the film, each once."""
    deeds: dict[str, list[str]] = {}
    for subject in subjects(plan(prompt, frames=240, seed=7)):
        done = deeds.setdefault(str(subject.kind), [])
        if subject.action not in done:
            done.append(str(subject.action))
    return deeds
