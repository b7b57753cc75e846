from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from filmgate.contract.errors import (
    InvalidFormat,
    InvalidParameters,
    NotFound,
    PayloadTooLarge,
    ServiceUnavailable,
)
from filmgate.settings import MediaLimits, Results, Uploads
from filmgate.tasks.uploads import kind_of, safe_filename
from tests.samples import image, video
from tests.support.house import ALICE, BASE, BOB, House, house, settings_in
from tests.support.postgres import Postgres

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[House]:
    settings = settings_in(
        tmp_path,
        media=MediaLimits(image_bytes=10_000),
        uploads=Uploads(quota=15_000),
        results=Results(public_url="https://public.example"),
    )
    with house(settings) as open_house:
        yield open_house


async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


def upload(desk: House, *parts: bytes, name: str = "a.png", caller: object = ALICE):  # type: ignore[no-untyped-def]
    return desk.run(desk.service.files.upload(caller, name, chunks(*parts), BASE))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.jpg", "image"), ("a.png", "image"), ("a.webp", "image"), ("a.mp4", "video"), ("a.mov", "video")],
)
def test_files_are_known_by_their_content(tmp_path: Path, name: str, kind: str) -> None:
    path = image(tmp_path / name) if kind == "image" else video(tmp_path / name, 0.2, 64, 64)
    found = kind_of(path.read_bytes()[:64])
    assert found is not None
    assert (found.type, f"a.{found.extension}") == (kind, name)


@pytest.mark.parametrize(
    "head",
    [b"", b"GIF89a", b"<svg>", b"%PDF-1.7", b"RIFF1234WAVE", b"#EXTM3U", b"\x00\x00\x00\x18free", PNG[:7]],
)
def test_other_content_is_of_no_kind(head: bytes) -> None:
    assert kind_of(head) is None


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.png", "a.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\films\\a.png", "a.png"),
        ("a\r\nb\x00.png", "ab.png"),
        ("", "upload"),
        ("..", "upload"),
        ("/", "upload"),
        ("ä" * 300, "ä" * 120),
    ],
)
def test_filenames_lose_what_could_hurt(name: str, safe: str) -> None:
    assert safe_filename(name) == safe


def test_an_upload_is_kept_listed_and_downloadable(desk: House) -> None:
    file = upload(desk, PNG, b"x" * 5000, b"y" * 100, name="dir/my film.png")
    assert (file.type, file.filename, file.size) == ("image", "my film.png", 5108)
    assert desk.run(desk.service.files.listing(ALICE, BASE)) == [file]
    token, name = file.url.rsplit("/", 2)[1:]
    stored = desk.run(desk.service.files.stored(token, name))
    assert (stored.size, stored.media_type) == (5108, "image/png")

    async def content() -> bytes:
        return b"".join([part async for part in desk.service.files.read(stored.key, 0, stored.size)])

    assert desk.run(content()) == PNG + b"x" * 5000 + b"y" * 100


def test_a_file_of_unknown_kind_is_refused_and_leaves_nothing(desk: House) -> None:
    for parts in ((), (b"",), (b"GIF89a", b"x" * 9000)):
        with pytest.raises(InvalidParameters, match="parameter 'file' must be a JPEG, PNG or WebP image"):
            upload(desk, *parts)
    assert desk.blobs() == []


def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(desk: House) -> None:
    with pytest.raises(PayloadTooLarge, match="the image may have at most 10000 bytes"):
        upload(desk, PNG, *[b"x" * 1000] * 20)
    assert desk.blobs() == []
    assert desk.run(desk.service.files.listing(ALICE, BASE)) == []


def test_the_quota_is_named_when_it_is_what_refuses(desk: House) -> None:
    upload(desk, PNG, b"x" * 9_000)
    with pytest.raises(PayloadTooLarge, match=r"quota of 15000 bytes.*5992"):
        upload(desk, PNG, b"x" * 6_000)
    upload(desk, PNG, b"x" * 6_000, caller=BOB)  # each account has its own
    assert len(desk.run(desk.service.files.listing(ALICE, BASE))) == 1


def test_a_deleted_file_gives_its_room_back(desk: House) -> None:
    file = upload(desk, PNG, b"x" * 9_000)
    with pytest.raises(NotFound):
        desk.run(desk.service.files.delete(BOB, file.file_id))
    desk.run(desk.service.files.delete(ALICE, file.file_id))
    with pytest.raises(NotFound, match=f"file '{file.file_id}' does not exist"):
        desk.run(desk.service.files.delete(ALICE, file.file_id))
    assert desk.blobs() == []
    upload(desk, PNG, b"x" * 9_000)


def test_an_upload_that_cannot_be_noted_leaves_no_file(desk: House) -> None:
    with desk.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE files RENAME COLUMN filename TO elsewhere")
    with pytest.raises(OperationalError):
        upload(desk, PNG, b"x")
    assert desk.blobs() == []


# Inputs of a submit.


def inputs_of(desk: House, task_id: str) -> str:
    return str(desk.scalar("SELECT inputs FROM tasks WHERE id = :id", id=task_id))


def test_inline_media_go_to_the_store_and_out_of_the_row(desk: House) -> None:
    content = PNG + bytes(300)
    for inline in (
        base64.b64encode(content).decode(),
        "data:image/png;base64," + base64.b64encode(content).decode(),
    ):
        task_id = desk.submit(images=[inline])
        key = f"tasks/{task_id}/input/image_1"
        assert (desk.settings.data / "blobs" / key).read_bytes() == content
        request = desk.scalar("SELECT request FROM tasks WHERE id = :id", id=task_id)
        assert inline not in request
        assert key in inputs_of(desk, task_id)


@pytest.mark.parametrize("broken", ["A" * 17, "data:image/png;base64,AAAAAAAAAAAAAAAAA"])
def test_broken_base64_is_refused_by_name_and_leaves_nothing(desk: House, broken: str) -> None:
    good = base64.b64encode(PNG * 9).decode()
    with pytest.raises(InvalidFormat, match=r"parameter 'images\[1\]'"):
        desk.submit(images=[good, broken])
    with pytest.raises(InvalidFormat, match=r"parameter 'videos\[0\]'"):
        desk.submit(images=[good], videos=[broken])
    assert desk.blobs() == []
    assert desk.scalar("SELECT count(*) FROM tasks") == 0


@pytest.mark.parametrize("base", [BASE, "https://public.example"])
def test_our_own_links_are_read_from_the_store(desk: House, base: str) -> None:
    file = upload(desk, PNG, b"x" * 900)
    task_id = desk.submit(images=[file.url.replace(BASE, base)])
    assert f"uploads/{file.file_id}.png" in inputs_of(desk, task_id)


def test_links_that_only_look_like_ours_are_urls_like_any_other(desk: House) -> None:
    file = upload(desk, PNG, b"x" * 900)
    token, name = file.url.rsplit("/", 2)[1:]
    forged = [
        f"http://evil.example/files/{token}/{name}",
        f"{BASE}/files/{'0' * 40}/{name}",
        f"{BASE}/files/{token}/file-00.png",
        f"{BASE}/files/{token}/..%2f{name}",
        f"http://films.example@evil.example/files/{token}/{name}",
    ]
    for url in forged:
        assert '"key"' not in inputs_of(desk, desk.submit(images=[url])), url


def test_a_lost_database_refuses_uploads_for_now(tmp_path: Path, postgres: Postgres) -> None:
    settings = settings_in(tmp_path, database=postgres.migrated())
    with house(settings) as desk:
        with postgres.away(settings.database_url), pytest.raises(ServiceUnavailable):
            upload(desk, PNG, b"x")
        assert desk.blobs() == []
