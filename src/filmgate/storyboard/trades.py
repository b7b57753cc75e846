"""What words for people leave open: a pilot may be a woman or a man, a judge is no lawyer."""

from __future__ import annotations

import re
from functools import lru_cache

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import SubjectKind

_GROWN = frozenset(map(SubjectKind, split("man, woman, old_man, old_woman")))
_SEXED = re.compile(
    r".*(?:m[ae]n|boys?|guys?|lords?|fathers?|dads?|daddy|papa|grandpas?|gramps|grandsons?|brothers?|husbands?)$"
    r"|(?:gentlem|male|groom|bridegroom|actor|husband|father|dad|uncle|prince|brother|nephew|fellow|bloke|chap|gent"
    r"|dude|santa|wizard|butler|monk|zeus|hercules|thor|jesus|widower|bachelor|patriarch|stepfather|son|youth).*"
    r"|.*(?:wom[ae]n|girl|lady|ladies|female|bride|wife|mother|mom|mum|sister|aunt|niece|ess|heroine|queen|nun|widow"
    r"|maid|maiden|damsel|gal|girlfriend|goddess|geisha|mermaid|fairy|witch)s?$"
    r"|.*[男女父母爸妈爷奶叔婶姨哥弟姐妹夫妻郎娘婆公子].*|先生|帅哥|小伙子|少年|大叔|丈夫|美.*|仙女|少妇"
)
"""Words that tell a man from a woman; other words for people leave it open."""
_AGED_FOLK = frozenset(split("老头, 老头儿, 老头子, 老人, 老人家, 老者, 老汉"))
"""Words for somebody old, whatever their trade (司机是个老头)."""
_RANKS = frozenset(
    split(
        "将军, 副将, 大将, 大将军, 元帅, 主帅, 统帅, 将领, 校尉, 军官, 参将, 都督, 敌将, 士兵, 兵士, 士卒,"
        " 小兵, 传令兵, 弓箭手, 皇帝, 太子, 大臣, 国王, 王子, 太后, 皇太后, 皇后, 贵妃, 妃子, 王妃, 太子妃,"
        " 宫女, 秀女, 丫鬟, 侍卫, 禁军, 卫兵, 守卫"
    )
)
"""Chinese ranks, each of somebody else."""
_BY_TRADE = re.compile(
    "[女男](?!人|子|士|性|孩|生|郎|友|伴|青年|童|儿|同学|学生|朋友|主[角人]|的).{2,4}"
    "|[宫侍织渔船绣舞厨农村茶].{0,3}[女娘妇]|采.{1,2}[女娘]|老板娘"
)
"""Chinese words that name a woman's or a man's trade, as they tell which of both it is."""
_OF_MANY_TRADES = frozenset((SubjectKind.ATHLETE, SubjectKind.MUSICIAN))
_ANYBODY = frozenset(
    split("athlete, player, players, musician, musicians, band, team, 运动员, 选手, 乐手, 乐队")
)


@lru_cache(1 << 12)
def is_neutral(kind: SubjectKind, word: str) -> bool:
    """Whether a word for somebody leaves open if it is a man or a woman ("pilot")."""
    return kind in _GROWN and _SEXED.fullmatch(word) is None


@lru_cache(1 << 12)
def is_trade(kind: SubjectKind, word: str) -> bool:
    """Whether a word names one of several trades of one kind: a judge is no lawyer, a 船娘 no 女导游."""
    if word in _AGED_FOLK:
        return False
    if is_neutral(kind, word) or (kind in _OF_MANY_TRADES and word not in _ANYBODY):
        return True
    return word in _RANKS or (kind in _GROWN and _BY_TRADE.fullmatch(word) is not None)
