"""What a demo found out, as a short report beside the film."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from filmgate.contract.task import Event, EventKind, Task
from filmgate.media.facts import FilmFacts


@dataclass
class Clock:
    """Moments in seconds since the start."""

    started: float
    marks: list[tuple[str, float]] = field(default_factory=list)

    def mark(self, name: str) -> None:
        self.marks.append((name, time.monotonic() - self.started))

    def hear(self, event: Event) -> None:
        """Marks the beginning of each stage."""
        if event.event is EventKind.STAGE:
            self.mark(f"{event.data.get('stage')} begins")

    @property
    def total(self) -> float:
        return self.marks[-1][1]


@dataclass
class Shown:
    """A film made and saved, with all that is known of it."""

    task: Task
    film: Path
    cover: Path
    report: Path
    clock: Clock

    @cached_property
    def film_facts(self) -> FilmFacts:
        """As probed from the saved file itself."""
        from filmgate.media.probe import film_facts

        return film_facts(self.film)

    @property
    def engine(self) -> str:
        return (self.task.result.metadata.engine if self.task.result else None) or "unknown"

    @property
    def storyboard(self) -> dict[str, Any]:
        return (self.task.result.metadata.storyboard if self.task.result else None) or {}

    def summary(self) -> str:
        facts = self.film_facts
        return (
            f"{facts.width}×{facts.height}, {facts.duration:.2f} s, {facts.size / 1e6:.1f} MB, "
            f"by {self.engine} in {self.clock.total:.1f} s"
        )

    def facts(self) -> dict[str, Any]:
        """The report for machines."""
        return {
            "task_id": self.task.task_id,
            "film": str(self.film),
            "cover": str(self.cover),
            "report": str(self.report),
            "engine": self.engine,
            "seconds": {name: round(moment, 3) for name, moment in self.clock.marks},
            "facts": vars(self.film_facts),
        }


def write_report(shown: Shown, request: str) -> None:
    parts = (
        f"# Film {shown.task.task_id}",
        f"{shown.summary()}.",
        "![cover](cover.jpg)",
        "## Request",
        f"```sh\n{request}\n```",
        "## Storyboard",
        _shots(shown.storyboard),
        "## Timings",
        _timings(shown),
        "## Film",
        _film(shown),
        "## Storyboard, whole",
        f"```json\n{json.dumps(shown.storyboard, ensure_ascii=False, indent=1)}\n```",
    )
    shown.report.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _table(headings: list[str], rows: list[list[object]]) -> str:
    lines: list[list[object]] = [[*headings], ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def _shots(board: dict[str, Any]) -> str:
    rows: list[list[object]] = []
    for number, shot in enumerate(board.get("shots", ()), 1):
        who = ", ".join(f"{one['kind']} ({one['action']})" for one in shot.get("subjects", ()))
        camera = shot.get("camera", {})
        rows.append(
            [
                number,
                f"{shot['frames'] / board['fps']:.2f}",
                who,
                shot.get("setting"),
                f"{shot.get('time_of_day')}, {shot.get('weather')}",
                f"{camera.get('framing')}, {camera.get('move')}",
            ]
        )
    return _table(["shot", "seconds", "who", "where", "when", "camera"], rows)


def _timings(shown: Shown) -> str:
    rows: list[list[object]] = [[name, f"{moment:.2f}"] for name, moment in shown.clock.marks]
    if shown.task.duration is not None:
        rows.append(["processing by the service's own count", f"{shown.task.duration / 1000:.2f}"])
    return _table(["what", "seconds"], rows)


def _film(shown: Shown) -> str:
    facts = shown.film_facts
    metadata = shown.task.result.metadata if shown.task.result else None
    rows: list[list[object]] = [
        ["file", shown.film.name],
        ["size", f"{facts.size} bytes"],
        ["picture", f"{facts.width}×{facts.height}, {facts.frames} frames"],
        ["duration", f"{facts.duration:.3f} s"],
        ["engine", shown.engine],
        ["seed", metadata.seed if metadata else None],
    ]
    return _table(["what", "value"], rows)
