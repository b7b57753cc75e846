"""Images and videos: links, files, bytes."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from filmgate.client.inputs import IMAGE_LIMIT, LARGE
from filmgate.contract.errors import InvalidParameters, PayloadTooLarge
from tests.client.speaking import MODEL, Speaks
from tests.contract_server import ContractServer


def test_links_go_as_they_are_and_small_files_in_base64(speaks: Speaks, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"a picture")
    links = ["https://example.com/a.jpg", "data:image/png;base64,AAAA"]
    with ContractServer() as server, speaks(server) as client:
        client.generate(MODEL, prompt="rain", images=[*links, picture, str(picture), b"bytes"])
        text = base64.b64encode(b"a picture").decode()
        assert server.submits[0].body["images"] == [*links, text, text, base64.b64encode(b"bytes").decode()]
        assert server.uploads == []


def test_large_files_are_uploaded_where_the_server_takes_them(speaks: Speaks, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"x" * LARGE)
    with ContractServer() as server, speaks(server) as client:
        client.generate(MODEL, prompt="rain", videos=[clip], images=[b"y" * LARGE])
        body = server.submits[0].body
        assert body["videos"][0].startswith(server.base_url)
        assert body["images"][0].startswith(server.base_url)
        assert b'filename="clip.mp4"' in server.uploads[1]
        assert b"x" * LARGE in server.uploads[1]


def test_large_files_go_in_base64_where_it_does_not(speaks: Speaks) -> None:
    with ContractServer(extensions=False) as server, speaks(server) as client:
        client.generate(MODEL, prompt="rain", images=[b"y" * LARGE, b"z" * LARGE])
        images = server.submits[0].body["images"]
        assert [base64.b64decode(text)[:1] for text in images] == [b"y", b"z"]
        assert len(server.calls("POST", "/api/v1/media/files")) == 1


def test_what_fits_no_body_is_refused_before_it_is_sent(speaks: Speaks) -> None:
    with ContractServer(extensions=False) as server, speaks(server) as client:
        with pytest.raises(PayloadTooLarge, match="send URLs"):
            client.generate(MODEL, prompt="rain", videos=[b"x" * 49 * 2**20])
        with pytest.raises(InvalidParameters, match=rf"'images\[0\]' must be at most {IMAGE_LIMIT} bytes"):
            client.generate(MODEL, prompt="rain", images=[b"x" * (IMAGE_LIMIT + 1)])
        with pytest.raises(InvalidParameters, match=r"'images\[1\]' must be a URL, a file or its bytes"):
            client.generate(MODEL, prompt="rain", images=[b"x", "no/such.jpg"])
        with pytest.raises(InvalidParameters, match=r"got 'A{80}'"):
            client.generate(MODEL, prompt="rain", images=["A" * 9000])
        assert server.submits == []


def test_an_upload_gives_a_link(speaks: Speaks, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"film")
    with ContractServer(faults={"upload": [503]}) as server, speaks(server) as client:
        assert client.upload(clip).url.startswith(server.base_url)
        assert client.upload(b"film", filename="other.mp4").file_id == "file-2"
        assert b'filename="other.mp4"' in server.uploads[1]
