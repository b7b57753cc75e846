"""Where sport and work are done whose words name no place of their own: a climber's rock, a fencer's hall."""

from __future__ import annotations

from filmgate.storyboard.vocabulary import Setting

S = Setting
ROWS: tuple[tuple[frozenset[S], str, S], ...] = (
    (
        frozenset({S.STADIUM, S.GYM, S.CITY_STREET, S.STUDIO_BACKDROP}),
        r"^(?!.*(?:\bgyms?\b|indoor|\bhall\b|climbing wall|室内|健身房|攀岩馆))"
        r".*(?:\b(?:rock|free|solo|cliff)[ -](?:solo )?climb\w*|\boverhangs?\b|\bcrags?\b|rock ?face"
        r"|攀岩|岩壁)",
        S.CLIFF,
    ),
    (
        frozenset({S.MOUNTAIN, S.CASTLE, S.FIELD, S.MEADOW, S.CITY_STREET, S.STUDIO_BACKDROP}),
        r"\bfencers?\b|\bfencing (?:bout|match|duel|tournament|hall|club|lesson|strip|piste|masks?)\b|击剑",
        S.GYM,
    ),
    (
        frozenset({S.FACTORY, S.WAREHOUSE}),
        r"\bhigh (?:up )?above (?:the |a )?(?:\w+ )?(?:city|streets?|ground|town)\b|\bskyscrapers?\b"
        r"|摩天|高空|高楼",
        S.ROOFTOP,
    ),
    (
        frozenset({S.CITY_STREET, S.FIELD, S.RUINS, S.MOUNTAIN}),
        r"\begyptian (?:\w+ )?(?:workers?|slaves?|builders?|labou?rers?|farmers?|soldiers?)\b",
        S.DESERT,
    ),
)
"""Settings that a storyboard assumes, the words, and where it is filmed in their place."""
