"""A film by a server of `/v1/videos`: what it is asked for, and what becomes of what comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import EngineDeclined, FilmEngine, Input
from filmgate.engines.openai_videos.forms import job_size
from filmgate.engines.registry import KINDS
from filmgate.media.sound import read_sound
from tests.engines.openai_videos.desk import HEIGHT, WIDTH, Journal, engine_at, lumas, order_of, tracks
from tests.videos_server import DARKEST, KEY, RISE, VideosServer, rising_film


def image(folder: Path, name: str = "image_1", size: tuple[int, int] = (300, 400)) -> Input:
    """A picture whose left half is black and whose right half is white."""
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    picture[:, size[0] // 2 :] = 255
    path = folder / f"{name}.png"
    cv2.imwrite(str(path), picture)
    return Input(name, "image", path, *size)


def test_it_is_known_by_its_kind_and_makes_whole_films() -> None:
    assert KINDS["openai-videos"].endswith(":OpenAIVideosEngine")
    engine = engine_at("http://127.0.0.1:1", price_per_second=0.5, usual_seconds_per_second=10)
    assert isinstance(engine, FilmEngine)
    estimate = engine.estimate(order_of(48))
    assert (estimate.seconds, estimate.cost) == (20, 1.0)


def test_a_shot_goes_out_as_vllm_omni_wants_it(tmp_path: Path) -> None:
    extras = {"num_inference_steps": 4, "enable": True, "lora": {"name": "x"}, "negative_prompt": "blur"}
    with VideosServer() as server:
        made = engine_at(server.url, extras=extras, model="Wan", fps=16).film(
            order_of(24), tmp_path / "film.mp4", Journal()
        )
        (job,) = server.submitted
    assert job.fields == {
        "prompt": "rain 1.",
        "model": "Wan",
        "width": "128",
        "height": "80",
        "num_frames": "17",
        "fps": "16",
        "seed": "7",
        "num_inference_steps": "4",
        "enable": "true",
        "lora": '{"name": "x"}',
        "negative_prompt": "blur",
    }
    assert job.files == []
    assert made.notes["upstream"]["jobs"] == [
        {"shot": 1, "server": f"{server.url}/v1", "job": job.id, "seed": 7}
    ]


def test_other_profiles_tell_size_and_seconds_in_their_own_words(tmp_path: Path) -> None:
    with VideosServer("sglang") as server:
        engine_at(server.url, profile="sglang").film(order_of(24), tmp_path / "a.mp4", Journal())
        engine_at(f"{server.url}/v1/", profile="generic", seconds=(4, 8)).film(
            order_of(30), tmp_path / "b.mp4", Journal()
        )
        sglang, generic = server.submitted
    assert sglang.fields | {"prompt": ""} == {
        "prompt": "", "size": "128x80", "num_frames": "25", "fps": "24", "seed": "7",
    }  # fmt: skip
    assert generic.fields | {"prompt": ""} == {"prompt": "", "size": "128x72", "seconds": "4"}


def test_the_film_has_our_size_rate_and_length_whatever_came(tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    with VideosServer(film=(96, 96)) as server:
        engine_at(server.url, fps=16).film(order_of(36), out, Journal())
    assert tracks(out) == {"size": (WIDTH, HEIGHT), "rate": 24, "frames": 36, "sound": False}
    for number, luma in enumerate(lumas(out)):
        shown = int(number / 24 * 16 + 1e-6)  # the frame of a 16 fps film that is on screen then
        assert luma == pytest.approx(DARKEST + RISE * shown / 16, abs=2.5)


def test_a_film_that_is_ours_already_is_not_encoded_again(tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    with VideosServer(film=None) as server:
        engine_at(server.url, size_multiple=2, frames_step=1).film(order_of(24), out, Journal())
    theirs = tmp_path / "theirs.mp4"
    theirs.write_bytes(rising_film(WIDTH, HEIGHT, 24, 24, False))
    assert packets(out) == packets(theirs)


def packets(film: Path) -> list[bytes]:
    with av.open(str(film)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


def test_every_shot_is_a_job_and_the_film_is_all_of_them(tmp_path: Path) -> None:
    out, desk = tmp_path / "film.mp4", Journal()
    with VideosServer() as server:
        made = engine_at(server.url).film(order_of(24, 30, 26, multi_shot=True), out, desk)
        jobs = server.submitted
        assert sorted(server.deleted) == [job.id for job in jobs]
    assert [job.fields["num_frames"] for job in jobs] == ["25", "33", "29"]
    assert [job.fields["seed"] for job in jobs] == ["7", "8", "9"]
    assert len({job.fields["prompt"] for job in jobs}) == 3
    assert tracks(out)["frames"] == 80
    found = lumas(out)
    for start in (0, 24, 54):
        assert found[start] == pytest.approx(DARKEST, abs=3)
    assert [note["shot"] for note in made.notes["upstream"]["jobs"]] == [1, 2, 3]
    assert desk.told == sorted(desk.told)
    assert desk.told[-1] > 0.9


def test_a_long_take_goes_on_from_its_last_frame(tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    with VideosServer(film=None, sound=True) as server:
        engine = engine_at(server.url, continues=True, images=1, longest_seconds=1, sound="server")
        made = engine.film(order_of(60, 12, sound="on"), out, Journal())
        first, other, second, third = server.submitted
    assert engine.capabilities.longest_shot_seconds is None
    assert [(note["shot"], note.get("part")) for note in made.notes["upstream"]["jobs"]] == [
        (1, 1), (1, 2), (1, 3), (2, None),
    ]  # fmt: skip
    assert [len(job.files) for job in (first, other, second, third)] == [0, 0, 1, 1]
    opening = cv2.imdecode(np.frombuffer(second.files[0][1], np.uint8), cv2.IMREAD_GRAYSCALE)
    assert opening is not None
    assert opening.shape == (80, 128)
    shown = (DARKEST + RISE * 19 / 24 - 16) / 219 * 255  # the luma of frame 19, in full range
    assert float(opening.mean()) == pytest.approx(shown, abs=4)
    found = lumas(out)
    assert len(found) == 72
    assert found[19] == pytest.approx(DARKEST + RISE * 19 / 24, abs=3)
    assert found[20] == pytest.approx(DARKEST + RISE / 24, abs=3)  # the frame after the one it opened on
    assert tracks(out)["sound"]


def test_a_server_of_few_sizes_gets_the_one_that_fits(tmp_path: Path) -> None:
    sizes = ("832x480", "480x832", "1280x720", "720x1280", "960x960")
    engine = engine_at("http://127.0.0.1:1", sizes=sizes)
    wanted = {(1920, 1080): (1280, 720), (1280, 720): (1280, 720), (720, 1280): (720, 1280),
              (1440, 1440): (960, 960), (640, 360): (1280, 720)}  # fmt: skip
    assert {size: job_size(*size, engine.settings) for size in wanted} == wanted
    assert engine.capabilities.sizes == ((832, 480), (480, 832), (1280, 720), (720, 1280), (960, 960))


@pytest.mark.parametrize("images", [1, 2])
def test_an_image_opens_its_shot_in_the_jobs_own_shape(tmp_path: Path, images: int) -> None:
    inputs = tuple(image(tmp_path, f"image_{number}") for number in range(1, images + 1))
    order = order_of(12, 12, inputs=inputs, plate="image_1", images=["A" * 20] * images)
    with VideosServer() as server:
        engine_at(server.url, images=images).film(order, tmp_path / "film.mp4", Journal())
        first, second = server.submitted
    assert len(first.files) == images
    assert len(second.files) == (0 if images == 1 else 2)
    picture = cv2.imdecode(np.frombuffer(first.files[0][1], np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    assert picture.shape == (80, 128)
    assert picture[:, :60].max() < 10
    assert picture[:, -60:].min() > 245


def test_a_source_video_goes_out_as_it_is(tmp_path: Path) -> None:
    source = tmp_path / "video_1.mp4"
    source.write_bytes(rising_film(WIDTH, HEIGHT, 24, 24, True))
    given = Input("video_1", "video", source, WIDTH, HEIGHT, 1.0, 24, has_sound=True)
    out = tmp_path / "film.mp4"
    with VideosServer() as server:
        engine_at(server.url, edit=True).film(
            order_of(24, inputs=(given,), videos=["A" * 20]), out, Journal()
        )
        (job,) = server.submitted
    assert job.files == [("video_1.mp4", source.read_bytes())]
    assert tracks(out)["sound"]
    kept = read_sound(out, 24)
    assert kept is not None
    assert np.abs(kept).max() > 0.2


@pytest.mark.parametrize("by", ["server", pytest.param("animatic", marks=pytest.mark.slow)])
def test_sound_is_the_servers_or_our_stages(tmp_path: Path, by: str) -> None:
    out = tmp_path / "film.mp4"
    with VideosServer(sound=by == "server") as server:
        engine_at(server.url, sound=by).film(order_of(24, 24, sound="on"), out, Journal())
        assert ("generate_sound" in server.submitted[0].fields) == (by == "server")
    assert tracks(out)["sound"]
    if by == "server":
        heard = read_sound(out, 48)
        assert heard is not None
        assert all(np.abs(part).max() > 0.2 for part in np.array_split(heard[2000:-2000], 4))


def test_a_silent_film_stays_silent_though_the_server_made_sound(tmp_path: Path) -> None:
    out = tmp_path / "film.mp4"
    with VideosServer(sound=True) as server:
        engine_at(server.url, sound="server").film(order_of(24), out, Journal())
        assert "generate_sound" not in server.submitted[0].fields
    assert not tracks(out)["sound"]


def test_sound_that_was_asked_for_and_did_not_come_is_no_silent_film(tmp_path: Path) -> None:
    with VideosServer() as server, pytest.raises(TaskFailed, match="set sound = 'animatic'"):
        engine_at(server.url, sound="server").film(order_of(24, sound="on"), tmp_path / "f.mp4", Journal())


def test_a_film_that_is_much_too_short_is_told_with_what_to_set(tmp_path: Path) -> None:
    with VideosServer(short=0.5) as server, pytest.raises(TaskFailed, match=r"needs 2 s .* longest_seconds"):
        engine_at(server.url).film(order_of(48), tmp_path / "f.mp4", Journal())


@pytest.mark.parametrize(
    ("options", "order", "told"),
    [
        ({"longest_seconds": 2}, {"frames": 60}, "at most 2 s, shot 1 has 2.5 s"),
        ({"images": 1}, {"images": 2}, "one image in a job, got 2"),
        ({"images": 1}, {"images": 1}, "opens none with image_1"),
    ],
)
def test_what_only_the_plan_shows_is_declined(
    tmp_path: Path, options: dict[str, Any], order: dict[str, int], told: str
) -> None:
    inputs = tuple(image(tmp_path, f"image_{number + 1}") for number in range(order.get("images", 0)))
    with VideosServer() as server:
        with pytest.raises(EngineDeclined, match=told):
            engine_at(server.url, **options).film(
                order_of(order.get("frames", 24), inputs=inputs), tmp_path / "f.mp4", Journal()
            )
        assert server.submitted == []


def test_the_key_goes_to_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with VideosServer(key=KEY) as server:
        engine = engine_at(server.url, api_key_env="VIDEOS_KEY")
        with pytest.raises(TaskFailed, match="environment variable VIDEOS_KEY is not set"):
            engine.film(order_of(), tmp_path / "f.mp4", Journal())
        monkeypatch.setenv("VIDEOS_KEY", "sk-wrong")
        with pytest.raises(EngineDeclined) as refused:
            engine.film(order_of(), tmp_path / "f.mp4", Journal())
        assert refused.value.code == "upstream_authentication_failed"
        monkeypatch.setenv("VIDEOS_KEY", KEY)
        engine.film(order_of(), tmp_path / "f.mp4", Journal())
        assert engine.check() == f"{server.url}/v1 has 0 unfinished jobs"


def test_capabilities_follow_the_settings() -> None:
    plain = engine_at("http://127.0.0.1:1").capabilities
    assert (plain.first_frame, plain.references, plain.edit, plain.sound) == (False, False, False, False)
    assert (plain.cancel, plain.progress, plain.deterministic, plain.frame_rates) == (
        True,
        False,
        True,
        (24,),
    )
    rich = engine_at(
        "http://127.0.0.1:1", profile="generic", images=4, edit=True, sound="server", seconds=(4, 8, 12)
    ).capabilities
    assert (rich.first_frame, rich.references, rich.edit, rich.sound) == (True, True, True, True)
    assert (rich.cancel, rich.deterministic) == (False, False)
    assert (rich.longest_seconds, rich.longest_shot_seconds) == (15, 12)


BAD: list[tuple[dict[str, Any], str]] = [
    ({"speed": 2}, "'speed'"),
    ({"profile": "comfy"}, "'profile'"),
    ({"base_url": "127.0.0.1:8000"}, "'base_url'"),
    ({"base_urls": ("http://a/v1", "http://b/v1")}, "one of 'base_url' and 'base_urls'"),
    ({"extras": {"seed": 1}}, "'extras' must not set seed"),
    ({"sizes": ("big",)}, "'sizes.0'"),
    ({"seconds": (4,)}, "'seconds' has no meaning"),
    ({"images": 8}, "'images'"),
    ({"continues": True}, "'continues' needs 'images'"),
]


@pytest.mark.parametrize(("options", "told"), BAD)
def test_settings_are_refused_by_name(options: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        engine_at("http://127.0.0.1:1/v1", **options)
    assert told in str(refused.value)
