"""What the planner did not understand."""

from __future__ import annotations

from filmgate.storyboard.script import Script
from filmgate.storyboard.text import is_han

_MOST = 200


def words(script: Script) -> list[str]:
    """Content words that say nothing to the lexicon, each once, in order; Chinese ones as runs."""
    found: dict[str, None] = {}
    run, end = "", -1
    for mention in script.mentions:
        if mention.senses:
            continue
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
    return len(word) > 1 and not word.replace(".", "").isdigit() and word not in ("ll", "re", "ve")
