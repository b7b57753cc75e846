"""A resident child process: runs one job at a time, and may be killed at any moment.

The parent (`tasks.children`) hands over a socket for messages and a pipe that is its lifeline: when the
parent dies, however it dies, the pipe closes and the child ends with it. Down the same pipe comes, at any
moment, the number of the job that shall stop.
"""

from __future__ import annotations

import os
import pickle
import resource
import signal
import struct
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

from filmgate.contract.errors import TaskFailed

POLITENESS = 10
"""Renders take the cores that are left: beside them, polls and heartbeats are answered at once."""


STOP = struct.Struct("=Q")
"""On the lifeline: stop that job. Parent and child count them alike, so what comes late stops no other."""


LARGEST_FILE = 4 << 30
"""Bytes that a limited child may write into one file."""


@dataclass(frozen=True)
class Job:
    """A call to make: `module:function`, which gets the desk first and then `args`. `device` is the one that
    the child works on, where it belongs to one."""

    target: str
    args: tuple[Any, ...]
    device: str | None = None


@dataclass(frozen=True)
class Told:
    """A message on the way; `kind` is `progress`, `preview` or `log`."""

    kind: str
    value: Any


@dataclass(frozen=True)
class Asked:
    """A call on the parent (`recall` or `remember`) that waits for its answer."""

    what: str
    args: tuple[Any, ...]


@dataclass(frozen=True)
class Done:
    value: Any


@dataclass(frozen=True)
class Raised:
    error: Exception


class Lifeline:
    """The pipe from the parent: its end is the child's, and `stopped` the last job that it wants stopped."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.stopped = 0

    def listen(self) -> None:
        while word := os.read(self._descriptor, STOP.size):
            (self.stopped,) = STOP.unpack(word)
        os._exit(1)


class ChildDesk:
    """The engines' `Desk`, over the socket."""

    def __init__(self, connection: Connection[Any, Any], lifeline: Lifeline) -> None:
        self._connection = connection
        self._lifeline = lifeline
        self._lock = threading.Lock()
        self._number = 0
        self._device: str | None = None
        self._furthest = -1.0

    def begin(self, job: Job) -> None:
        """From now on it is this job's."""
        self._number += 1
        self._device = job.device
        self._furthest = -1.0

    def progress(self, fraction: float) -> None:
        """Only what is further than before is told: an engine counts its steps, and after it the encoder its
        frames."""
        if fraction > self._furthest:
            self._furthest = float(fraction)
            self._tell("progress", self._furthest)

    def preview(self, jpeg: bytes) -> None:
        self._tell("preview", jpeg)

    def log(self, message: str) -> None:
        self._tell("log", message)

    @property
    def device(self) -> str | None:
        return self._device

    def stopped(self) -> bool:
        return self._lifeline.stopped >= self._number

    def recall(self, key: str) -> Any | None:
        return self._ask("recall", key)

    def remember(self, key: str, value: Any) -> None:
        self._ask("remember", key, value)

    def _tell(self, kind: str, value: Any) -> None:
        with self._lock:
            self._connection.send(Told(kind, value))

    def _ask(self, what: str, *args: Any) -> Any:
        with self._lock:
            self._connection.send(Asked(what, args))
            answer = self._connection.recv()
        if isinstance(answer, Raised):
            raise answer.error
        return answer.value


def serve(connection: Connection[Any, Any], lifeline: Lifeline, processor_time: int) -> None:
    """Takes jobs until the parent hangs up; each may use so many seconds of processor time (0: any)."""
    desk = ChildDesk(connection, lifeline)
    while True:
        try:
            job: Job = connection.recv()
        except EOFError:
            return
        desk.begin(job)
        _allow(processor_time)
        _send(connection, _outcome(job, desk))


def _send(connection: Connection[Any, Any], outcome: Done | Raised) -> None:
    try:
        connection.send(outcome)
    except Exception as error:  # a value that cannot be pickled: nothing of it was sent
        connection.send(Raised(RuntimeError(f"the job's value cannot be sent: {error}")))


def _outcome(job: Job, desk: ChildDesk) -> Done | Raised:
    try:
        module, _, name = job.target.partition(":")
        function: Callable[..., Any] = getattr(import_module(module), name)
        return Done(function(desk, *job.args))
    except MemoryError:
        return Raised(TaskFailed("out_of_memory", "the work needs more memory than this service allows"))
    except Exception as error:  # the parent decides what each kind of error means
        return Raised(_portable(error))


def _portable(error: Exception) -> Exception:
    """The error itself if it survives pickling, else its text; with where it came from in a note."""
    error.__cause__ = error.__context__ = None
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _limit(memory: int) -> None:
    """What decodes users' files may take: address space, and the size of any file it writes."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # whatever kills it, no dump of users' data stays
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead, and the job says so


def _allow(seconds: int) -> None:
    """Lets the process use so much more processor time; beyond it the kernel ends it with SIGXCPU."""
    if seconds:
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def main() -> None:
    socket, pipe, memory, processor_time = (int(argument) for argument in sys.argv[1:5])
    lifeline = Lifeline(pipe)
    _limit(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.nice(POLITENESS)
    threading.Thread(target=lifeline.listen, daemon=True).start()
    serve(Connection(socket), lifeline, processor_time)


if __name__ == "__main__":
    # Under its own name, so that classes pickled here are the ones that the parent knows.
    from filmgate.tasks.child import main as named_main

    named_main()
