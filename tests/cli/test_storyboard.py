"""`filmgate storyboard`: the plan on standard output."""

from __future__ import annotations

import json

from tests.cli.speaking import told

PROMPT = "A woman leaves a subway station and walks into a rainy cyberpunk street"


def test_the_plan_is_json_that_repeats() -> None:
    words = ["storyboard", PROMPT, "--duration", "8", "--seed", "7", "--multi-shot", "--json"]
    done = told(*words)
    assert done.exit_code == 0, done.stderr
    board = json.loads(done.stdout)
    assert board["frames"] == 8 * 24 == sum(shot["frames"] for shot in board["shots"])
    assert board["seed"] == 7
    assert told(*words).stdout == done.stdout


def test_the_plan_is_a_table_for_people() -> None:
    shown = told("storyboard", PROMPT).stdout
    assert "5.00" in shown
    assert "camera" in shown


def test_wrong_wishes_are_told_in_the_contracts_words() -> None:
    done = told("storyboard", PROMPT, "--duration", "20")
    assert done.exit_code == 1
    assert "parameter 'duration' must be between 3 and 15, got 20" in done.stderr
    assert "model 'kling/none' does not exist" in told("storyboard", PROMPT, "--model", "kling/none").stderr
