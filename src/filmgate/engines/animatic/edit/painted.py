"""Looks of wet and modelled matter: watercolour, oil, clay, cut paper."""

from __future__ import annotations

from typing import ClassVar

import cv2
import numpy as np

from filmgate.engines.animatic.edit import textures as make
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.overlays import covered
from filmgate.engines.animatic.edit.strokes import brushed, glossed, layered, modelled, sketched, washed
from filmgate.engines.animatic.edit.style import Drawn, look, planar
from filmgate.engines.animatic.edit.textures import (
    Bytes,
    Floats,
    clipped,
    gaussian,
    halved,
    luma,
    resized,
    rounded,
    shrunk,
    smoothstep,
)
from filmgate.engines.animatic.edit.view import View, patches
from filmgate.engines.animatic.edit.wavering import Wavering
from filmgate.media.picture import I420, planes
from filmgate.storyboard.vocabulary import Look

LUMA = np.array([[0.114, 0.587, 0.299]])


@look(Look.WATERCOLOR)
class Watercolor(Drawn):
    """A pencil drawing under pigment that gathers at wobbling edges, granulation, a ragged white border."""

    hold = 2
    on_white = True
    detail: ClassVar[float] = 0.0
    """How much of the source's small things is left at least, 0..1."""

    def prepare(self) -> None:
        width, height = self.half
        self.wet = Wavering(
            self.half, self.scale, self.random, length=22 * self.scale + 5, reach=13, octaves=3
        )
        self.cloud = (
            make.noise(height, width, 170 * self.scale, self.random, 4) - np.float32(0.5)
        ) * np.float32(1.5)
        grains = (make.noise(self.height, self.width, 3, self.random, 2) - 0.5) * 0.5
        ragged = (make.noise(self.height, self.width, 150 * self.scale, self.random, 5, 0.6) - 0.5) * 120
        y, x = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        nearest = np.minimum(np.minimum(x, self.width - 1 - x), np.minimum(y, self.height - 1 - y))
        inside = nearest / self.scale + ragged
        self.border = clipped(255 * (1 - smoothstep(38, 50, inside.astype(np.float32))))
        rim = 1 - np.exp(-(((inside - 54) / 8) ** 2)) * 0.22
        sheet = make.paper(self.height, self.width, self.random, 0.075)
        self.surface = clipped(sheet * (1 - grains * 0.28) * rim)
        self.bare = planes(planar(np.full((self.height, self.width, 3), (236, 244, 247), np.uint8)))

    def picture(self, view: View, index: int) -> Bytes:
        radius = self.radius(9)
        flat = patches(view.painted(radius, 0.02), radius, 0.02)
        fine = max(self.detail, 1.0 - 1.6 * self.scale)  # a small picture has no room for large washes
        if fine:
            flat = flat * np.float32(1 - 0.8 * fine) + gaussian(view.still, 0.6) * np.float32(0.8 * fine)
        flat = self.wet.bent(flat, view)
        # Washes have no eyes and no spokes: the pencil under them has.
        pencil = view.contours(0.9 * self.scale + 0.3, 0.97, 0.012, 26.0)
        bands(sketched, len(flat), flat, pencil, 0.62 * (1 - 0.6 * fine))
        gray = gaussian(luma(flat), 1.2) / np.float32(255)
        edge = cv2.magnitude(cv2.Sobel(gray, -1, 1, 0), cv2.Sobel(gray, -1, 0, 1))
        edge = np.minimum(np.asarray(edge, np.float32) * np.float32(1.25 * (1 - 0.6 * fine)), 1)
        wet = gaussian(edge, 5 * self.scale + 1)
        small = np.empty(flat.shape, np.uint8)
        bands(washed, len(small), flat, edge, wet, self.cloud, small)
        return self.large(small)

    def framed(self, out: I420) -> None:
        bands(covered, self.height // 2, *planes(out), *self.bare, self.border, 1.0)


@look(Look.OIL_PAINTING)
class Oil(Drawn):
    """Strokes along the forms, bristles that catch the light, canvas."""

    hold = 2

    def prepare(self) -> None:
        rough = gaussian(self.random.normal(0, 1, self.half[::-1]).astype(np.float32), 1.0)
        self.bristle = make.tileable(np.asarray(rough / rough.std(), np.float32))
        self.surface = make.canvas(self.height, self.width, 0.022)

    def picture(self, view: View, index: int) -> Bytes:
        flat = view.painted(self.radius(7), 0.015)
        field, sure = view.strokes(9 * self.scale + 1)
        colour, height = np.empty_like(flat), np.empty_like(self.bristle)
        pace = max(2.4 * self.scale, 1.2)
        margin = int(4 * pace) + 2
        paint, around = (
            cv2.copyMakeBorder(each, *(margin,) * 4, cv2.BORDER_REPLICATE)
            for each in (cv2.merge([flat, make.rolled(self.bristle, view.pan)]), field)
        )
        bands(brushed, len(flat), paint, around, margin, pace, colour, height)
        crisp = cv2.addWeighted(colour, 1.8, gaussian(colour, 3.2 * self.scale + 0.4), -0.8, 0)
        bristles = height * (0.5 + 1.7 * np.clip(sure * 1.4, 0, 1) ** 2)
        relief = np.asarray(bristles + cv2.transform(crisp, LUMA) * 0.04, np.float32)
        out = np.empty(crisp.shape, np.uint8)
        bands(glossed, len(out), crisp, cv2.Sobel(relief, -1, 1, 0), cv2.Sobel(relief, -1, 0, 1), out)
        return self.large(out)


@look(Look.CLAY)
class Clay(Drawn):
    """Plasticine on twos: rounded grooves along the edges, fingerprints, a warm lamp."""

    hold = 2

    def prepare(self) -> None:
        width, height = self.half
        size = self.scale
        rough = make.noise(height, width, 40 * size + 4, self.random, 2) - 0.5
        fine = make.noise(height, width, 9 * size + 2, self.random) - 0.5
        bump = gaussian((self._prints() * 0.16 + rough * 5.5 + fine * 0.8).astype(np.float32), 0.7)
        self.bump = make.tileable(bump - bump.mean())
        ramp = smoothstep(20, 90, np.arange(256, dtype=np.float32))
        self.vivid = clipped(128 * (0.25 + 1.15 * ramp))  # no cast in what is nearly black
        self.surface = clipped(128 * make.vignette(self.height, self.width, 0.35))
        self.edges = np.zeros((height, width), np.float32)

    def _prints(self) -> Floats:
        """Patches of warped ridges."""
        width, height = self.half
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        bend = [make.noise(height, width, 90 * self.scale, self.random) * 60 for _ in range(2)]
        out = np.zeros((height, width), np.float32)
        for _ in range(3):
            angle = self.random.uniform(0, np.pi)
            patch = smoothstep(0.60, 0.80, make.noise(height, width, 100 * self.scale, self.random))
            along = (x + bend[0]) * np.cos(angle) + (y + bend[1]) * np.sin(angle)
            out += patch * np.sin(along * 2 * np.pi / (5.0 * max(self.scale, 0.6)))
        return out

    def picture(self, view: View, index: int) -> Bytes:
        radius = self.radius(6, 3)
        paste = patches(view.painted(radius, 0.02), max(radius - 3, 3), 0.02)
        # Some of the fine drawing stays, as a modeller scratches it in: eyes and mouths must not clot.
        flat = rounded(np.asarray(cv2.addWeighted(paste, 0.42, view.still, 0.58, 0), np.float32))
        lab = cv2.cvtColor(flat, cv2.COLOR_BGR2Lab)
        gradient = cv2.morphologyEx(lab, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)).astype(np.float32)
        found = np.clip((gradient.sum(-1) - 16) / 70, 0, 1)
        past = view.carried(self.edges) if view.flow is not None else found
        self.edges = np.asarray(0.45 * found + 0.55 * past, np.float32)
        height, shade = self._relief(np.asarray(lab[..., 0], np.uint8), view)
        out = np.empty_like(flat)
        bands(modelled, len(flat), self._colours(flat), height, shade, out)
        return self.large(out)

    def _relief(self, tone: Bytes, view: View) -> tuple[Floats, Floats]:
        """The height, with grooves where edges run, and how much sky each point sees."""
        size = self.scale
        small = shrunk(self.edges, halved(self.half))
        # Where edges crowd, as in a face, deep grooves would leave nothing but holes.
        crowd = gaussian(small, 10 * size + 1)
        calm = np.asarray(1 - 0.84 * smoothstep(0.09, 0.28, crowd), np.float32)
        small = small * calm
        grooves = self.edges * resized(calm, self.half)
        near = gaussian(grooves, 2.6 * size + 0.4)
        wide, far = (resized(gaussian(small, sigma * size + 0.45), self.half) for sigma in (3.6, 8.0))
        height = -(near * 11 + wide * 17 + far * 20) * size + gaussian(tone, 3.2 * size + 0.5) * (0.20 * size)
        height = height + make.rolled(self.bump, view.pan) * (1.25 * size)
        shade = np.clip(1.10 - wide * 0.34 - near * 0.24, 0.55, 1.10)
        return np.asarray(height, np.float32), np.asarray(shade, np.float32)

    def _colours(self, flat: Bytes) -> Floats:
        """More colour, and no black: plasticine has none."""
        hsv = cv2.cvtColor(flat, cv2.COLOR_BGR2HSV)
        value = hsv[..., 2].copy()
        hsv[..., 1] = cv2.multiply(hsv[..., 1], self.vivid[value], scale=1 / 128)
        hsv[..., 2] = cv2.convertScaleAbs(value, alpha=0.88, beta=18)
        return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR), np.float32)


@look(Look.PAPER_CUT)
class PaperCut(Drawn):
    """Five sheets of card, each with its shadow."""

    hold = 2
    SHEETS, HUES = 5, 6

    def prepare(self) -> None:
        self.surface = make.paper(self.height, self.width, self.random, 0.07)
        self.cut = Wavering(
            self.half, self.scale, self.random, length=14 * self.scale + 4, reach=6, octaves=2
        )

    def begin(self, view: View) -> None:
        gray = gaussian(view.gray, 6)
        places = np.linspace(0, 1, self.SHEETS + 1)[1:-1]
        even = gray.min() + (gray.max() - gray.min()) * places
        self.steps = 0.6 * np.quantile(gray, places) + 0.4 * even
        flat = clipped(view.painted(8, 0.02))
        lab = cv2.cvtColor(flat, cv2.COLOR_BGR2Lab)[::5, ::5].reshape(-1, 3).astype(np.float32)
        chroma = lab[:, 1:] - 128
        chance = 2 + np.hypot(*chroma.T)
        drawn = np.random.default_rng(self.seed).choice(len(chroma), 3000, p=chance / chance.sum())
        cv2.setRNGSeed(3)
        _, _, hues = cv2.kmeans(chroma[drawn], self.HUES, None, (3, 20, 0.5), 10, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
        self.cards = self._cards(np.asarray(hues, np.float32))
        axis = np.arange(256) - 128
        grid = np.stack(np.meshgrid(axis, axis, indexing="ij"), -1)
        self.hues = ((grid[:, :, None] - hues) ** 2).sum(-1).argmin(-1).astype(np.uint8)

    def _cards(self, hues: Floats) -> list[Floats]:
        """Each sheet's BGR colours, by hue."""
        strength = np.hypot(*hues.T)[:, None]
        vivid = hues / np.maximum(strength, 1) * np.clip(strength * 1.6 + 6, 8, 78)
        cards = []
        for number, light in enumerate(np.linspace(46, 242, self.SHEETS)):
            outer = 0.55 if number in (0, self.SHEETS - 1) else 1.0
            lab = np.concatenate([np.full((self.HUES, 1), light), 128 + vivid * outer], 1)
            cards.append(make.lab_to_bgr(lab.astype(np.float32)).astype(np.float32))
        return cards

    def picture(self, view: View, index: int) -> Bytes:
        flat = gaussian(view.painted(self.radius(9), 0.02), 2.6 * self.scale + 0.6)
        flat = self.cut.bent(flat, view, edge=cv2.BORDER_REPLICATE)
        lab = cv2.cvtColor(clipped(flat), cv2.COLOR_BGR2Lab)
        hue = np.asarray(cv2.medianBlur(cv2.medianBlur(self.hues[lab[..., 1], lab[..., 2]], 5), 5), np.uint8)
        gray, out = luma(flat), self.cards[0][hue]
        for step, card in zip(self.steps, self.cards[1:], strict=True):
            mask = np.clip((gray - np.float32(step)) * np.float32(0.35) + np.float32(0.5), 0, 1)
            bands(layered, len(out), out, self._shadow(mask), mask, card, hue, 0.62)
        return self.large(clipped(gaussian(out, 0.6)))

    def _shadow(self, mask: Floats) -> Floats:
        small = gaussian(shrunk(mask, halved(self.half)), 2.6 * self.scale)
        away = max(4.6 * self.scale, 1.5)
        move = np.array([[2, 0, away * 0.7], [0, 2, away]], np.float32)
        return np.asarray(cv2.warpAffine(small, move, self.half, borderMode=cv2.BORDER_REPLICATE), np.float32)
