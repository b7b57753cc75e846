"""Chinese verbs that mean something else by what follows: 转动阀门 is no spin, with 冒出白烟 nobody rises."""

from __future__ import annotations

import re
from itertools import pairwise

from filmgate.storyboard.han_manners import HanManners
from filmgate.storyboard.kinds import ANIMATE, PEOPLE, THINGS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import AnyOf
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_EMITTING = re.compile("[冒升泛扬激溅腾涌卷响散飘浮荡]+(?:发)?[出起开]了?$")
"""Verbs that with an object tell what comes of something, and of nobody (冒出白烟)."""
_OBJECT = ("count", "attribute", "kind", "weather", "light", "determiner", "sound")
_SMALL = frozenset(("stop",))
_COUNTING = AnyOf("count", "attribute")
_OF_THINGS = AnyOf("kind", "prop")
_DOING = AnyOf("action", "body")
_REACH = 4
_TURNING = re.compile("[转旋扭拧][转动]")
_DROPPING = ("摔下", "摔落", "摔倒")
EMERGING = frozenset((Action.RISE, Action.POUR, Action.SWING))
GOING_UP = frozenset((Action.TAKE_OFF, Action.FLY, Action.RISE, Action.RUN, Action.WAKE))
_STARTLING = "惊"
_OF_THEMSELVES = frozenset(
    (Action.CRY, Action.SLEEP, Action.FLY, Action.RUN, Action.FLOAT, Action.SWIM, Action.DANCE)
)
"""Deeds that a verb right before a noun tells of it (飞行水母)."""
_GOING = frozenset(
    map(
        Action,
        split(
            "walk, run, sleep, laugh, smile, cry, sit, lie, stand, vanish, fall, land, fly, spin, rise, hide"
        ),
    )
)
"""Deeds without an object: a noun with a verb of its own right after one is the next subject."""
_OBJECTS = frozenset("手门头身眼车马书饭水话歌舞觉澡雪字记画琴棋网鱼菜茶酒漂")
"""What verbs end with that have their object within (松开手)."""
_COMPLEMENTS = frozenset(
    ("出来", "进来", "过来", "下来", "起来", "回来", "上来", "出去", "进去", "过去", "下去", "回去")
)
_HANDLED = frozenset(
    map(
        Action,
        split(
            "hold, carry, hug, catch, pull, push, attack, kiss, chase, give, shoot, look, wake, talk, point"
        ),
    )
)
"""Deeds to somebody, after whom the verb is not theirs, or theirs as one sees."""
_MOVED = frozenset("让叫请派令逼劝催教带领帮赶牵引逗哄吓惊见听")
_CLOSING = frozenset("上里中下边旁")
_STAYING = frozenset("在着")
_HANDLING = frozenset("把将")
"""They lead to a verb past their noun."""
_LED_ON = frozenset(("吓得", "气得", "急得", "乐得", "笑得", "累得"))
_LEADING = frozenset("向到近过进着给对在往见入满")

_LEAST_FAR = 5
_AT = frozenset(split("冲, 向, 朝, 对, 冲着, 向着, 朝着, 对着"))
_LIDS = frozenset(map(SubjectKind, split("door, window, book, product, umbrella")))
_PLANTS = frozenset(("flower", "rose", "tree"))
_OWN_PARTS = frozenset(split("头, 脑袋, 膝盖, 双膝, 膝, 胳膊, 双臂, 双腿, 腿, 肚子, 肩膀, 后脑勺"))
_SHADES = frozenset(("影子", "影", "阴影", "倒影", "暗影", "剪影", "光斑", "光影"))
_NEAR = 7
_LICKED = frozenset(("嘴唇", "嘴角", "嘴", "爪子", "鼻子", "毛", "毛发", "羽毛", "唇"))
_STRUCK = frozenset(
    (
        "哈欠",
        "喷嚏",
        "饱嗝",
        "嗝",
        "寒颤",
        "冷战",
        "响指",
        "呼哨",
        "趔趄",
        "盹",
        "欠",
        "嚏",
        "呼噜",
        "噜",
        "鼾",
        "瞌睡",
        "招呼",
    )
)
_GLANCES = frozenset(("目光", "视线", "眼神"))
_DANCES = frozenset(("舞", "华尔兹", "探戈", "芭蕾", "舞步", "恰恰", "伦巴", "街舞", "双人舞"))
_TRAILS = frozenset(("弧线", "弧", "线", "轨迹", "痕迹", "光痕", "水痕", "圆", "圈", "弧光"))
_MOUNTS = frozenset(map(SubjectKind, split("horse, cow, elephant, unicorn, dragon")))
_LEAST_RIDING = 2
_STEPS = frozenset(("梯子", "箱子", "木箱", "砖头", "桌子", "板凳", "小板凳"))
"""What somebody stands on to reach something."""
_BOARDS = frozenset(("skateboard", "scooter", "bicycle"))
_SLEEVES = frozenset(("袖口", "衣袖", "袖子"))
_UNDER = frozenset(("底下", "下面", "下", "后面", "桌底", "床底", "车底"))
_FOR = frozenset(("给", "为", "替", "帮", "往"))
_FROZEN = frozenset(("冰", "霜", "冰晶", "冰霜", "冰花", "白霜", "水珠", "冰珠"))
_SPECKS = frozenset(("光点", "黑点", "小点", "点", "剪影", "小黑点", "身影"))


class HanSenses(HanManners):
    """Tells verbs apart by their objects."""

    def _han_sense(self, place: int, action: Action) -> Action:
        """What a Chinese verb means by what follows it."""
        word = self.mentions[place].text
        if action is Action.SPIN and _TURNING.match(word) and self._has_noun_next(place):
            return Action.WORK
        return action

    def _pecks_at_somebody(self, place: int) -> bool:
        """Whether a bird pecks at somebody, and eats nothing (追着他啄)."""
        near = (self.before[place], self.after[place], self.after[place + 1])
        return any("pronoun" in m.fields or m.get("kind") in PEOPLE for m in near)

    def _is_to_somebody(self, place: int) -> bool:
        """Whether it is told at whom (冲她挥了挥)."""
        led = self.mentions[max(0, place - _LEAST_FAR) : place]
        return any(m.text in _AT and n.has("pronoun", "kind") for m, n in pairwise(led))

    def _is_picture(self, place: int) -> bool:
        """Whether it is a picture that is held or looked at, and nobody paints (摸着那些画)."""
        before = self.before[place]
        if before.text in _STAYING:
            return self.before[place - 1].get("action") != "smile"
        return before.has("determiner", "count") or before.get("action") in ("look", "hold")

    def _rubs_thing(self, place: int) -> bool:
        """Whether no more than a thing is brushed against (蹭着椅子坐下)."""
        noun = next((m for m in self.mentions[place + 1 : place + 4] if m.has("kind", "pronoun")), None)
        return noun is not None and noun.get("kind") in THINGS

    def _moves_house(self, place: int) -> bool:
        """Whether somebody moves in or out, and carries nothing (刚搬进老房子)."""
        after = self.after[place]
        return after.has("setting") or after.get("kind") == "house"

    def _is_bodily(self, place: int) -> bool:
        """Whether it is somebody's back, and nobody carries (父亲的背驼了)."""
        return self.before[place].text[-1:] == "的"

    def _is_of_lid(self, place: int) -> bool:
        """Whether a door or the like comes open, and nobody drives (门突然开了)."""
        subject = self._subject()
        return bool(subject) and subject[-1].kind in _LIDS and not self._has_noun_next(place)

    def _is_of_plant(self, place: int) -> bool:
        """Whether what stands right before a verb blooms, and nobody drives (满院的梅花都开了)."""
        noun = next((m for m in self._back_from(place) if "stop" not in m.fields), None)
        return noun is not None and noun.get("kind") in _PLANTS

    def _is_of_nothing_alive(self, place: int) -> bool:
        """Whether it is water or light that pours out, and nobody comes (泪水涌出眼眶)."""
        subject = self._subject()
        return not (subject and subject[-1].animate) or "body" in self.after[place].fields

    def _leads_on_foot(self, place: int) -> bool:
        """Whether somebody only steps somewhere, and on nobody (一脚踩进水里)."""
        return self.after[place].text in _LEADING

    def _is_of_own_head(self, place: int) -> bool:
        """Whether somebody only has their own head or knees in their arms (双手抱着头)."""
        return self.after[place].text in _OWN_PARTS

    def _falls_down(self, place: int) -> bool:
        """Whether somebody falls from somewhere, and drops nothing (摔下楼梯)."""
        after = self.after[place]
        return self.mentions[place].text in _DROPPING and (
            after.has("setting") or after.get("kind") == "stairs"
        )

    def _emits(self, place: int) -> bool:
        """Whether something comes out of where it was, of which the plan has no subject (冒出白烟)."""
        return _EMITTING.match(self.mentions[place].text) is not None and self._has_noun_next(place)

    def _has_noun_next(self, place: int) -> bool:
        """Whether an object follows at once, known or not."""
        for after in self.mentions[place + 1 : place + 1 + _REACH]:
            if after.has(*_OBJECT) or not after.senses or self._is_stuff(after):
                return True
            if (after.fields != _SMALL or after.text == "的") and "prop" not in after.fields:
                return False
        return False

    def _startles(self, place: int) -> bool:
        """Whether a verb only tells that its object flies up or runs (惊起一群鸟)."""
        return self.mentions[place].text[0] == _STARTLING and self._has_noun_next(place)

    def _tells_of_next(self, place: int) -> bool:
        """Whether a verb stands between 的 or a number and the noun that it describes (飞行水母)."""
        verb, noun, before = self.mentions[place], self.after[place], self.before[place]
        if noun.get("kind") not in ANIMATE or noun.start != verb.end or "kind" in verb.fields:
            return False
        return before.text == "的" or before.has("count")

    def _note_describing(self, place: int, action: Action) -> None:
        """Notes a verb that only describes the noun right after it."""
        self.describing.add(place)
        if action in _OF_THEMSELVES:
            self.promised.append((action, place))

    def _opens_next(self, place: int) -> bool:
        """Whether a noun right after a verb that takes no object more is who comes next, as a verb of its own
        follows (他在花园里散步老人看到蝴蝶, 爸爸松开手女儿骑了出去)."""
        noun = self.mentions[place]
        if "punctuation" in self.before[place].fields:
            return False
        if "pronoun" not in noun.fields and noun.get("kind") not in ANIMATE:
            return False
        verb = self._ahead_of(place)
        if verb is None:
            return False
        word, fields = self.mentions[verb].text, self.mentions[verb].fields
        if "punctuation" in fields:
            return False
        if _OF_THINGS[fields] and self._is_handled_thing(verb):
            return self._acts(place)
        ended = word in _COMPLEMENTS or (word[-1] in _CLOSING and self._is_after_place(verb))
        ended = ended or (_DOING[fields] and self._has_ended(verb))
        return (ended or ("action" in fields and self._comes_anew(verb, place))) and self._acts(place)

    def _is_handled_thing(self, place: int) -> bool:
        """Whether a thing stands right after the verb of those who handle it (掀开被子孩子哭了)."""
        thing, verb = self.mentions[place], self.before[place]
        if "action" in thing.fields or ("kind" in thing.fields and thing.get("kind") not in THINGS):
            return False
        return "action" in verb.fields and verb.text[-1] not in _STAYING

    def _comes_anew(self, verb: int, place: int) -> bool:
        """Whether a number of one brings in somebody whom the verb before does not handle, see or move
        (敲门一个老奶奶打开门; not 抱起一个孩子跑)."""
        mention = self.mentions[verb]
        if mention.get("action") in _HANDLED or mention.text[0] in _MOVED:
            return False
        return any(m.get("count") == "1" for m in self.mentions[verb + 1 : place])

    def _is_after_place(self, place: int) -> bool:
        """Whether a place is closed by its word, that somebody or something was told to be at (挂在树上)."""
        mention, before = self.mentions[place], self.before[place]
        if mention.text[-1] in _CLOSING and "在" in mention.text:
            return True  # 挂在树上
        if "setting" in mention.fields and before.text[-1:] == "在" and "action" in before.fields:
            return mention.text[-1] in _CLOSING
        return mention.text in _CLOSING and before.has("kind", "setting")

    def _ahead_of(self, place: int) -> int | None:
        """Where what stands before a noun and its number."""
        at = place - 1
        while at >= 0 and _COUNTING[self.mentions[at].fields]:
            at -= 1
        if at > 0 and self.mentions[at].text == "了" and "action" in self.mentions[at - 1].fields:
            at -= 1
        return at if at >= 0 and at not in self.introducing and at not in self.describing else None

    def _has_ended(self, verb: int) -> bool:
        """Whether a verb takes no object any more."""
        mention = self.mentions[verb]
        if "body" in mention.fields:
            return self.before[verb].has("action")
        if "kind" in mention.fields:
            return "action" in mention.fields and mention.get("kind") in THINGS
        if "action" not in mention.fields or mention.text[-1] in _LEADING:
            return False
        whole = len(mention.text) > 1 and mention.text[-1] in _OBJECTS
        return whole or mention.get("action") in _GOING

    def _acts(self, place: int) -> bool:
        """Whether a verb follows a noun, past adverbs."""
        for mention in self.mentions[place + 1 : place + 4]:
            if mention.has("action") or mention.text in _LED_ON or mention.text in _HANDLING:
                return True
            passed = mention.has("stop", "speed", "mood", "preposition") or mention.text == "自己"
            if not passed or mention.text == "的":
                return False
        return False

    def _sways_meanwhile(self, place: int) -> bool:
        """Whether it only tells how somebody does the next thing (摇晃着站起)."""
        return self.after[place].text == "着" and "action" in self.after[place + 1].fields

    def _is_of_cloth(self, place: int) -> bool:
        """Whether something is tied on, and nobody comes (给孩子围上白布)."""
        after = self.after[place]
        return after.has("garment", "attribute", "count") or (is_han(after.text) and not after.senses)

    def _goes_to_place(self, place: int) -> bool:
        """Whether nobody and nothing that the plan knows is there (走向出口)."""
        for mention in self.mentions[place + 1 : place + _NEAR + 1]:
            if "punctuation" in mention.fields:
                return True
            if mention.has("kind", "pronoun", "reference"):
                return False
        return True

    def _hits_nothing(self, place: int) -> bool:
        """Whether somebody yawns or sneezes, whatever stands between (打了个大大的哈欠)."""
        return any(m.text in _STRUCK for m in self.mentions[place + 1 : place + _NEAR + 2])

    def _meets_eyes(self, place: int) -> bool:
        """Whether no more than two gazes meet (撞上她的目光)."""
        return any(m.text in _GLANCES for m in self.mentions[place + 1 : place + _NEAR])

    def _is_a_dance(self, place: int) -> bool:
        """Whether what is leapt into is a dance (跳起了年轻时的华尔兹)."""
        for mention in self.mentions[place + 1 : place + _NEAR + 2]:
            if "punctuation" in mention.fields:
                return False
            if mention.text in _DANCES or mention.get("action") == Action.DANCE:
                return True
        return False

    def _leaves_trail(self, place: int) -> bool:
        """Whether only a line is seen where something went (画出一道红色的弧线)."""
        return any(m.text in _TRAILS for m in self.mentions[place + 1 : place + _NEAR])

    def _is_of_own_part(self, place: int) -> bool:
        """Whether somebody moves no more than a part of themselves (摆动脚蹼)."""
        after = self.after[place] if self.after[place].text != "着" else self.after[place + 1]
        return after.has("body", "garment") or (is_han(after.text) and not after.senses)

    def _is_of_shot(self, place: int) -> bool:
        """Whether the camera gets there (最后落到鞋子的特写)."""
        return any("framing" in m.fields for m in self.mentions[place + 1 : place + _NEAR])

    def _is_on_mount(self, place: int) -> bool:
        """Whether the noun before tells on what somebody sits (在马背上疾驰)."""
        on = self.entries[-1] if self.entries else None
        if on is None or on.preposition != "在" or len(self.entries) < _LEAST_RIDING:
            return False
        return any(actor.kind in _MOUNTS for actor in on.actors)

    def _is_on_board(self, place: int) -> bool:
        """Whether somebody stands on what goes under them (踩着滑板)."""
        return any(m.get("kind") in _BOARDS for m in self.mentions[place + 1 : place + 4])

    def _stays(self, place: int) -> bool:
        """Whether somebody stands there, and goes nowhere (踩在凳子上, 踩着凳子)."""
        if self.after[place].text == "在":
            return True
        lasting = "着" in (self.mentions[place].text[-1], self.after[place].text)
        following = self.mentions[place + 1 : place + 5]
        return lasting and any(m.get("kind") == "chair" or m.text in _STEPS for m in following)

    def _is_of_sleeve(self, place: int) -> bool:
        """Whether somebody only lifts a part of themselves, or a sleeve (抬起纤细的手指)."""
        for mention in self.mentions[place + 1 : place + 6]:
            if "punctuation" in mention.fields or "kind" in mention.fields:
                return False
            if mention.has("body", "garment") or mention.text in _SLEEVES:
                return True
        return False

    def _goes_under(self, place: int) -> bool:
        """Whether somebody goes where nobody sees them (钻到桌子底下)."""
        return any(m.text in _UNDER for m in self.mentions[place + 1 : place + 5])

    def _leads_to_verb(self, place: int) -> bool:
        """Whether somebody only comes to do what follows (前来观赛)."""
        after = self.after[place]
        return "action" in after.fields or (is_han(after.text) and not after.senses)

    def _is_of_shadow(self, place: int) -> bool:
        """Whether a shadow is cast, or made longer, and nothing is thrown or pulled (投下短影)."""
        near = self.mentions[max(0, place - _NEAR) : place + _NEAR]
        return any(m.text in _SHADES for m in near)

    def _is_bowed(self, place: int) -> bool:
        """Whether somebody has a fiddle in hand and nothing else is pulled (掏出小提琴拉了起来)."""
        after = self.after[place + (self.after[place].text == "了")]
        ends = not after.text or after.text in ("起来", "着") or "punctuation" in after.fields
        return ends and any(actor.kind is SubjectKind.VIOLIN for actor in self.memory.cast.actors)

    def _is_of_own_mouth(self, place: int) -> bool:
        """Whether an animal licks its own lips or paws."""
        return self.after[place].text in _LICKED

    def _ends_done(self, place: int) -> bool:
        """Whether no more is said than that something went in (球转了两圈，进了！)."""
        return self.after[place].text == "了" and "punctuation" in self.after[place + 1].fields

    def _is_for_somebody(self, place: int) -> bool:
        """Whether somebody is covered, and nothing is closed (给她盖上毯子)."""
        return any(m.text in _FOR for m in self.mentions[max(0, place - _NEAR) : place])

    def _leans_on_thing(self, place: int) -> bool:
        """Whether somebody leans their head on no one (头靠着玻璃)."""
        return not self.after[place].has("body", "pronoun", "kind", "determiner")

    def _dwindles(self, place: int) -> bool:
        """Whether somebody or something is only seen smaller and smaller (化作一个光点)."""
        following = self.mentions[place + 1 : place + 12]
        end = next((at for at, m in enumerate(following) if "punctuation" in m.fields), len(following))
        return end > 0 and (following[end - 1].text in _SPECKS or following[0].text in _FROZEN)
