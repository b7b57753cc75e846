"""What shall go wrong next, as people write it: `submit:1303*2`, `film:short`, `task:failed=no reason`."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

FORM = re.compile(r"(?P<call>[a-z]+):(?P<what>[a-z0-9-]+)(=(?P<message>[^*]*))?(\*(?P<times>[1-9]\d{0,5}))?")
CODE = re.compile(r"[1-5]\d{3}")
SECONDS = re.compile(r"\d{1,3}")


class Call(StrEnum):
    """Where a fault strikes; `task` is the end of the next accepted task."""

    SUBMIT = "submit"
    POLL = "poll"
    FILM = "film"
    TASK = "task"


CUT = "cut"
"""The connection closes without an answer; of a submit, nothing was accepted."""
LOST = "lost"
"""A submit is accepted, and the connection closes without an answer."""
LATE = "late"
"""A submit is accepted, and the answer is 5002, a timeout."""
HOLD = "hold"
"""A submit is accepted, and the answer comes MESSAGE seconds later (5)."""
HTML = "html"
"""A 200 that is not this API's, as from a proxy."""
SHORT = "short"
"""Half of the promised bytes, then the end."""
GONE = "gone"
"""The film was deleted."""
FAILED = "failed"

WHATS: dict[Call, tuple[str, ...]] = {
    Call.SUBMIT: (CUT, LOST, LATE, HOLD, HTML),
    Call.POLL: (CUT, HTML),
    Call.FILM: (GONE, CUT, SHORT),
    Call.TASK: (FAILED,),
}
"""The words for each call; `submit` and `poll` take Kling's codes, too."""


@dataclass(frozen=True)
class Fault:
    call: Call
    what: str
    message: str = ""

    @property
    def seconds(self) -> float:
        """Of an answer that is held back."""
        return float(self.message or 5)

    @property
    def code(self) -> int | None:
        return int(self.what) if CODE.fullmatch(self.what) else None


def parsed(text: str) -> list[Fault]:
    """`CALL:WHAT[=MESSAGE][*TIMES]`, as often as it says. Raises `ValueError` naming what may stand there."""
    match = FORM.fullmatch(text)
    if match is None or match["call"] not in list(Call):
        calls = ", ".join(Call)
        raise ValueError(
            f"a fault is CALL:WHAT[=MESSAGE][*TIMES] with CALL one of {calls}, got '{text[:80]}'"
        )
    call, what = Call(match["call"]), match["what"]
    takes_codes = call in (Call.SUBMIT, Call.POLL)
    if what not in WHATS[call] and not (takes_codes and CODE.fullmatch(what)):
        words = ", ".join(WHATS[call]) + (" or one of Kling's codes" if takes_codes else "")
        raise ValueError(f"what goes wrong at '{call}' must be {words}, got '{what[:80]}'")
    if what == HOLD and not SECONDS.fullmatch(match["message"] or "5"):
        raise ValueError(f"'{call}:{what}' takes whole seconds after '=', got '{match['message'][:80]}'")
    return [Fault(call, what, match["message"] or "")] * int(match["times"] or 1)


class Faults:
    """Faults that wait for their call, first in, first out. Threads may share it."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[Call, deque[Fault]] = {call: deque() for call in Call}
        self.add(faults)

    def add(self, faults: Iterable[Fault]) -> None:
        with self._lock:
            for fault in faults:
                self._waiting[fault.call].append(fault)

    def take(self, call: Call) -> Fault | None:
        """The call's next fault, which then is over."""
        with self._lock:
            return self._waiting[call].popleft() if self._waiting[call] else None

    def clear(self) -> None:
        with self._lock:
            for waiting in self._waiting.values():
                waiting.clear()

    def waiting(self) -> dict[str, list[str]]:
        with self._lock:
            return {call: [fault.what for fault in queue] for call, queue in self._waiting.items()}
