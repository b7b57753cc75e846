"""Names of those of whom was told as several: "two astronauts sit in a cockpit. Alex: …", "two kids, Leo and
Mia, run"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, PLURAL
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

_MOST = 4
_MALE = frozenset(map(SubjectKind, ("man", "boy", "old_man")))
_FEMALE = frozenset(map(SubjectKind, ("woman", "girl", "old_woman")))
_GROWN = frozenset(map(SubjectKind, ("man", "woman", "old_man", "old_woman")))
_SPEECH = frozenset(("talk", "whisper", "shout"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their"))
_TELLING_WHO = frozenset((",", ":"))


_BESIDE = frozenset(("next to", "across", "opposite", "beside", "behind", "before", "in front of"))
_OBJECTS = {"him": _MALE, "her": _FEMALE}
_REACH = 4


def is_beside_another(mentions: Sequence[Mention], noun: int, kind: SubjectKind) -> bool:
    """Whether a noun tells of somebody beside a namesake ("the man across from him")."""
    after = mentions[noun + 1 : noun + 1 + _REACH]
    if not after or after[0].text not in _BESIDE:
        return False
    pronoun = next((at for at, m in enumerate(after) if m.text in _OBJECTS), None)
    if pronoun is None or kind not in _OBJECTS[after[pronoun].text]:
        return False
    owned = after[pronoun + 1 : pronoun + 2]  # "the woman next to her dog"
    return (
        not owned or "action" in owned[0].fields or not owned[0].has("kind", "body", "garment", "attribute")
    )


def group_of(
    actors: Sequence[Actor], kind: SubjectKind, name: str, before: Sequence[Mention], after: Sequence[Mention]
) -> Actor | None:
    """Those of whom a name not heard before is one: the only several there, if no single one may bear it."""
    several = [a for a in actors if a.animate and 1 < a.count <= _MOST and a.kind not in PLURAL]
    if len(several) != 1 or not _may_bear(several[0], kind) or _is_introduced(after):
        return None
    group = several[0]
    if before and not _may_act(group, before[-2:]):
        return None
    own = ANIMALS if group.kind in ANIMALS else PEOPLE
    if any(a.count == 1 and a.name is None and (a.kind in PEOPLE or a.kind in own) for a in actors):
        return None
    if len(group.members) >= group.count:
        return None
    group.members.append(name)
    return group


def _may_bear(group: Actor, kind: SubjectKind) -> bool:
    """Whether one of several may have the name of a man, or a woman: it tells what friends are."""
    if group.kind is None or (group.kind in _GROWN and is_neutral(group.kind, group.word)):
        return False
    other = _FEMALE if kind in _MALE else _MALE
    return group.kind not in other


def _is_introduced(after: Sequence[Mention]) -> bool:
    """Whether it is told right after a name who that is ("Emma, a young nurse")."""
    if not after or after[0].text == "(":
        return bool(after)
    return after[0].text in _TELLING_WHO and len(after) > 1 and after[1].text in _ARTICLES


def _may_act(group: Actor, before: Sequence[Mention]) -> bool:
    """Whether a name stands where it is told who acts ("…. Jack nods", "'Run!' shouts Jack"), and not to whom
    something is done ("joggers pass Anna and Ben")."""
    last = before[-1]
    if "and" in last.fields:
        return before[0].get("name") in group.members or before[0].has("punctuation")
    return last.has("punctuation", "clause", "then", "dialogue", "kind") or last.get("action") in _SPEECH
