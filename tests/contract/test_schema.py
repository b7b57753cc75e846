"""The schema and pages that the models themselves write."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest

from filmgate.contract.catalog import MODELS, ModelSpec
from filmgate.contract.schema import api_schema, request_schema

BASE = "http://127.0.0.1:8000"
EVERY_MODEL = pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)


@EVERY_MODEL
def test_the_schema_is_a_valid_schema_without_references(model: ModelSpec) -> None:
    schema = request_schema(model)
    jsonschema_rs.meta.validate(schema)
    assert "$ref" not in json.dumps(schema)


@EVERY_MODEL
def test_the_schema_tells_each_rule_of_the_table(model: ModelSpec) -> None:
    fields = request_schema(model)["properties"]
    assert list(fields) == [
        "prompt",
        "multi_shot",
        "shot_type",
        "images",
        "videos",
        "sound",
        "mode",
        "aspect_ratio",
        "duration",
    ]
    assert (fields["prompt"]["minLength"], fields["prompt"]["maxLength"]) == (1, 2500)
    assert fields["shot_type"]["const"] == "intelligence"
    assert (fields["videos"]["minItems"], fields["videos"]["maxItems"]) == (1, 1)
    assert fields["duration"]["enum"] == list(model.durations)
    defaults = {name: field["default"] for name, field in fields.items() if "default" in field}
    assert defaults == {
        "multi_shot": False,
        "sound": "off",
        "mode": "pro",
        "aspect_ratio": "16:9",
        "duration": 5,
    }


@EVERY_MODEL
def test_unknown_fields_are_refused_unless_the_setting_is_off(model: ModelSpec) -> None:
    assert request_schema(model)["additionalProperties"] is False
    assert request_schema(model, strict_fields=False)["additionalProperties"] is True


@EVERY_MODEL
def test_the_fragment_names_the_submit_address_and_the_body(model: ModelSpec) -> None:
    fragment = api_schema(model, BASE)
    assert fragment["servers"][0]["url"] == f"{BASE}/api/v1/{model.slug}/async"
    content = fragment["post"]["requestBody"]["content"]
    assert content["application/json"]["schema"] == request_schema(model)
    assert {"200", "400", "401", "402", "429", "503"} <= set(fragment["post"]["responses"])
