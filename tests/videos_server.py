"""A small real server of `/v1/videos` on loopback, with the habits of vLLM-Omni or of SGLang-Diffusion.

Both keep jobs in memory, take forms only, and show no progress before the end. vLLM-Omni wants `width`,
`height`, `num_frames`, `fps`, and its `DELETE` ends the work; SGLang wants `size`, says `processing`, and its
`DELETE` forgets the job and goes on working.
"""

from __future__ import annotations

import socket
import threading
from collections import deque
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import av
import numpy as np
import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse

from filmgate.media.encode import ClipWriter

KEY = "sk-videos"
DARKEST, RISE = 40, 40
"""The films' luma at their begin, and how much it rises in a second."""


@cache
def rising_film(width: int, height: int, frames: int, fps: int, sound: bool) -> bytes:
    """A film that grows lighter, so that each of its frames tells its time; with sound a tone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        with ClipWriter(path, width, height, fps=fps) as clip:
            for number in range(frames):
                frame = np.full((height * 3 // 2, width), 128, np.uint8)
                frame[:height] = min(235, round(DARKEST + RISE * number / fps))
                clip.write(frame)
        return _with_tone(path, frames / fps) if sound else path.read_bytes()


def _with_tone(path: Path, seconds: float) -> bytes:
    out = path.with_name("sound.mp4")
    times = np.arange(round(seconds * 48_000)) / 48_000
    tone = np.tile((0.3 * np.sin(2 * np.pi * 440 * times)).astype(np.float32), (2, 1))
    with av.open(str(path)) as silent, av.open(str(out), "w") as film:
        video = film.add_stream_from_template(silent.streams.video[0])
        track = film.add_stream("aac", rate=48_000, layout="stereo")
        for packet in silent.demux(silent.streams.video[0]):
            if packet.dts is not None:
                packet.stream = video
                film.mux(packet)
        for start in range(0, tone.shape[1], 1024):
            block = np.ascontiguousarray(tone[:, start : start + 1024])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = 48_000, start
            film.mux(track.encode(frame))
        film.mux(track.encode(None))
    return out.read_bytes()


@dataclass
class Job:
    id: str
    fields: dict[str, str]
    files: list[tuple[str, bytes]]
    looks: int = 0
    status: str = "queued"


@dataclass
class VideosServer:
    """`looks`: how often a job is seen unfinished. `faults`: statuses that the next submits are answered
    with. `film`: the size of the films, None for the size asked for."""

    habits: str = "vllm-omni"
    looks: int = 1
    faults: list[int] = field(default_factory=list)
    fails: bool = False
    failure: Any = None
    """The `error` of jobs that fail."""
    sound: bool = False
    film: tuple[int, int] | None = (64, 48)
    short: float = 1.0
    """The part of the frames asked for that the films have."""
    key: str | None = None
    forgets: bool = False
    """Whether it has forgotten every job by the first look at it."""

    def __post_init__(self) -> None:
        self.jobs: dict[str, Job] = {}
        self.submitted: list[Job] = []
        self.deleted: list[str] = []
        self.keys: list[str | None] = []
        self.pending = deque(self.faults)
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        config = uvicorn.Config(self._app(), log_config=None, access_log=False, timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listener]})
        self._thread.start()
        pause = threading.Event()
        while not self._server.started:
            pause.wait(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """The machine is gone: nothing listens at its address."""
        self._server.should_exit = True
        self._thread.join(20)
        self._listener.close()

    def burden(self, count: int) -> None:
        """So many jobs of somebody else, which never end."""
        for number in range(count):
            self.jobs[f"other-{number}"] = Job(f"other-{number}", {}, [])

    def restart(self) -> None:
        """Jobs are kept in memory."""
        self.jobs.clear()

    def _app(self) -> FastAPI:
        app = FastAPI()
        app.add_api_route("/v1/videos", self._create, methods=["POST"])
        app.add_api_route("/v1/videos", self._list, methods=["GET"])
        app.add_api_route("/v1/videos/{video_id}", self._retrieve, methods=["GET"])
        app.add_api_route("/v1/videos/{video_id}", self._delete, methods=["DELETE"])
        app.add_api_route("/v1/videos/{video_id}/content", self._content, methods=["GET"])
        return app

    def _admit(self, request: Request) -> None:
        if self.key and request.headers.get("authorization") != f"Bearer {self.key}":
            raise HTTPException(401, "Unauthorized")

    async def _create(self, request: Request) -> Response:
        self._admit(request)
        if self.pending:
            raise HTTPException(self.pending.popleft(), "not now")
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            raise HTTPException(400, "Field required: prompt")
        async with request.form() as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            files = [
                (file.filename or "", await file.read())
                for file in form.getlist("input_reference")
                if isinstance(file, UploadFile)
            ]
        self.keys.append(request.headers.get("idempotency-key"))
        job = Job(f"video_gen_{len(self.submitted):04d}", fields, files)
        self.jobs[job.id] = job
        self.submitted.append(job)
        return JSONResponse(self._shown(job))

    async def _list(self, request: Request) -> dict[str, Any]:
        self._admit(request)
        return {"object": "list", "data": [self._shown(job) for job in self.jobs.values()]}

    async def _retrieve(self, request: Request, video_id: str) -> dict[str, Any]:
        self._admit(request)
        if self.forgets:
            self.restart()
        job = self._job(video_id)
        job.looks += 1
        if job.looks > self.looks:
            job.status = "failed" if self.fails else "completed"
        elif self.looks:
            job.status = "in_progress" if self.habits == "vllm-omni" else "processing"
        return self._shown(job)

    async def _delete(self, video_id: str) -> dict[str, Any]:
        self._job(video_id)
        self.deleted.append(video_id)
        del self.jobs[video_id]
        return {"id": video_id, "deleted": True, "object": "video.deleted"}

    async def _content(self, request: Request, video_id: str) -> Response:
        self._admit(request)
        return Response(self._film(self._job(video_id)), media_type="video/mp4")

    def _job(self, video_id: str) -> Job:
        if video_id not in self.jobs:
            raise HTTPException(404, "Video not found")
        return self.jobs[video_id]

    def _shown(self, job: Job) -> dict[str, Any]:
        done = job.status == "completed"
        shown = {"id": job.id, "object": "video", "status": job.status, "progress": 100 if done else 0}
        return shown | ({"error": self.failure} if job.status == "failed" else {})

    def _film(self, job: Job) -> bytes:
        fps = int(job.fields.get("fps", "24"))
        frames = int(job.fields.get("num_frames") or int(job.fields["seconds"]) * fps)
        width, height = self.film or self._asked(job)
        return rising_film(width, height, max(1, round(frames * self.short)), fps, self.sound)

    def _asked(self, job: Job) -> tuple[int, int]:
        if "width" in job.fields:
            return int(job.fields["width"]), int(job.fields["height"])
        width, _, height = job.fields["size"].partition("x")
        return int(width), int(height)
