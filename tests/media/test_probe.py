"""Files are told by their content, and lies are found out."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.headers import image_header, sniff
from filmgate.media.probe import film_facts, probe_image, probe_video
from tests.media.boxes import png
from tests.samples import image, video


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "empty file"),
        (b"GIF89a", "gif"),
        (b"#EXTM3U\n", "playlist"),
        (b"ffconcat version 1.0", "ffconcat script"),
        (b"  <!DOCTYPE html>", "web page"),
        (b"<?xml version", "svg or xml"),
        (b"RIFF\0\0\0\0AVI ", "avi"),
        (b"\0\0\0\x18ftypheic", "heic or avif image"),
        (b"\0\0\0\x18ftypqt  ", "mp4"),
        (b"hello", "unknown format"),
    ],
)
def test_formats_are_told_by_content(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_an_images_size_is_read_from_its_header(tmp_path: Path, suffix: str) -> None:
    facts = probe_image(image(tmp_path / f"a.{suffix}", 320, 200))
    assert (facts.width, facts.height, facts.orientation) == (320, 200, 1)


def test_a_name_does_not_decide(tmp_path: Path) -> None:
    path = image(tmp_path / "a.png", 320, 200).rename(tmp_path / "a.mp4")
    assert probe_image(path).format == "png"
    with pytest.raises(ValueError, match="must be an MP4, MOV or WebM video, got a file of type 'png'"):
        probe_video(path)


def test_too_many_pixels_are_refused_before_anything_is_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(65_535, 65_535))
    with pytest.raises(ValueError, match="at most 40000000 pixels, got 65535x65535"):
        probe_image(tmp_path / "a.png")


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_an_image_cut_off_in_its_header_is_refused(tmp_path: Path, suffix: str) -> None:
    data = image(tmp_path / f"a.{suffix}", 320, 200).read_bytes()
    for length in range(16, 30):
        try:
            image_header(data[:length])
        except ValueError:
            continue


@pytest.mark.parametrize(
    ("name", "codec", "sound"),
    [
        ("a.mp4", "libx264", True),
        ("a.mov", "libx264", False),
        ("a.webm", "libvpx", True),
        ("a.mp4", "mpeg4", False),
    ],
)
def test_a_videos_facts_are_counted(tmp_path: Path, name: str, codec: str, sound: bool) -> None:
    facts = probe_video(video(tmp_path / name, 1.0, 320, 192, fps=30, codec=codec, sound=sound))
    assert (facts.width, facts.height, facts.frames, facts.has_sound) == (320, 192, 30, sound)
    assert facts.fps == pytest.approx(30, abs=0.05)
    assert facts.duration == pytest.approx(1.0, abs=0.01)
    assert not facts.plain


def test_a_video_like_our_clips_is_plain(tmp_path: Path) -> None:
    assert probe_video(video(tmp_path / "a.mp4", 1.0, 320, 192)).plain
    assert not probe_video(video(tmp_path / "b.mp4", 1.0, 320, 192, pix_fmt="yuv444p")).plain
    times = [0, 0.05, 0.2, 0.25]
    assert not probe_video(video(tmp_path / "c.mp4", 1.0, 320, 192, times=times)).plain


def test_a_broken_video_is_refused(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 1.0, 320, 192)
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(ValueError, match="cannot be read as a video"):
        probe_video(path)


def test_a_playlist_is_refused_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")
    with pytest.raises(ValueError, match="'playlist'"):
        probe_video(tmp_path / "a.mp4")


def test_a_film_from_elsewhere_is_measured_or_refused(tmp_path: Path) -> None:
    facts = film_facts(video(tmp_path / "a.mp4", 1.0, 320, 192))
    assert (facts.frames, facts.duration, facts.width) == (24, 1.0, 320)
    (tmp_path / "b.mp4").write_bytes(b"<html>")
    with pytest.raises(TaskFailed, match="invalid_film: the film that came back must be an MP4"):
        film_facts(tmp_path / "b.mp4")
