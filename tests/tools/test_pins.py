"""Pins are names and versions, with markers only where they are needed."""

from __future__ import annotations

import re
import tomllib

import pytest
from tools.pins import BUILDING, INSTALLED, PROJECT, pins, with_pins

LINES = """
colorama==0.4.6 ; sys_platform == 'win32'
deprecated==1.3.1 ; (python_full_version < '3.12' and sys_platform == 'linux') or python_full_version < '3.12'
deprecated==3.0.1 ; python_full_version >= '3.12'
av==18.1.0
"""


def test_a_marker_stays_only_where_a_name_has_several_versions() -> None:
    assert pins(LINES) == [
        "av==18.1.0",
        "colorama==0.4.6",
        "deprecated==1.3.1 ; python_full_version < '3.12'",
        "deprecated==3.0.1 ; python_full_version >= '3.12'",
    ]


def test_the_list_is_replaced_and_the_rest_left_alone() -> None:
    before = '[tool.uv]\nconstraint-dependencies = [\n    "a==1",\n]\n\n[tool.ruff]\nselect = ["E"]\n'
    after = with_pins(before, INSTALLED, ["a==2", "b==3"])
    assert tomllib.loads(after) == {
        "tool": {"uv": {INSTALLED: ["a==2", "b==3"]}, "ruff": {"select": ["E"]}},
    }
    assert with_pins(after, INSTALLED, ["a==1"]) == before


def test_a_project_without_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="must have one list 'constraint-dependencies', found 0"):
        with_pins("[tool.uv]\n", INSTALLED, [])


@pytest.mark.parametrize("key", [INSTALLED, BUILDING])
def test_this_project_pins_exact_versions_and_no_addresses(key: str) -> None:
    found = tomllib.loads(PROJECT.read_text())["tool"]["uv"][key]
    assert found
    assert all(re.fullmatch(r"[a-z0-9.-]+==[a-z0-9.+]+( ; .+)?", pin) for pin in found)


def test_every_direct_dependency_is_pinned() -> None:
    project = tomllib.loads(PROJECT.read_text())
    pinned = {pin.partition("==")[0] for pin in project["tool"]["uv"][INSTALLED]}
    direct = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.match(r"[a-z0-9-]+", requirement).group() for requirement in direct}  # type: ignore[union-attr]
    assert names <= pinned
