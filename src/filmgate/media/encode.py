"""Frames to clips: H.264 in closed groups of pictures, so that clips join by copying packets."""

from __future__ import annotations

import os
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.media.files import disk_guard
from filmgate.media.picture import I420, tag

CRF = 21
OPTIONS = {
    "preset": "superfast",
    # A key frame every second lets a transition re-encode little; closed groups allow copying.
    "x264-params": "keyint=24:min-keyint=1:open-gop=0:stitchable=1",
}


class ClipWriter:
    """Writes I420 frames of one size to an MP4 clip without sound.

    A context manager; the file appears under `path` when the block ends well, and not at all otherwise.
    """

    def __init__(self, path: Path, width: int, height: int, *, fps: int = FPS, crf: int = CRF) -> None:
        if width % 2 or height % 2 or width < 16 or height < 16:
            raise ValueError(f"a clip's sides must be even and at least 16, got {width}x{height}")
        self.path, self.width, self.height, self.fps, self.crf = path, width, height, fps, crf
        self.frames = 0
        self._part = path.with_name(path.name + ".part")

    def __enter__(self) -> Self:
        with disk_guard(self.path.name):
            self._container = av.open(str(self._part), "w", format="mp4")
        self._stream = self._container.add_stream(
            "libx264", rate=self.fps, options={**OPTIONS, "crf": str(self.crf)}
        )
        self._stream.width, self._stream.height = self.width, self.height
        self._stream.pix_fmt = "yuv420p"
        self._stream.time_base = Fraction(1, self.fps)
        self._stream.codec_context.thread_count = min(4, os.cpu_count() or 1)
        tag(self._stream.codec_context)
        return self

    def write(self, frame: I420) -> None:
        """The next frame, of shape (height * 3 // 2, width). It is the caller's again once this returns."""
        expected = (self.height * 3 // 2, self.width)
        if frame.shape != expected:
            raise ValueError(f"a frame must be of shape {expected}, got {frame.shape}")
        # Lent, not copied: the encoder takes its own copy before `encode` returns.
        picture = av.VideoFrame.from_numpy_buffer(np.ascontiguousarray(frame), format="yuv420p")
        tag(picture)
        picture.pts, picture.time_base = self.frames, Fraction(1, self.fps)
        self.frames += 1
        self._mux(picture)

    def _mux(self, picture: av.VideoFrame | None) -> None:
        with disk_guard(self.path.name):
            self._container.mux(self._stream.encode(picture))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            with suppress(OSError):  # already failing, or already closed
                self._container.close()
            self._part.unlink(missing_ok=True)

    def _finish(self) -> None:
        self._mux(None)
        with disk_guard(self.path.name):
            self._container.close()
            os.replace(self._part, self.path)
