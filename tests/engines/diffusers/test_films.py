"""Films by tiny checkpoints through the whole service: a worker process, a child that holds the weights."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from filmgate.contract.catalog import VIDEO_O1
from filmgate.contract.errors import InvalidParameters
from filmgate.contract.task import EventKind
from filmgate.settings import EngineSettings, ModelSettings, Settings, Worker
from tests.samples import image, video
from tests.support.house import V3, House, house, settings_in, workers
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.models, pytest.mark.timeout(300)]

TROUBLES = "tests.support.tiny_engines"
SMALL = {"device": "cpu", "short_side": 64, "steps": 2, "max_prompt_tokens": 32}
"""Pictures of 128x64 in two steps: a film is made in seconds."""


def engines(tiny: Callable[[str], Path]) -> dict[str, EngineSettings]:
    def of(checkpoint: str, **more: Any) -> EngineSettings:
        return EngineSettings(**{"kind": "diffusers", "folder": str(tiny(checkpoint)), **SMALL, **more})

    return {
        "vace": of("wan-vace", window=33, overlap=5),
        "ltx2": of("ltx2", kind=f"{TROUBLES}:OwnSoundEngine", window=49, overlap=9, recipe="distilled"),
        "wan": of("wan-t2v", kind=f"{TROUBLES}:TroubledEngine"),
        "ti2v": of("wan-ti2v", window=49),
        "i2v": of("wan-i2v-a14b"),
        "other": of("cogvideox"),
        "gone": EngineSettings(kind="diffusers", folder="/nowhere/model"),
    }


def settings_of(folder: Path, tiny: Callable[[str], Path]) -> Settings:
    sections = engines(tiny)
    return settings_in(
        folder,
        engines=sections,
        models={
            V3: ModelSettings(engines=tuple(sections)),
            VIDEO_O1.slug: ModelSettings(engines=("gone", "wan"), failover=True),
        },
        worker=Worker(drain=0, heartbeat=0.25, dead_after=5, child_tries=2),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, tiny: Callable[[str], Path]) -> Iterator[House]:
    settings = settings_of(tmp_path_factory.mktemp("films"), tiny)
    with house(settings) as open_house, workers(settings):
        yield open_house


def film_of(desk: House, task: dict[str, Any]) -> Path:
    assert task["status"] == "success", task
    (key,) = [key for key in desk.blobs() if key.endswith(f"/{task['task_id']}.mp4")]
    return desk.settings.data / "blobs" / key


def facts(path: Path) -> tuple[int, int, int, float]:
    """Width, height, frames and frames a second."""
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        frames = sum(1 for packet in film.demux(stream) if packet.size)
        return stream.width, stream.height, frames, float(stream.average_rate or 0)


def loudness(path: Path) -> float:
    """Root mean square of its sound; 0 for none."""
    with av.open(str(path)) as film:
        if not film.streams.audio:
            return 0.0
        blocks = [frame.to_ndarray() for frame in film.decode(film.streams.audio[0])]
    return float(np.sqrt(np.mean(np.concatenate(blocks, axis=1) ** 2)))


def sent(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def made(desk: House, prompt: str, **changes: Any) -> dict[str, Any]:
    return desk.ended(desk.submit(prompt, **changes), seconds=200)


def test_a_text_becomes_a_film_of_the_contracts_size_and_length(desk: House) -> None:
    task = made(desk, "a woman walks through the rain", engine="vace", seed=3)
    assert facts(film_of(desk, task)) == (1280, 720, 72, 24.0)
    assert task["result"]["metadata"]["pipeline"] == "WanVACEPipeline"
    assert task["result"]["metadata"]["shots"][0]["passes"] == 2
    events = desk.events(task["task_id"])
    progress = [event.data["progress"] for event in events if event.event == EventKind.PROGRESS]
    assert progress == sorted(progress)
    assert any(event.event == EventKind.PREVIEW for event in events)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(desk: House) -> None:
    def digest(seed: int) -> str:
        path = film_of(desk, made(desk, "a red kite over a field", engine="wan", seed=seed))
        with av.open(str(path)) as film:
            pictures = b"".join(frame.to_ndarray().tobytes() for frame in film.decode(film.streams.video[0]))
        return hashlib.sha256(pictures).hexdigest()

    first = digest(5)
    assert digest(5) == first
    assert digest(6) != first


def test_references_play_in_every_shot(desk: House, tmp_path: Path) -> None:
    picture = sent(image(tmp_path / "woman.png"))
    task = made(
        desk,
        "Shot 1: the woman of @image_1 walks down a street. Shot 2: the woman of @image_1 sits in a cafe.",
        engine="vace",
        images=[picture],
        multi_shot=True,
        shot_type="intelligence",
    )
    assert facts(film_of(desk, task))[2] == 72
    shots = task["result"]["metadata"]["shots"]
    assert [shot["images"] for shot in shots] == [{"image_1": "reference"}] * 2


def test_an_edit_keeps_the_length_of_its_source(desk: House, tmp_path: Path) -> None:
    source = sent(video(tmp_path / "source.mp4", 3.0))
    task = made(desk, "turn it into an anime film", engine="vace", videos=[source])
    assert facts(film_of(desk, task)) == (1280, 720, 72, 24.0)
    assert task["result"]["metadata"]["shots"][0]["edit"] == "lines"


def test_a_long_take_goes_on_from_the_last_frame_of_the_pass_before(desk: House, tmp_path: Path) -> None:
    picture = sent(image(tmp_path / "street.png"))
    task = made(desk, "the camera moves down the street", engine="ti2v", images=[picture], duration=5)
    assert facts(film_of(desk, task))[2] == 120
    (shot,) = task["result"]["metadata"]["shots"]
    assert shot["passes"] == 3
    assert shot["images"] == {"image_1": "first frame"}


def test_a_film_goes_from_a_first_frame_to_a_last_one(desk: House, tmp_path: Path) -> None:
    pictures = [sent(image(tmp_path / name)) for name in ("dawn.png", "dusk.png")]
    words = "@image_1 as the first frame, @image_2 as the last frame"
    task = made(desk, words, engine="i2v", images=pictures)
    assert facts(film_of(desk, task))[2] == 72
    (shot,) = task["result"]["metadata"]["shots"]
    assert shot["images"] == {"image_1": "first frame", "image_2": "last frame"}


def test_a_text_model_repaints_a_noisy_copy_of_a_source(desk: House, tmp_path: Path) -> None:
    source = sent(video(tmp_path / "source.mp4", 6.0))
    task = made(desk, "turn it into an anime film", engine="wan", videos=[source])
    assert facts(film_of(desk, task)) == (1280, 720, 144, 24.0)
    (shot,) = task["result"]["metadata"]["shots"]
    assert (shot["edit"], shot["passes"]) == ("noise", 2)


def test_any_other_pipeline_films_a_text(desk: House) -> None:
    task = made(desk, "a boat on a lake", engine="other")
    assert facts(film_of(desk, task)) == (1280, 720, 72, 24.0)
    assert task["result"]["metadata"]["pipeline"] == "CogVideoXPipeline"


def test_what_a_model_lacks_is_said_at_the_submit(desk: House) -> None:
    for fields, words in (
        ({"engine": "wan", "duration": 15}, r"'wan' cannot make a shot of 15 s \(at most 5 s\)"),
        ({"engine": "i2v"}, "'i2v' cannot film a text alone"),
        ({"engine": "ltx2", "videos": ["http://films.example/a.mp4"]}, "'ltx2' cannot edit videos"),
        ({"engine": "ti2v", "images": ["http://films.example/a.png"] * 2}, "no place for image_2"),
    ):
        with pytest.raises(InvalidParameters, match=words):
            desk.submit("a lake", **fields)


def test_sound_is_the_models_own_where_it_makes_some(desk: House) -> None:
    task = made(desk, "waves at a beach", engine="ltx2", sound="on")
    assert task["result"]["metadata"]["sound"] == "the model's"
    assert loudness(film_of(desk, task)) > 0


def test_silent_families_get_the_animatics_sound(desk: House) -> None:
    task = made(desk, "waves at a beach, seagulls", engine="wan", sound="on")
    assert task["result"]["metadata"]["sound"] == "the animatic's"
    assert loudness(film_of(desk, task)) > 0


def test_a_cancel_leaves_the_pass_and_keeps_the_weights(desk: House) -> None:
    made(desk, "a quiet lake", engine="wan")
    loads = loaded(desk)
    task_id = desk.submit("a lake, take your time", engine="wan", duration=5)
    wait_until(lambda: desk.task(task_id)["progress"] > 5, "the shot is in work")
    desk.cancel(task_id)
    assert desk.ended(task_id)["error"]["code"] == "canceled"
    assert made(desk, "a quiet lake again", engine="wan")["status"] == "success"
    assert loaded(desk) == loads


def test_a_full_memory_fails_that_task_with_advice_and_the_next_one_is_made(desk: House) -> None:
    task = made(desk, "starve a lake", engine="wan")
    assert task["error"]["code"] == "out_of_memory"
    message = task["error"]["message"]
    assert "128x64" in message
    assert 'offload = "model"' in message
    loads = loaded(desk)
    assert made(desk, "a lake with water", engine="wan")["status"] == "success"
    assert loaded(desk) == loads


def test_a_lost_driver_costs_a_new_process_and_not_the_task(desk: House) -> None:
    task = made(desk, "lose the driver at a lake", engine="wan")
    assert task["status"] == "success", task
    logs = [event.data["message"] for event in desk.events(task["task_id"]) if event.event == EventKind.LOG]
    assert any("status 86" in line for line in logs)


def test_a_missing_folder_says_how_to_get_it(desk: House) -> None:
    task = made(desk, "a lake", engine="gone")
    assert task["error"]["code"] == "model_missing"
    assert "hf download" in task["error"]["message"]


def test_where_a_model_is_missing_the_next_engine_makes_the_film(desk: House) -> None:
    task = made(desk, "a lake", model=VIDEO_O1.slug, duration=5)
    assert facts(film_of(desk, task))[2] == 120
    (refusal,) = task["result"]["metadata"]["failover"]
    assert (refusal["engine"], refusal["code"]) == ("gone", "model_missing")
    assert task["result"]["metadata"]["engine"] == "wan"


def loaded(desk: House) -> int:
    """How often weights were loaded, as the tasks' logs tell."""
    return int(desk.scalar("SELECT count(*) FROM events WHERE data LIKE '%loading wan-t2v%'"))
