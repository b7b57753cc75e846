"""Downloads arrive whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmgate import NoAnswer
from filmgate.contract.errors import NotFound
from tests.client.speaking import MODEL, Speaks
from tests.contract_server import COVER, ContractServer, Fault


def test_a_broken_download_is_continued(speaks: Speaks, tmp_path: Path) -> None:
    faults = {"bytes": [Fault.SHORT, Fault.SHORT]}
    with ContractServer(faults=faults) as server, speaks(server) as client:
        saved = client.generate(MODEL, prompt="rain").download(tmp_path / "film.mp4")
        assert saved.read_bytes() == server.film
        asked = [one.headers["Range"] for one in server.calls("GET", "/files/.*")]
        assert asked[0] is None
        assert len(asked) == 3
        assert all(range_.startswith("bytes=") for range_ in asked[1:])


def test_redirects_are_followed_without_the_key(speaks: Speaks, tmp_path: Path) -> None:
    with ContractServer(redirects=2) as server, speaks(server) as client:
        saved = client.generate(MODEL, prompt="rain").download(tmp_path)
        assert saved.read_bytes() == server.film
        assert all("Authorization" not in one.headers for one in server.calls("GET", "/files/.*"))


def test_the_cover_is_there_too_and_nothing_else(speaks: Speaks, tmp_path: Path) -> None:
    with ContractServer() as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        assert handle.download(tmp_path, role="cover").read_bytes() == COVER
        with pytest.raises(NotFound, match="no preview file"):
            handle.download(tmp_path, role="preview")


def test_trouble_on_the_way_is_borne(speaks: Speaks, tmp_path: Path) -> None:
    with ContractServer(faults={"file": [503, Fault.CUT]}) as server, speaks(server) as client:
        assert client.generate(MODEL, prompt="rain").download(tmp_path).read_bytes() == server.film


def test_a_film_that_never_arrives_leaves_no_film(speaks: Speaks, tmp_path: Path) -> None:
    with (
        ContractServer(faults={"file": [404]}) as server,
        speaks(server) as client,
        pytest.raises(NotFound),
    ):
        client.generate(MODEL, prompt="rain").download(tmp_path / "film.mp4")
    with (
        ContractServer(faults={"file": [503] * 50}) as server,
        speaks(server, patience=0.2) as client,
        pytest.raises(NoAnswer, match="503"),
    ):
        client.generate(MODEL, prompt="rain").download(tmp_path / "film.mp4")
    assert not (tmp_path / "film.mp4").exists()
