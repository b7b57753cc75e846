"""The audience of the film is not in it; that of a stage is."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A firefighter crawls, so that the audience feels every breath", {"firefighter"}),
        ("A boxer falls, letting the audience hear his heartbeat", {"athlete"}),
        ("The ending leaves the audience wondering. A dog barks", {"dog"}),
        ("A singer lets the audience sing", {"singer", "crowd"}),
        ("A speech ends and the audience claps", {"crowd"}),
    ],
)
def test_whoever_sees_the_film_is_not_in_it(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds
