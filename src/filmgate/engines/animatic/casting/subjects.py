"""Which rig plays a subject, in which clothes and colours."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.boarding import is_wheelchair
from filmgate.engines.animatic.casting.clothes import COLOURS, colour_in, dressed_in
from filmgate.engines.animatic.casting.contained import vessel_of
from filmgate.engines.animatic.casting.roster import person_rig, seated_on
from filmgate.engines.animatic.casting.stature import is_baby, statured
from filmgate.engines.animatic.rigs.above import plan_of
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.beneath import surface_under
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.bowls import bowled
from filmgate.engines.animatic.rigs.cages import caged, is_caged
from filmgate.engines.animatic.rigs.company import acting, variant
from filmgate.engines.animatic.rigs.creature import FLIES, Creature
from filmgate.engines.animatic.rigs.drinks import splashed
from filmgate.engines.animatic.rigs.feeding import at_a_bowl, has_bowl
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.fish import Fish
from filmgate.engines.animatic.rigs.hamster_wheel import has_wheel, in_a_wheel
from filmgate.engines.animatic.rigs.knocks import knocked_in, knocking, knocks_over
from filmgate.engines.animatic.rigs.kraken import GRASPED, grasped
from filmgate.engines.animatic.rigs.laser import after_a_dot, has_dot
from filmgate.engines.animatic.rigs.leaps import catching, onto, over, swinging, swooping
from filmgate.engines.animatic.rigs.mouthfuls import mouthful_in
from filmgate.engines.animatic.rigs.nectar import HOVERS, at_blossom
from filmgate.engines.animatic.rigs.obstacles import obstacle_in
from filmgate.engines.animatic.rigs.painting import at_an_easel, is_painting
from filmgate.engines.animatic.rigs.perches import perch_in, settled
from filmgate.engines.animatic.rigs.play import played
from filmgate.engines.animatic.rigs.plunges import dives_for_fish, plunging
from filmgate.engines.animatic.rigs.ridden import door_of, driven, is_open
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.rigs.surfaces import Surface, surface_in, surface_onto
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.rigs.upon import in_a_row, upon
from filmgate.engines.animatic.rigs.vehicle import Vehicle, vehicle_rig
from filmgate.engines.animatic.rigs.worn import worn_in
from filmgate.engines.animatic.wardrobe.creatures import SPECIES, creature_for, species_told
from filmgate.engines.animatic.wardrobe.machines import build_in, told_of_one, vehicle_for
from filmgate.engines.animatic.wardrobe.sexes import as_told
from filmgate.engines.animatic.wardrobe.things import thing_for
from filmgate.engines.animatic.wardrobe.trades import trades_in
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BARE = frozenset({"none", "tray", "case", "cane"})
_WET = frozenset({
    Action.RUN, Action.CHASE, Action.JUMP, Action.FIGHT, Action.ATTACK, Action.CLIMB, Action.FALL, Action.LIE,
    Action.SWIM, Action.DIVE, Action.HUG, Action.SPIN, Action.ROLL, Action.CARRY, Action.PUSH, Action.PULL,
    Action.WORK, Action.KNEEL, Action.PRAY,
})  # fmt: skip
"""What nobody does under an umbrella."""
_RAINPROOF = frozenset({"helmet", "bubble", "straw", "bike", "fire", "mask"})
OTHER = "other "
"""Before the number of somebody who is not the first of their kind in a film: they look different."""


def figure_of(subject: Subject, rain: bool, part: Figure | None = None) -> Figure:
    """The person in the clothes that the prompt names, in the rain with an umbrella; `part` is who plays an
    animal that goes upright."""
    usual = part or wardrobe.PARTS[subject.kind]
    if not isinstance(usual, Figure):
        raise TypeError(f"subject {subject.kind} is no person")
    figure = as_told(usual, subject)
    other = next((one for one in subject.attributes if one.startswith(OTHER)), None)
    if other is not None:
        figure = variant(
            figure, int(other.removeprefix(OTHER)), civil=not trades_in(" ".join(subject.attributes))
        )
    figure = dressed_in(figure, subject.attributes)
    dry = figure.prop in _BARE and figure.hat not in _RAINPROOF and figure.build == "cloth"
    opens = rain and dry and subject.action not in _WET
    return replace(figure, prop="umbrella", prop_colour=None) if opens else figure


_NATURAL: dict[SubjectKind, re.Pattern[str]] = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in (
        (SubjectKind.DOG, "^golden$"), (SubjectKind.PUPPY, "^golden$"), (SubjectKind.FOX, "^red$|^红色?的?$"),
        (SubjectKind.DEER, "^red$"), (SubjectKind.PANDA, "^red$|^black and white$|^黑白"),
        (SubjectKind.EAGLE, "^golden$|^金色?的?$"), (SubjectKind.WHALE, "^blue$|^蓝色?的?$"),
        *((kind, "^black and white$|^黑白") for kind in (
            SubjectKind.COW, SubjectKind.PENGUIN, SubjectKind.HORSE,
        )),
        (SubjectKind.SHARK, "white$"), (SubjectKind.WOLF, "^gr[ae]y$|^灰色?的?$"),
    )
}  # fmt: skip
"""Colours that are a part of an animal's name: it has its own, which is none of the paint box."""
_FUR: dict[str, str] = {
    COLOURS["red"]: "#a8532c", COLOURS["orange"]: "#d07c38", COLOURS["gold"]: "#d2a04e",
    COLOURS["yellow"]: "#dcb870",
}  # fmt: skip
"""What fur is that is called by these."""


_CLOTHES = re.compile(
    r"overalls|dress|coat|jacket|shirt|sweater|jumper|pants|trousers|shorts|\b(?:hat|cap|scarf|bow|bow ?tie"
    r"|tie|collar|vest|boots|shoes|socks|suit|uniform|apron|cape|costume|harness|saddle|backpack|ribbon|goggles"
    r"|glasses)\b|衣|裤|裙|帽|围巾|领结|领带|鞋|袍|背心|项圈|围裙|披风|围兜|眼镜|蝴蝶结",
    re.IGNORECASE,
)
"""What an animal wears, whose colour is not its own."""


def tint_of(subject: Subject) -> str | None:
    """The colour that the prompt gives it."""
    natural = _NATURAL.get(subject.kind)
    told = [words for words in subject.attributes if not words.startswith(SPECIES)]
    if subject.kind in ANIMALS:
        told = [words for words in told if not _CLOTHES.search(words)]
    named = (words for words in told if natural is None or not natural.search(words.strip()))
    return next((colour for words in named if (colour := colour_in(words))), None)


_PAINTED = frozenset({
    SubjectKind.CAR, SubjectKind.SPORTS_CAR, SubjectKind.TRUCK, SubjectKind.MOTORCYCLE, SubjectKind.SCOOTER,
    SubjectKind.HOT_AIR_BALLOON, SubjectKind.KITE,
})  # fmt: skip
"""What its owners choose the colour of."""
_PAINTS = ("blue", "yellow", "white", "green", "orange", "black")
_UNIFORM = re.compile(
    r"convoy|military|\barmy\b|motorcade|fleet of|police|identical|军|车队|警", re.IGNORECASE
)


def cast(subject: Subject, rain: bool, words: str = "") -> Rig:
    """The rig for a subject of a prompt of those words. In the rain people put up umbrellas."""
    rig = played(statured(_rig(subject, rain, words), subject, words))
    same = subject.kind not in _PAINTED or tint_of(subject) is not None or _UNIFORM.search(words)
    if subject.count == 1 or same:
        return rig
    others = (subject.model_copy(update={"count": 1, "attributes": [paint]}) for paint in _PAINTS)
    return replace(rig, company=tuple(cast(other, rain, words) for other in others))


_CAVALRY = re.compile(r"cavalry|\barm(?:y|ies)\b|horsemen|\bcharg(?:e|es|ing)\b|骑兵|千军|万马|大军|冲锋")
"""Horses of which there are men on."""
_ROWED = 5
"""Animals that one piece of furniture bears, side by side."""
_SMALL = 0.9
"""Metres of an animal that furniture bears."""
_SETTLED = frozenset({
    Action.SIT, Action.LIE, Action.SLEEP, Action.STAND, Action.LOOK, Action.WAKE, Action.LAND, Action.WAIT,
    Action.SING, Action.TALK, Action.SHOUT, Action.EAT, Action.HIDE, Action.TRANSFORM, Action.GLOW,
})  # fmt: skip


def _settled(kind: SubjectKind) -> frozenset[Action]:
    """What one of that kind does where it is: a spider works on its web."""
    return _SETTLED | {Action.WORK, Action.SPIN, Action.WAIT} if kind is SubjectKind.SPIDER else _SETTLED


_FED = re.compile(r"\bfe(?:ed|eds|eding|d)\b|喂", re.IGNORECASE)


def surface_of(subject: Subject, words: str) -> Surface | None:
    """The sofa, the roof or the branch that a prompt of those words puts a small animal on."""
    part = wardrobe.PARTS[subject.kind]
    if vessel_of(subject, words) is not None:
        return None
    stays = subject.action in _settled(subject.kind) | FLIES
    if not isinstance(part, Creature) or subject.count > _ROWED or not stays:
        return None
    if subject.action is Action.EAT and (subject.count > 1 or _FED.search(words)):
        return None  # it is where the food is
    rig = creature_for(subject.kind, words).rig()
    if rig.aloft and (perch := perch_in(words, rig.length)):
        return perch
    if subject.action in FLIES:
        return None
    return (surface_under(words, rig.length) or surface_in(words)) if rig.height < _SMALL else None


_BOWL = re.compile(r"\b(?:fish ?)?bowls?\b", re.IGNORECASE)
_SIPS = re.compile(r"humming ?bird|蜂鸟", re.IGNORECASE)
_GATHERERS = frozenset({SubjectKind.BEE, SubjectKind.BUTTERFLY})
_ON_BLOSSOM = re.compile(
    r"nectar|pollen|pollinat\w*|\b(?:on|onto|to|from|at|of|into) (?:an?|the|its) (?:[\w-]+ ){0,2}"
    r"(?:flowers?|blossoms?|roses?|sunflowers?|daisy|lavender|petals?)\b|花上|花朵上|花蜜|采蜜|授粉",
    re.IGNORECASE,
)
_BLOSSOM = re.compile(
    r"\b(?:[\w-]+ ){0,2}(?:flowers?|blossoms?|hibiscus|fuchsias?|blooms?|roses?|sunflowers?"
    r"|dais(?:y|ies)|nectar|orchids?)\b"
    r"|[^，。；]{0,4}(?:花|花蜜)",
    re.IGNORECASE,
)


def sips(subject: Subject, words: str) -> bool:
    """Whether it is a hummingbird, a bee or a butterfly at a blossom."""
    bird = subject.kind is SubjectKind.BIRD and _SIPS.search(words) is not None
    single = subject.count == 1 and (
        bird or (subject.kind in _GATHERERS and _ON_BLOSSOM.search(words) is not None)
    )
    return single and subject.action in HOVERS and _BLOSSOM.search(words) is not None


_HUES = (("sunflower|向日葵", "#f0b420"), ("lavender|薰衣草", "#8a6ac8"), ("dais|雏菊", "#f4f2ea"),
         ("hibiscus|木槿", "#e0405a"), ("orchid|兰", "#c878d0"), ("cherry|樱", "#f4a8c0"))  # fmt: skip
"""The colours of blossoms that are called by their names."""


def _hue_of(blossom: str) -> str:
    return next((hue for named, hue in _HUES if re.search(named, blossom, re.IGNORECASE)), "#d8304a")


_FISHES = re.compile(r"\bfish|\bprey\b|\bcatch|鱼", re.IGNORECASE)
"""What a bird dives for."""


def eats_from_bowl(subject: Subject, words: str) -> bool:
    """Whether it is a small beast with its bowl before it."""
    part = creature_for(subject.kind, words)
    return isinstance(part, Beast) and part.shoulder < _SMALL and has_bowl(subject.action, words)


def _placed(rig: Rig, subject: Subject, words: str) -> Rig:
    if is_caged(words):
        return caged(in_a_row(rig, min(_ROWED, subject.count), 0.6 * subject.count * rig.length))
    blossom = _BLOSSOM.search(words) if sips(subject, words) else None
    if blossom is not None:
        part = creature_for(subject.kind, words)
        span = part.span if isinstance(part, Bird) else 0.5 * rig.length
        return at_blossom(rig, span, colour_in(blossom.group()) or _hue_of(blossom.group()))
    part, rises = creature_for(subject.kind, words), subject.action is Action.JUMP
    if isinstance(part, Bird) and subject.action is Action.CATCH:
        return swooping(rig, part.span)
    if isinstance(part, Bird) and dives_for_fish(subject.action, words):
        return plunging(rig, part.span, fishes=_FISHES.search(words) is not None)
    if subject.kind is SubjectKind.MONKEY and subject.action is Action.SWING:
        return swinging(rig)
    if isinstance(part, Beast) and part.wings is None and rises:
        ledge, obstacle = surface_onto(words), obstacle_in(words)
        if ledge is not None and part.shoulder < _SMALL:
            return onto(rig, ledge, upon(rig, ledge), part.shoulder)
        if obstacle is not None:
            return over(rig, obstacle, part.shoulder, words)
    if isinstance(part, Beast) and part.shoulder < _SMALL and knocks_over(subject.action, words):
        thing = thing_rig(thing_for(knocked_in(words), _called(subject, words)))
        return knocking(
            rig, surface_in(words) or surface_in("on a table"), thing, tint_of(subject) or part.fur
        )
    if subject.kind is SubjectKind.ELEPHANT and is_painting(subject.action, words):
        return at_an_easel(rig)
    if isinstance(part, Fish) and _BOWL.search(words):
        return bowled(rig, min(3, subject.count))
    return _kept(rig, subject, words)


def _kept(rig: Rig, subject: Subject, words: str) -> Rig:
    """A pet at what people give it, or where it is settled."""
    part = creature_for(subject.kind, words)
    if isinstance(part, Beast) and part.shoulder < _SMALL and has_dot(words):
        return after_a_dot(rig)
    if isinstance(part, Rodent) and has_wheel(words):
        return in_a_wheel(rig)
    if eats_from_bowl(subject, words):
        return at_a_bowl(rig, words)
    surface = surface_of(subject, words)
    return rig if surface is None else settled(in_a_row(rig, subject.count, surface.half), surface, words)


_SPLASH = re.compile(r"\bsplash|水花|飞溅", re.IGNORECASE)
_SPLASHED = frozenset({
    SubjectKind.PERFUME, SubjectKind.BOTTLE, SubjectKind.PRODUCT, SubjectKind.WATCH, SubjectKind.SHOE,
    SubjectKind.PHONE, SubjectKind.DIAMOND,
})  # fmt: skip
_BY_BEASTS = {Action.CATCH: Action.JUMP, Action.POUR: Action.SHOUT, Action.GIVE: Action.SIT}
"""What a beast does where the storyboard knows it by what people do."""


_GAPES = re.compile(
    r"\bopen\w* (?:up )?(?:its|his|her|their|the) (?:[\w-]+ ){0,3}(?:mouths?|jaws?|muzzles?|maws?)\b"
    r"|\byawn\w*|张(?:开|大)[^，。；]{0,4}[嘴口]|打哈欠|打呵欠",
    re.IGNORECASE,
)
"""What an animal opens that it is seen to open."""


_IT = re.compile(r"\b(?:it|its|itself)\b|它", re.IGNORECASE)
_MANY_OF_A_KIND = frozenset({
    SubjectKind.FOOD, SubjectKind.FRUIT, SubjectKind.CAKE, SubjectKind.CUP, SubjectKind.GLASS,
    SubjectKind.BOTTLE, SubjectKind.PRODUCT,
})  # fmt: skip
"""Kinds of which a film shows one thing after another."""


def _called(subject: Subject, words: str) -> str:
    """The words, and what it was called before in the film: of meals and wares only if they say "it"."""
    own = next((one.removeprefix(SPECIES) for one in subject.attributes if one.startswith(SPECIES)), None)
    if own is not None:
        return told_of_one(subject.kind, own, words)
    same = subject.kind not in _MANY_OF_A_KIND or _IT.search(words) is not None
    named = build_in(subject.kind, words)
    if named is not None and all(named.lower() not in one.lower() for one in subject.attributes):
        return words  # and not the short name of what it was called before
    return "; ".join((words, *subject.attributes)) if same else words


def _figure_at_the_wheel(vehicle: Vehicle) -> Figure:
    """Who drives an open car of which only the car is told."""
    return figure_of(Subject(kind=SubjectKind.MAN if "jeep" in vehicle.name else SubjectKind.WOMAN), False)


_LARGE_HEAD = 1.25
"""Of the head of the grown, for the size of the rest, a baby's."""


def _rig(subject: Subject, rain: bool, words: str) -> Rig:
    part, tint = wardrobe.PARTS[subject.kind], tint_of(subject)
    if isinstance(part, Figure):
        return person_rig(subject.kind, figure_of(subject, rain), subject.action, words)
    if subject.kind is SubjectKind.HORSE and subject.count > 1 and _CAVALRY.search(words):
        knight = figure_of(Subject(kind=SubjectKind.KNIGHT), False)
        return seated_on(knight, SubjectKind.HORSE, tint, words)
    if isinstance(part, Creature):
        part = creature_for(subject.kind, species_told(subject, words))
        if tint and isinstance(part, Beast) and part.wings is None:
            tint = _FUR.get(tint, tint)
        creature = part.tinted(tint) if tint else part
        if isinstance(creature, Beast):
            worn = tuple((name, None) for name in worn_in(" ".join(subject.attributes)))
            mouthful = mouthful_in(words, subject.action) or ""
            flies = subject.action is Action.CATCH
            if is_baby(subject):
                creature = replace(creature, head=_LARGE_HEAD * creature.head)
            creature = replace(creature, worn=worn, mouthful=mouthful, catches=flies)
        rig = creature.rig()
        if isinstance(creature, Beast):
            rig = catching(rig, creature.shoulder) if creature.mouthful and creature.catches else rig
            gapes = {Action.OPEN: Action.SHOUT} if _GAPES.search(words) else {}
            does = {**_BY_BEASTS, **gapes}
            rig = acting(rig, {told: instead for told, instead in does.items() if told not in rig.does})
        return _placed(replace(rig, plan=plan_of(creature)), subject, words)
    if isinstance(part, Vehicle) or is_wheelchair(subject.kind, _called(subject, words)):
        vehicle = vehicle_for(subject.kind, _called(subject, words))
        vehicle = replace(vehicle, paint=tint) if tint else vehicle
        if is_open(vehicle):
            vehicle = driven(vehicle, _figure_at_the_wheel(vehicle))
        rig = replace(vehicle_rig(vehicle), plan=plan_of(vehicle), door=door_of(vehicle))
        if subject.kind is SubjectKind.CHAIR:
            rig = acting(rig, {Action.ROLL: Action.DRIVE, Action.WALK: Action.DRIVE})
        return grasped(rig) if GRASPED in subject.attributes else rig
    rig = thing_rig(thing_for(subject.kind, _called(subject, words)), tint)
    splashes = subject.kind in _SPLASHED and _SPLASH.search(words)
    return splashed(rig) if splashes else rig
