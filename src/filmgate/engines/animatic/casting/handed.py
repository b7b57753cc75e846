"""Which things of a prompt become what somebody has in the hands, and which a drawing has in it already."""

from __future__ import annotations

from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

HELD: dict[K, str] = {
    K.UMBRELLA: "umbrella", K.LANTERN: "lantern", K.SWORD: "sword", K.BOOK: "book", K.GUITAR: "guitar",
    K.KITE: "kite", K.PHONE: "phone", K.CAMERA: "camera", K.CUP: "mug", K.COFFEE: "mug", K.TEA: "mug",
    K.GLASS: "goblet", K.BOTTLE: "bottle", K.FLOWER: "flowers", K.ROSE: "flowers", K.BALL: "ball",
    K.LETTER: "letter", K.BALLOON: "balloon", K.VIOLIN: "violin", K.PIANO: "piano", K.CANDLE: "candle",
    K.FLAG: "flag", K.FOOD: "plate", K.LAMP: "lantern", K.FRUIT: "fruit",
}  # fmt: skip
"""Things that become what somebody has in the hands (or, a piano, under them)."""
USED: dict[Action, frozenset[K]] = {
    Action.READ: frozenset({K.BOOK, K.LETTER, K.PHONE}), Action.PLAY_MUSIC: frozenset({K.GUITAR, K.VIOLIN,
        K.PIANO}),
    Action.SING: frozenset({K.GUITAR}), Action.DRINK: frozenset({K.CUP, K.COFFEE, K.TEA, K.GLASS,
        K.BOTTLE}),
    Action.THROW: frozenset({K.BALL, K.LANTERN, K.FLOWER, K.ROSE, K.SWORD}), Action.JUMP: frozenset({K.BALL}),
    Action.FLY: frozenset({K.KITE}),
    Action.TYPE: frozenset({K.PHONE}), Action.TALK: frozenset({K.PHONE}), Action.LOOK: frozenset({K.CAMERA,
        K.PHONE}),
    Action.SHOOT: frozenset({K.CAMERA}),
    **dict.fromkeys((Action.WAVE_HAND, Action.SHOUT, Action.RUN, Action.WALK), frozenset({K.FLAG})),
    **dict.fromkeys((Action.FIGHT, Action.ATTACK, Action.DANCE), frozenset({K.SWORD})),
    **dict.fromkeys((Action.HOLD, Action.CARRY, Action.GIVE), frozenset(HELD) - {K.PIANO}),
    Action.CATCH: frozenset(HELD) - {K.PIANO},
    **dict.fromkeys(
        (Action.OPEN, Action.CLOSE), frozenset({K.BOOK, K.LETTER, K.BOTTLE, K.UMBRELLA, K.SWORD})
    ),
}  # fmt: skip
"""What is plainly in the hands of somebody who does that."""
DRAWN_WITH: dict[Action, frozenset[K]] = {
    Action.SIT: frozenset({K.CHAIR}), Action.READ: frozenset({K.CHAIR}),
    **dict.fromkeys((Action.OPEN, Action.CLOSE), frozenset({K.DOOR})),
    **dict.fromkeys((Action.EAT, Action.COOK), frozenset({K.FOOD, K.CAKE, K.FRUIT, K.CHAIR})),
    Action.COOK: frozenset({K.FOOD, K.CAKE, K.FRUIT, K.CHAIR, K.SWORD}),  # a knife is none
    Action.PUSH: frozenset({K.PRODUCT}),
    Action.POUR: frozenset({K.TEA, K.COFFEE, K.CUP, K.GLASS, K.BOTTLE}),
    Action.PLAY_MUSIC: frozenset({K.GUITAR, K.VIOLIN, K.PIANO}), Action.WRITE: frozenset({K.LETTER,
        K.BOOK}),
}  # fmt: skip
"""What the drawing of the action has in it already."""
