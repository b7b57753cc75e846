"""Words for people in Chinese of which each means somebody else: a mother is no teacher, a driver not the man
of whom was told before."""

from __future__ import annotations

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.trades import is_trade
from filmgate.storyboard.vocabulary import Action, SubjectKind

_KIN = frozenset(
    split(
        "妈妈, 母亲, 妈, 娘, 老母亲, 爸爸, 父亲, 爸, 爹, 老父亲, 婆婆, 公公, 岳母, 岳父, 大妈, 大婶, 大娘,"
        " 阿姨, 大叔, 大爷, 大伯, 婶婶, 叔叔, 伯伯, 舅舅, 姑姑, 妹妹, 姐姐, 哥哥, 弟弟"
    )
)
"""Nobody with a trade, nor of whom only a pronoun has told, is called so later."""
_ANYBODY = frozenset(split("男人, 女人, 男子, 女子, 男士, 女士"))
_SERVING = tuple(
    split(
        "老师, 教练, 护士, 医生, 店员, 店主, 老板, 老板娘, 服务员, 导游, 导演, 摄影师, 化妆师, 理发师,"
        " 记者, 保姆, 快递员, 外卖员, 邮递员, 保安, 门卫, 收银员, 售货员, 经理, 房东, 邻居,"
        " 前台, 秘书, 乘务员, 司机"
    )
)
"""How words for those end whom somebody meets."""
_DRIVER = "司机"
_CARTER = "夫"
"""Ends words for trades (车夫, 船夫), beside those for husbands."""
_HUSBANDS = frozenset(("丈夫", "姐夫", "妹夫", "姑夫", "未婚夫", "前夫"))


def are_two(actor: Actor, word: str, *, counted: bool, done: set[tuple[int, Action]]) -> bool:
    """Whether a Chinese noun cannot mean somebody who was brought in by another word."""
    known, kind = actor.word, actor.kind
    if kind is None or kind not in PEOPLE or known == word or actor.name is not None or actor.count > 1:
        return False
    if not known:
        return counted or word in _KIN
    if word in _KIN or known in _KIN:
        return _is_trade(kind, known if word in _KIN else word)
    if known in _ANYBODY and word.endswith(_SERVING):
        return not (word.endswith(_DRIVER) and (id(actor), Action.DRIVE) in done)
    return counted and word in _ANYBODY and _is_trade(kind, known)


def _is_trade(kind: SubjectKind, word: str) -> bool:
    return is_trade(kind, word) or (word[-1] == _CARTER and word not in _HUSBANDS)
