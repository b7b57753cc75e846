"""`filmgate bench storyboard`: scores on standard output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.speaking import told


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    file = tmp_path / "prompts.jsonl"
    cases = [
        {"prompt": "A cat sleeps on a beach", "setting": "beach"},
        {"prompt": "a dog", "setting": "kitchen"},
    ]
    file.write_text("\n".join(map(json.dumps, cases)) + "\n")
    return file


def test_a_file_is_scored_per_field(prompts: Path) -> None:
    shown = told("bench", "storyboard", str(prompts), "--json")
    assert shown.exit_code == 0, shown.stderr
    document = json.loads(shown.stdout)
    assert document["prompts"] == 2
    assert document["fields"]["setting"]["recall"] == 0.5
    assert document["misses"][0]["prompt"] == "a dog"


def test_misses_are_shown_to_people(prompts: Path) -> None:
    shown = told("bench", "storyboard", str(prompts), "--misses").stdout
    assert "setting: expected kitchen" in shown


def test_the_open_set_is_found_in_a_checkout() -> None:
    shown = told("bench", "storyboard").stdout
    assert "prompts.jsonl" in shown


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text('{"prompt": "a"}\n{oops\n')
    done = told("bench", "storyboard", str(file))
    assert done.exit_code == 1
    assert "line 2: not JSON" in done.stderr
