"""The `/v1/videos` wire, spoken by the `openai` package to a live server: objects, pages, errors."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgate.contract.catalog import SIZES
from filmgate.contract.request import VideoRequest
from filmgate.contract.videos import BY_SIZE
from filmgate.store import task_rows
from filmgate.store.database import connect
from filmgate.tasks.orders import stored_request
from tests.server.live import KEY, Live, running

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning")

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
MP4 = b"\x00\x00\x00\x18ftypisom" + bytes(64)


@pytest.fixture
def client(live: Live) -> Iterator[openai.OpenAI]:
    with speaking_to(live) as speaking:
        yield speaking


def speaking_to(server: Live) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{server.url}/v1", api_key=KEY, max_retries=0)


def task_of(live: Live, video_id: str) -> dict[str, Any]:
    data: dict[str, Any] = live.client.get(f"/api/v1/tasks/{video_id}").json()["data"]
    return data


def row_of(live: Live, video_id: str) -> sa.RowMapping:
    """What the service stored."""
    engine = connect(live.settings.database_url)
    with engine.connect() as connection:
        row = task_rows.read_one(connection, video_id)
    engine.dispose()
    assert row is not None
    return row


def request_of(live: Live, video_id: str) -> VideoRequest:
    return stored_request(row_of(live, video_id))


def test_a_bare_prompt_makes_what_the_wires_clients_expect(live: Live, client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="A calico cat plays the piano")
    assert video.object == "video"
    assert (video.status, video.progress) == ("queued", 0)
    assert (video.seconds, video.size, video.model) == ("4", "720x1280", "kling-v3-omni-video")
    assert video.prompt == "A calico cat plays the piano"
    assert video.completed_at is None
    assert video.error is None
    assert client.videos.retrieve(video.id) == video
    assert task_of(live, video.id)["status"] == "pending"


@pytest.mark.parametrize("size", list(BY_SIZE))
def test_a_size_is_mode_and_aspect_ratio(live: Live, client: openai.OpenAI, size: Any) -> None:
    video = client.videos.create(prompt="rain", size=size, seconds="8")
    kept = request_of(live, video.id)
    assert "{}x{}".format(*SIZES[kept.mode, kept.aspect_ratio]) == video.size == size
    assert (kept.duration, video.seconds) == (8, "8")


@pytest.mark.parametrize(
    ("name", "own", "seconds"),
    [
        ("sora-2", "kling-v3-omni-video", "4"),
        ("sora-2-pro", "kling-v3-omni-video", "4"),
        ("kling/kling-video-o1", "kling-video-o1", "5"),
        ("kling-video-o1", "kling-video-o1", "5"),
    ],
)
def test_models_have_their_own_names_and_stand_ins(
    client: openai.OpenAI, name: str, own: str, seconds: str
) -> None:
    video = client.videos.create(prompt="rain", model=name)
    assert (video.model, video.seconds) == (own, seconds)


def test_models_are_listed_by_the_names_that_videos_show(client: openai.OpenAI) -> None:
    listed = [model.id for model in client.models.list()]
    assert listed == ["kling-v3-omni-video", "kling-video-o1"]
    assert all(client.videos.create(prompt="rain", model=name).model == name for name in listed)


@pytest.mark.parametrize(
    ("sent", "param", "told"),
    [
        ({"size": "1024x1792"}, "size", "1280x720"),
        ({"seconds": "2"}, "seconds", "3, 4, 5"),
        ({"seconds": "4", "model": "kling-video-o1"}, "seconds", "5, 10"),
        ({"seconds": "4.5"}, "seconds", "whole seconds"),
        ({"model": "gpt-4o"}, "model", "kling-v3-omni-video"),
        ({"prompt": ""}, "prompt", "between 1 and 2500 characters"),
        ({"prompt": "the cat of <<<image_1>>>"}, "prompt", "0 images were sent"),
        ({"extra_body": {"seed": "x"}}, "seed", "must be an integer"),
        ({"extra_body": {"seed": -1}}, "seed", "must be between 0"),
        ({"extra_body": {"engine": "nobody"}}, "engine", "idle"),
        ({"extra_body": {"num_frames": 81}}, "num_frames", "is unknown"),
        ({"extra_body": {"sound": "loud"}}, "sound", "must be one of on, off"),
        ({"extra_body": {"input_reference": {"file_id": "file-00"}}}, "input_reference", "does not exist"),
        ({"extra_body": {"input_reference": {"image_url": "ftp://x"}}}, "input_reference", "URL or Base64"),
    ],
)
def test_refusals_name_the_parameter_and_what_is_allowed(
    client: openai.OpenAI, sent: dict[str, Any], param: str, told: str
) -> None:
    with pytest.raises(openai.APIStatusError) as caught:
        client.videos.create(**({"prompt": "rain"} | sent))
    error = caught.value
    assert error.status_code in (400, 404)
    assert error.param == param
    assert error.type == "invalid_request_error"
    assert f"'{param}'" in error.message
    assert told in error.message


def test_a_wrong_key_is_an_authentication_error(live: Live) -> None:
    stranger = openai.OpenAI(base_url=f"{live.url}/v1", api_key="sk-wrong", max_retries=0)
    with stranger, pytest.raises(openai.AuthenticationError) as caught:
        stranger.videos.retrieve("task-aaaaaaaa")
    assert caught.value.code == "invalid_api_key"


@pytest.mark.parametrize("path", ["/v1/videos/task-unknown00", "/v1/videos/video_123", "/v1/nothing"])
def test_what_does_not_exist_is_told_in_the_wires_own_shape(live: Live, path: str) -> None:
    reply = live.client.get(path)
    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "not_found"
    assert reply.headers["x-ratelimit-limit"]


def test_another_method_is_refused_in_the_wires_own_shape(live: Live) -> None:
    reply = live.client.patch("/v1/videos")
    assert (reply.status_code, reply.headers["allow"]) == (405, "GET, POST")
    assert reply.json()["error"]["type"] == "invalid_request_error"


def test_another_accounts_video_does_not_exist(live: Live, client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="rain")
    with live.other_client() as other:
        for call in (
            other.get(f"/v1/videos/{video.id}"),
            other.delete(f"/v1/videos/{video.id}"),
            other.get(f"/v1/videos/{video.id}/content"),
            other.get("/v1/videos", params={"after": video.id}),
        ):
            assert call.status_code == 404
        assert other.get("/v1/videos").json()["data"] == []


@pytest.mark.parametrize("form", [True, False])
def test_a_reference_image_comes_as_file_or_as_data(live: Live, client: openai.OpenAI, form: bool) -> None:
    if form:
        video = client.videos.create(prompt="rain", input_reference=("a.png", PNG, "image/png"))
    else:
        data = "data:image/png;base64," + base64.b64encode(PNG).decode()
        sent = {"prompt": "rain", "input_reference": {"image_url": data}}
        reply = live.client.post("/v1/videos", json=sent)
        assert reply.status_code == 200, reply.text
        video = client.videos.retrieve(reply.json()["id"])
    assert request_of(live, video.id).images == ["image_1"]
    blob = live.settings.data / "blobs" / "tasks" / video.id / "input" / "image_1"
    assert blob.read_bytes() == PNG


def test_a_reference_object_in_a_form_or_in_json(live: Live, client: openai.OpenAI) -> None:
    url = "https://example.com/a.png"
    linked = client.videos.create(prompt="rain", extra_body={"input_reference": {"image_url": url}})
    assert request_of(live, linked.id).images == [url]
    kept = live.client.post("/api/v1/media/files", files={"file": ("a.png", PNG)}).json()["data"]
    sent = {"prompt": "rain", "input_reference": {"file_id": kept["file_id"]}}
    named = live.client.post("/v1/videos", json=sent).json()
    assert request_of(live, named["id"]).images == [kept["url"]]


def test_a_source_video_gives_length_and_shape(live: Live, client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="make it snow", input_reference=("a.mp4", MP4, "video/mp4"))
    kept = request_of(live, video.id)
    assert kept.videos == ["video_1"]
    assert kept.model_fields_set.isdisjoint({"duration", "aspect_ratio"})
    assert video.seconds == "0"
    with pytest.raises(openai.BadRequestError, match="'seconds' must be omitted"):
        client.videos.create(prompt="snow", seconds="4", input_reference=("a.mp4", MP4, "video/mp4"))


def test_our_extensions_reach_the_film(live: Live, client: openai.OpenAI) -> None:
    extensions = {"seed": 7, "sound": "on", "engine": "animatic"}
    video = client.videos.create(prompt="rain", extra_body=extensions)
    row = row_of(live, video.id)
    assert request_of(live, video.id).sound == "on"
    assert (row["seed"], row["engine"]) == (7, "animatic")


def test_an_idempotency_key_makes_one_video(client: openai.OpenAI) -> None:
    def create(prompt: str) -> str:
        return client.videos.create(prompt=prompt, extra_headers={"Idempotency-Key": "the-same-video"}).id

    assert create("rain") == create("rain")
    with pytest.raises(openai.BadRequestError, match="another body"):
        create("snow")


def test_pages_follow_each_other_in_both_orders(tmp_path: Path) -> None:
    with running(tmp_path) as server, speaking_to(server) as client:
        made = [client.videos.create(prompt=f"film {number}").id for number in range(5)]
        assert [video.id for video in client.videos.list(limit=2, order="asc")] == made
        assert [video.id for video in client.videos.list(limit=2)] == made[::-1]
        page = server.client.get("/v1/videos", params={"limit": 2}).json()
        assert (page["first_id"], page["last_id"], page["has_more"]) == (made[4], made[3], True)
        last = server.client.get("/v1/videos", params={"after": made[0]}).json()
        assert (last["data"], last["last_id"], last["has_more"]) == ([], None, False)


def test_a_deleted_video_is_gone(client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="rain")
    gone = client.videos.delete(video.id)
    assert (gone.id, gone.object, gone.deleted) == (video.id, "video.deleted", True)
    with pytest.raises(openai.NotFoundError):
        client.videos.retrieve(video.id)


def test_a_canceled_task_reads_failed(live: Live, client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="rain")
    live.client.post(f"/api/v1/tasks/{video.id}/cancel")
    ended = client.videos.retrieve(video.id)
    assert ended.status == "failed"
    assert ended.error is not None
    assert ended.error.code == "canceled"
    assert ended.completed_at is not None


def test_there_is_no_content_before_the_end(client: openai.OpenAI) -> None:
    video = client.videos.create(prompt="rain")
    with pytest.raises(openai.NotFoundError, match="its status is 'queued'"):
        client.videos.download_content(video.id)
    with pytest.raises(openai.BadRequestError, match="'variant' must be one of video, thumbnail"):
        client.videos.download_content(video.id, variant="spritesheet")


FIELDS = st.sampled_from(["model", "seconds", "size", "seed", "sound", "engine", "input_reference", "other"])
VALUES = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.lists(st.integers(), max_size=2)
)


@given(body=st.dictionaries(FIELDS, VALUES, max_size=4))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_is_a_video_or_a_refusal_in_the_wires_shape(live: Live, body: dict[str, Any]) -> None:
    reply = live.client.post("/v1/videos", json={"prompt": "rain", **body})
    if reply.status_code == 200:
        assert reply.json()["object"] == "video"
    else:
        assert reply.status_code in (400, 404)
        assert set(reply.json()["error"]) == {"message", "type", "param", "code"}
