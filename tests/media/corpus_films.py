"""The videos of the corpus."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np

from tests import samples
from tests.media.boxes import box, boxes, edited, put
from tests.media.cases import FRAMES, SECONDS, SIDES, Case, filmed, flipped, seed

TRACK = "moov/trak"
TABLE = f"{TRACK}/mdia/minf/stbl"
WRONG_VIDEO = "must be an MP4, MOV or WebM video, got a file of type '{}'"
UNREADABLE = "cannot be read as a video|must have frames that can be decoded|must have a video track"


@cache
def mute() -> bytes:
    """One track, its index behind its data."""
    return filmed()


def lie(path: str, offset: int, value: int) -> bytes:
    return edited(mute(), path, put(offset, ">I", value))


def tracks(count: int) -> bytes:
    """The same track over and over."""

    def repeated(moov: bytes) -> bytes:
        return b"".join(box(kind, body) * (count if kind == b"trak" else 1) for kind, body in boxes(moov))

    return edited(mute(), "moov", repeated)


def referring_to(target: bytes) -> bytes:
    """The samples are said to lie in another file, by a Macintosh alias. They are in this one."""
    path = target + bytes(len(target) % 2)
    alias = bytes(4 + 150) + struct.pack(">hh", 18, len(target)) + path + struct.pack(">hh", -1, 0)
    table = struct.pack(">II", 0, 1) + box(b"alis", alias)
    return edited(mute(), f"{TRACK}/mdia/minf/dinf/dref", lambda _: table)


def packed_index(claimed: int, content: bytes) -> bytes:
    """QuickTime's compressed index."""
    packed = box(b"dcom", b"zlib") + box(b"cmvd", struct.pack(">I", claimed) + zlib.compress(content, 9))
    return box(b"ftyp", b"qt  \0\0\0\0") + box(b"moov", box(b"cmov", packed)) + box(b"mdat", bytes(99))


def nested(depth: int) -> bytes:
    inner = b""
    for _ in range(depth):
        inner = box(b"udta", inner)
    return box(b"ftyp", b"isom\0\0\0\0isom") + box(b"moov", inner)


def edit_list(*entries: tuple[int, int]) -> bytes:
    """(duration, start in the media) of each part that is shown."""
    listed = struct.pack(">II", 0, len(entries))
    listed += b"".join(struct.pack(">IiI", length, start, 0x10000) for length, start in entries)

    def with_edits(trak: bytes) -> bytes:
        kept = b"".join(box(kind, body) for kind, body in boxes(trak) if kind != b"edts")
        return kept + box(b"edts", box(b"elst", listed))

    return edited(mute(), TRACK, with_edits)


def renamed(old: bytes, new: bytes, data: bytes | None = None) -> bytes:
    return (data or mute()).replace(old, new)


def subtitled() -> bytes:
    """The sound's track calls itself subtitles."""
    return renamed(b"mp4a", b"tx3g", renamed(b"soun", b"sbtl", seed("mp4")))


def muxed(
    name: str,
    options: dict[str, str] | None = None,
    container: dict[str, str] | None = None,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    rate: int = 24,
    shape: Fraction | None = None,
    sound: tuple[str, int, str] | None = None,
    tags: tuple[int, int, int] | None = None,
) -> bytes:
    """A film as other tools write them. `sound`: codec, rate, layout; `tags`: primaries, transfer, matrix."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        with av.open(str(path), "w", options=container or {}) as out:
            stream = out.add_stream(codec, rate=rate, options=options or {})
            stream.width, stream.height, stream.pix_fmt = *SIDES, pix_fmt
            if shape:
                stream.codec_context.sample_aspect_ratio = shape
            if tags:
                context = stream.codec_context
                context.color_primaries, context.color_trc, context.colorspace = tags
            track = out.add_stream(sound[0], rate=sound[1], layout=sound[2]) if sound else None
            for index in range(round(SECONDS * rate)):
                frame = av.VideoFrame.from_ndarray(samples.scene(*SIDES, index), format="bgr24")
                frame.pts, frame.time_base = index, Fraction(1, rate)
                out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
            if sound and isinstance(track, av.AudioStream):
                _sounded(out, track, *sound[1:])
        return path.read_bytes()


def _sounded(out: av.container.OutputContainer, track: av.AudioStream, rate: int, layout: str) -> None:
    channels = av.AudioLayout(layout).nb_channels
    wave = np.repeat(samples.tone(SECONDS, rate)[:, :1], channels, axis=1).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(wave, format="flt", layout=layout)
    frame.sample_rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
    resampler = av.AudioResampler(format=track.format, layout=layout, rate=rate, frame_size=track.frame_size)
    for block in [*resampler.resample(frame), *resampler.resample(None)]:
        out.mux(track.encode(block))
    out.mux(track.encode(None))


def sound_alone() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.mp4"
        with av.open(str(path), "w") as out:
            track = out.add_stream("aac", rate=48_000, layout="stereo")
            _sounded(out, track, 48_000, "stereo")
        return path.read_bytes()


def one_frame() -> bytes:
    return filmed(times=[0.0])


def joined(first: bytes, second: bytes) -> bytes:
    """A WebM whose blocks go on with those of another one."""
    return first + second


def vp8_of_size(width: int, height: int, key: int) -> bytes:
    """A WebM one of whose key frames says to be of that size."""
    data = bytearray(webm_with_keys())
    at = -1
    for _ in range(key + 1):
        at = data.index(b"\x9d\x01\x2a", at + 1)
    data[at + 3 : at + 7] = struct.pack("<HH", width, height)
    return bytes(data)


@cache
def webm_with_keys() -> bytes:
    return muxed("a.webm", {"g": "6", "deadline": "realtime"}, codec="libvpx")


def turned() -> bytes:
    one = 0x10000
    matrix = (0, one, 0, -one & 0xFFFFFFFF, 0, 0, 0, 0, 0x40000000)
    return edited(mute(), f"{TRACK}/tkhd", put(40, ">9I", *matrix))


def sheared() -> bytes:
    return edited(mute(), f"{TRACK}/tkhd", put(40, ">9I", *[0x7FFFFFFF] * 9))


def other_videos() -> list[Case]:
    begins = {
        "playlist": b"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile:///etc/passwd\n",
        "ffconcat script": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "avi": b"RIFF\0\0\0\0AVI LIST",
        "flv": b"FLV\x01\x05" + bytes(99),
        "ogg": b"OggS" + bytes(99),
        "mp3": b"ID3\x04" + bytes(99),
        "web page": b"  <html><title>Sign in</title>",
        "unknown format": b"\x47" + bytes(187) + b"\x47" + bytes(187),
        "empty file": b"",
        "png": seed("png"),
    }
    return [
        Case(f"video that is: {word}", "video", lambda data=data: data, WRONG_VIDEO.format(word))
        for word, data in begins.items()
    ]


def refused_videos() -> list[Case]:
    def bad(name: str, make: Callable[[], bytes], why: str = UNREADABLE) -> Case:
        return Case(name, "video", make, why)

    playlist = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
    ftyp = box(b"ftyp", b"isom\0\0\0\0isom")
    length = "must last 1 to 10 seconds, got"
    rate = "must have 24 to 60 frames a second, got"
    return [
        bad("MP4 of a name only", lambda: ftyp),
        bad("MP4 with a playlist inside", lambda: ftyp + playlist),
        bad("MP4 with a playlist for data", lambda: ftyp + box(b"mdat", playlist)),
        bad("MP4 without its index", lambda: mute()[: mute().index(b"moov") - 4]),
        bad("half an MP4", lambda: mute()[: len(mute()) // 2]),
        bad("WebM of four bytes", lambda: b"\x1aE\xdf\xa3"),
        bad("WebM that says it is endless", lambda: b"\x1aE\xdf\xa3\x01" + b"\xff" * 7 + bytes(99)),
        bad("10,000 tracks", lambda: tracks(10_000), "must have at most 16 tracks"),
        bad("17 tracks", lambda: tracks(17), "must have at most 16 tracks"),
        bad("sound alone", sound_alone, "must have a video track, got none"),
        bad("one frame", one_frame, f"{length} 0.04"),
        bad("two frames eleven days apart", lambda: filmed(times=[0.0, 1e6]), length),
        bad("all frames at once", lambda: lie(f"{TABLE}/stts", 12, 0), "."),
        bad("too few frames a second", lambda: filmed(fps=12), f"{rate} 12.00"),
        bad("too many frames a second", lambda: filmed(fps=90), f"{rate} 90.00"),
        bad(
            "too small", lambda: filmed(height=32), "each side must be between 64 and 2160 pixels, got 320x32"
        ),
        bad("too large", lambda: filmed(width=2240, height=64, seconds=1.0), "got 2240x64"),
        bad(
            "pixels ten times as wide",
            lambda: muxed("a.mp4", shape=Fraction(10, 1)),
            "got 3200x192",
        ),
        bad("Motion JPEG", lambda: muxed("a.mov", codec="mjpeg", pix_fmt="yuvj420p"), "got 'mjpeg'"),
        bad("ProRes", lambda: muxed("a.mov", codec="prores_ks", pix_fmt="yuv422p10le"), "got 'prores'"),
        bad("FFV1", lambda: muxed("a.mkv", codec="ffv1"), "got 'ffv1'"),
        bad(
            "sound of another codec",
            lambda: muxed("a.mkv", sound=("wavpack", 48_000, "stereo")),
            "its sound must be",
        ),
        bad(
            "a sample a second",
            lambda: renamed(struct.pack(">I", 48_000 << 16), struct.pack(">I", 1 << 16), pcm()),
            "its sound must have 8000 to 192000 samples a second",
        ),
        bad(
            "sound of sixteen channels",
            lambda: muxed("a.mov", sound=("pcm_s16le", 48_000, "hexadecagonal")),
            "its sound must have 1 to 8 channels, got 16",
        ),
        bad(
            "colours in ICtCp",
            lambda: muxed(
                "a.mp4",
                {"x265-params": "log-level=none"},
                codec="libx265",
                pix_fmt="yuv420p10le",
                tags=(9, 16, 14),
            ),
            "its colours must be RGB, BT.601, BT.709 or BT.2020, got matrix 14",
        ),
        bad("encrypted", lambda: renamed(b"avc1", b"encv"), "."),
        bad("VP8 of 16383x16383", lambda: vp8_of_size(16_383, 16_383, 0), "."),
        bad(
            "a size that changes",
            lambda: vp8_of_size(160, 96, 2),
            "must keep one size throughout, got 320x192",
        ),
        bad("index that unpacks to 2 GB", lambda: packed_index(0x7FFFFFFF, bytes(50_000_000))),
        bad("index that unpacks to less than it says", lambda: packed_index(0xFFFFFF, b"moov")),
        bad("boxes in boxes", lambda: nested(20_000)),
    ]


def pcm() -> bytes:
    return muxed("a.mov", sound=("pcm_s16le", 48_000, "stereo"))


def lying_videos() -> list[Case]:
    """Their headers lie: refused, or made from what is really there."""
    lies = [
        ("mvhd", "moov/mvhd", 16, 0xFFFFFFFF),
        ("tkhd", f"{TRACK}/tkhd", 0, 0xFFFFFFFF),
        ("mdhd", f"{TRACK}/mdia/mdhd", 12, 0),
        ("stts of too many", f"{TABLE}/stts", 8, 0x7FFFFFFF),
        ("stts of too long", f"{TABLE}/stts", 12, 0x7FFFFFFF),
        ("stsz of too many", f"{TABLE}/stsz", 8, 0x7FFFFFFF),
        ("stsz of too large", f"{TABLE}/stsz", 4, 0x7FFFFFFF),
        ("stsc of too many", f"{TABLE}/stsc", 8, 0x7FFFFFFF),
        ("stco behind the end", f"{TABLE}/stco", 8, 0xFFFFFFFF),
    ]
    return [
        Case(f"{name} lies", "video", lambda p=path, o=offset, v=value: lie(p, o, v), ".", SIDES)
        for name, path, offset, value in lies
    ]


def odd_videos() -> list[Case]:
    """Right films, however they came."""

    def right(
        name: str, make: Callable[[], bytes], shown: tuple[int, int] = SIDES, frames: int = FRAMES
    ) -> Case:
        return Case(name, "video", make, None, shown, frames)

    def either(
        name: str, make: Callable[[], bytes], shown: tuple[int, int] = SIDES, frames: int = FRAMES
    ) -> Case:
        return Case(name, "video", make, ".", shown, frames)

    hdr = {"x265-params": "log-level=none", "preset": "ultrafast"}
    ten = {"codec": "libx265", "pix_fmt": "yuv420p10le", "options": hdr}
    return [
        # FFmpeg takes the shape of the pixels from the size that the header tells.
        either("a header of 65535x65535", lambda: lie(f"{TABLE}/stsd", 40, 0xFFFFFFFF), (532, 192)),
        right("samples that another file is said to hold", lambda: referring_to(b"/etc/passwd")),
        right("MP4 of no duration", lambda: lie("moov/mvhd", 16, 0)),
        right("MP4 of endless duration", lambda: lie(f"{TRACK}/mdia/mdhd", 16, 0xFFFFFFFF)),
        either("edits that show nothing", lambda: edit_list((0, 0))),
        either("edits that show one moment over and over", lambda: edit_list(*[(1000, 0)] * 5000)),
        either("an edit that begins before time", lambda: edit_list((90_000, -1), (1500, 0))),
        either("an edit of negative time", lambda: edit_list((1500, -30_000)), frames=24),
        right("with subtitles", subtitled),
        right("in fragments", lambda: muxed("a.mp4", container={"movflags": "frag_keyframe+empty_moov"})),
        right("with an index in front", lambda: muxed("a.mp4", container={"movflags": "faststart"})),
        right("MOV", lambda: filmed("a.mov")),
        right("Matroska", lambda: filmed("a.mkv")),
        right("VP8", lambda: seed("webm")),
        right("VP9", lambda: muxed("a.webm", {"deadline": "realtime", "cpu-used": "8"}, codec="libvpx-vp9")),
        right("AV1", lambda: muxed("a.mp4", {"preset": "12"}, codec="libsvtav1")),
        right("MPEG-4", lambda: filmed(codec="mpeg4")),
        right("odd sides", lambda: filmed(width=321, height=193, pix_fmt="yuv444p")),
        right("turned", turned, SIDES[::-1]),
        either("turned by nonsense", sheared),
        right("HDR in PQ", lambda: muxed("a.mp4", **ten, tags=(9, 16, 9))),
        right("HDR in HLG", lambda: muxed("a.mp4", **ten, tags=(9, 18, 9))),
        right("BT.2020 without HDR", lambda: muxed("a.mp4", **ten, tags=(9, 14, 9))),
        right("BT.601", lambda: muxed("a.mp4", tags=(6, 6, 6))),
        right("variable rate", lambda: filmed(times=[i / 24 + 0.015 * (i % 3 == 1) for i in range(36)])),
        right("30 frames a second", lambda: filmed(fps=30)),
        right("60 frames a second", lambda: filmed(fps=60)),
        right("ten bits", lambda: filmed(pix_fmt="yuv420p10le")),
        right("4:2:2", lambda: filmed(pix_fmt="yuv422p")),
        right("4:4:4", lambda: filmed(pix_fmt="yuv444p")),
        right("full range", lambda: filmed(pix_fmt="yuvj420p")),
        right(
            "interlaced", lambda: muxed("a.mp4", {"flags": "+ilme+ildct", "x264-params": "tff=1"}, rate=25)
        ),
        right("pixels that are not square", lambda: muxed("a.mp4", shape=Fraction(3, 2)), (480, 192)),
        right("mono", lambda: muxed("a.mp4", sound=("aac", 44_100, "mono"))),
        right("5.1", lambda: muxed("a.mp4", sound=("aac", 48_000, "5.1"))),
        right("sound of 8 kHz", lambda: muxed("a.mov", sound=("pcm_s16le", 8_000, "mono"))),
        either("flipped bits in the data", lambda: flipped(mute(), 0.2, 0.4, 0.5)),
        either("flipped bits in the index", lambda: flipped(mute(), 0.93, 0.96, 0.98)),
        right("VP8 that turns huge on the way", lambda: vp8_of_size(16_383, 16_383, 2)),
        right("rubbish behind the end", lambda: mute() + b"\0\0\0\x08free" + bytes(5000)),
        right("broken sound", broken_sound),
    ]


def broken_sound() -> bytes:
    """Its packets are noise; its picture is whole."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.mp4"
        path.write_bytes(seed("mp4"))
        data = bytearray(path.read_bytes())
        dice = np.random.default_rng(5)
        with av.open(str(path)) as container:
            for packet in container.demux(audio=0):
                if packet.pos is not None and packet.size:
                    data[packet.pos : packet.pos + packet.size] = dice.bytes(packet.size)
    return bytes(data)


VIDEOS = [*other_videos(), *refused_videos(), *lying_videos(), *odd_videos()]
