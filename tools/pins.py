"""The exact pins of everything that is installed, kept in `[tool.uv]` of pyproject.toml.

`uv run python -m tools.pins` resolves anew, without the present pins, and writes what it found.
`--check` resolves with them and exits 1 when something would be installed that is not pinned.

`uv.lock` is not kept in git because it records download addresses; the pins are names and versions alone.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
INSTALLED, BUILDING = "constraint-dependencies", "build-constraint-dependencies"
PLAIN = ["--quiet", "--no-annotate", "--no-header"]
EXPORT = ["uv", "export", *PLAIN, "--all-groups", "--no-hashes", "--no-emit-project"]
COMPILE = ["uv", "pip", "compile", *PLAIN, "--universal", "-"]


def resolved(project: str) -> list[str]:
    """The pins of a fresh resolution of that pyproject.toml, for every Python and platform it names."""
    with TemporaryDirectory() as folder:
        Path(folder, PROJECT.name).write_text(project)
        return pins(_output(EXPORT, folder, ""))


def resolved_build(project: str) -> list[str]:
    """The pins of what builds the package."""
    wanted = tomllib.loads(project)["build-system"]["requires"]
    with TemporaryDirectory() as folder:
        return pins(_output(COMPILE, folder, "\n".join(wanted)))


def pins(requirements: str) -> list[str]:
    """`name==version` of each line; markers stay only where a name has several versions."""
    lines = [line.strip() for line in requirements.splitlines() if line.strip()]
    versions = Counter(_name(line) for line in lines)
    return sorted(_marked(line) if versions[_name(line)] > 1 else line.partition(" ;")[0] for line in lines)


def _marked(line: str) -> str:
    """With the marker's condition on Python alone where it has just one: platforms then say nothing."""
    terms = set(re.findall(r"python_full_version [<>=!]+ '[0-9.]+'", line))
    return f"{line.partition(' ;')[0]} ; {terms.pop()}" if len(terms) == 1 else line


def with_pins(project: str, key: str, found: list[str]) -> str:
    """The text of pyproject.toml with that list instead of its own; raises `ValueError` if it has none."""
    items = "".join(f'    "{pin}",\n' for pin in found)
    text, count = re.subn(rf"^{key} = \[.*?\]$", f"{key} = [\n{items}]", project, flags=re.M | re.S)
    if count != 1:
        raise ValueError(f"pyproject.toml must have one list '{key}', found {count}")
    return text


def unpinned(project: str) -> list[str]:
    """What would be installed although no pin names it."""
    kept = set(tomllib.loads(project)["tool"]["uv"][INSTALLED])
    return [pin for pin in resolved(project) if pin not in kept]


def refresh(project: str) -> str:
    """The text of pyproject.toml with the pins of a fresh resolution."""
    bare = with_pins(with_pins(project, INSTALLED, []), BUILDING, [])
    return with_pins(with_pins(bare, INSTALLED, resolved(bare)), BUILDING, resolved_build(bare))


def main() -> int:
    project = PROJECT.read_text()
    if sys.argv[1:] == ["--check"]:
        missing = unpinned(project)
        print("\n".join(f"not pinned: {pin}" for pin in missing) or "everything is pinned")
        return 1 if missing else 0
    PROJECT.write_text(refresh(project))
    return 0


def _name(requirement: str) -> str:
    return requirement.partition("==")[0]


def _output(command: list[str], folder: str, text: str) -> str:
    done = subprocess.run(command, cwd=folder, input=text, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
