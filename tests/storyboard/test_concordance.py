"""What stands where in a prompt."""

from __future__ import annotations

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.matching import match
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import fold, tokens


def _mentions(prompt: str) -> list[Mention]:
    return match(tokens(fold(prompt)), [], {}).mentions


def _texts(mentions: list[Mention], places: list[int]) -> list[str]:
    return [mentions[place].text for place in places]


def test_what_says_something_of_a_field_is_found_in_order() -> None:
    mentions = _mentions("a dog runs, a cat sleeps")
    assert _texts(mentions, Concordance(mentions).of("action", "kind")) == ["dog", "runs", "cat", "sleeps"]


def test_words_are_found_beside_fields_and_each_place_once() -> None:
    mentions = _mentions("a dog runs, a cat sleeps")
    assert _texts(mentions, Concordance(mentions).of("kind", words={"cat", ","})) == ["dog", ",", "cat"]


def test_what_says_nothing_is_found() -> None:
    mentions = _mentions("a zxqv dog")
    assert _texts(mentions, Concordance(mentions).silent()) == ["zxqv"]


def test_what_comes_to_say_more_is_found_once_it_is_noted() -> None:
    mentions = _mentions("a dog runs")
    standing = Concordance(mentions)
    mentions[0].say(mentions[1].senses)
    assert standing.of("kind") == [1]
    standing.note(0)
    assert standing.of("kind") == [0, 1]


def test_what_is_said_by_now_is_found_once_it_is_renewed_and_what_was_said_is_not() -> None:
    mentions = _mentions("a dog runs")
    standing = Concordance(mentions)
    mentions[0].say(mentions[1].senses)
    standing.note(0)
    mentions[0].say(mentions[2].senses)
    mentions[1].say(())
    standing.renew()
    assert standing.of("kind") == []
    assert standing.of("action") == [0, 2]
    assert standing.silent() == [1]
