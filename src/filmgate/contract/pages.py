"""The documentation that the server serves: an index for language models, and one page per model."""

from __future__ import annotations

import json
from typing import Any

from filmgate.contract.catalog import MODELS, SIZES, ModelSpec
from filmgate.contract.schema import CONDITIONS, ERRORS, request_schema, submit_path

EXAMPLE_PROMPT = (
    "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her"
)
MODEL_TYPE = "text-to-video"
CATEGORIES = (
    "Errors are `{code, message}`, the message being `<Category>: <detail>`; when there are several faults, "
    "`data.errors` lists them all."
)


def page_url(model: ModelSpec, base_url: str) -> str:
    return f"{base_url}/{model.slug}.md"


def model_card(model: ModelSpec, base_url: str, price: float) -> dict[str, Any]:
    """One entry of `GET /api/v1/models`; `price` is in USD per second of film."""
    return {
        "slug": model.slug,
        "type": MODEL_TYPE,
        "provider": model.provider,
        "name": model.name,
        "title": model.title,
        "description": model.description,
        "docs_url": page_url(model, base_url),
        "api_schema_url": f"{base_url}/models/{model.slug}/api_schema",
        "price": price,
        "price_unit": "USD per second of video",
    }


def llms_txt(base_url: str) -> str:
    """The documentation index."""
    pages = [
        f"- [{model.title}]({page_url(model, base_url)}): {model.description}" for model in MODELS.values()
    ]
    schemas = [
        f"- [{model.title} schema]({base_url}/models/{model.slug}/api_schema): the OpenAPI fragment"
        for model in MODELS.values()
    ]
    return "\n".join(
        [
            "# Filmgate",
            "",
            "> Your own Kling Omni endpoint: prompt-guided video generation over one asynchronous HTTP API.",
            "",
            "Submit a task, poll its address until `status` is `success` or `failed`, download the results.",
            "",
            "## Models",
            "",
            *pages,
            "",
            "## Reference",
            "",
            *schemas,
            f"- [OpenAPI]({base_url}/openapi.json): every call, header and error",
            f"- [Browsable reference]({base_url}/docs)",
            "",
        ]
    )


def model_page(model: ModelSpec, base_url: str) -> str:
    """The page of one model: the call, the answer, the parameters, the errors."""
    sections = (
        f"# {model.title}\n\n{model.description}",
        f"> Documentation index: {base_url}/llms.txt",
        f"## Submit\n\n{_fenced('bash', curl_example(model, base_url))}",
        _fenced("json", _reply(model, base_url)),
        "## Authorization\n\nAPI Key authentication. Format: `Authorization: Bearer YOUR_API_KEY`.",
        f"## Body\n\n{CONDITIONS}\n\n{_parameters(model)}",
        f"## Output\n\nMP4 (H.264, 24 fps), with AAC sound when there is any.\n\n{_sizes()}",
        f"## Result\n\n{_result(base_url)}",
        f"## Errors\n\n{CATEGORIES}\n\n{_errors()}",
    )
    return "\n\n".join(sections) + "\n"


def curl_example(model: ModelSpec, base_url: str) -> str:
    """A command that submits the documents' own example."""
    body = json.dumps({"prompt": EXAMPLE_PROMPT}, indent=2)
    return (
        f"curl --request POST \\\n"
        f"  --url {base_url}{submit_path(model)} \\\n"
        f"  --header 'Authorization: Bearer <token>' \\\n"
        f"  --header 'Content-Type: application/json' \\\n"
        f"  --data '\n{body}\n'"
    )


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


def _reply(model: ModelSpec, base_url: str) -> str:
    task_id = "task-v2v-def456"
    address = {"method": "GET", "url": f"{base_url}/api/v1/tasks/{task_id}"}
    data = {"status": "pending", "task_id": task_id, "model_id": model.name, "get_result": address}
    return json.dumps({"code": 0, "message": "success", "data": data}, indent=2)


def _parameters(model: ModelSpec) -> str:
    fields = request_schema(model)["properties"]
    rows = [
        f"| `{name}` | {_type(field)} | {_default(name, field)} | {field['description']} |"
        for name, field in fields.items()
    ]
    return "\n".join(["| Field | Type | Default | Meaning |", "|---|---|---|---|", *rows])


def _type(field: dict[str, Any]) -> str:
    words = field.get("enum") or ([field["const"]] if "const" in field else [])
    if words:
        return f"{field['type']}: {', '.join(f'`{word}`' for word in words)}"
    if field["type"] == "array":
        most = f"-{field['maxItems']}" if "maxItems" in field else " or more"
        return f"array of {field['minItems']}{most} strings".replace("1-1 strings", "1 string")
    bounds = f", {field['minLength']}-{field['maxLength']} characters" if "maxLength" in field else ""
    return f"{field['type']}{bounds}"


def _default(name: str, field: dict[str, Any]) -> str:
    if name == "prompt":
        return "required"
    return f"`{json.dumps(field['default'])}`" if "default" in field else "absent"


def _sizes() -> str:
    rows = [f"| {mode} | {ratio} | {wide} × {high} |" for (mode, ratio), (wide, high) in SIZES.items()]
    return "\n".join(["| mode | aspect_ratio | pixels |", "|---|---|---|", *rows])


def _result(base_url: str) -> str:
    return (
        f"`GET {base_url}/api/v1/tasks/{{task_id}}` until `data.status` is `success` or `failed`; "
        "`?wait=30` holds the answer until then, for at most that many seconds. "
        "`data.result.resources` lists the files, the film having the role `primary`; "
        "a failed task tells why in `data.error`."
    )


def _errors() -> str:
    rows = [f"| {status} | {meaning} |" for status, meaning in ERRORS.items()]
    return "\n".join(["| HTTP | Meaning |", "|---|---|", *rows])
