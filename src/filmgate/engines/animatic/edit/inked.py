"""Looks of ink over flat colour for pictures that were drawn: they have no noise, so that their edges are
found at full size, and nothing of them is painted over."""

from __future__ import annotations

from typing import ClassVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit import textures as make
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.overlays import covered
from filmgate.engines.animatic.edit.painted import Watercolor
from filmgate.engines.animatic.edit.pixels import textured, toned
from filmgate.engines.animatic.edit.style import Style, planar
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    luma,
    planar_table,
    saturated,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Look


class Inked(Style):
    """Cel paint in steps under lines of ink.

    `steps` are the tones of a colour from dark to light, of which `deep` says how far apart they are; `soft`
    is the share of a step over which one turns into the next; `line` the lines' width in pixels at 1080p,
    `crowded` how much of them is left where they crowd, as in leaves and grass; `calm` the size in pixels of
    what the paint leaves out.
    """

    follows: ClassVar[bool] = False
    steps: ClassVar[float] = 5.0
    soft: ClassVar[float] = 0.3
    deep: ClassVar[float] = 0.55
    vivid: ClassVar[float] = 1.34
    line: ClassVar[float] = 1.8
    crowded: ClassVar[float] = 0.25
    calm: ClassVar[int] = 0
    ink: ClassVar[tuple[int, int, int]] = (52, 26, 34)
    """BGR."""

    def prepare(self) -> None:
        self.table = planar_table(self.tone)
        self.inks = planes(planar(np.full((self.height, self.width, 3), self.ink, np.uint8)))
        rise = np.arange(256, dtype=np.float32)
        self.pressed = clipped(255 * smoothstep(1.5, 6.0, rise))
        """How much ink a drop of luma so many levels deep gets."""
        self.thinned = clipped(255 * (1 - (1 - self.crowded) * smoothstep(34, 90, rise)))
        self.sigma = self.line * max(self.scale, 0.5)

    def tone(self, colour: Floats) -> Floats:
        colour = saturated(colour, self.vivid)
        level = luma(colour)[..., None]
        low, high = 0.5 - self.soft / 2, 0.5 + self.soft / 2
        steps = make.stepped(np.clip(level, 0, 1) * self.steps, low, high) / self.steps
        colour = colour * (np.clip(steps, 0.05, 1) / np.maximum(level, 0.03)) ** self.deep
        colour = colour + np.array([0.08, 0.015, 0.025]) * (1 - np.clip(level * 2.2, 0, 1))
        return np.asarray(colour * 1.05 + np.array([0.0, 0.008, 0.015]), np.float32)

    def draw(self, view: View, index: int) -> I420:
        out = view.frame.copy()
        y, u, v = planes(out)
        if self.calm:
            for plane in (y, u, v):
                plane[:] = cv2.medianBlur(np.ascontiguousarray(plane), self.calm)
        lines = self.lines(y)
        bands(toned, self.half[1], y, u, v, *self.table)
        self.shaded(out, view)
        bands(covered, self.half[1], y, u, v, *self.inks, lines, 1.0)
        return out

    def shaded(self, out: I420, view: View) -> None:
        """What lies between paint and lines, in place."""
        return

    def lines(self, y: Bytes) -> Bytes:
        """How much ink each pixel gets, 0..255: on the dark side of edges, less where they crowd."""
        near, far = (cv2.GaussianBlur(y, (0, 0), sigma) for sigma in (self.sigma, 1.7 * self.sigma))
        lines = cv2.LUT(cv2.subtract(far, near), self.pressed)
        if self.crowded < 1:
            size = (max(1, self.width // 8), max(1, self.height // 8))
            small = cv2.resize(lines, size, interpolation=cv2.INTER_AREA)
            crowd = cv2.blur(small, (5, 5))
            kept = cv2.resize(cv2.LUT(crowd, self.thinned), (self.width, self.height))
            lines = cv2.multiply(lines, kept, scale=1 / 255)
        return np.asarray(lines, np.uint8)


class Anime(Inked):
    """Painted scenes under fine lines."""


class Cartoon(Inked):
    """Flat, bright, with thick outlines."""

    steps, soft, deep, vivid = 3.0, 0.2, 0.7, 1.6
    line, crowded, calm = 3.6, 0.15, 5
    ink = (30, 18, 22)


class Comic(Inked):
    """Printed in dots and black, in a panel's frame."""

    steps, soft, deep, vivid = 3.0, 0.12, 0.8, 1.75
    line, crowded, calm = 2.8, 0.35, 5
    ink = (22, 14, 16)
    DARKEST, LIGHTEST = 44.0, 128.0
    """Levels of luma from which on all is ink, and nothing is."""

    def prepare(self) -> None:
        super().prepare()
        dots = make.halftone(self.height, self.width, max(9.0 * self.scale, 5.0))
        self.dots = clipped(self.DARKEST + (self.LIGHTEST - self.DARKEST) * dots)
        self.printed = clipped(255 * smoothstep(0, 14, np.arange(256, dtype=np.float32)))
        border, edge = max(int(22 * self.scale), 2), max(int(5 * self.scale), 1)
        paper = np.full((self.height, self.width, 3), (238, 246, 250), np.uint8)
        inner = slice(border, -border), slice(border, -border)
        paper[inner] = self.ink
        self.paper = planes(planar(paper))
        self.frame = np.full((self.height, self.width), 255, np.uint8)
        self.frame[border + edge : -border - edge, border + edge : -border - edge] = 0

    def shaded(self, out: I420, view: View) -> None:
        y, u, v = planes(out)
        dots = cv2.LUT(cv2.subtract(self.dots, planes(view.frame)[0]), self.printed)
        bands(covered, self.half[1], y, u, v, *self.inks, np.asarray(dots, np.uint8), 0.8)

    def framed(self, out: I420) -> None:
        bands(covered, self.half[1], *planes(out), *self.paper, self.frame, 1.0)


class PaperCut(Inked):
    """Sheets of coloured card, each with the shadow of the one before it."""

    steps, soft, deep, vivid = 4.0, 0.06, 1.0, 1.3
    crowded, calm = 1.0, 5
    EDGE, AWAY, SOFT = 5.0, 13.0, 6.0
    """Pixels at 1080p: of a sheet's edge, and how far its shadow falls and how soft it is."""

    def prepare(self) -> None:
        super().prepare()
        self.sheet = make.paper(self.height, self.width, self.random, 0.2)
        self.pressed = clipped(255 * smoothstep(3, 12, np.arange(256, dtype=np.float32)))

    def lines(self, y: Bytes) -> Bytes:
        """The shadows, below and to the right of every edge."""
        small = cv2.resize(y, self.half, interpolation=cv2.INTER_AREA)
        around = cv2.GaussianBlur(small, (0, 0), self.EDGE * max(self.scale, 0.5) / 2)
        edges = cv2.LUT(cv2.absdiff(small, around), self.pressed)
        away = self.AWAY * self.scale / 2
        move = np.array([[1, 0, away * 0.6], [0, 1, away]], np.float32)
        fallen = cv2.warpAffine(edges, move, self.half)
        shadow = cv2.GaussianBlur(fallen, (0, 0), self.SOFT * self.scale / 2)
        return np.asarray(
            cv2.resize(cv2.convertScaleAbs(shadow, alpha=1.15), (self.width, self.height)), np.uint8
        )

    def framed(self, out: I420) -> None:
        bands(textured, self.half[1], *planes(out), self.sheet)


class Washes(Watercolor):
    """Eyes and mouths stay what they are."""

    detail = 0.7


INKED: dict[Look, type[Style]] = {
    Look.ANIME: Anime,
    Look.CARTOON: Cartoon,
    Look.COMIC: Comic,
    Look.PAPER_CUT: PaperCut,
    Look.WATERCOLOR: Washes,
}
"""In place of the looks that make drawings of photographs."""
