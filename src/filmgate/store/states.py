"""A task's life: the one transition table. Status words are the contract's, stages are ours."""

from __future__ import annotations

from enum import StrEnum

from filmgate.contract.task import TaskStatus


class Stage(StrEnum):
    """What is being done; told beside the status."""

    QUEUED = "queued"
    INGEST = "ingest"
    PLAN = "plan"
    RENDER = "render"
    ASSEMBLE = "assemble"
    PUBLISH = "publish"
    DONE = "done"


COMES_FROM: dict[TaskStatus, tuple[TaskStatus, ...]] = {
    TaskStatus.PENDING: (),
    TaskStatus.PROCESSING: (TaskStatus.PENDING,),
    TaskStatus.SUCCESS: (TaskStatus.PROCESSING,),
    TaskStatus.FAILED: (TaskStatus.PENDING, TaskStatus.PROCESSING),
}
"""To each status, the ones it may follow. Terminal states are followed by none, so a task ends once."""
