"""What the planner did not understand."""

from __future__ import annotations

from itertools import filterfalse
from operator import attrgetter

from filmgate.storyboard.script import Script
from filmgate.storyboard.text import is_han

_MOST = 200
_SAYS = attrgetter("senses")


def words(script: Script) -> list[str]:
    """Content words that say nothing to the lexicon, each once, in order; Chinese ones as runs."""
    found: dict[str, None] = {}
    run, end = "", -1
    for mention in filterfalse(_SAYS, script.mentions):
        if run and (not is_han(mention.text) or mention.start != end):
            found[run] = None
            run = ""
        if is_han(mention.text):
            run, end = run + mention.text, mention.end
        elif _is_content(mention.text):
            found[mention.text] = None
    if run:
        found[run] = None
    return list(found)[:_MOST]


def _is_content(word: str) -> bool:
    """Whether a word stands for anything; "3", "2.5" and "3s" only count."""
    number = word.removesuffix("s").replace(".", "")
    return len(word) > 1 and not number.isdigit() and word not in ("ll", "re", "ve")
