"""The browsable reference: one page without a word from elsewhere, so that it works offline."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from filmgate.server.documents import Thin

router = APIRouter(route_class=Thin, include_in_schema=False)

PAGE = Path(__file__).parent.parent / "pages" / "docs.html"
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'"


@router.get("/docs")
async def read_docs(request: Request) -> Response:
    return HTMLResponse(_page(), headers={"content-security-policy": POLICY})


@cache
def _page() -> str:
    return PAGE.read_text(encoding="utf-8")
