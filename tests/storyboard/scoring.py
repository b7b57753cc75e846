"""How well plans agree with the expected values of tests/data/prompts.jsonl."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard, Subject

PROMPTS = Path(__file__).parent.parent / "data" / "prompts.jsonl"
SCENE = ("setting", "time_of_day", "weather", "light", "mood", "look")


def cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PROMPTS.read_text("utf-8").splitlines()]


def subjects(board: Storyboard) -> list[Subject]:
    """Everybody who appears, in the shots and in their beats."""
    return [s for shot in board.shots for part in (shot, *shot.beats) for s in part.subjects]


def misses(case: dict[str, Any]) -> list[tuple[str, object, object]]:
    """(field, expected, planned) wherever the plan of a case is not what was expected."""
    board = plan(case["prompt"], frames=120, seed=7, edit=case.get("edit", False))
    shot, found = board.shots[0], subjects(board)
    planned: dict[str, object] = {name: getattr(shot, name) for name in SCENE}
    planned |= {name: getattr(shot.camera, name) for name in ("framing", "angle", "speed")}
    planned["caption"] = shot.caption
    wrong = [(k, v, planned[k]) for k, v in case.items() if k in planned and planned[k] != v]
    moves = {part.camera.move for part in (shot, *shot.beats)}
    wrong += [("moves", move, moves) for move in case.get("moves", []) if move not in moves]
    wrong += [("sounds", cue, shot.sounds) for cue in case.get("sounds", []) if cue not in shot.sounds]
    return wrong + _cast(case, found)


def _cast(case: dict[str, Any], found: list[Subject]) -> list[tuple[str, object, object]]:
    kinds = {subject.kind for subject in found}
    wrong: list[tuple[str, object, object]] = []
    if "kinds" in case and set(case["kinds"]) != kinds:
        wrong.append(("kinds", case["kinds"], kinds))
    for kind, expected in case.get("actions", {}).items():
        done = {s.action for s in found if s.kind == kind}
        if not done & set(expected):
            wrong.append(("actions", (kind, expected), done))
    for kind, words in case.get("attributes", {}).items():
        borne = {word for s in found if s.kind == kind for word in s.attributes}
        if not set(words) <= borne:
            wrong.append(("attributes", (kind, words), borne))
    for kind, count in case.get("counts", {}).items():
        if not any(s.count == count for s in found if s.kind == kind):
            wrong.append(("counts", (kind, count), [s.count for s in found if s.kind == kind]))
    return wrong


def checks(case: dict[str, Any]) -> Counter[str]:
    """How many expectations a case holds, per field."""
    counts: Counter[str] = Counter()
    for name, value in case.items():
        if name in ("moves", "sounds", "actions", "attributes", "counts"):
            counts[name] += len(value)
        elif name not in ("prompt", "edit"):
            counts[name] += 1
    return counts


def scores() -> dict[str, float]:
    """The share of expectations that the plans meet, per field and in all."""
    asked: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for case in cases():
        asked += checks(case)
        missed.update(name for name, _, _ in misses(case))
    per_field = {name: 1 - missed[name] / asked[name] for name in sorted(asked)}
    return {**per_field, "all": 1 - missed.total() / asked.total()}
