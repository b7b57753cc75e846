"""Frames made ahead on threads: in their order, not too far, and behind whoever takes them."""

from __future__ import annotations

import os
import sys
import threading
import time

import numpy as np
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Scene
from filmgate.engines.animatic.pen import Pen, box
from filmgate.engines.animatic.renderer import AHEAD, Renderer, in_order
from filmgate.engines.animatic.view import Camera, View

THREADS = 2
LIGHT = EdgeLight("#ffffff", "#ffffff", key_strength=0.0, back_strength=0.0, own=1.0)


class Post:
    """A white post that grows, and remembers in which frames it was drawn, and how politely."""

    def __init__(self, *, breaks_at: int = -1) -> None:
        self.frames: list[int] = []
        self.politeness: set[int] = set()
        self._breaks_at = breaks_at
        actor = Actor(self.paint, lambda time: Place(0.0, 0.0, 3.0), (-0.5, 0.0, 0.5, 2.0), LIGHT)
        camera = Camera(y=1.0, focal=1.0)
        self.renderer = Renderer(Scene(View(64, 36), lambda time: camera, (actor,)), 7)

    def paint(self, pen: Pen, time: float) -> None:
        frame = round(time * FPS)
        if frame == self._breaks_at:
            raise ArithmeticError("a post cannot grow that far")
        self.frames.append(frame)
        self.politeness.add(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        pen.fill(box(-0.2, 0.0, 0.2, 0.5 + time), "#ffffff")


def test_frames_come_in_order_and_as_each_is_made_alone() -> None:
    renderer = Post().renderer
    made = list(in_order(renderer, 30, THREADS))
    assert len(made) == 30
    for number in (0, 7, 29):
        assert np.array_equal(made[number], renderer.frame(number))


def test_no_more_frames_are_begun_than_can_wait() -> None:
    post = Post()
    frames = in_order(post.renderer, 60, THREADS)
    next(frames)
    deadline = time.monotonic() + 20
    while len(set(post.frames)) < THREADS + AHEAD and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.05)
    assert set(post.frames) == set(range(THREADS + AHEAD))
    frames.close()
    assert max(post.frames) < THREADS + AHEAD


def test_an_error_comes_in_its_frames_place() -> None:
    frames = in_order(Post(breaks_at=5).renderer, 30, THREADS)
    assert len([next(frames) for _ in range(5)]) == 5
    with pytest.raises(ArithmeticError, match="cannot grow"):
        next(frames)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no politeness of their own")
def test_who_takes_the_frames_goes_before_those_who_make_them() -> None:
    before, post = os.getpriority(os.PRIO_PROCESS, 0), Post()
    list(in_order(post.renderer, 4, THREADS))
    assert os.getpriority(os.PRIO_PROCESS, 0) == before
    assert all(each > before or each == 19 for each in post.politeness)
