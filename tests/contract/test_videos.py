"""The words of the `/v1/videos` wire, and ours for them."""

from __future__ import annotations

import pytest

from filmgate.contract.catalog import SIZES, V3_OMNI, VIDEO_O1
from filmgate.contract.errors import (
    AuthenticationFailed,
    FilmgateError,
    InternalError,
    InvalidFormat,
    InvalidParameters,
    NotFound,
    QueueFull,
    RateLimitExceeded,
    ServiceUnavailable,
)
from filmgate.contract.task import TaskStatus
from filmgate.contract.videos import BY_NAME, BY_SIZE, WORDS, error_shape, model_of, seconds_of, shape_of

BAD = "invalid_request_error"


def test_every_size_of_ours_has_a_name_there() -> None:
    assert {shape_of(size) for size in BY_SIZE} == set(SIZES)
    with pytest.raises(InvalidParameters, match=r"'size' must be one of 1280x720, .* got '1x1'"):
        shape_of("1x1")


def test_every_status_has_a_word() -> None:
    assert set(WORDS) == set(TaskStatus)


def test_models_are_known_by_slug_name_and_stand_in() -> None:
    assert model_of(None) is model_of("sora-2") is model_of(V3_OMNI.slug) is V3_OMNI
    assert model_of("kling-video-o1") is VIDEO_O1
    for name in ("KLING", 7, ["sora-2"]):
        with pytest.raises(InvalidParameters, match="'model' must be one of"):
            model_of(name)
    assert len(BY_NAME) == 6


@pytest.mark.parametrize("seconds", ["8", 8])
def test_seconds_are_text_or_number(seconds: object) -> None:
    assert seconds_of(seconds, V3_OMNI) == 8


def test_seconds_left_out_are_what_the_model_makes() -> None:
    assert (seconds_of(None, V3_OMNI), seconds_of(None, VIDEO_O1)) == (4, 5)


@pytest.mark.parametrize("seconds", ["", "four", "4.0", "-4", "٤", 4.0, True, [4], "1" * 9])
def test_what_is_no_whole_number_is_refused(seconds: object) -> None:
    with pytest.raises(InvalidFormat, match="'seconds' must be whole seconds"):
        seconds_of(seconds, V3_OMNI)


@pytest.mark.parametrize(
    ("error", "kind", "param", "code"),
    [
        (InvalidParameters("parameter 'size' must be"), BAD, "size", "invalid_value"),
        (InvalidFormat("parameter 'images[0]' must be"), BAD, "input_reference", "invalid_value"),
        (InvalidParameters("header 'X-Webhook-URL' is"), BAD, "X-Webhook-URL", "invalid_value"),
        (InvalidFormat("invalid JSON format"), BAD, None, "invalid_value"),
        (AuthenticationFailed("no"), "authentication_error", None, "invalid_api_key"),
        (NotFound("video 'a' does not exist"), BAD, None, "not_found"),
        (RateLimitExceeded("slow"), "rate_limit_error", None, "rate_limit_exceeded"),
        (QueueFull("full"), "rate_limit_error", None, "rate_limit_exceeded"),
        (InternalError("oops"), "server_error", None, "server_error"),
        (ServiceUnavailable("later"), "server_error", None, "service_unavailable"),
    ],
)  # fmt: skip
def test_errors_have_the_wires_shape(error: FilmgateError, kind: str, param: str | None, code: str) -> None:
    shape = error_shape(error).error
    assert (shape.type, shape.param, shape.code) == (kind, param, code)
    assert shape.message.startswith(error.category)
    assert "images" not in shape.message
