"""The pool of child processes in which engines and decoders run."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, Protocol

import structlog

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.tasks.child import STOP, Asked, Done, Job, Raised, Told

log = structlog.get_logger(__name__)

POLL = 0.05
"""Seconds between looks at whether a job should stop: far below the 2 s that a cancel may take."""


GRACE = 1.8
"""Seconds in which a child that was asked to stop may do so before it is killed: with the looks of the
watch and the pool the slot is free 2 s after a cancel."""


DYING = 1.0
"""Seconds for a child that has hung up to end by itself, so that its own status can be told."""


WARMING = 120.0
"""Seconds that a child may take to get ready."""


class ChildDied(Exception):
    """The child ended without an answer: killed, out of memory, or crashed in native code."""


class Listener(Protocol):
    """What a job says on its way, and what it asks."""

    def told(self, message: Told) -> None: ...

    def asked(self, question: Asked) -> Any: ...


class Silence:
    """The listener of a job that says nothing."""

    def told(self, message: Told) -> None:
        pass

    def asked(self, question: Asked) -> None:
        raise TypeError(f"nobody is there to answer {question.what}")


class Child:
    """One process, of at most `memory` bytes of address space and `processor_time` seconds for each job
    (0: no limit), with our environment and `environment` over it. Used by one thread at a time."""

    def __init__(
        self, memory: int = 0, processor_time: int = 0, environment: Mapping[str, str] | None = None
    ) -> None:
        self._processor_time = processor_time
        ours, theirs = socket.socketpair()
        lifeline, self._lifeline = os.pipe()
        arguments = [str(each) for each in (theirs.fileno(), lifeline, memory, processor_time)]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "filmgate.tasks.child", *arguments],
                pass_fds=(theirs.fileno(), lifeline),
                stdin=subprocess.DEVNULL,
                env={**os.environ, **(environment or {})},
            )
        finally:
            theirs.close()
            os.close(lifeline)
        self._connection: Connection[Any, Any] = Connection(ours.detach())
        self._jobs = 0
        self.idle_since = time.monotonic()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    @property
    def alive(self) -> bool:
        """Of a child without a job: it says nothing then, so what can be read is its end."""
        return self.runs and not self._connection.poll(0)

    def run(
        self, job: Job, listener: Listener, stop: Callable[[], bool], timeout: float, grace: float = 0.0
    ) -> Any:
        """The job's value. Raises what the job raised, `TaskCanceled` when `stop()` turns true,
        `TaskFailed` after `timeout` seconds or too much processor time, `ChildDied`.

        To stop, the child is asked, and killed unless it leaves the job within `grace` seconds. What
        raised in it, or what it left, it survives; of everything else it is dead.
        """
        self._jobs += 1
        try:
            self._connection.send(job)
            answer = self._answer(listener, stop, timeout, grace)
        except (EOFError, ConnectionError) as error:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(DYING)
            self.kill()
            raise self._death() from error
        except BaseException:
            self.kill()  # it is in the middle of this job, and would give its answer to the next one
            raise
        if isinstance(answer, Raised):
            raise answer.error
        return answer.value

    def _death(self) -> Exception:
        """What to say of a child that ended in the middle of a job."""
        if self._process.returncode == -signal.SIGXCPU:
            rule = f"{self._processor_time} s of processor time"
            return TaskFailed("timeout", f"the work used more than {rule} and was stopped")
        return ChildDied(f"the process ended with status {self._process.returncode}")

    def _answer(
        self, listener: Listener, stop: Callable[[], bool], timeout: float, grace: float
    ) -> Done | Raised:
        deadline = time.monotonic() + timeout
        while (reason := _reason_to_stop(stop, deadline, timeout)) is None:
            if answer := self._heard(listener):
                return answer
        if grace and self._leaves(listener, grace):
            return Raised(reason)
        raise reason

    def _leaves(self, listener: Listener, grace: float) -> bool:
        """Asks the child to leave its job; whether it did in time."""
        os.write(self._lifeline, STOP.pack(self._jobs))
        deadline = time.monotonic() + grace
        while time.monotonic() < deadline:
            if self._heard(listener):
                return True
        return False

    def _heard(self, listener: Listener) -> Done | Raised | None:
        """The job's answer, if that came; what came instead goes to the listener."""
        if not self._connection.poll(POLL):
            return None
        message = self._connection.recv()
        if isinstance(message, (Done, Raised)):
            return message
        self._handle(message, listener)
        return None

    def _handle(self, message: Told | Asked, listener: Listener) -> None:
        if isinstance(message, Told):
            listener.told(message)
            return
        try:
            self._connection.send(Done(listener.asked(message)))
        except TaskFailed as error:
            self._connection.send(Raised(error))

    def kill(self) -> None:
        """Ends it now and reaps it."""
        self._process.kill()
        self._process.wait()
        self._connection.close()
        if self._lifeline >= 0:
            os.close(self._lifeline)
            self._lifeline = -1


def _reason_to_stop(stop: Callable[[], bool], deadline: float, timeout: float) -> TaskFailed | None:
    if stop():
        return TaskCanceled()
    if time.monotonic() > deadline:
        return TaskFailed("timeout", f"the work did not end within {timeout:g} s and was stopped")
    return None


class ChildPool:
    """At most `size` children, started when needed, kept while used, ended after `idle` seconds. With a
    `grace` in seconds, those that shall stop are asked before they are killed."""

    def __init__(
        self, size: int, idle: float, memory: int = 0, processor_time: int = 0, grace: float = 0.0
    ) -> None:
        self._slots = threading.Semaphore(size)
        self._lock = threading.Lock()
        self._resting: list[Child] = []
        self._all: list[Child] = []
        self._idle = idle
        self._limits = memory, processor_time
        self._grace = grace

    def run(self, job: Job, listener: Listener, stop: Callable[[], bool], timeout: float) -> Any:
        """`Child.run` on a free child; waits for a slot, unless `stop()` turns true first."""
        with self._slot(stop), self._child() as child:
            return child.run(job, listener, stop, timeout, self._grace)

    def warm(self, job: Job) -> None:
        """Starts a child if none is there, and has it run `job`, so that the next one need not wait for its
        imports. Returns at once."""
        with self._lock:
            if self._all:
                return
            self._resting.append(self._start())
        threading.Thread(target=self._warm, args=(job,), name="warm", daemon=True).start()

    def _warm(self, job: Job) -> None:
        try:
            self.run(job, Silence(), lambda: False, WARMING)
        except Exception as error:  # the job that needs it will meet it again, and tell its task
            log.warning("not_warm", job=job.target, reason=f"{type(error).__name__}: {error}")

    def pids(self) -> list[int]:
        with self._lock:
            return [child.pid for child in self._all if child.runs]

    def sweep(self) -> None:
        """Ends children that had nothing to do for long."""
        with self._lock:
            old = [c for c in self._resting if time.monotonic() - c.idle_since > self._idle]
            for child in old:
                self._resting.remove(child)
                self._forget(child)

    def close(self) -> None:
        with self._lock:
            for child in list(self._all):
                self._forget(child)
            self._resting.clear()

    @contextmanager
    def _slot(self, stop: Callable[[], bool]) -> Iterator[None]:
        while not self._slots.acquire(timeout=POLL):
            if stop():
                raise TaskCanceled
        try:
            if stop():
                raise TaskCanceled
            yield
        finally:
            self._slots.release()

    @contextmanager
    def _child(self) -> Iterator[Child]:
        with self._lock:
            child = self._rested() or self._start()
        try:
            yield child
        finally:
            with self._lock:
                self._rest(child)

    def _rested(self) -> Child | None:
        while self._resting:
            child = self._resting.pop()
            if child.alive:
                return child
            self._forget(child)
        return None

    def _start(self) -> Child:
        child = Child(*self._limits)
        self._all.append(child)
        return child

    def _rest(self, child: Child) -> None:
        if child.alive and child in self._all:
            child.idle_since = time.monotonic()
            self._resting.append(child)
        else:
            self._forget(child)

    def _forget(self, child: Child) -> None:
        if child in self._all:
            self._all.remove(child)
            child.kill()
