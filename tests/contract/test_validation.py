"""Each row of the contract's request table: what is accepted, what it defaults to, what a breach is told."""

from __future__ import annotations

import copy
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.contract.catalog import MODELS, V3_OMNI, VIDEO_O1, ModelSpec
from filmgate.contract.errors import InvalidFormat, InvalidParameters, InvalidRequest, OutOfRange
from filmgate.contract.schema import request_schema
from filmgate.contract.validation import validate

URL = "https://example.com/a.jpg"
BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB"

Body = dict[str, Any]


def plus(**fields: Any) -> Body:
    return {"prompt": "a cat", **fields}


ACCEPTED: list[Body] = [
    {"prompt": "x"},
    {"prompt": "x" * 2500},
    {"prompt": "🎬" * 2500},
    {"prompt": "line one\nline two\ttabbed\r\n"},
    {"prompt": "   "},
    plus(multi_shot=False),
    plus(multi_shot=True, shot_type="intelligence"),
    plus(images=[URL]),
    plus(images=[URL] * 30),
    plus(images=[BASE64, f"data:image/png;base64,{BASE64}", "HTTP://example.com/%41?b=c#d"]),
    plus(images=[f"{BASE64}\n{BASE64}==\n"]),
    plus(videos=[URL]),
    plus(videos=[URL], sound="off"),
    plus(videos=[URL], images=[URL], aspect_ratio="1:1"),
    *(plus(sound=word) for word in ("on", "off")),
    *(plus(mode=word) for word in ("std", "pro")),
    *(plus(aspect_ratio=word) for word in ("16:9", "9:16", "1:1")),
    {"prompt": "like <<<image_1>>> and @image_2", "images": [URL, URL]},
    {"prompt": "restyle <<<video_1>>>", "videos": [URL]},
]


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
@pytest.mark.parametrize("body", ACCEPTED, ids=lambda body: str(body)[:60])
def test_what_the_table_allows_is_accepted(model: ModelSpec, body: Body) -> None:
    request = validate(model, copy.deepcopy(body))
    assert request.model_dump(mode="json", exclude_unset=True) == body


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_each_models_own_durations_are_accepted(model: ModelSpec) -> None:
    assert [validate(model, plus(duration=seconds)).seconds for seconds in model.durations] == list(
        model.durations
    )


DEFAULTS = [
    ("multi_shot", False),
    ("shot_type", None),
    ("images", None),
    ("videos", None),
    ("sound", "off"),
    ("mode", "pro"),
    ("aspect_ratio", "16:9"),
    ("seconds", 5),
]


@pytest.mark.parametrize(("field", "value"), DEFAULTS)
def test_the_default_of(field: str, value: object) -> None:
    assert getattr(validate(V3_OMNI, {"prompt": "x"}), field) == value


def test_an_aspect_ratio_that_was_sent_is_told_from_the_default() -> None:
    assert "aspect_ratio" in validate(V3_OMNI, plus(aspect_ratio="16:9")).model_fields_set
    assert "aspect_ratio" not in validate(V3_OMNI, plus()).model_fields_set


P, F, R = InvalidParameters, InvalidFormat, OutOfRange
MULTI = {"multi_shot": True, "shot_type": "intelligence"}

REFUSED: list[tuple[Body, type[InvalidRequest], str]] = [
    # the documented examples
    ({}, P, "parameter 'prompt' is required"),
    (plus(shot_type="intelligence"), P, "parameter 'shot_type' must be omitted when multi_shot is false"),
    (plus(mode="ultra"), P, "parameter 'mode' must be one of std, pro, got 'ultra'"),
    (plus(duration="5"), F, "parameter 'duration' must be an integer, got '5'"),
    (plus(duration=20), R, "parameter 'duration' must be between 3 and 15, got 20"),
    # prompt
    ({"prompt": ""}, R, "parameter 'prompt' must be between 1 and 2500 characters, got 0"),
    ({"prompt": "x" * 2501}, R, "parameter 'prompt' must be between 1 and 2500 characters, got 2501"),
    ({"prompt": None}, F, "parameter 'prompt' must be a string, got null"),
    ({"prompt": 5}, F, "parameter 'prompt' must be a string, got 5"),
    ({"prompt": ["x"]}, F, "parameter 'prompt' must be a string, got an array"),
    *(
        (
            {"prompt": f"ab{bad}"},
            P,
            f"parameter 'prompt' must not contain control characters, got {bad!r} at position 2",
        )
        for bad in ("\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f")
    ),
    ({"prompt": "like @image_1"}, P, "parameter 'prompt' refers to image_1, but 0 images were sent"),
    (
        {"prompt": "like <<<image_2>>>", "images": [URL]},
        P,
        "parameter 'prompt' refers to image_2, but 1 image was sent",
    ),
    ({"prompt": "as <video_1>"}, P, "parameter 'prompt' refers to video_1, but 0 videos were sent"),
    (
        {"prompt": "@image_0", "images": [URL]},
        P,
        "parameter 'prompt' refers to image_0, but 1 image was sent",
    ),
    # multi_shot and shot_type
    (plus(multi_shot="true"), F, "parameter 'multi_shot' must be a boolean, got 'true'"),
    (plus(multi_shot=1), F, "parameter 'multi_shot' must be a boolean, got 1"),
    (plus(multi_shot=None), F, "parameter 'multi_shot' must be a boolean, got null"),
    (plus(multi_shot=True), P, "parameter 'shot_type' is required when multi_shot is true"),
    (
        plus(multi_shot=False, shot_type="intelligence"),
        P,
        "parameter 'shot_type' must be omitted when multi_shot is false",
    ),
    (
        plus(multi_shot=True, shot_type="customize"),
        P,
        "parameter 'shot_type' must be one of intelligence, got 'customize'",
    ),
    (plus(multi_shot=True, shot_type=None), F, "parameter 'shot_type' must be a string, got null"),
    (plus(multi_shot=True, shot_type=1), F, "parameter 'shot_type' must be a string, got 1"),
    # images
    (plus(images=[]), R, "parameter 'images' must contain at least 1 item, got 0"),
    (plus(images=None), F, "parameter 'images' must be an array, got null"),
    (plus(images=URL), F, f"parameter 'images' must be an array, got '{URL}'"),
    (plus(images={"0": URL}), F, "parameter 'images' must be an array, got an object"),
    (plus(images=[5]), F, "parameter 'images[0]' must be a string, got 5"),
    (plus(images=[URL, None]), F, "parameter 'images[1]' must be a string, got null"),
    *(
        (plus(images=[text]), F, f"parameter 'images[0]' must be an http(s) URL or Base64, got {text!r}")
        for text in (
            "",
            "cat.jpg",
            "ftp://example.com/a.jpg",
            "file:///etc/passwd",
            "http://",
            "http://[::1",
            "http://a]b/",
            "http://a:port/",
            "http://a:99999/",
            "https://:443/",
            "http://\u2100.com/",
            "https://exa mple.com/a.jpg",
            "http://example.com/\r\nX-Evil: 1",
            "data:image/png,abc",
            "data:image/png;base64,",
            "data:image/png;base64,@@@@@@@@@@@@@@@@@@@@",
            "iVBORw0KGgo=AAAANSUhEUgAAAAE",
            "short",
        )
    ),
    # videos
    (plus(videos=[]), R, "parameter 'videos' must contain exactly 1 item, got 0"),
    (plus(videos=[URL, URL]), R, "parameter 'videos' must contain exactly 1 item, got 2"),
    (plus(videos=None), F, "parameter 'videos' must be an array, got null"),
    (plus(videos=[True]), F, "parameter 'videos[0]' must be a string, got true"),
    (plus(videos=["clip.mp4"]), F, "parameter 'videos[0]' must be an http(s) URL or Base64, got 'clip.mp4'"),
    (plus(videos=[URL], sound="on"), P, "parameter 'sound' must be off when videos is provided, got 'on'"),
    (plus(videos=[URL], duration=5), P, "parameter 'duration' must be omitted when videos is provided"),
    (plus(videos=[URL], duration=99), P, "parameter 'duration' must be omitted when videos is provided"),
    # sound, mode, aspect_ratio
    (plus(sound="On"), P, "parameter 'sound' must be one of on, off, got 'On'"),
    (plus(sound=True), F, "parameter 'sound' must be a string, got true"),
    (plus(mode=None), F, "parameter 'mode' must be a string, got null"),
    (plus(mode=""), P, "parameter 'mode' must be one of std, pro, got ''"),
    (plus(aspect_ratio="4:3"), P, "parameter 'aspect_ratio' must be one of 16:9, 9:16, 1:1, got '4:3'"),
    (plus(aspect_ratio=1.5), F, "parameter 'aspect_ratio' must be a string, got 1.5"),
    # duration
    (plus(duration=2), R, "parameter 'duration' must be between 3 and 15, got 2"),
    (plus(duration=-5), R, "parameter 'duration' must be between 3 and 15, got -5"),
    (plus(duration=10**19), R, f"parameter 'duration' must be between 3 and 15, got {10**19}"),
    (plus(duration=5.5), F, "parameter 'duration' must be an integer, got 5.5"),
    (plus(duration=5.0), F, "parameter 'duration' must be an integer, got 5.0"),
    (plus(duration=True), F, "parameter 'duration' must be an integer, got true"),
    (plus(duration=None), F, "parameter 'duration' must be an integer, got null"),
    # unknown fields
    (plus(negative_prompt="x"), P, "parameter 'negative_prompt' is unknown"),
    (plus(Prompt="x"), P, "parameter 'Prompt' is unknown"),
    (plus(**{"": 1}), P, "parameter '' is unknown"),
    (plus(**{"y" * 90: 1}), P, f"parameter '{'y' * 64}…' is unknown"),
]


@pytest.mark.parametrize(("body", "kind", "detail"), REFUSED, ids=lambda part: str(part)[:50])
def test_a_breach_is_told_in_the_documented_words(
    body: Body, kind: type[InvalidRequest], detail: str
) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        validate(V3_OMNI, body)
    assert type(refusal.value) is kind
    assert str(refusal.value) == f"{kind.category}: {detail}"
    assert refusal.value.errors == [str(refusal.value)]


@pytest.mark.parametrize("duration", [3, 4, 6, 9, 11, 15, 0, 50])
def test_video_o1_makes_five_and_ten_seconds_only(duration: int) -> None:
    with pytest.raises(InvalidParameters) as refusal:
        validate(VIDEO_O1, plus(duration=duration))
    assert refusal.value.detail == f"parameter 'duration' must be one of 5, 10, got {duration}"


def test_several_faults_are_told_in_the_tables_order_whatever_the_bodys() -> None:
    body = {"zoom": 2, "duration": "5", "mode": "x", "images": [1, "cat.jpg"], "sound": "on", "videos": [URL]}
    with pytest.raises(InvalidParameters) as refusal:
        validate(V3_OMNI, body)
    assert str(refusal.value) == "Invalid parameters: parameter 'prompt' is required"
    assert refusal.value.errors == [
        "Invalid parameters: parameter 'prompt' is required",
        "Invalid format: parameter 'images[0]' must be a string, got 1",
        "Invalid format: parameter 'images[1]' must be an http(s) URL or Base64, got 'cat.jpg'",
        "Invalid parameters: parameter 'sound' must be off when videos is provided, got 'on'",
        "Invalid parameters: parameter 'mode' must be one of std, pro, got 'x'",
        "Invalid format: parameter 'duration' must be an integer, got '5'",
        "Invalid parameters: parameter 'zoom' is unknown",
    ]


def test_a_rule_between_fields_is_silent_where_one_of_them_is_faulty() -> None:
    with pytest.raises(InvalidFormat) as refusal:
        validate(
            V3_OMNI, {"prompt": "@image_1", "images": "x", "multi_shot": "yes", "shot_type": "intelligence"}
        )
    assert len(refusal.value.errors) == 2


def test_thousands_of_faults_make_a_short_answer() -> None:
    with pytest.raises(InvalidFormat) as refusal:
        validate(V3_OMNI, plus(images=[0] * 5000))
    assert len(refusal.value.errors) == 100


def test_unknown_fields_are_dropped_where_the_setting_says_so() -> None:
    assert validate(V3_OMNI, plus(zoom=2), strict_fields=False) == validate(V3_OMNI, plus())


# Bodies out of the schema, and one violation at a time.


def media() -> st.SearchStrategy[str]:
    name = st.text("abcdefghij0123456789-", min_size=1, max_size=12)
    urls = st.builds("http{}://example.com/{}.jpg".format, st.sampled_from(["", "s"]), name)
    base64 = st.text("ABCDEFwxyz0189+/", min_size=16, max_size=60)
    return urls | base64 | base64.map("data:image/png;base64,{}".format)


@st.composite
def valid_bodies(draw: st.DrawFn, model: ModelSpec) -> Body:
    characters = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t")
    body: Body = {
        "prompt": draw(st.text(characters, min_size=1, max_size=80).filter(lambda text: "_" not in text))
    }
    choices = {
        "multi_shot": st.booleans(),
        "images": st.lists(media(), min_size=1, max_size=5),
        "videos": st.lists(media(), min_size=1, max_size=1),
        "sound": st.sampled_from(["on", "off"]),
        "mode": st.sampled_from(["std", "pro"]),
        "aspect_ratio": st.sampled_from(["16:9", "9:16", "1:1"]),
        "duration": st.sampled_from(model.durations),
    }
    body |= {name: draw(choice) for name, choice in choices.items() if draw(st.booleans())}
    if body.get("multi_shot"):
        body["shot_type"] = "intelligence"
    if "videos" in body:
        body.pop("duration", None)
        body.pop("sound", None)
    return body


MODEL_AND_BODY = st.sampled_from(list(MODELS.values())).flatmap(
    lambda model: st.tuples(st.just(model), valid_bodies(model))
)
VALIDATORS = {
    slug: jsonschema_rs.Draft202012Validator(request_schema(model)) for slug, model in MODELS.items()
}


@given(MODEL_AND_BODY)
def test_every_valid_body_is_accepted_and_fits_the_schema(case: tuple[ModelSpec, Body]) -> None:
    model, body = case
    assert validate(model, body).model_dump(mode="json", exclude_unset=True) == body
    assert VALIDATORS[model.slug].is_valid(body)


WRONG_TYPES: dict[str, tuple[list[object], str]] = {
    "prompt": ([None, 1, True, [], {}], "a string"),
    "multi_shot": ([None, 1, 0, "true", []], "a boolean"),
    "shot_type": ([None, 1, True, []], "a string"),
    "images": ([None, 1, "x", {}], "an array"),
    "videos": ([None, 1, "x", {}], "an array"),
    "sound": ([None, 1, True, []], "a string"),
    "mode": ([None, 1, True, []], "a string"),
    "aspect_ratio": ([None, 1, 1.5, []], "a string"),
    "duration": ([None, "5", 5.5, True, []], "an integer"),
}


@given(MODEL_AND_BODY, st.sampled_from(sorted(WRONG_TYPES)), st.data())
def test_one_value_of_the_wrong_type_gives_its_documented_error(
    case: tuple[ModelSpec, Body], field: str, data: st.DataObject
) -> None:
    model, body = case
    values, expected = WRONG_TYPES[field]
    body[field] = data.draw(st.sampled_from(values))
    with pytest.raises(InvalidRequest) as refusal:
        validate(model, body)
    told = f"Invalid format: parameter '{field}' must be {expected}, got "
    between_fields = field == "duration" and "videos" in body
    assert any(message.startswith(told) for message in refusal.value.errors) or between_fields
    assert not VALIDATORS[model.slug].is_valid(body)


@given(MODEL_AND_BODY, st.integers(-(10**18), 10**18))
def test_one_duration_that_the_model_does_not_make_gives_its_documented_error(
    case: tuple[ModelSpec, Body], duration: int
) -> None:
    model, body = case
    if duration in model.durations or "videos" in body:
        return
    body["duration"] = duration
    with pytest.raises(InvalidRequest) as refusal:
        validate(model, body)
    rule = "between 3 and 15" if model is V3_OMNI else "one of 5, 10"
    assert refusal.value.detail == f"parameter 'duration' must be {rule}, got {duration}"
    assert not VALIDATORS[model.slug].is_valid(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=300)
@given(
    st.sampled_from(list(MODELS.values())),
    st.dictionaries(st.sampled_from(sorted(WRONG_TYPES)) | st.text(max_size=5), JSON, max_size=6),
)
def test_whatever_the_validator_accepts_the_schema_accepts_and_the_reverse(
    model: ModelSpec, body: Body
) -> None:
    assert VALIDATORS[model.slug].is_valid(body) == _accepts(model, body) or _beyond_schemas(body)


def _accepts(model: ModelSpec, body: Body) -> bool:
    try:
        validate(model, body)
    except InvalidRequest:
        return False
    return True


def _beyond_schemas(body: Body) -> bool:
    """A reference to an input, and 5.0, which JSON Schema calls an integer."""
    return "_" in str(body.get("prompt")) or isinstance(body.get("duration"), float)
