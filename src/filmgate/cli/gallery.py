"""`filmgate gallery`: a page of pictures of everything that the animatic engine draws."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Option("--out", help="The folder to write; made if it is not there.")]
Chapters = Annotated[
    list[str] | None, typer.Option("--chapter", help="Only this chapter; may be given several times.")
]
Width = Annotated[int, typer.Option("--width", min=160, max=1920, help="Pixels across one frame.")]


def gallery(out: Folder = Path("filmgate-gallery"), chapter: Chapters = None, width: Width = 480) -> None:
    """Draw every setting, subject, action, weather, light, look and camera move, and whole prompts."""
    from rich.progress import track

    from filmgate.cli.output import notes
    from filmgate.engines.animatic.contact import page, write_chapter
    from filmgate.engines.animatic.gallery import CHAPTERS
    from filmgate.engines.animatic.gallery import chapter as chapter_named

    wanted = chapter or list(CHAPTERS)
    if unknown := sorted(set(wanted) - set(CHAPTERS)):
        raise typer.BadParameter(f"no chapter '{unknown[0]}'; there are {', '.join(CHAPTERS)}")
    chapters = [chapter_named(name) for name in wanted]
    total = sum(len(one.pictures) for one in chapters)
    out.mkdir(parents=True, exist_ok=True)
    drawn = (path for one in chapters for path in write_chapter(one, out, width))
    for _ in track(drawn, "drawing", total=total, console=notes()):
        pass
    (out / "index.html").write_text(page(chapters), encoding="utf-8")
    typer.echo(f"{total} pictures: {out / 'index.html'}")
