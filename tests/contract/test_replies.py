"""Reading other servers' answers."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract import errors
from filmgate.contract.errors import FilmgateError
from filmgate.contract.replies import (
    TREE,
    UnexpectedReply,
    error_of,
    honours_idempotency_key,
    is_ambiguous,
    payload,
    plain_base,
    retry_after_of,
)
from filmgate.contract.task import Balance, Task


@pytest.mark.parametrize("kind", TREE)
def test_every_error_survives_the_wire(kind: type[FilmgateError]) -> None:
    sent = kind("because of this: and that", errors=["one", "two"])
    body = json.dumps({"code": kind.status, "message": str(sent), "data": {"errors": sent.errors}})
    read = error_of(kind.status, body.encode(), "3")
    assert type(read) is kind
    assert (str(read), read.detail, read.errors, read.retry_after) == (
        str(sent),
        sent.detail,
        sent.errors,
        3,
    )


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, b'{"code":400,"message":"Odd words"}', errors.InvalidParameters, "Odd words"),
        (429, b'{"code":429,"message":"Slow down: please"}', errors.RateLimitExceeded, "Slow down: please"),
        (502, b"<html>\n bad gateway", errors.ServiceUnavailable, "HTTP 502, '<html> bad gateway'"),
        (418, b"", UnexpectedReply, "HTTP 418, an empty body"),
        (403, b'{"code":403,"message":"Forbidden: no"}', UnexpectedReply, "Forbidden: no"),
    ],
)
def test_other_words_keep_their_status(
    status: int, body: bytes, kind: type[FilmgateError], words: str
) -> None:
    read = error_of(status, body)
    assert type(read) is kind
    assert read.detail == words


@given(st.integers(100, 599), st.binary(max_size=300), st.none() | st.text(max_size=40))
def test_any_answer_becomes_an_error(status: int, body: bytes, retry_after: str | None) -> None:
    assert isinstance(error_of(status, body, retry_after), FilmgateError)


def test_an_envelope_gives_its_data_or_its_error() -> None:
    assert payload(b'{"code":0,"message":"success","data":{"balance":2.5}}', Balance).balance == 2.5
    with pytest.raises(errors.NotFound, match="task 'x'"):
        payload(b'{"code":404,"message":"Not found: task \'x\' does not exist","data":null}', Balance)
    with pytest.raises(UnexpectedReply, match="not an envelope"):
        payload(b"[]", Balance)
    with pytest.raises(UnexpectedReply, match="Task field 'status'"):
        payload(b'{"code":0,"data":{"status":"dancing","task_id":"t","model_id":"m"}}', Task)


def test_retry_after_is_a_number_or_a_date() -> None:
    assert retry_after_of("7") == 7
    assert retry_after_of(None) is None
    assert retry_after_of("soon") is None
    assert retry_after_of("²") is None
    assert retry_after_of("9" * 5000) is None
    assert retry_after_of("Fri, 31 Dec 9999 23:59:59 -2300") is None
    assert retry_after_of(format_datetime(datetime(2000, 1, 1, tzinfo=UTC))) == 0
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3500 < (retry_after_of(later) or 0) <= 3600


@pytest.mark.parametrize("url", ["http://a.b", "http://a.b/", " http://a.b/api/v1", "http://a.b/api/v1/"])
def test_a_base_url_is_taken_as_people_write_it(url: str) -> None:
    assert plain_base(url) == "http://a.b"


def test_which_answers_leave_a_submit_in_doubt() -> None:
    doubtful = [status for status in range(200, 600) if is_ambiguous(status)]
    assert doubtful == [*range(300, 400), 408, 409, *range(500, 600)]


@pytest.mark.parametrize(
    ("document", "honours"),
    [
        ({"info": {"title": "Filmgate"}}, True),
        ({"info": {"title": "Other"}, "paths": {"/x": {"get": {}}}}, False),
        ({"paths": {"/x": {"post": {"parameters": [{"name": "idempotency-key"}]}}}}, True),
        ({"paths": {"/x": {"post": {"parameters": [{"$ref": "#/y"}]}}}}, False),
        ([], False),
    ],
)
def test_an_openapi_document_shows_whether_keys_are_honoured(document: object, honours: bool) -> None:
    assert honours_idempotency_key(json.dumps(document).encode()) is honours
