"""What a verb means by what follows it: whoever drops something throws it, whoever drops falls."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.text import is_han
from filmgate.storyboard.verb_signs import VerbSigns
from filmgate.storyboard.vocabulary import Action

_ALMOST = frozenset(("almost", "nearly"))
"""Words before what is not done ("almost hits a bus")."""
_OF_TWO_SENSES = frozenset((Action.FALL, Action.JUMP, Action.SPIN))
"""Deeds of Chinese verbs that mean another one where something is handled."""
_MOVED_SO = {"扑": Action.ATTACK, "倒": Action.POUR}
"""What somebody does to others by a verb that alone tells a fall (把水倒在掌心)."""


class _VerbSense(NamedTuple):
    """What such deeds are, told by a verb of that pattern, where the test holds."""

    deeds: str
    words: str
    test: Callable[[VerbSigns, int], bool]
    becomes: Action | None
    """None where that is nothing to be seen."""


_SENSES = (
    _VerbSense("talk, whisper, shout, eat, drink, hold, give", r".*", VerbSigns._is_of_nothing, None),
    _VerbSense("wake", r"c[ao]m\w* to", VerbSigns._leads_to_deed, None),
    _VerbSense("wake", r"c[ao]m\w* to", VerbSigns._leads_further, Action.APPROACH),
    _VerbSense("pour", r"pour\w*(?: (?!into|in)\w+)*", VerbSigns._is_of_crowd, Action.LEAVE),
    _VerbSense("pour", r"pour\w* (?:into|in)", VerbSigns._is_of_crowd, Action.ENTER),
    _VerbSense("swing", r"sw[iu]ng\w*", VerbSigns._wields, Action.ATTACK),
    _VerbSense("jump", r"launch\w* (?:it|them)sel.*", VerbSigns._is_of_bird, Action.TAKE_OFF),
    _VerbSense(
        "take_off",
        r"(?:blast|peel|shot|shoot|t[ao]k|rocket)\w*(?: \w+)*",
        VerbSigns._is_on_wheels,
        Action.DRIVE,
    ),
    _VerbSense("float", r"drift.*", VerbSigns._is_on_wheels, Action.DRIVE),
    _VerbSense("walk", r"stumbl.*", VerbSigns._ends_here, Action.FALL),
    _VerbSense("catch", r"c(?:atch|aught)\w*", VerbSigns._steadies, None),
    _VerbSense("throw", r"thr[eo]w\w*", VerbSigns._puts_weight, Action.PUSH),
    _VerbSense(
        "carry, pull, push, throw",
        r"(?:haul|drag|heav|hoist|pull|push)\w*",
        VerbSigns._hauls_itself,
        Action.CLIMB,
    ),
    _VerbSense("carry, pull", r"(?:haul|drag|pull)\w*", VerbSigns._is_of_itself, Action.WALK),
    _VerbSense("explode", r"pop\w*", VerbSigns._pops_up, Action.RISE),
    _VerbSense("glow", r"(?:switch|turn|flick|click|flip)\w*(?: on)?", VerbSigns._handles_thing, None),
    _VerbSense("leave", r"pull\w*", VerbSigns._handles_thing, Action.PULL),
    _VerbSense("attack", r"hit(?:s|ting)?", VerbSigns._is_of_key, Action.PUSH),
    _VerbSense("catch", r"pull\w* out", VerbSigns._is_intransitive, Action.LEAVE),
    _VerbSense("catch", r"gather\w*", VerbSigns._is_of_mind, None),
    _VerbSense("catch", r"gather\w*", VerbSigns._is_intransitive, Action.APPROACH),
    _VerbSense("shout", r"root\w*.*", VerbSigns._is_of_animal, Action.EAT),
    _VerbSense("catch", r"(?:gather|scoop|take|took|taking)\w*(?: up)?", VerbSigns._is_in_arms, Action.HOLD),
    _VerbSense("explode", r"(?:explod|burst|erupt).*", VerbSigns._bursts_up, Action.TAKE_OFF),
    _VerbSense("explode", r"pop\w*", VerbSigns._has_object, None),
    _VerbSense("explode", r"pop\w*", VerbSigns._is_of_flesh, Action.APPEAR),
    _VerbSense("explode", r"burst.*", VerbSigns._bursts_in, Action.ENTER),
    _VerbSense("explode", r"(?:explod|burst|erupt).*", VerbSigns._bursts_on, Action.RUN),
    _VerbSense("explode", r"(?:burst|crash).*", VerbSigns._bursts_along, Action.RUN),
    _VerbSense("drive", r"back\w* (?:up|away|off)", VerbSigns._is_of_flesh, Action.WALK),
    _VerbSense("shoot", r"sh(?:oot|ot)\w*", VerbSigns._darts, Action.DRIVE),
    _VerbSense("fly", r"(?:fl(?:y|ies|ew|ying)|rush\w*)(?: \w+)?", VerbSigns._is_rooted, None),
    _VerbSense("cry", r"tears", VerbSigns._has_object, Action.PULL),
    _VerbSense("fall", r"crumpl\w*", VerbSigns._has_object, Action.HOLD),
    _VerbSense("lie", r"(?:die|dy)\w*", VerbSigns._is_of_lifeless, Action.VANISH),
    _VerbSense("fly", r"buzz\w*", VerbSigns._is_of_lifeless, None),
    _VerbSense("roll", r"turn\w*(?: over)?", VerbSigns._has_object, Action.TURN),
    _VerbSense("write", r"paint\w*", VerbSigns._is_of_rays, None),
    _VerbSense("write", r"paint\w*", VerbSigns._is_coated, Action.WORK),
    _VerbSense("walk", r"cross\w*", VerbSigns._is_of_body, None),
    _VerbSense("walk", r"shuffl\w*", VerbSigns._has_object, Action.WORK),
    _VerbSense("run", r"charg\w*", VerbSigns._has_object, Action.ATTACK),
    _VerbSense("leave", r"(?:c[ao]m|peek)\w* out.*", VerbSigns._is_of_light, Action.APPEAR),
    _VerbSense("leave", r"\w+ out", VerbSigns._is_of_light, Action.VANISH),
    _VerbSense("leave", r"walk\w* out.*", VerbSigns._leads_on_stage, Action.WALK),
    _VerbSense("walk, run", r".*", VerbSigns._goes_inside, Action.ENTER),
    _VerbSense("approach", r"c[ao]m\w*(?: into)?", VerbSigns._goes_inside, Action.ENTER),
    _VerbSense("leave", r"emerg.*", VerbSigns._is_of_scenery, Action.APPEAR),
    _VerbSense("hold", r"squeez.*", VerbSigns._goes_past, Action.WALK),
    _VerbSense("hold", r"squeez.*", VerbSigns._goes_into, Action.ENTER),
    _VerbSense("drive", r"pull\w* up", VerbSigns._has_object, Action.PULL),
    _VerbSense("jump", r"flip.*", VerbSigns._has_object, Action.WORK),
    _VerbSense("work", r"put\w* out", VerbSigns._is_of_body, None),
    _VerbSense("open", r"spread\w* out", VerbSigns._is_intransitive, Action.WALK),
    _VerbSense("eat", r"(?:chew|bit|gnaw)\w*(?: on| at)?", VerbSigns._is_of_body, None),
    _VerbSense("burn", r"crackl\w*", VerbSigns._is_of_no_fire, None),
    _VerbSense("appear", r"turn\w* up", VerbSigns._has_object, None),
    _VerbSense("eat", r"swallow\w*", VerbSigns._is_intransitive, None),
    _VerbSense("grow", r"spread.*", VerbSigns._has_object, Action.WORK),
    _VerbSense("glide", r"slid\w*", VerbSigns._is_of_vehicle, Action.DRIVE),
    _VerbSense("glide", r"slid\w*", VerbSigns._has_object, Action.PUSH),
    _VerbSense("fall", r"f[ae]ll\w*", VerbSigns._becomes, None),
    _VerbSense("fall", r"slip\w*", VerbSigns._has_object, Action.GIVE),
    _VerbSense("fall", r"drop.*", VerbSigns._has_object, Action.THROW),
    _VerbSense("fall", r"drop(?:s|ped|ping)?", VerbSigns._handles_some, Action.THROW),
    _VerbSense("dive", r"(?:plung|dip)\w*", VerbSigns._has_object, Action.PUSH),
    _VerbSense("leave", r"slip\w*(?: out.*)?", VerbSigns._has_object, Action.PULL),
    _VerbSense("walk", r"mov\w+", VerbSigns._is_of_own, None),
    _VerbSense("walk", r"mov\w+", VerbSigns._has_object, Action.PUSH),
    _VerbSense("walk", r"mov\w+", VerbSigns._moves_at_work, None),
    _VerbSense("pour", r"drip\w*", VerbSigns._is_wet, None),
    _VerbSense("leave", r"slip\w* out(?: of)?", VerbSigns._is_out_of_hand, Action.FALL),
    _VerbSense("lie", r"la(?:y|ys|id|ying)(?: down)?", VerbSigns._is_of_head, Action.LIE),
    _VerbSense("work", r"plant\w*", VerbSigns._is_of_flag, Action.HOLD),
    _VerbSense("work", r"plant\w*", VerbSigns._is_of_body, None),
    _VerbSense("eat", r"d(?:i|u)g\w* into", VerbSigns._is_of_pocket, None),
    _VerbSense("work", r"(?:sweep\w*|swept)(?: \w+)?", VerbSigns._sweeps_off, Action.FLY),
    _VerbSense("work", r"(?:sweep\w*|swept)(?: \w+)?", VerbSigns._sweeps_nothing, None),
    _VerbSense("approach", r"相遇|相会|交汇", VerbSigns._is_of_gaze, Action.LOOK),
    _VerbSense("approach", r"[遇碰][到见上]|遭遇", VerbSigns._is_of_scenery, None),
    _VerbSense("carry", r"搬[进到入回出]", VerbSigns._moves_house, None),
    _VerbSense("eat", r"啄", VerbSigns._pecks_at_somebody, Action.ATTACK),
    _VerbSense("swing", r"挥", VerbSigns._is_to_somebody, Action.WAVE_HAND),
    _VerbSense("hug", r"蹭.*", VerbSigns._rubs_thing, None),
    _VerbSense("write", r"画", VerbSigns._is_picture, None),
    _VerbSense("carry", r"背", VerbSigns._is_bodily, None),
    _VerbSense("eat", r"夹菜", VerbSigns._is_for_somebody, Action.GIVE),
    _VerbSense("drive", r"开", VerbSigns._is_of_lid, Action.OPEN),
    _VerbSense("drive", r"开", VerbSigns._is_of_plant, Action.BLOOM),
    _VerbSense("push, attack", r".*[推踹踢撞拉]开", VerbSigns._is_of_lid, Action.OPEN),
    _VerbSense("open", r"[打敞拉推摊翻]开", VerbSigns._only_describes, None),
    _VerbSense("enter", r"进入", VerbSigns._enters_state, None),
    _VerbSense("close", r"盖", VerbSigns._covers_body, None),
    _VerbSense("look", r"翻出", VerbSigns._goes_over, Action.CLIMB),
    _VerbSense("leave, enter", r"涌[进出].*", VerbSigns._is_of_nothing_alive, None),
    _VerbSense("attack", r"一脚踩", VerbSigns._leads_on_foot, Action.WALK),
    _VerbSense("throw, pour, push, roll", r"[撒散洒掉倒摔滚翻]落?", VerbSigns._strews, None),
    _VerbSense("hug, hold", r"抱[着住]?", VerbSigns._is_of_own_head, None),
    _VerbSense("rise", r"立", VerbSigns._stands_still, Action.STAND),
    _VerbSense("walk", r"踩着?|脚踩", VerbSigns._is_on_board, Action.RIDE),
    _VerbSense("walk", r"[踩踏]着?", VerbSigns._stays, Action.STAND),
    _VerbSense("walk", r"[踩踏]着?|踩动", VerbSigns._is_on_pedal, Action.WORK),
    _VerbSense("walk, run", r"[穿跑越冲跨]过", VerbSigns._chases_on, None),
    _VerbSense("roll", r"翻身", VerbSigns._leads_to_verb, None),
    _VerbSense("climb", r"[爬攀跨翻骑]上", VerbSigns._mounts, Action.RIDE),
    _VerbSense("sink", r"下?沉", VerbSigns._is_of_limb, None),
    _VerbSense("fly", r"悬[停浮]", VerbSigns._is_in_water, Action.FLOAT),
    _VerbSense("pull", r"[收绷]紧", VerbSigns._is_of_limb, None),
    _VerbSense("close", r"紧闭|微?闭合|[闭合]拢", VerbSigns._is_of_limb, None),
    _VerbSense("drink", r"[轻微紧]?抿[着住了]?", VerbSigns._is_of_limb, None),
    _VerbSense("land, fall", r"落[到在回]", VerbSigns._is_of_limb, None),
    _VerbSense("lie", r"蜷[缩曲].*", VerbSigns._is_of_part, None),
    _VerbSense("appear", r"探出", VerbSigns._reaches_out, None),
    _VerbSense("eat", r"吞咽", VerbSigns._swallows_nothing, None),
    _VerbSense("close", r"[盖掩]住", VerbSigns._is_of_voice, None),
    _VerbSense("cook", r"[煮烤煎蒸卤腌熏烧炒]", VerbSigns._is_of_dish, None),
    _VerbSense("explode", r"炸着?", VerbSigns._fries, Action.COOK),
    _VerbSense("land", r"[落掉飘][到在]", VerbSigns._befell, None),
    _VerbSense("drive", r"加速", VerbSigns._goes_faster, None),
    _VerbSense("cry", r"眼?泪[水珠]?", VerbSigns._is_anothers, None),
    _VerbSense("walk", r"踉跄", VerbSigns._leads_to_verb, None),
    _VerbSense("carry", r"抬起?", VerbSigns._is_of_sleeve, None),
    _VerbSense("approach", r"[凑靠贴]近", VerbSigns._brings_near, Action.HOLD),
    _VerbSense("approach", r"[凑靠贴]近", VerbSigns._handles, None),
    _VerbSense("swing", r"摇[晃摆]|晃荡|晃悠", VerbSigns._sways_meanwhile, None),
    _VerbSense("approach", r"走向", VerbSigns._goes_to_place, Action.WALK),
    _VerbSense("approach", r"围上", VerbSigns._is_of_cloth, None),
    _VerbSense("approach", r"前来", VerbSigns._leads_to_verb, None),
    _VerbSense("throw, pull", r"投下?|拉[长得]?|映", VerbSigns._is_of_shadow, None),
    _VerbSense("pull", r"拉起?", VerbSigns._is_bowed, Action.PLAY_MUSIC),
    _VerbSense("attack", r"砸[回进入落]", VerbSigns._falls_there, Action.FALL),
    _VerbSense("attack", r"打[着起了]?", VerbSigns._hits_nothing, None),
    _VerbSense("attack", r"撞[上到见]", VerbSigns._meets_eyes, Action.LOOK),
    _VerbSense("attack", r"扑倒", VerbSigns._falls_forward, Action.FALL),
    _VerbSense("attack", r"扑[过上][来去]", VerbSigns._runs_up, Action.RUN),
    _VerbSense("write", r"[画划]出?", VerbSigns._leaves_trail, None),
    _VerbSense("swing", r"[摆甩晃扇]动", VerbSigns._is_of_own_part, None),
    _VerbSense("land", r"落[到在]", VerbSigns._is_of_shot, None),
    _VerbSense(
        "drive, run, fly", r"[疾飞奔狂]驰|驰骋|狂奔|飞奔|前[行进]", VerbSigns._is_on_mount, Action.RIDE
    ),
    _VerbSense("throw", r"摔[在到].*", VerbSigns._falls_there, Action.FALL),
    _VerbSense("kiss", r".*舔.*", VerbSigns._is_of_own_mouth, None),
    _VerbSense("enter", r"进", VerbSigns._ends_done, None),
    _VerbSense("enter", r"[钻躲].*", VerbSigns._goes_under, Action.HIDE),
    _VerbSense("close", r"盖上?", VerbSigns._is_for_somebody, Action.WORK),
    _VerbSense("hug", r"头靠[着在]", VerbSigns._leans_on_thing, None),
    _VerbSense("transform", r"[结凝]成[冰霜].*", VerbSigns._is_of_flesh, None),
    _VerbSense("cry", r"(?:[擦抹拭揩].*)?眼?泪[水珠]?", VerbSigns._is_for_somebody, None),
    _VerbSense("transform", r"[化变凝结]为?[作成]?", VerbSigns._dwindles, None),
    _VerbSense("lie", r"la(?:y|ys|id|ying)(?: down)?", VerbSigns._has_object, Action.HOLD),
    _VerbSense("take_off", r".*", VerbSigns._is_of_clothes, None),
    _VerbSense("take_off", r"t[ao]k.*", VerbSigns._undresses, None),
    _VerbSense("open", r"(?:unfurl|unroll|uncurl|spread)\w*", VerbSigns._is_of_body, None),
    _VerbSense("throw", r"(?:thr[oe]w|toss)\w*(?: back)?", VerbSigns._is_of_head, None),
    _VerbSense("push, hold", r"press\w*", VerbSigns._is_to_self, Action.HOLD),
    _VerbSense("push, hold", r"(?:press|squeez|pack|cramm|huddl)\w*ed", VerbSigns._is_how, None),
    _VerbSense("look", r"facing(?: \w+)?", VerbSigns._is_how, None),
    _VerbSense("leave", r"leav(?:e|es|ing)|left", VerbSigns._leaves_trace, None),
    _VerbSense("drive", r"overt[ao]\w+", VerbSigns._is_on_foot, Action.RUN),
    _VerbSense("chase, walk", r"follow\w*", VerbSigns._is_by_eye, Action.LOOK),
    _VerbSense("run", r"r(?:uns?|an|unning)", VerbSigns._is_of_own, None),
    _VerbSense("run", r"r(?:uns?|an|unning)(?: on)?", VerbSigns._is_on_screen, None),
    _VerbSense("run", r"r(?:uns?|an|unning)", VerbSigns._is_of_business, Action.WORK),
    _VerbSense("rise", r"(?:go(?:es|ing)?|went) up", VerbSigns._is_by_steps, Action.CLIMB),
    _VerbSense("fall", r"(?:tip|toppl)\w*(?: over)?", VerbSigns._topples, Action.PUSH),
    _VerbSense("push, hold", r"press\w*", VerbSigns._is_of_eye, Action.LOOK),
    _VerbSense("hide", r"bur(?:y|ies|ied|ying)", VerbSigns._is_of_own, None),
    _VerbSense(
        "walk, run, drive, fly, glide, shout, leave",
        r"(?:rac|sp[ep]?ed|t[eo][ar]|roar|w[eo]av|wov|zoom|flies|flew|flying|hurtl|flee|fled|glid|coast|escap"
        r"|cruis|barrel|whiz|zip|rocket|streak|thunder|blast|rush|dash|bomb|career|pedal|wind|wound|rumbl"
        r"|clatter|splash|ploug|plow|bounc|charg|head|travel|cross|pass|drift).*",
        VerbSigns._races_mounted,
        Action.RIDE,
    ),
    _VerbSense(
        "enter",
        r"(?:walk|stroll|march|wander|crawl|tiptoe|limp|stumbl|stagger)\w* in",
        VerbSigns._is_amid,
        Action.WALK,
    ),
    _VerbSense("enter", r"(?:walk|wander|crawl)\w* inside", VerbSigns._is_amid, Action.WALK),
    _VerbSense("enter", r"(?:r[au]n|rush|rac|dash)\w* in(?:side)?", VerbSigns._is_amid, Action.RUN),
    _VerbSense("glow, roll, appear", r"turn\w* (?:on|over|up)", VerbSigns._is_at_place, Action.TURN),
    _VerbSense("transform", r"turn\w* into", VerbSigns._leads_to_way, Action.TURN),
    _VerbSense("work", r"cut(?:s|ting)?", VerbSigns._is_to_being, Action.ATTACK),
    _VerbSense("eat", r"lick\w*", VerbSigns._is_to_being, Action.KISS),
    _VerbSense("cook", r"stir\w*", VerbSigns._is_intransitive, Action.WAKE),
    _VerbSense("open, close", r"(?:open|clos|shut)\w*", VerbSigns._is_of_mouth, None),
    _VerbSense("burn", r"burn\w*", VerbSigns._is_of_colour, None),
    _VerbSense("pull", r"(?:pull|strain|heav)\w*", VerbSigns._is_at_oars, Action.ROW),
    _VerbSense("hide", r"shield\w*|shad(?:e|es|ing)", VerbSigns._is_of_body, None),
    _VerbSense("fall", r"trip(?:s|ped|ping)?", VerbSigns._has_object, Action.ATTACK),
    _VerbSense("shoot", r"fir(?:e|es|ed|ing)", VerbSigns._is_of_flame, Action.WORK),
    _VerbSense("chase", r"follow.*", VerbSigns._is_with_eyes, Action.LOOK),
    _VerbSense("attack", r"sw[iu]ng\w* at", VerbSigns._is_at_place, Action.SWING),
    _VerbSense("play_music", r"play\w* along", VerbSigns._is_at_place, Action.WORK),
    _VerbSense("ride", r"trot\w* on", VerbSigns._is_at_place, Action.RUN),
    _VerbSense("enter", r"(?:hop|jump|leap|skip)\w* in", VerbSigns._is_at_place, Action.JUMP),
    _VerbSense("enter", r"climb\w* in", VerbSigns._is_amid, Action.CLIMB),
    _VerbSense("approach", r"lean\w* in", VerbSigns._is_amid, Action.STAND),
    _VerbSense("wait", r"st(?:and|ood)\w* (?:by|around)", VerbSigns._is_amid, Action.STAND),
    _VerbSense("climb", r"mount\w*(?: up)?", VerbSigns._gets_on, Action.RIDE),
    _VerbSense(
        "climb, enter, jump, swing",
        r"(?:swing\w*|swung|(?:climb|gett?|got|hopp?|jump|leap|vault)(?:s|ed|ing)? (?:up )?(?:on|onto))",
        VerbSigns._gets_on,
        Action.RIDE,
    ),
    _VerbSense("spin, dance, fly, float", r".+(?: around)?", VerbSigns._circles_doer, None),
    _VerbSense("sit", r"rest\w*", VerbSigns._is_of_body, None),
    _VerbSense("attack", r"bit(?:e|es|ing|ten)(?: \w+)?", VerbSigns._is_of_no_beast, None),
    _VerbSense("hold", r"holds?", VerbSigns._ends_here, None),
    _VerbSense("throw", r"scatter\w*", VerbSigns._is_intransitive, Action.RUN),
    _VerbSense("write", r"dr(?:aw\w*|ew)", VerbSigns._comes_out, Action.PULL),
    _VerbSense("pull", r"t(?:ear\w*|ore) (?:off|away)", VerbSigns._is_intransitive, Action.RUN),
    _VerbSense("pull", r"t(?:ear\w*|ore) (?:off|away)", VerbSigns._goes_along, Action.RUN),
    _VerbSense("climb", r"climb\w* down", VerbSigns._is_by_steps, Action.WALK),
    _VerbSense("climb", r"(?:scrambl|clamber)\w*", VerbSigns._is_to_feet, Action.RISE),
    _VerbSense("rise, take_off", r"lift\w*", VerbSigns._has_object, Action.HOLD),
    _VerbSense("land", r"land.*", VerbSigns._is_on_back, Action.FALL),
    _VerbSense("shoot", r"unload\w*", VerbSigns._has_object, Action.CARRY),
    _VerbSense("hold, climb, push", r".*", VerbSigns._goes_out, Action.LEAVE),
    _VerbSense("push", r"press\w*", VerbSigns._is_into_hand, Action.GIVE),
    _VerbSense("hold, rise", r"(?:lift|rais)\w*", VerbSigns._is_of_face, Action.LOOK),
    _VerbSense("lie", r"stretch\w* out", VerbSigns._has_object, Action.HOLD),
    _VerbSense("attack", r"pierc\w*", VerbSigns._is_of_scenery, Action.FLY),
    _VerbSense("close, open", r"(?:fold|clos|open).*", VerbSigns._is_of_wings, Action.STAND),
    _VerbSense("shoot", r"shoot\w*(?: \w+)?", VerbSigns._goes_off, Action.RUN),
    _VerbSense("give", r"pass\w*", VerbSigns._passes_by, Action.WALK),
)
"""The first that fits."""


@lru_cache(1 << 12)
def _senses_of(action: Action, word: str) -> tuple[_VerbSense, ...]:
    """What a verb may mean."""
    return tuple(s for s in _SENSES if action in split(s.deeds) and re.fullmatch(s.words, word))


class VerbSenses(VerbSigns):
    """Finds what a verb of several senses means, and what it is done to."""

    def _in_its_sense(self, place: int, action: Action) -> Action | None:
        """What a verb means by what follows it."""
        word = self.mentions[place].text
        if self.before[place].text in _ALMOST:
            return None
        if action in _OF_TWO_SENSES and is_han(word):
            return self._in_han_sense(place, action)
        for sense in _senses_of(action, word):
            if sense.test(self, place):
                return sense.becomes
        return action

    def _in_han_sense(self, place: int, action: Action) -> Action | None:
        """What such a Chinese verb means by what it is done to."""
        word = self.mentions[place].text
        if action is Action.FALL:
            if word == "洒下" and self._has_noun_next(place):
                return None  # 洒下一路细碎的光
            if self._was_thrown(place):
                return None
            if not self._is_dropped(place):
                return action
            return _MOVED_SO.get(word[0], Action.THROW)
        if action is Action.JUMP:
            if word[0] == "弹" and self._is_strung():
                return Action.PLAY_MUSIC
            if word[-1] == "起" and self._is_a_dance(place):
                return Action.DANCE
            if word[-1] == "上" and self._mounts(place):
                return Action.RIDE
            return None if self._turns_over(place) else action
        return self._han_sense(place, action)
