"""What a film's events put on the terminal."""

from __future__ import annotations

from typing import Any, cast

import pytest

from filmgate.cli.progress import _shown, follow
from filmgate.client import TaskHandle
from filmgate.contract.task import Event, EventKind

SAID = "compiling the drawing code, once for this machine"
EVENTS = [
    Event(id=1, event=EventKind.STAGE, data={"stage": "render"}),
    Event(id=2, event=EventKind.LOG, data={"message": SAID}),
    Event(id=3, event=EventKind.PROGRESS, data={"progress": 5}),
    Event(id=4, event=EventKind.STATUS, data={"status": "success"}),
]


class Handle:
    id = "task-1"

    def events(self) -> list[Event]:
        return EVENTS

    def wait(self) -> str:
        return "the task"


def test_without_a_terminal_stages_and_what_engines_say_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[Event] = []
    task: Any = follow(cast(TaskHandle, Handle()), quiet=False, listener=heard.append)
    assert (task, heard) == ("the task", EVENTS)
    assert capsys.readouterr().err.splitlines() == ["task-1: render", f"task-1: {SAID}"]


def test_on_the_bar_what_an_engine_says_stands_until_the_film_goes_on() -> None:
    shown = [_shown(event.data, "render") for event in EVENTS]
    assert [each["description"] for each in shown] == ["render", SAID, "render", "done"]
    assert [each.get("completed") for each in shown] == [None, None, 5, 100]
