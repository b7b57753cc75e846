"""Contact sheets: pictures of the gallery as JPEGs, side by side, and the page that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.finish import finished, is_restyled
from filmgate.engines.animatic.gallery import Chapter, Picture
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.stages.locations import darkened
from filmgate.engines.animatic.view import View
from filmgate.media.picture import i420_to_bgr

Image = npt.NDArray[np.uint8]
"""BGR: shape (height, width, 3)."""

QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 85]
_FILM = 720
"""Pixels along a film's shorter side."""
GAP = 4
"""Pixels between the frames of one picture."""

_STYLE = """
body { margin: 2rem; background: #14151a; color: #d8d8de; font: 15px/1.4 system-ui, sans-serif }
h1, h2 { font-weight: 500 } nav a { margin-right: 1rem } a { color: #9fc0ff }
main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)) }
main.wide { grid-template-columns: repeat(auto-fill, minmax(44rem, 1fr)) }
figure { margin: 0 } img { width: 100%; border-radius: 4px } figcaption { padding: .2rem 0; color: #a9a9b3 }
"""


def frames_of(picture: Picture, width: int) -> Iterator[Image]:
    """The picture's moments, drawn `width` pixels wide (or as high, where the film is upright)."""
    wide, high = (1.0, 1 / picture.aspect) if picture.aspect >= 1 else (picture.aspect, 1.0)
    size = round(width * wide / 2) * 2, round(width * high / 2) * 2
    board = picture.storyboard
    # Brushes and pens are made for films: a small picture of a look is a film's, made smaller.
    larger = max(1.0, _FILM / min(size)) if any(is_restyled(shot) for shot in board.shots) else 1.0
    view = View(*(round(side * larger / 2) * 2 for side in size))
    made: dict[int, Renderer] = {}
    for moment in picture.moments:
        frame = min(board.frames - 1, round(moment * board.frames))
        shot = max(i for i, start in enumerate(board.starts()) if start <= frame)
        if shot not in made:
            made[shot] = Renderer(scene_of(board, shot, view), board.seed)
        number = frame - board.starts()[shot]
        drawn = made[shot].frame_at(number / FPS, number)
        made_up = finished([drawn], darkened(board.shots[shot]), view.width, view.height, board.seed)
        for picture_ in map(i420_to_bgr, made_up):
            yield np.asarray(cv2.resize(picture_, size, interpolation=cv2.INTER_AREA), np.uint8)


def strip(frames: Sequence[Image]) -> Image:
    """The frames of one picture side by side."""
    gap = np.full((frames[0].shape[0], GAP, 3), 20, np.uint8)
    parts = [part for frame in frames for part in (frame, gap)][:-1]
    return np.hstack(parts)


def write_chapter(chapter: Chapter, folder: Path, width: int) -> Iterator[Path]:
    """One JPEG for each picture, `NUMBER-TITLE.jpg`, each yielded when it is there."""
    place = folder / chapter.name
    place.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(chapter.pictures):
        path = place / f"{number:03d}.jpg"
        cv2.imwrite(str(path), strip(list(frames_of(picture, width))), QUALITY)
        yield path


def page(chapters: Iterable[Chapter]) -> str:
    """The HTML page over what `write_chapter` wrote beside it."""
    parts = list(chapters)
    links = " ".join(f'<a href="#{part.name}">{part.name.replace("_", " ")}</a>' for part in parts)
    body = "\n".join(_section(part) for part in parts)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Filmgate: gallery</title>'
        f"<style>{_STYLE}</style></head><body><h1>What the animatic engine draws</h1><nav>{links}</nav>\n"
        f"{body}</body></html>\n"
    )


def _section(chapter: Chapter) -> str:
    wide = "wide" if any(len(picture.moments) > 1 for picture in chapter.pictures) else ""
    figures = "\n".join(_figure(chapter, number, one) for number, one in enumerate(chapter.pictures))
    title = escape(chapter.name.replace("_", " "))
    return f'<h2 id="{chapter.name}">{title}</h2><main class="{wide}">\n{figures}\n</main>\n'


def _figure(chapter: Chapter, number: int, picture: Picture) -> str:
    title = escape(picture.title)
    image = f'<img loading="lazy" src="{chapter.name}/{number:03d}.jpg" alt="{title}">'
    return f"<figure>{image}<figcaption>{title}</figcaption></figure>"
