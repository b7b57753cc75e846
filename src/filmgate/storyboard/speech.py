"""Lines of dialogue: who says them."""

from __future__ import annotations

from itertools import repeat
from operator import attrgetter

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.causers import Causers
from filmgate.storyboard.clause import Deed, Entry
from filmgate.storyboard.kinds import can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import TEXT
from filmgate.storyboard.onscreen import Shown
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action

_NARRATION = frozenset(
    split("旁白, 画外音, 解说, 解说词, 配音, narrator, narration, voiceover, voice over, off-screen")
)
"""Before a line they say that nobody in the picture speaks it."""
_KIND = attrgetter("kind")
SPEECH = frozenset((Action.TALK, Action.WHISPER, Action.SHOUT, Action.SING))
_SURFACES = frozenset(
    split(
        "frame, screen, card, title card, end card, caption, text, 字幕, on-screen, on screen, onscreen,"
        " super, subtitle, tagline, title, titles, overlay, on-screen text, text on screen, words on screen,"
        " 字, 文字, 标语, 白字, 大字"
    )
)
"""What carries words that nobody says."""
_BESIDE = 3
"""Mentions before a line in which such a word says it is on the screen, whoever was named."""
_TO = ("to", "at")
_ADDRESSING = frozenset(
    split(
        "提醒, 安慰, 安抚, 鼓励, 质问, 追问, 询问, 恳求, 哀求, 央求, 嘱咐, 叮嘱, 叮咛, 劝, 劝说, 催, 催促,"
        " 命令, 吩咐, 警告, 威胁, 回复, 回答, 调侃, 嘲笑, 责备, 责怪, 训斥, 呵斥, 斥责, 问, 告诉, 喊,"
        " 叫, 骂, 求, 哄, 逗, 夸, 夸奖, 反问, 逼问, 盘问, 招呼, 请求, 介绍"
    )
)
"""Verbs before whoever a line is told."""
_BESIDE_SOMEBODY = frozenset(split("身边, 身旁, 面前, 跟前, 旁边, 身后, 对面, 身前, 身侧, 眼前"))
"""After whoever is where somebody else comes to."""
_REACH = 8
_SAID = 3
"""Mentions before a line in which a verb tells who says it."""
_BUSY = frozenset(
    (Action.HUG, Action.KISS, Action.CRY, Action.LAUGH, Action.KNEEL, Action.FALL, Action.DANCE)
)
"""What one sees rather than that somebody speaks meanwhile."""


class Speech(Causers):
    """Gives every line to its speaker."""

    @staticmethod
    def _can(actors: list[Actor], action: Action) -> bool:
        return any(map(can, map(_KIND, actors), repeat(action)))

    def _speak(self, place: int, line: str) -> None:
        if not self.memory.wordless or line.__class__ is Shown or self._is_shown(place):
            self.reading.lines.append(line)
        if not _NARRATION.isdisjoint(map(TEXT, self.mentions[max(0, place - 2) : place])):
            return
        if line.__class__ is Shown or self._is_shown(place):
            return
        if any(deed.action in SPEECH and place - _SAID < deed.place for deed in self.reading.deeds[-3:]):
            return
        speaker = self._speaker()
        if (not speaker or self._opens(place)) and self._is_named_after(place):
            return
        speaker = speaker or [actor for actor in self.memory.carried if actor.animate]
        for actor in speaker[-1:]:
            self.reading.show(actor)
            own = [deed for deed in self.reading.deeds if deed.actor is actor]
            if not any(deed.action in SPEECH for deed in own):
                busy = any(deed.finite and deed.action in _BUSY for deed in own)
                self.reading.deeds.append(Deed(actor, Action.TALK, place, True, busy))

    def _is_shown(self, place: int) -> bool:
        """Whether the words stand on the screen ("the final frame carries one line: …")."""
        before = self.mentions[max(0, place - _REACH) : place]
        if _SURFACES.isdisjoint(map(TEXT, before)):
            return False
        if any(m.get("action") in SPEECH or m.has("pronoun", "dialogue") for m in before):
            return False
        if any(m.text in _SURFACES for m in before[-_BESIDE:]):
            return True
        return not any("kind" in m.fields for m in before)

    def _speaker(self) -> list[Actor] | None:
        """Who was named last and not spoken to ("whispers to the patient")."""
        able = [entry for entry in self.entries if self._can(entry.actors, Action.TALK)]
        told = [entry for entry in able if not (entry.preposition in _TO or self._is_addressed(entry))]
        told = [entry for entry in told if not self._is_landmark(entry)]
        if not told and self._can(self.memory.carried, Action.TALK):
            return self.memory.carried
        return next((entry.actors for entry in reversed(told or able)), None)

    def _is_landmark(self, entry: Entry) -> bool:
        """Whether somebody else goes up to them or sits down there (走到她面前：“…”, 在她身边坐下：“…”)."""
        return self.after[entry.place].text in _BESIDE_SOMEBODY

    def _is_addressed(self, entry: Entry) -> bool:
        """Whether a Chinese line follows whom a verb says it is told (问士兵：“…”, 提醒孩子：“…”)."""
        if self.after[entry.place].text != ":" or not is_han(self.mentions[entry.place].text):
            return False
        before = map(TEXT, self.mentions[max(0, entry.place - 2) : entry.place])
        return entry.is_object or not _ADDRESSING.isdisjoint(before)

    def _opens(self, place: int) -> bool:
        """Whether a line begins its sentence, and who says it comes right after ("'Missed,' he whispers")."""
        before, told = self.before[place], self.mentions[place + 1 : place + 3]
        if before.text and not before.ends_sentence:
            return False
        said = any(m.get("action") in SPEECH for m in told)
        return said and told[0].text.isascii()

    def _is_named_after(self, place: int) -> bool:
        """Whether the speaker follows the line (" … " he says)."""
        following = self.mentions[place + 1 : place + 6]
        return any(m.get("action") in SPEECH for m in following)
