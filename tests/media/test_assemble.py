"""Clips become a film of exactly their frames, by copying wherever possible."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgate.media.assemble import assemble
from filmgate.media.clip import decoded, read_clip
from filmgate.media.encode import ClipWriter
from filmgate.media.facts import FilmFacts
from filmgate.media.picture import I420, bgr_to_i420, i420_to_bgr
from filmgate.media.sound import write_track
from filmgate.media.transitions import JOINTS
from tests.samples import scene, tone, video

WIDTH, HEIGHT = 160, 96


def clip(path: Path, frames: int, level: int = 120) -> Path:
    """A grey clip whose top left block counts its frames."""
    with ClipWriter(path, WIDTH, HEIGHT) as writer:
        for index in range(frames):
            picture = np.full((HEIGHT, WIDTH, 3), level, np.uint8)
            picture[:32, :32] = 40 + index * 3
            writer.write(bgr_to_i420(picture))
    return path


def pictures(film: Path) -> list[I420]:
    found = read_clip(film)
    return list(decoded(found, 0, found.frames))


def packets_of(film: Path) -> list[tuple[str, int | None, int | None, bytes]]:
    """Those of both tracks: when, for how long, and what."""
    with av.open(str(film)) as container:
        found = [packet for packet in container.demux() if packet.size]
        return [(each.stream.type, each.pts, each.duration, bytes(each)) for each in found]


def film(folder: Path, clips: list[Path], transitions: list[str], **kwargs: object) -> FilmFacts:
    options: dict[str, object] = {"sound": None, "source_sound": None, "metadata": {}} | kwargs
    return assemble(clips, folder / "film.mp4", transitions=transitions, **options)  # type: ignore[arg-type]


def test_cuts_copy_every_frame_in_order(tmp_path: Path) -> None:
    clips = [clip(tmp_path / f"{n}.mp4", n) for n in (30, 1, 2, 25)]
    facts = film(tmp_path, clips, ["cut"] * 4)
    assert (facts.frames, facts.duration) == (58, 58 / 24)
    shown = pictures(tmp_path / "film.mp4")
    assert len(shown) == 58
    counters = [int(picture[8, 8]) for picture in shown]
    expected = [int(picture[8, 8]) for path in clips for picture in pictures(path)]
    assert counters == expected


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lengths=st.lists(st.integers(1, 60), min_size=1, max_size=4),
    words=st.lists(st.sampled_from(sorted(JOINTS)), min_size=4, max_size=4),
)
def test_no_transition_changes_the_number_of_frames(
    tmp_path: Path, lengths: list[int], words: list[str]
) -> None:
    clips = [clip(tmp_path / f"{n}-{length}.mp4", length) for n, length in enumerate(lengths)]
    facts = film(tmp_path, clips, words[: len(clips)])
    assert facts.frames == sum(lengths) == len(pictures(tmp_path / "film.mp4"))


def test_a_dissolve_passes_through_both_shots(tmp_path: Path) -> None:
    clips = [clip(tmp_path / "a.mp4", 48, 60), clip(tmp_path / "b.mp4", 48, 200)]
    film(tmp_path, clips, ["cut", "dissolve"])
    levels = [float(picture[60:90, 60:150].mean()) for picture in pictures(tmp_path / "film.mp4")]
    joined = levels[38:58]
    assert joined == sorted(joined)
    assert levels[30] + 5 < levels[48] < levels[66] - 5


def test_a_wipe_shows_the_new_shot_on_the_left_first(tmp_path: Path) -> None:
    clips = [clip(tmp_path / "a.mp4", 48, 60), clip(tmp_path / "b.mp4", 48, 200)]
    film(tmp_path, clips, ["cut", "wipe"])
    middle = pictures(tmp_path / "film.mp4")[48]
    assert middle[80, 40] > middle[80, 150] + 60


@pytest.mark.parametrize(("words", "dark"), [(["fade_in", "cut"], 0), (["cut", "fade_out"], 47)])
def test_fades_go_through_black(tmp_path: Path, words: list[str], dark: int) -> None:
    clips = [clip(tmp_path / "a.mp4", 48), clip(tmp_path / "b.mp4", 48)]
    film(tmp_path, clips, words)
    levels = [float(picture[60:90, 60:150].mean()) for picture in pictures(tmp_path / "film.mp4")]
    assert levels[dark] < 30 < 100 < levels[24]


@pytest.mark.parametrize("words", [["cut"], ["cut", "dissolve"]])
def test_a_film_can_end_in_black(tmp_path: Path, words: list[str]) -> None:
    clips = [clip(tmp_path / f"{number}.mp4", 48) for number in range(len(words))]
    facts = assemble(
        clips,
        tmp_path / "film.mp4",
        sound=None,
        source_sound=None,
        transitions=words,
        metadata={},
        ending="fade_out",
    )
    levels = [float(picture[60:90, 60:150].mean()) for picture in pictures(tmp_path / "film.mp4")]
    assert facts.frames == len(levels) == 48 * len(words)
    assert levels[-1] < 20
    assert levels[-10] == pytest.approx((levels[-30] + 16) / 2, abs=12)
    assert levels[-18:] == sorted(levels[-18:], reverse=True)
    assert levels[-22] == pytest.approx(levels[-30], abs=1)


def test_a_film_ends_with_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ends with 'cut' or 'fade_out', got 'wipe'"):
        assemble(
            [clip(tmp_path / "a.mp4", 24)], tmp_path / "film.mp4", sound=None, source_sound=None,
            transitions=["cut"], metadata={}, ending="wipe",
        )  # fmt: skip


def test_what_lies_beyond_the_joint_is_copied_untouched(tmp_path: Path) -> None:
    clips = [clip(tmp_path / "a.mp4", 72), clip(tmp_path / "b.mp4", 72)]
    film(tmp_path, clips, ["cut", "dissolve"])
    shown, first = pictures(tmp_path / "film.mp4"), pictures(clips[0])
    assert all(np.array_equal(one, two) for one, two in zip(shown[:48], first[:48], strict=True))


def test_clips_of_another_encoder_are_encoded_again(tmp_path: Path) -> None:
    foreign = video(tmp_path / "b.mp4", 1.0, WIDTH, HEIGHT)
    facts = film(tmp_path, [clip(tmp_path / "a.mp4", 24), foreign], ["cut", "cut"])
    assert facts.frames == len(pictures(tmp_path / "film.mp4")) == 48


@pytest.mark.parametrize("seconds", [1.0, 2.0, 5.0])
def test_sound_is_cut_or_padded_to_the_film(tmp_path: Path, seconds: float) -> None:
    film(tmp_path, [clip(tmp_path / "a.mp4", 48)], ["cut"], sound=tone(seconds))
    with av.open(str(tmp_path / "film.mp4")) as container:
        track = container.streams.audio[0]
        assert (track.codec_context.name, track.rate, track.channels) == ("aac", 48_000, 2)
        assert track.duration is not None
        assert float(track.duration * track.time_base) == pytest.approx(2.0, abs=1e-3)
        assert container.streams.video[0].start_time == 0
        assert container.duration == 2_000_000


@pytest.mark.parametrize("frames", [31, 48])
def test_a_track_is_laid_as_its_samples_would_be(tmp_path: Path, frames: int) -> None:
    clips = [clip(tmp_path / "a.mp4", frames)]
    sound = tone(frames / 24)
    film(tmp_path, clips, ["cut"], sound=sound)
    expected = packets_of(tmp_path / "film.mp4")
    write_track(tmp_path / "track.m4a", sound)
    film(tmp_path, clips, ["cut"], sound=tmp_path / "track.m4a")
    assert packets_of(tmp_path / "film.mp4") == expected


def test_the_sources_own_sound_is_kept(tmp_path: Path) -> None:
    source = video(tmp_path / "source.mp4", 2.0, WIDTH, HEIGHT, sound=True)
    film(tmp_path, [clip(tmp_path / "a.mp4", 48)], ["cut"], source_sound=source)
    with av.open(str(tmp_path / "film.mp4")) as container:
        blocks = [frame.to_ndarray() for frame in container.decode(container.streams.audio[0])]
    wave = np.concatenate(blocks, axis=1)[0, 9_600:57_600]
    pitch = np.argmax(np.abs(np.fft.rfft(wave)))
    assert pitch == pytest.approx(440, abs=2)


def test_the_film_starts_fast_and_tells_its_colours_and_metadata(tmp_path: Path) -> None:
    film(tmp_path, [clip(tmp_path / "a.mp4", 24)], ["cut"], metadata={"title": "Rain", "comment": "seed 7"})
    data = (tmp_path / "film.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(str(tmp_path / "film.mp4")) as container:
        context = container.streams.video[0].codec_context
        assert (context.colorspace, context.color_primaries, context.color_range) == (1, 1, 1)
        assert container.metadata["title"] == "Rain"
        assert container.metadata["comment"] == "seed 7"


def test_pictures_keep_their_colours_through_a_clip(tmp_path: Path) -> None:
    picture = scene(WIDTH, HEIGHT)
    with ClipWriter(tmp_path / "a.mp4", WIDTH, HEIGHT) as writer:
        writer.write(bgr_to_i420(picture))
    back = i420_to_bgr(pictures(tmp_path / "a.mp4")[0])
    assert np.abs(back.astype(int) - picture).mean() < 4


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "film.mp4.part").symlink_to("/dev/full")
    with pytest.raises(Exception, match=r"disk_full: no space left on the disk while writing film\.mp4"):
        film(tmp_path, [clip(tmp_path / "a.mp4", 24)], ["cut"])
    assert [each.name for each in tmp_path.iterdir()] == ["a.mp4"]


@pytest.mark.parametrize(
    ("transitions", "metadata", "reason"),
    [(["cut", "cut"], {}, "one transition"), (["melt"], {}, "'melt'"), (["cut"], {"mood": "x"}, "mood")],
)
def test_nonsense_is_refused(
    tmp_path: Path, transitions: list[str], metadata: dict[str, str], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        film(tmp_path, [clip(tmp_path / "a.mp4", 24)], transitions, metadata=metadata)
