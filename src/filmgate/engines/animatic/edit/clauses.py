"""What stands around a word of an instruction."""

from __future__ import annotations

import re

_END = ".;。；"


def around(prompt: str, match: re.Match[str], opening: str = "", closing: str = "") -> tuple[str, str]:
    """What stands before a match and after it in its own sentence. Signs in `closing` end what is before it,
    too, and those in `opening` what is after it: the quotes of others."""
    before = re.split(f"[{_END}{closing}]", prompt[: match.start()])[-1]
    after = re.split(f"[{_END}{opening}]", prompt[match.end() :])[0]
    return before, after
