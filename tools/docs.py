"""The parts of the documentation that are made from the code, so that they cannot drift from it.

A page marks such a part with `<!-- made: NAME -->` and `<!-- end -->`. `python -m tools.docs` writes
them anew; `--check` changes nothing and exits 1 when one is out of date.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from filmgate import settings
from filmgate.contract import catalog, errors, pages, schema, task

ROOT = Path(__file__).resolve().parent.parent
PART = re.compile(r"(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->)", re.S)
Maker = Callable[[], str]


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


# Settings.


@cache
def attribute_docstrings() -> dict[tuple[str, str], str]:
    """What the settings' source says of each key, by class and name."""
    classes = [node for node in ast.parse(inspect.getsource(settings)).body if isinstance(node, ast.ClassDef)]
    return {(node.name, name): text for node in classes for name, text in _attributes(node)}


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for key, after in pairwise(node.body):
        match key, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, " ".join(text.split())


def settings_part() -> str:
    """Every key of every table, by what it is in the file and in the environment."""
    own = _keys(settings.Settings, "", skip=_tables())
    parts = [f"## Top level\n\n{own}"]
    for name, model in _tables().items():
        prefix = f"{name}." if model in _named_tables().values() else f"{name}__"
        title = f"[{name}.NAME]" if prefix.endswith(".") else f"[{name}]"
        parts.append(f"## `{title}`\n\n{inspect.getdoc(model)}\n\n{_keys(model, prefix)}")
    return "\n\n".join(parts)


def _tables() -> dict[str, type[BaseModel]]:
    """The settings that are tables of their own."""
    fields = settings.Settings.model_fields
    plain = {
        name: field.annotation
        for name, field in fields.items()
        if inspect.isclass(field.annotation) and issubclass(field.annotation, BaseModel)
    }
    return plain | _named_tables()


def _named_tables() -> dict[str, type[BaseModel]]:
    """Those that hold one table for each name."""
    fields = settings.Settings.model_fields
    return {
        name: get_args(field.annotation)[1]
        for name, field in fields.items()
        if str(field.annotation).startswith("dict[")
    }


def _keys(model: type[BaseModel], prefix: str, skip: Iterable[str] = ()) -> str:
    fields = {name: field for name, field in model.model_fields.items() if name not in skip}
    return table(
        ("key", "environment", "default", "meaning"),
        [
            (f"`{name}`", _environment(prefix, name), _default(field), _meaning(model, name))
            for name, field in fields.items()
        ],
    )


def _environment(prefix: str, name: str) -> str:
    return "" if prefix.endswith(".") else f"`FILMGATE_{prefix.upper()}{name.upper()}`"


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=False)
    if value is None:
        return "none"
    if isinstance(value, PurePath):
        value = str(value)
    return f"`{json.dumps(value)}`"


def _meaning(model: type[BaseModel], name: str) -> str:
    return attribute_docstrings()[model.__name__, name]


# The wire.


def calls_part() -> str:
    """Every call of the server, in the order in which its routers name them."""
    rows = [
        (f"`{method.upper()} {path}`", operation["summary"])
        for path, operations in _openapi()["paths"].items()
        for method, operation in operations.items()
    ]
    return table(("call", "what it does"), rows)


@cache
def _openapi() -> dict[str, Any]:
    from filmgate.server.app import create_app

    return create_app(settings.Settings()).openapi()


def parameters_part() -> str:
    """Query parameters and headers, with the calls that take them."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for path, operations in _openapi()["paths"].items():
        for method, operation in operations.items():
            for item in operation.get("parameters", []):
                if item["in"] != "path":
                    where = (item["name"], item["in"], item["description"])
                    found.setdefault(where, []).append(f"`{method.upper()} {path}`")
    return table(("name", "where", "meaning"), [(f"`{name}`", place, text) for name, place, text in found])


def body_part() -> str:
    """The request body, model by model, as the server's own pages show it."""
    parts = [f"### {model.title}: `{model.slug}`\n\n{_body(model)}" for model in catalog.MODELS.values()]
    return "\n\n".join(parts)


def _body(model: catalog.ModelSpec) -> str:
    page = pages.model_page(model, "http://127.0.0.1:8000")
    return page.partition("## Body\n\n")[2].partition("\n\n## ")[0]


def sizes_part() -> str:
    sizes = catalog.SIZES.items()
    rows = [(f"`{mode}`", f"`{ratio}`", f"{wide} × {high}") for (mode, ratio), (wide, high) in sizes]
    return table(("mode", "aspect_ratio", "pixels"), rows)


def task_part() -> str:
    """The fields of a task and of its resources."""
    return "\n\n".join(f"`{model.__name__}`: {_shape(model)}" for model in (task.Task, task.Resource))


def _shape(model: type[BaseModel]) -> str:
    text = " ".join((inspect.getdoc(model) or "").split())
    rows = [
        (f"`{name}`", _type(field), "always" if field.is_required() else "when known")
        for name, field in model.model_fields.items()
    ]
    return f"{text}\n\n{table(('field', 'type', 'present'), rows)}"


def _type(field: FieldInfo) -> str:
    annotation = field.annotation
    shown = annotation.__name__ if inspect.isclass(annotation) else str(annotation)
    words = re.sub(r"filmgate\.contract\.task\.|typing\.|\s*\|\s*None", "", shown)
    return f"`{words.replace('|', 'or')}`"


def codes_part() -> str:
    """Every word that a failed task's `error.code` may be, found where the code fails tasks."""
    sources = sorted((ROOT / "src" / "filmgate").rglob("*.py"))
    trees = [ast.parse(source.read_text()) for source in sources]
    failures = {"TaskFailed", *(name for tree in trees for name in _failures(tree))}
    found = {code for tree in trees for code in _codes(tree, failures)}
    return ", ".join(f"`{code}`" for code in sorted(found | {"canceled"}))


def _failures(tree: ast.AST) -> Iterator[str]:
    """The kinds of failure of a task that a module defines."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(bases=[ast.Name(id="TaskFailed"), *_]):
                yield node.name


def _codes(tree: ast.AST, failures: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]):
                if name in failures:
                    yield code
            case ast.Call(func=ast.Name(id="fail" | "Meaning"), args=[_, ast.Constant(value=str(code)), *_]):
                yield code
            case ast.ClassDef(bases=[ast.Name(id="TaskFailed"), *_]):
                yield from _own_code(node)


def _own_code(failure: ast.ClassDef) -> Iterator[str]:
    """The code of a kind of failure that always has the same one."""
    for node in ast.walk(failure):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__init__"),
                args=[ast.Constant(value=str(code)), *_],
            ):
                yield code


def errors_part() -> str:
    rows = [(str(kind.status), f"`{kind.category}: …`", _lines(kind)) for kind in _kinds()]
    return table(("HTTP", "message", "meaning"), rows)


def _lines(kind: type[errors.FilmgateError]) -> str:
    return schema.ERRORS.get(kind.status, "").replace("; see Retry-After", ", with `Retry-After`")


def _kinds() -> Iterator[type[errors.FilmgateError]]:
    """Every kind of refusal that has a category of its own, by status."""
    found: dict[str, type[errors.FilmgateError]] = {}
    for kind in vars(errors).values():
        if inspect.isclass(kind) and issubclass(kind, errors.FilmgateError):
            found.setdefault(kind.category, kind)
    yield from sorted(found.values(), key=lambda kind: kind.status)


MAKERS: dict[str, Maker] = {
    "settings": settings_part,
    "calls": calls_part,
    "parameters": parameters_part,
    "body": body_part,
    "sizes": sizes_part,
    "task": task_part,
    "errors": errors_part,
    "codes": codes_part,
}


# Pages.


def made_anew(page: str) -> str:
    """The page with its made parts as the code says now; raises `KeyError` for an unknown part."""
    return PART.sub(lambda found: f"{found[1]}\n{MAKERS[found[2]]()}\n\n{found[3]}", page)


def stale() -> Iterator[tuple[Path, str]]:
    """The pages that are out of date, and what they should be."""
    for path in sorted((ROOT / "docs").glob("*.md")):
        page = path.read_text()
        if (fresh := made_anew(page)) != page:
            yield path, fresh


def main() -> int:
    pages_to_write = list(stale())
    if sys.argv[1:] == ["--check"]:
        for path, _ in pages_to_write:
            print(f"out of date: {path.relative_to(ROOT)}; run: uv run python -m tools.docs")
        return 1 if pages_to_write else 0
    for path, fresh in pages_to_write:
        path.write_text(fresh)
    return 0


if __name__ == "__main__":
    sys.exit(main())
