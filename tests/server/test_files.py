"""Downloads: ranges, HEAD, caching headers, and links that cannot be guessed."""

from __future__ import annotations

import httpx2
import pytest

from filmgate.server.ranges import Unsatisfiable, byte_range
from tests.server.live import Live

CONTENT = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
SIZE = len(CONTENT)


@pytest.fixture(scope="module")
def url(live: Live) -> str:
    """The link of an upload."""
    reply = live.client.post("/api/v1/media/files", files={"file": ("a.png", CONTENT)})
    link: str = reply.json()["data"]["url"]
    return link


def test_a_file_needs_its_link_and_no_key(url: str) -> None:
    reply = httpx2.get(url)
    assert reply.content == CONTENT
    assert reply.headers["content-type"] == "image/png"
    assert reply.headers["content-length"] == str(SIZE)
    assert reply.headers["accept-ranges"] == "bytes"
    assert reply.headers["content-disposition"] == f'inline; filename="{url.rsplit("/", 1)[1]}"'
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_head_tells_all_but_the_content(url: str) -> None:
    head, whole = httpx2.head(url), httpx2.get(url)
    ignored = {"date", "x-request-id"}
    assert head.content == b""
    assert {k: v for k, v in head.headers.items() if k not in ignored} == {
        k: v for k, v in whole.headers.items() if k not in ignored
    }


RANGES = [
    ("bytes=0-9", 0, 10),
    ("bytes=100-", 100, SIZE),
    ("bytes=-5", SIZE - 5, SIZE),
    ("bytes=0-999999", 0, SIZE),
    ("bytes=-999999", 0, SIZE),
    ("BYTES=3-3", 3, 4),
    (f"bytes={SIZE - 1}-", SIZE - 1, SIZE),
]


@pytest.mark.parametrize(("header", "start", "end"), RANGES)
def test_a_range_is_answered_with_that_part(url: str, header: str, start: int, end: int) -> None:
    reply = httpx2.get(url, headers={"range": header})
    assert reply.status_code == 206
    assert reply.content == CONTENT[start:end]
    assert reply.headers["content-range"] == f"bytes {start}-{end - 1}/{SIZE}"
    assert reply.headers["content-length"] == str(end - start)


@pytest.mark.parametrize(
    "header", ["bytes=9-3", "bytes=0-1,5-6", "bytes=-", "items=0-5", "bytes=a-b", "bytes", ""]
)
def test_a_range_that_is_none_is_answered_with_the_whole(url: str, header: str) -> None:
    reply = httpx2.get(url, headers={"range": header})
    assert (reply.status_code, reply.content) == (200, CONTENT)


@pytest.mark.parametrize("header", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"])
def test_a_range_behind_the_end_is_a_416(url: str, header: str) -> None:
    reply = httpx2.get(url, headers={"range": header})
    assert reply.status_code == 416
    assert reply.headers["content-range"] == f"bytes */{SIZE}"


def test_a_file_that_the_client_has_is_not_sent_again(url: str) -> None:
    tag = httpx2.get(url).headers["etag"]
    for known in (tag, f'"other", {tag}', f"W/{tag}"):
        reply = httpx2.get(url, headers={"if-none-match": known})
        assert (reply.status_code, reply.content) == (304, b"")
    assert httpx2.get(url, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_range_of_another_file_is_answered_with_the_whole(url: str) -> None:
    tag = httpx2.get(url).headers["etag"]
    assert httpx2.get(url, headers={"range": "bytes=0-1", "if-range": tag}).status_code == 206
    assert httpx2.get(url, headers={"range": "bytes=0-1", "if-range": '"other"'}).status_code == 200


def test_a_link_with_another_token_or_name_leads_nowhere(url: str) -> None:
    base, token, name = url.rsplit("/", 2)
    for wrong in (f"{base}/{token[:-1]}x/{name}", f"{base}/{token}/file-{'0' * 32}.png"):
        reply = httpx2.get(wrong)
        assert reply.status_code == 404
        assert reply.json()["message"].startswith("Not found: file ")


@pytest.mark.parametrize(("header", "size"), [("bytes=-5", 0), ("bytes=0-", 0), ("bytes=0-4", 0)])
def test_an_empty_file_has_no_ranges(header: str, size: int) -> None:
    with pytest.raises(Unsatisfiable):
        byte_range(header, size)
