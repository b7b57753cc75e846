"""Chinese verbs as they stand in a clause: parted from their object, doubled, after an adverb."""

from __future__ import annotations

from collections.abc import Mapping

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Lexicon, Sense, split
from filmgate.storyboard.lexicon.sense import WORD, Phrase
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

BETWEEN = frozenset("了着过起完上一两几个口下顿场首支杯次圈眼声番会儿半阵曲躬段遍")
"""What may part a verb from its object (鞠了一躬, 洗了个澡, 跳起舞来)."""
_DOUBLING = frozenset("了一")
_LASTING = "着"
_ONCE_MORE = frozenset("了起过")
"""What may part 着 from 火 or 地."""
_REACH = 5
_STOP = (Sense("stop", "deed", WORD),)
_THEN = (Sense("then", "then", WORD),)
_OF_VERB = frozenset(("action", "kind"))
_ADVERB = (Sense("stop", "adverb", WORD),)
_HEARD = (Sense("stop", "heard", WORD),)
_VOICES = frozenset("声音")
_REACHING_EARS = frozenset("传响荡飘")
_ECHOING = "回荡"
_BRINGING = frozenset("来出起着了")
"""What verbs begin and end with that lead to a voice (传来, 响起, 回荡着)."""
_VOICE_REACH = 9
_NOISE = "一声"
_ALOUD = frozenset("齐闻循高低轻大连应无失厉朗同柔小出作吭放悄默柔粗沉尖颤细")
"""What begins adverbs that end as words for voices do (高声)."""
_HEARD_ONLY = frozenset(
    ("低语", "呼唤", "歌唱", "哭泣", "叹息", "吼叫", "尖叫", "呼喊", "呐喊", "耳语", "哭喊", "笑")
)
"""Verbs that stand for what is heard, after 的."""
_LISTENING = frozenset("听闻")
_NOISES = frozenset(("一声", "一阵", "几声", "阵阵", "声声", "一声声"))
_VOICED = frozenset(("shout", "laugh", "cry", "whisper", "sing"))
_LONGEST_ADVERB = 5

_GRASPING = "一把"
"""Before a verb it tells how it is done (一把掀开)."""
_WISHING = frozenset(
    split("想, 想要, 打算, 差点, 差点儿, 险些, 不敢, 正想, 很想, 舍不得, 忍住, 强忍, 恨不得, 本想")
)
"""Before a verb they say that it is not quite done."""

_AFTER_ANOTHER = "接"
_MEASURING = frozenset("扇包捧串捆卷封排盘堆束缕滴摊拨抱担挑扎" + _AFTER_ANOTHER)
"""Verbs' characters that measure what is counted."""
_EACH = frozenset(("每一", "每", "这", "那", "几", "整"))
_FELT = frozenset(("smile", "laugh", "cry", "shout", "whisper", "sing", "", "look"))
_SAYING = 4
_LEAST_NAME = 2
_LEAST_BLOW = 3
_NOUN_ENDINGS = frozenset("铃区舱员者机台场室厂店线库站队声感器板架柜炉衣服帽鞋带剂杆绳竿棍网杖壶桶筒镜粉床")
"""Last characters of nouns that begin with a verb."""
_LEADING_ON = frozenset("进入出到上下开过回来去起在着了住完向往给满成")
"""What a verb ends with that an object or a place follows."""
_REACHING = frozenset(
    split("伸手, 伸出手, 伸出双手, 伸出右手, 伸出左手, 伸出手指, 伸出一只手, 伸长手臂, 伸长手")
)
_HANDLING = frozenset(("把", "将"))
_OBJECT_REACH = 9
_SO = "得"
_SWAYING = _WISHING | {"地", _SO, _GRASPING}
_ALONG = frozenset(("跟着", "随着", "伴着"))
_TOWARDS = {"冲": "setting", "绕": "setting"}
_INTO = "进"
_PUTTING = frozenset("装夹裹揉折嵌缝舀盛拌搅包填存收铲拨摁拧洒吹扫钉卷吸含照渗透融踩坐摔跌栽躺")
"""After them it tells where something is put, or where light and water go (夹进书里)."""
_FILMED = "镜头"
"""Verbs that lead to another one, and what may follow them besides somebody (绕桌子转圈)."""
_LEADING = _ALONG | _TOWARDS.keys()
_COMPLEMENTS = frozenset(split("出去, 进去, 出来, 进来, 过去, 过来, 上去, 上来, 下去, 下来, 回去, 回来"))
_CUTTING = "切"
_OPENED = "开"
"""Right after another verb it tells what comes of that one (吹开木门)."""
_DRIFTING = ("stop", "weather", "light")
"""What goes round somebody (云雾环绕)."""
_SHOTS = ("framing", "angle", "move", "filmword")
"""What a film is cut to (切第一视角)."""
_MEANS = frozenset(split("一拳, 一脚, 一掌, 一巴掌, 一刀, 一剑, 一棍, 一锤, 一头, 重拳, 铁拳, 一鞭, 一箭"))
"""Before another verb they tell no more than by what it is done (一脚踢开门, 被一记重拳打倒)."""
_COLON = ":"
_UTTERED = frozenset(split("shout, talk, whisper, cry, laugh, sing, write, read, look, point, smile, type"))
"""Deeds whose verb may stand before a colon, and a line or what is seen after it."""
_SUSPECT = (
    _HEARD_ONLY | _MEANS | _REACHING | _MEASURING | _LEADING | _COMPLEMENTS | {_CUTTING, _OPENED, _INTO}
)
"""Verbs that may tell no deed of their own."""
_BEFORE_SUSPECTS = _NOISES | _HANDLING | {"的"}
_AFTER_SUSPECTS = _NOUN_ENDINGS | {"子", _COLON}
"""Beside these any verb may."""
_SENDING = frozenset(split("throw, push, give, shoot, pull, hold, pour, attack, open"))
_BEAMING = frozenset("照射映泼喷")
"""What light and water do, before a word for their way (灯照出去)."""
_COVERB = (Sense("preposition", "对", WORD),)

Said = tuple[int, tuple[Sense, ...]]
"""How many tokens say it, and what."""


def parted(texts: Phrase, place: int, known: Lexicon) -> Said | None:
    """What a verb says whose object stands further on, or that is only the first of two (挥了挥手)."""
    following = texts[place + 1 : place + 2]
    if not following or not (following[0] in BETWEEN or following[0] == texts[place]):
        return None
    if texts[place] == _LASTING and following[0] not in _ONCE_MORE:
        return None  # 写着一个地址
    if _is_doubled(texts, place, known):
        return (1 if following[0] == texts[place] else 2), _STOP
    end = place + 1
    while end < len(texts) and end - place < _REACH and texts[end] in BETWEEN:
        end += 1
    return _with_object(texts, place, end, known) if end > place + 1 else None


def _is_doubled(texts: Phrase, place: int, known: Lexicon) -> bool:
    """摇摇头, 看了看: the verb comes once more, alone or with its object."""
    verb = texts[place]
    if texts[place + 1] == verb:
        return _is_deed(known.phrases, (verb, *texts[place + 2 : place + 3]))
    if texts[place + 1] not in _DOUBLING or texts[place + 2 : place + 3] != (verb,):
        return False
    return _is_deed(known.phrases, (verb,)) or _is_deed(known.phrases, texts[place + 2 : place + 4])


def _with_object(texts: Phrase, place: int, end: int, known: Lexicon) -> Said | None:
    for length in (2, 1):
        words = texts[end : end + length]
        if len(words) == length and _is_deed(known.phrases, (texts[place], *words)):
            if _longest(texts, end, known) > length:
                return None
            return end + length - place, known.phrases[texts[place], *words]
    return None


def _longest(texts: Phrase, place: int, known: Lexicon) -> int:
    """How many tokens the longest phrase covers that begins at one."""
    lengths = known.lengths.get(texts[place : place + 2], ())
    stretches = (texts[place : place + length] for length in lengths)
    return next((len(stretch) for stretch in stretches if stretch in known.phrases), 1)


def _is_deed(phrases: Mapping[Phrase, tuple[Sense, ...]], phrase: Phrase) -> bool:
    senses = phrases.get(phrase, ())
    return any(sense.field == "action" for sense in senses[:1])


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Words before 地 and a verb tell how it is done, whatever they say one by one (咬牙切齿地说); what is
    only wished for is not done where something else is (想哭却笑了); a verb's word that measures, names or
    leads to another verb tells no deed of its own (一扇门, 维修区, 冲他笑)."""
    swaying = {word for word in standing.texts if word in _SWAYING or word[-1] in _VOICES}
    for place in standing.of("action", words=swaying):
        mention = mentions[place]
        if mention.text in _WISHING:
            _settle_wish(mentions[place + 1 :])
        elif mention.text == "地":
            if _qualifies(mentions, place):
                _settle_adverb(mentions, place)
        elif mention.text == _SO:
            if "stop" in mention.fields and _moves(mentions, place):
                _settle_adverb(mentions, place)
        elif mention.text == _GRASPING and place + 1 < len(mentions) and mentions[place + 1].has("action"):
            mention.say(_ADVERB)
        elif "action" in mention.fields and is_han(mention.text):
            _settle_verb(mentions, place)
        elif place and mention.text[-1] in _VOICES:
            _settle_heard(mentions, place)


def _settle_heard(mentions: list[Mention], place: int) -> None:
    """Whoever's voice is told of, with 的 before it, is only heard (小孩的笑声)."""
    if mentions[place].text[1:].endswith(_NOISE) or _settle_carried(mentions, place):
        return  # 窗户吱呀一声开了
    owner = place - 2 if mentions[place - 1].text == "的" else place - 1
    before = mentions[place - 1]
    if "action" in before.fields and before.end == mentions[place].start and mentions[place].text == "声":
        before.empty(_HEARD, _OF_VERB)  # 喝彩声
        return
    if owner == place - 1 and (mentions[place].text[0] in _ALOUD or len(mentions[place].text) == _SAYING):
        return  # 齐声, 闻声, 异口同声: how somebody says it, or why they turn
    if owner >= 0 and "kind" in mentions[owner].fields and "action" not in mentions[owner].fields:
        mentions[owner].say(_HEARD)


def _settle_carried(mentions: list[Mention], place: int) -> bool:
    """Has those say nothing who stand between a verb for what reaches the ear and a voice (传来孩子的笑声);
    whether there is such a verb."""
    for at in range(place - 2, max(-1, place - _VOICE_REACH), -1):
        mention = mentions[at]
        if "punctuation" in mention.fields:
            return False
        if (mention.text[0] in _REACHING_EARS or mention.text.startswith(_ECHOING)) and (
            mention.text[-1] in _BRINGING or mentions[at + 1].text in _BRINGING
        ):
            for told in mentions[at:place]:
                told.empty(_HEARD, _OF_VERB)
            return True
    return False


def _settle_verb(mentions: list[Mention], place: int) -> None:
    mention = mentions[place]
    if mention.text[-1] == "着" and place and mentions[place - 1].text == mention.text:
        parted = place + 1 < len(mentions) and "punctuation" in mentions[place + 1].fields
        mention.say(_STOP if parted else _THEN)  # 读着读着眼泪掉了下来
    elif place and "body" in mention.fields and mentions[place - 1].has("kind", "pronoun"):
        mention.say(tuple(sense for sense in mention.senses if sense.field != "action"))  # 牛背上
    elif "move" in mention.fields and _goes_round(mentions, place):
        mention.say(tuple(sense for sense in mention.senses if sense.field != "move"))
    elif _may_be_no_verb(mentions, place) and _is_no_verb(mentions, place):
        mention.say(_COVERB if mention.text in _TOWARDS or _is_along(mentions, place) else _STOP)


def _is_along(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is named with whom the next verb is done (跟着老兵翻出战壕)."""
    return mentions[place].text in _ALONG and mentions[place + 1].has("kind", "pronoun")


def _goes_round(mentions: list[Mention], place: int) -> bool:
    """Whether something goes round something else, and not the camera (水花环绕着瓶身, 彩带环绕)."""
    before, after = mentions[place - 1] if place else None, mentions[place + 1 : place + 2]
    if before is None or not after or after[0].text != "着":
        drifts = before is not None and before.has(*_DRIFTING) and len(before.text) > 1
        return (
            drifts
            and before is not None
            and before.end == mentions[place].start
            and not (after and "punctuation" not in after[0].fields)
        )
    for mention in reversed(mentions[:place]):
        if mention.has("filmword", "speed", "framing", "angle"):
            return False
        if mention.has("punctuation"):
            break
    return "punctuation" not in mentions[place - 1].fields


def _may_be_no_verb(mentions: list[Mention], place: int) -> bool:
    """Whether a verb or what stands beside it is any word that `_is_no_verb` asks for: most are not."""
    text = mentions[place].text
    return (
        text in _SUSPECT
        or text[0] == "一"
        or (place > 0 and mentions[place - 1].text in _BEFORE_SUSPECTS)
        or (place + 1 < len(mentions) and mentions[place + 1].text in _AFTER_SUSPECTS)
    )


def _is_no_verb(mentions: list[Mention], place: int) -> bool:
    text = mentions[place].text
    return (
        (text in _REACHING and _reaches(mentions, place))
        or (text in _MEASURING and _measures(mentions, place))
        or (text in _MEANS and _leads_to_blow(mentions, place))
        or _names(mentions, place)
        or (place > 0 and mentions[place - 1].text in _NOISES and _is_noise(mentions, place))
        or (text in _LEADING and _leads_to_deed(mentions, place))
        or (text in _COMPLEMENTS and _completes(mentions, place))
        or (text == _OPENED and _follows_verb(mentions, place))
        or (text == _INTO and place > 0 and mentions[place - 1].text[-1] in _PUTTING)
        or (text[0] == "一" and _is_blow(mentions, place))
        or (place + 1 < len(mentions) and mentions[place + 1].text == _COLON and _is_title(mentions, place))
        or (text == _CUTTING and place + 1 < len(mentions) and mentions[place + 1].has(*_SHOTS))
        or (place > 1 and mentions[place - 1].text == "的" and _is_thing_done(mentions, place))
        or (text in _HEARD_ONLY and _is_listened_to(mentions, place))
        or (place > 0 and mentions[place - 1].text in _HANDLING and _is_of_object(mentions, place))
    )


def _leads_to_blow(mentions: list[Mention], place: int) -> bool:
    """Whether another verb follows at once."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    return after is not None and "action" in after.fields and after.start == mentions[place].end


def _is_title(mentions: list[Mention], place: int) -> bool:
    """Whether a verb before a colon opens its sentence, and only heads what follows (制茶：老师傅炒茶)."""
    if mentions[place].get("action") in _UTTERED:
        return False
    before = mentions[place - 1] if place else None
    return before is None or before.ends_sentence or (before.has("filmword") and not before.has("action"))


def _is_blow(mentions: list[Mention], place: int) -> bool:
    """Whether a number of blows only tells what is done to somebody right before it (踢了他一脚)."""
    if mentions[place].get("action") != "attack" or place < _LEAST_BLOW:
        return False
    verb = mentions[place - 2] if mentions[place - 2].text != "了" else mentions[place - 3]
    if not ("action" in verb.fields and mentions[place - 1].has("pronoun", "kind")):
        return False
    if not verb.get("action"):
        verb.say(mentions[place].senses)  # 扇了他一巴掌
    return True


def _is_thing_done(mentions: list[Mention], place: int) -> bool:
    """Whether a verb closes its clause as what an earlier one is about (接到队友的传球)."""
    if place + 1 < len(mentions) and "punctuation" not in mentions[place + 1].fields:
        return False
    if mentions[place].get("action") in _FELT or not mentions[place - 2].has("kind", "pronoun"):
        return False
    for at in range(place - 3, max(-1, place - _OBJECT_REACH), -1):
        if "punctuation" in mentions[at].fields:
            return False
        if "action" in mentions[at].fields:
            return True
    return False


def _is_listened_to(mentions: list[Mention], place: int) -> bool:
    """Whether somebody hears what a verb after 的 tells (听到耳边的低语)."""
    if not place or mentions[place - 1].text[-1] != "的":
        return False
    for mention in reversed(mentions[max(0, place - _OBJECT_REACH) : place]):
        if "punctuation" in mention.fields:
            return False
        if mention.text[0] in _LISTENING:
            return True
    return False


def _completes(mentions: list[Mention], place: int) -> bool:
    """Whether a word for a way only tells where what is done leads (掷了出去), which nobody goes."""
    if place > 1 and mentions[place - 1].text == "了":
        return mentions[place - 2].get("action") in _SENDING
    before = mentions[place - 1] if place else None
    return before is not None and before.text in _BEAMING and before.end == mentions[place].start


def _follows_verb(mentions: list[Mention], place: int) -> bool:
    """Whether another verb stands right before one."""
    before = mentions[place - 1] if place else None
    return before is not None and "action" in before.fields and before.end == mentions[place].start


def _is_of_object(mentions: list[Mention], place: int) -> bool:
    """Whether a verb tells what somebody handles, and not what they do with it (把煮鸡蛋塞进包里)."""
    if "kind" in mentions[place].fields:
        return False
    following = mentions[place + 1 : place + _OBJECT_REACH]
    return bool(following) and "kind" in following[0].fields and any("action" in m.fields for m in following)


def _is_noise(mentions: list[Mention], place: int) -> bool:
    """Whether a number of sounds opens a sentence of which nobody is told (一声尖叫)."""
    if mentions[place].get("action") not in _VOICED:
        return False
    before = mentions[place - 2] if place > 1 else None
    return before is None or before.has("punctuation", "sound")


def _reaches(mentions: list[Mention], place: int) -> bool:
    """Whether somebody only stretches out a hand for what the next verb tells (伸手触碰一朵花)."""
    for mention in mentions[place + 1 : place + _OBJECT_REACH]:
        if "punctuation" in mention.fields:
            return False
        if "action" in mention.fields:
            return True
    return False


def _measures(mentions: list[Mention], place: int) -> bool:
    """Whether a verb's character stands between a number and a noun, or between two (一盏接一盏)."""
    word = mentions[place].text
    if not place or place + 1 >= len(mentions) or not _is_number(mentions[place - 1]):
        return False
    after = mentions[place + 1]
    if word == _AFTER_ANOTHER:
        return "count" in after.fields
    return "punctuation" not in after.fields


def _is_number(mention: Mention) -> bool:
    return "count" in mention.fields or mention.text in _EACH


def _names(mentions: list[Mention], place: int) -> bool:
    """Whether a verb is the first half of a noun that no table has (维修区, 登陆舱)."""
    word, following = mentions[place], mentions[place + 1 : place + 3]
    if following and following[0].text == "子" and following[0].start == word.end and len(word.text) == 1:
        return True  # 盖子, 夹子
    if len(word.text) < _LEAST_NAME or word.text[-1] in _LEADING_ON or not following:
        return False
    noun = following[0]
    if noun.senses or noun.text not in _NOUN_ENDINGS or noun.start != word.end:
        return False
    return len(following) < 2 or bool(following[1].senses) or not is_han(following[1].text)


def _leads_to_deed(mentions: list[Mention], place: int) -> bool:
    """Whether a verb only tells to whom, or along with whom, the next one is done (冲他笑, 跟着跳舞)."""
    word, following = mentions[place].text, mentions[place + 1 : place + 4]
    if word in _ALONG:
        acting = [m for m in following if "stop" not in m.fields][:2]
        if len(acting) > 1 and acting[0].has("pronoun", "kind"):
            del acting[0]  # 跟着老兵翻出战壕
        return bool(acting) and "action" in acting[0].fields
    if not following:
        return False
    if not following[0].has("pronoun", "kind", _TOWARDS[word]) and following[0].text != _FILMED:
        return False
    return any("action" in m.fields for m in following[1:]) and not any(
        "punctuation" in m.fields for m in following[:2]
    )


def _settle_wish(following: list[Mention]) -> None:
    deeds = [mention for mention in following if "action" in mention.fields and not mention.negated]
    if len(deeds) > 1 and deeds[0] is following[0]:
        deeds[0].negated = True


def _qualifies(mentions: list[Mention], place: int) -> bool:
    """Whether 地 leads from how something is done to the verb, or to where (四脚朝天地在泥里打滚)."""
    following = mentions[place + 1 : place + 2]
    if not following:
        return False
    saying = place > 0 and len(mentions[place - 1].text) == _SAYING and mentions[place - 1].has("action")
    return following[0].has("action") or (saying and following[0].text == "在")


def _moves(mentions: list[Mention], place: int) -> bool:
    """Whether 得 leads from a feeling that no table has to what somebody does for it (激动得跳了起来)."""
    if not place or mentions[place - 1].senses or not is_han(mentions[place - 1].text):
        return False
    following = mentions[place + 1 : place + 4]
    end = next((at for at, m in enumerate(following) if "punctuation" in m.fields), len(following))
    return any("action" in m.fields for m in following[:end])


def _settle_adverb(mentions: list[Mention], place: int) -> None:
    if place and mentions[place - 1].has("action"):
        mentions[place - 1].empty(_ADVERB, _OF_VERB)  # 笑嘻嘻地跑
        return
    start = place
    while start and _is_of_adverb(mentions[start - 1], mentions[start]):
        start -= 1
    words = mentions[start:place]
    if any(not word.senses for word in words) and sum(len(word.text) for word in words) <= _LONGEST_ADVERB:
        for word in words:
            word.say(_ADVERB)


def _is_of_adverb(word: Mention, following: Mention) -> bool:
    single = len(word.text) == 1 and not word.has("punctuation", "pronoun", "kind", "preposition", "filmword")
    manner = single or not word.senses or word.has("mood", "speed")
    return is_han(word.text) and word.end == following.start and manner
