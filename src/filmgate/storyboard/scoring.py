"""How well plans agree with what a human reader expects of a prompt: precision and recall, per field.

An expectation is one JSON object: `prompt`, how it is planned (`frames`, `seed`, `multi_shot`, `edit`), and
what must come of it. A field that is left out is open to taste and is not scored. `"a|b"` means that either
value will do, `"?a"` that it may be there, `"?*"` that anything else may; a list holds what must appear in
the course of the film, in any order.

- `subjects`: `[{"kind", "count", "action", "attributes"}]`; whoever else the plan shows as said is one
  too many, unless `may` lists the kind. Two of a kind are found where two are seen together.
- `setting`, `time_of_day`, `weather`, `light`, `mood`, `look`, `transition`, `framing`, `angle`, `move`,
  `speed`: what the shots (and the beats of a take) have.
- `sounds`: what must be heard; a plan may add to it. `captions`: the lines shown, exactly.
- `shots`: how many.
- `not`: `{field: [values]}` that must not appear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard, Subject
from filmgate.storyboard.vocabulary import Action

SCENE = ("setting", "time_of_day", "weather", "light", "mood", "look", "transition")
CAMERA = ("framing", "angle", "move", "speed")
SUBJECT = ("kind", "count", "action", "attributes")
FIELDS = (*SUBJECT, *SCENE, *CAMERA, "sounds", "captions", "shots", "not")
"""The fields in the order of the tables; `not` counts what was denied and shown all the same."""
FRAMES = 120
_HOW = frozenset(("prompt", "frames", "seed", "multi_shot", "edit", "images", "may", "subjects", "batch"))

Case = Mapping[str, Any]


@dataclass
class Score:
    """What was right, what was planned and not expected, what was expected and not planned."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    def add(self, other: Score) -> None:
        self.right += other.right
        self.extra += other.extra
        self.missing += other.missing


@dataclass(frozen=True)
class Miss:
    """One field of one prompt that came out otherwise."""

    field: str
    expected: list[str]
    planned: list[str]


@dataclass
class Scores:
    """Totals over many prompts. `misses` pairs each prompt with what was wrong in its plan."""

    fields: dict[str, Score] = field(default_factory=dict)
    misses: list[tuple[str, list[Miss]]] = field(default_factory=list)

    @property
    def total(self) -> Score:
        total = Score()
        for score in self.fields.values():
            total.add(score)
        return total


def score(cases: Iterable[Case]) -> Scores:
    """The scores of the built-in planner; a malformed case is a `ValueError` that names it."""
    scores = Scores()
    for case in cases:
        _check(case)
        wrong = []
        for name, expected, planned in comparisons(case, planned_for(case)):
            found = _compared(expected, planned, is_open=name == "sounds")
            scores.fields.setdefault(name, Score()).add(found)
            if found.extra or found.missing:
                wrong.append(Miss(name, expected, planned))
        if wrong:
            scores.misses.append((case["prompt"], wrong))
    scores.fields = {name: scores.fields[name] for name in FIELDS if name in scores.fields}
    return scores


def _check(case: Case) -> None:
    if not isinstance(case, Mapping) or not isinstance(case.get("prompt"), str):
        raise ValueError(f"expected an object with a 'prompt', not {str(case)[:80]}")
    unknown = set(case) - _HOW - set(FIELDS)
    if unknown:
        raise ValueError(f"unknown field {sorted(unknown)[0]!r} in the case {case['prompt'][:60]!r}")


def planned_for(case: Case) -> Storyboard:
    return plan(
        case["prompt"],
        frames=case.get("frames", FRAMES),
        seed=case.get("seed", 7),
        multi_shot=case.get("multi_shot", False),
        images=case.get("images", 0),
        edit=case.get("edit", False),
    )


def comparisons(case: Case, board: Storyboard) -> Iterator[tuple[str, list[str], list[str]]]:
    """(field, expected values, planned values) of everything that the case speaks of."""
    values, tacit = planned_values(board), _tacit_values(board)
    yield from _cast(case, board)
    for name in (*SCENE, *CAMERA, "sounds", "captions", "shots"):
        if name in case:
            expected = _listed(case[name])
            yield name, expected, [v for v in values[name] if v not in tacit[name] or _any_meets(expected, v)]
    for name, denied in case.get("not", {}).items():
        planned = values["kind" if name == "subjects" else name]
        yield "not", [], [f"{name} {value}" for value in denied if value in planned]


def planned_values(board: Storyboard) -> dict[str, list[str]]:
    """Every value that a field has in the course of the film, each once, in order."""
    values: dict[str, list[str]] = {name: [] for name in (*SCENE, *CAMERA, "sounds", "captions")}
    for shot in board.shots:
        for name in SCENE:
            values[name].append(str(getattr(shot, name)))
        for part in shot.parts:
            for name in CAMERA:
                values[name].append(str(getattr(part.camera, name)))
            for name in SCENE:
                if changed := getattr(part, name, None):
                    values[name].append(str(changed))
            values["sounds"] += map(str, part.sounds)
        values["captions"] += (shot.caption or "").splitlines()
    values["kind"] = [str(subject.kind) for subject in subjects(board)]
    return {
        **{name: list(dict.fromkeys(found)) for name, found in values.items()},
        "shots": [str(len(board.shots))],
    }


def _tacit_values(board: Storyboard) -> dict[str, set[str]]:
    """Values that only stand where the prompt is silent: they may be as expected, and are never too many."""
    told: dict[str, set[str]] = {name: set() for name in (*SCENE, *CAMERA)}
    tacit: dict[str, set[str]] = {name: set() for name in (*SCENE, *CAMERA, "sounds", "captions", "shots")}
    for shot in board.shots:
        for name in SCENE:
            (tacit if name in shot.inferred else told)[name].add(str(getattr(shot, name)))
        for name in CAMERA:
            (tacit if f"camera.{name}" in shot.inferred else told)[name].add(str(getattr(shot.camera, name)))
        for beat in shot.beats:
            for name in beat.inferred:
                tacit[name].add(str(getattr(beat, name)))
    return {name: found - told.get(name, set()) for name, found in tacit.items()}


def _any_meets(expected: list[str], value: str) -> bool:
    return any(_meets(one.removeprefix("?"), value) for one in expected)


def subjects(board: Storyboard) -> list[Subject]:
    """Everybody who appears, in the shots and in their beats."""
    return [s for shot in board.shots for part in shot.parts for s in part.subjects]


def _listed(expected: Any) -> list[str]:
    values = expected if isinstance(expected, list) else [expected]
    return [str(value) for value in values]


def _cast(case: Case, board: Storyboard) -> Iterator[tuple[str, list[str], list[str]]]:
    if "subjects" not in case:
        return
    expected: list[dict[str, Any]] = case["subjects"]
    found, named = subjects(board), Counter(kind for one in expected for kind in one["kind"].split("|"))
    spare = set(case.get("may", [])) - set(named)
    shown = {str(s.kind) for s in found if not s.inferred or s.kind in named} - spare
    again = [kind for kind in sorted(shown) for _ in range(_others_at_once(kind, named[kind], board))]
    yield (
        "kind",
        [*(one["kind"] for one in expected), *(f"?{kind}" for kind in again)],
        [*sorted(shown), *again],
    )
    for one in expected:
        played = [s for s in found if s.kind in one["kind"].split("|")]
        if played:
            yield from _role(one, played, _others(one, expected))


def _others_at_once(kind: str, wanted: int, board: Storyboard) -> int:
    """How many more than one of a kind are seen together, up to as many as are wanted: a duel of "a man" and
    "another man" has two."""
    parts = (part for shot in board.shots for part in shot.parts)
    most = max(sum(s.count for s in part.subjects if s.kind == kind) for part in parts)
    return max(0, min(most, wanted) - 1)


def _others(one: dict[str, Any], expected: list[dict[str, Any]]) -> list[str]:
    """What others of the kind do: of two men the one jumps, the other shoots."""
    kinds = set(one["kind"].split("|"))
    others = [other for other in expected if other is not one and kinds & set(other["kind"].split("|"))]
    return [
        f"?{value}"
        for other in others
        for told in _listed(other.get("action", []))
        for value in told.removeprefix("?").split("|")
    ]


def _role(
    one: dict[str, Any], played: list[Subject], others: list[str]
) -> Iterator[tuple[str, list[str], list[str]]]:
    if "count" in one:
        yield "count", [f"{one['kind']} {one['count']}"], [_counted(one, played)]
    if "action" in one:
        expected = [*_listed(one["action"]), *others]
        done = _done(played)
        idle = len(done) > 1 or all(value.startswith("?") for value in expected)
        yield "action", expected, [a for a in done if a != Action.STAND or not idle or a in expected]
    if "attributes" in one:
        borne = list(dict.fromkeys(word for s in played for word in s.attributes))
        yield "attributes", _listed(one["attributes"]), borne


def _done(played: list[Subject]) -> list[str]:
    """What they do, in order. Who stands and then acts was only there before."""
    return list(dict.fromkeys(str(s.action) for s in played))


def _counted(one: dict[str, Any], played: list[Subject]) -> str:
    wanted = str(one["count"]).split("|")
    count = next((s.count for s in played if str(s.count) in wanted), played[0].count)
    return f"{one['kind']} {one['count'] if str(count) in wanted else count}"


def _compared(expected: list[str], planned: list[str], *, is_open: bool) -> Score:
    """Each expected value takes the first planned one that meets it, those with fewest alternatives first."""
    left = list(planned)
    right = 0
    wanted = sorted((one for one in expected if not one.startswith("?")), key=lambda one: one.count("|"))
    for one in wanted:
        met = next((value for value in left if _meets(one, value)), None)
        if met is not None:
            left.remove(met)
            right += 1
    allowed = [one[1:] for one in expected if one.startswith("?")]
    extra = sum(not any(_meets(one, value) for one in allowed) for value in left)
    return Score(right, 0 if is_open else extra, len(wanted) - right)


def _meets(expected: str, planned: str) -> bool:
    """Whether a value is one of the alternatives; an attribute may say more ("long red coat")."""
    expected, planned = expected.replace("-", " "), planned.replace("-", " ")
    if expected in (planned, "*"):
        return True
    for choice in expected.split("|"):
        if choice == planned or set(choice.split()) < set(planned.split()):
            return True
        if choice and not choice.isascii() and choice in planned:
            return True
    return False
