"""The generated documentation says what the validator does."""

from __future__ import annotations

import json

import pytest

from filmgate.contract.catalog import MODELS, V3_OMNI, VIDEO_O1, ModelSpec
from filmgate.contract.pages import EXAMPLE_PROMPT, curl_example, llms_txt, model_card, model_page
from filmgate.contract.schema import request_schema
from filmgate.contract.validation import validate

BASE = "http://127.0.0.1:8000"
EVERY_MODEL = pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)


def test_the_index_links_every_page() -> None:
    index = llms_txt(BASE)
    for model in MODELS.values():
        assert f"{BASE}/{model.slug}.md" in index
        assert f"{BASE}/models/{model.slug}/api_schema" in index


@EVERY_MODEL
def test_a_page_has_a_row_for_every_field_and_the_example(model: ModelSpec) -> None:
    page = model_page(model, BASE)
    assert model.description in page
    assert EXAMPLE_PROMPT in page
    assert all(f"| `{field}` |" in page for field in request_schema(model)["properties"])


@EVERY_MODEL
def test_the_curl_example_is_the_documents_own_and_is_valid(model: ModelSpec) -> None:
    example = curl_example(model, BASE)
    assert f"--url {BASE}/api/v1/{model.slug}/async" in example
    body = json.loads(example.split("--data '")[1].removesuffix("'"))
    assert validate(model, body).prompt == EXAMPLE_PROMPT


def test_the_durations_of_each_model_stand_on_its_page() -> None:
    assert "Valid values are 3-15" in model_page(V3_OMNI, BASE)
    assert "Valid values are 5, 10" in model_page(VIDEO_O1, BASE)


def test_a_card_carries_what_public_clients_read() -> None:
    card = model_card(V3_OMNI, BASE, 0.1)
    assert card["slug"] == "kling/kling-v3-omni-video"
    assert card["type"] == "text-to-video"
    assert card["provider"] == "kling"
    assert card["price"] == 0.1
    assert card["docs_url"] == f"{BASE}/kling/kling-v3-omni-video.md"
