"""A user's URL to a local file: checked at every hop, counted, and timed."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urljoin

import httpx2

from filmgate.contract.errors import TaskFailed
from filmgate.contract.replies import whole_number
from filmgate.media.files import whole_file
from filmgate.media.guard import check_url, guarded_client
from filmgate.settings import Fetch


def fetch(url: str, out: Path, *, limit: int, fetch: Fetch) -> int:
    """Downloads at most `limit` bytes to `out`; returns their number.

    Raises `TaskFailed`: `fetch_refused` (an address or a redirect that is not allowed), `input_too_large`,
    `fetch_failed` (anything else), `disk_full`.
    """
    deadline = time.monotonic() + fetch.timeout
    with guarded_client(fetch) as client:
        try:
            return _follow(client, url, out, limit, fetch, deadline)
        except (ValueError, httpx2.InvalidURL) as error:
            raise TaskFailed("fetch_refused", f"its URL is not allowed: {error}") from error
        except httpx2.TimeoutException as error:
            raise _late(fetch) from error
        except httpx2.HTTPError as error:
            if time.monotonic() > deadline:  # the connection was cut in the middle
                raise _late(fetch) from error
            raise TaskFailed("fetch_failed", f"its URL could not be read: {error}") from error


def _follow(client: httpx2.Client, url: str, out: Path, limit: int, fetch: Fetch, deadline: float) -> int:
    came_from = ""
    for _ in range(fetch.redirects + 1):
        check_url(url, fetch.allow)
        with client.stream("GET", url) as response:
            if not response.has_redirect_location:
                _check(response, came_from)
                return _save(response, out, limit, fetch, deadline)
            came_from = response.url.host
            url = urljoin(url, response.headers["location"])
    raise TaskFailed("fetch_refused", f"its URL redirects more than {fetch.redirects} times")


def _check(response: httpx2.Response, came_from: str) -> None:
    host = response.url.host
    via = f" after a redirect from {came_from}" if came_from else ""
    if response.status_code != 200:
        raise TaskFailed("fetch_failed", f"{host} answered its URL with HTTP {response.status_code}{via}")
    if response.headers.get("content-type", "").startswith("text/html"):
        raise TaskFailed("fetch_failed", f"{host} answered with a web page (a login page?){via}")
    if (coding := response.headers.get("content-encoding", "identity")) != "identity":
        raise TaskFailed("fetch_failed", f"{host} answered with content-encoding '{coding}', unasked")


def _save(response: httpx2.Response, out: Path, limit: int, fetch: Fetch, deadline: float) -> int:
    said = whole_number(response.headers.get("content-length", ""))
    if said is not None and said > limit:
        raise _too_large(limit, said)
    size = 0
    with whole_file(out) as part, part.open("wb") as file:
        for chunk in response.iter_raw():  # as it comes: a slow server fills no larger chunk in time
            size += len(chunk)
            if size > limit:
                raise _too_large(limit, size)
            if time.monotonic() > deadline:
                raise _late(fetch)
            file.write(chunk)
        if time.monotonic() > deadline:  # an answer of unknown length ends like this when it is cut
            raise _late(fetch)
    return size


def _too_large(limit: int, size: int) -> TaskFailed:
    return TaskFailed("input_too_large", f"it must have at most {limit} bytes, got {size} or more")


def _late(fetch: Fetch) -> TaskFailed:
    return TaskFailed("fetch_failed", f"its URL was not read within {fetch.timeout:g} seconds")
