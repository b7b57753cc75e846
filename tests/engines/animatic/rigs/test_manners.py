"""What a prompt's words tell of how something is done shows: the tool, the board, the other one's arms."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.manners import MANNERS, manner_of, manners_in
from filmgate.engines.animatic.rigs.manners.tools import Tool, shoulder
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.poses import FORE, UPPER, between
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(160, 90)
PPU = 20
ROOM = Around(indoors=True)
TOLD = {
    "roll_case": ("a girl drags her suitcase through an airport", "女孩拖着行李箱"),
    "hitchhike": ("a backpacker hitchhikes on a desert road", "男孩在路边搭便车"),
    "drop_tray": ("a waiter drops a tray of glasses", "服务员打翻了托盘"),
    "toss_dough": ("a pizza baker tosses dough in the air", "厨师抛面团"),
    "spoon_feed": ("a mother feeds her baby", "妈妈给宝宝喂饭"),
    "dunk": ("a basketball player dunks", "球员飞身灌篮"),
    "save": ("a goalkeeper saves a penalty", "守门员扑出点球"),
    "puddle": ("a child jumps in a puddle", "小孩跳进水坑"),
    "open_laptop": ("a woman opens her laptop", "他打开笔记本电脑"),
    "open_oven": ("a baker opens the oven", "奶奶打开烤箱"),
    "open_fridge": ("a boy opens the fridge", "他拉开冰箱"),
    "open_window": ("a girl opens the window", "女孩推开窗户"),
    "shave_another": ("a barber shaves an old man", "理发师给老人刮脸"),
    "braid": ("a mother braids her daughter's hair", "妈妈给女儿梳头"),
    "street_food": ("a street food vendor tosses noodles", "小贩在夜市炒面"),
    "grill_skewers": ("a vendor grills skewers at his stall", "大叔在路边烤串"),
    "water_sunflower": ("a robot waters a sunflower", "爷爷给向日葵浇水"),
    "water_rose": ("a girl waters the roses", "女孩给玫瑰浇水"),
    "water_tulip": ("a child waters tulips", "孩子给郁金香浇水"),
    "water_flower": ("a boy waters a small flower", "男孩给一朵小花浇水"),
    "push_ups": ("soldiers do push-ups", "男孩在做俯卧撑"),
    "plank": ("a woman holds a plank", "她在做平板支撑"),
    "squats": ("a man does squats", "他做深蹲"),
    "sit_ups": ("a girl does sit-ups", "女孩做仰卧起坐"),
    "broomstick": ("a boy rides on a flying broom", "女巫骑着扫帚"),
    **dict.fromkeys(
        ("sunshade", "sunshade_reading", "sunshade_drinking", "sunshade_asleep"),
        ("a man in a beach chair", "女人躺在沙滩椅上"),
    ),
    **dict.fromkeys(
        ("lounger", "lounger_reading", "lounger_drinking", "lounger_asleep"),
        ("an old man naps in a deck chair", "爷爷躺在躺椅上"),
    ),
    "tea_ceremony": ("a tea master brews tea", "茶艺师泡功夫茶"),
    "water_sleeves": ("a dancer waves her long sleeves", "京剧演员甩水袖"),
    "river_lantern": ("a woman sets a lantern afloat on the river, a lotus lantern", "人们在河边放河灯"),
    "carousel": ("a girl rides a carousel", "女孩骑旋转木马"),
    "rickshaw": ("a man pulls a rickshaw", "车夫拉着黄包车"),
    "decorate_tree": ("a family decorates the Christmas tree", "一家人装饰圣诞树"),
    "shovel_snow": ("a man shovels snow", "爷爷在门前铲雪"),
    "rings": ("a gymnast swings on the rings", "体操运动员在吊环上"),
    "spike": ("a volleyball player spikes the ball", "排球运动员扣球"),
    "ward": ("a patient lies in a hospital bed", "病人躺在病床上"),
    "abed": ("a girl lies in her bed", "女孩躺在床上"),
    "paste": ("an old man pastes red couplets at the door", "爷爷在门口贴春联"),
    "frisbee": ("two friends throw a frisbee on the beach", "两个朋友玩飞盘"),
    "catch_ball": ("a father and son play catch", "父子俩互相抛球"),
    "touch": ("a woman touches the face of a marble statue", "男孩抚摸古老的雕像"),
    "bow": ("a ballerina dances, then bows", "将军跪下行礼"),
    "cup_hands": ("a monk clasps his hands in greeting", "侠客抱拳"),
    "salute": ("a soldier salutes", "士兵敬礼"),
    "nod": ("an old man nods", "老师点了点头"),
    "shake_head": ("his boss shakes her head", "妈妈摇了摇头"),
    "fold_arms": ("a stern woman folds her arms", "他抱着双臂"),
    "open_arms": ("a father opens his arms", "爸爸张开双臂"),
    "dive_for_it": ("the goalkeeper dives to save the shot", "守门员飞身扑救"),
    "archery": ("an archer draws her bow and shoots an arrow at a target", "女孩练习射箭"),
    "bow_drawn": ("an elven archer draws her bow", "女孩在射箭"),
    "fire_staff": ("a wizard raises his staff, flames burst from it", "巫师举起法杖，召唤火球"),
    "green_staff": ("a witch casts a green spell with her wand", "女巫举起魔杖，念咒，绿色的光"),
    "violet_staff": ("purple light bursts from the wizard's staff", "法杖发出紫光，巫师念咒"),
    "light_staff": ("a wizard raises his staff", "巫师举起法杖"),
    "fire_spell": ("a sorceress conjures a fireball in her hand", "法师召唤火球"),
    "green_spell": ("a witch casts a spell, green light", "女巫施法，绿光"),
    "violet_spell": ("a mage casts a spell of purple light", "法师施展魔法，紫光"),
    "light_spell": ("a wizard casts a spell", "法师施展魔法"),
    "drag_stone": ("workers pull a stone block", "工人拉巨石"),
    "push_stone": ("a man pushes a boulder", "男人推着石头"),
    "raise_hands": ("a girl raises her hands in joy", "女孩高举双手"),
    "hug_low": ("a man hugs his old dog", "男孩抱着大狗"),
    "strew": ("guests throw rose petals", "宾客们撒花瓣"),
    "release": ("a girl lets go of a red balloon", "女孩松开气球"),
    "look_up": ("a boy looks up at the stars", "男孩仰望星空"),
    "hold_hands": ("two friends hold hands", "他们手牵手"),
    "reach_out": ("an alien reaches out its hand", "外星人伸出手"),
    "clap": ("a woman claps her hands", "观众鼓掌"),
    "close_eyes": ("a man closes his eyes", "他闭上双眼"),
    "head_in_hands": ("a woman, her head in her hands", "他双手抱头"),
    "doze": ("a boy sleeps at his desk", "男孩趴在课桌上睡着了"),
    "come_down": ("an assassin drops down from the roof", "刺客从天而降"),
    "stretcher": ("two paramedics push a stretcher", "护士推着病床"),
    "photograph": ("a tourist takes pictures of a tower", "女孩在拍照"),
    "repair": ("a mechanic repairs a car", "工人修理汽车"),
    "beat_chest": ("a gorilla beats its chest", "大猩猩捶打着胸膛"),
    "surrender": ("a thief raises his hands in surrender", "小偷举手投降"),
    "weld": ("a welder at work", "焊工在干活"),
    "on_cloud": ("a boy sits on a fluffy cloud", "男孩坐在云朵上"),
    "blow_candles": ("a girl blows out the birthday candles", "小女孩吹灭生日蜡烛"),
    "brush_hair": ("a woman brushes her hair in front of a mirror", "女人在镜子前梳头"),
    "check_watch": ("a man checks his pocket watch", "男人看了一眼手表"),
    "dj": ("a DJ plays at a club", "她在夜店打碟"),
    "punch_bag": ("a boxer punches a heavy bag", "拳手击打沙袋"),
    "rabbit_hat": ("a magician pulls a rabbit out of a hat", "魔术师从帽子里变出兔子"),
    "meditate": ("a monk meditates on a rock", "老僧打坐"),
    "unwrap": ("a boy unwraps a gift", "孩子们拆礼物"),
    "chest": ("a pirate opens an old treasure chest", "女孩打开一个旧箱子"),
    "mend_net": ("an old fisherman mends his nets", "渔夫在修补渔网"),
    "haul_net": ("a fisherman hauls in his heavy net", "渔民在拉网"),
    "picnic": ("a family has a picnic", "一家人在草地上野餐"),
    "wheelchair": ("a nurse pushes a wheelchair", "护士推着轮椅"),
    "knit": ("a grandmother knits a scarf", "老奶奶在织毛衣"),
    "sew": ("she is sewing a dress", "她在缝衣服"),
    "weave": ("a woman weaves a straw basket", "编竹篮"),
    "propose": ("a man gets down on one knee and proposes with a ring", "他在海边求婚"),
    "card_trick": ("a street magician shows a card trick", "魔术师表演纸牌魔术"),
    "shave": ("a man shaves before the mirror", "男人在刮胡子"),
    "operate": ("a surgeon operates on a patient", "医生正在做手术"),
    "toast": ("two friends clink glasses", "朋友们举杯"),
    "conduct": ("a conductor leads an orchestra", "指挥家指挥交响乐团"),
    "climb_tree": ("a boy climbs up an old tree", "男孩爬树"),
    "climb_bookcase": ("he climbs the library ladder", "她爬上书架旁的梯子"),
    "climb_stepladder": ("she climbs a stepladder", "他爬上人字梯"),
    "climb_rope": ("she climbs a rope in the gym", "他在爬绳"),
    "climb_rock": ("a rock climber scales the cliff", "攀岩者攀登悬崖"),
    "skip_rope": ("a girl jumps rope", "女孩在跳绳"),
    "pillow_fight": ("two kids have a pillow fight", "孩子们枕头大战"),
    "ping_pong": ("two friends play table tennis", "打乒乓球"),
    "beam": ("a gymnast on the balance beam", "平衡木上"),
    "mirror": ("a woman in front of a mirror", "她在照镜子"),
    "haircut": ("a barber cuts a man's hair", "理发师在剪头发"),
    "cheer": ("the fans are cheering", "球迷欢呼"),
    "carve": ("a boy carves a small wooden bird", "削苹果"),
    "sweep": ("a monk sweeps the yard", "扫地僧"),
    "rake": ("a boy rakes leaves", "用耙子"),
    "mop": ("a janitor is mopping the floor", "拖地"),
    "dig": ("two men dig a hole", "挖坑"),
    "hoe": ("a farmer hoes his beans", "锄草"),
    "chop_wood": ("a lumberjack chops wood", "砍柴"),
    "plant_flag": ("astronauts plant a red flag", "宇航员插上红旗"),
    "water": ("a robot waters the plants", "给花浇水"),
    "plant": ("a girl plants a little tree", "种树"),
    "paint_wall": ("he paints the old fence", "刷墙"),
    "easel": ("a painter at his easel", "画家支起画架"),
    "paint": ("an artist painting at her easel", "画家在画画"),
    "saw": ("a carpenter saws a plank", "木匠"),
    "hammer": ("she hammers a nail", "钉钉子"),
    "bake": ("they bake cookies", "包饺子"),
    "pottery": ("a potter shapes clay", "拉坯"),
    "watchmaking": ("a watchmaker repairs a pocket watch", "钟表匠在修表"),
    "jewelling": ("a jeweller sets a diamond in a ring", "首饰匠在打磨戒指"),
    "cobbling": ("an old cobbler mends a boot", "老鞋匠在修鞋"),
    "violin_making": ("a luthier carves the back of a violin", "制琴师在工作"),
    "tailoring": ("a tailor sews a suit", "裁缝在做旗袍"),
    "glassblowing": ("a glassblower makes a vase", "工人在吹玻璃"),
    "stretch": ("a ballerina stretches in a dance studio", "舞者在压腿"),
    "choir": ("a choir sings in a church", "合唱团在唱歌"),
    "at_the_saddle": ("a father teaches his daughter to ride a bicycle", "父亲教儿子骑自行车"),
    "ram": ("soldiers swing a battering ram", "士兵推着攻城锤"),
    "scythe": ("a farmer mows with a scythe", "老农挥着长柄镰"),
    "reap": ("farmers harvest wheat", "农民用镰刀割麦"),
    "push_swing": ("a man pushes his daughter on a swing", "妈妈推着女儿荡秋千"),
    "yoke": ("a pilot in the cockpit", "飞行员坐在驾驶舱里"),
    "plane": ("a carpenter planes a wooden board", "木匠在工作室里刨木头"),
    "glowing_liquid": ("a chemist pours a glowing liquid into a flask", "科学家倒出发光的液体"),
    "helm": ("an old fisherman grips the helm", "船长在掌舵"),
    "unaccompanied": ("a woman sings along to the radio", "妈妈哼着摇篮曲"),
    "paper_boat": ("a child releases a little paper boat", "女孩把纸船放进小溪"),
    "kung_fu": ("a monk practices kung fu", "少年在院子里练武"),
    "crouch_start": ("sprinters crouch at the starting line", "运动员蹲在起跑线上"),
    "cauldron": ("a witch stirs a bubbling cauldron", "女巫在坩埚前熬魔药"),
    "shaker": ("a bartender shakes a cocktail", "调酒师摇鸡尾酒"),
    "tie_shoes": ("a runner ties her shoes", "男孩系好鞋带"),
    "swordplay": ("a samurai practices with his katana", "少年在竹林里练剑"),
    "selfie": ("friends take a selfie", "一个女孩在海边自拍"),
    "grind_coffee": ("a barista grinds the beans", "咖啡师研磨咖啡豆"),
    "calligraphy": ("a calligrapher with an ink brush", "书法家在宣纸上写字"),
    "great_bell": ("a monk rings the great temple bell", "小和尚撞响古寺的大钟"),
    "tai_chi": ("an old man practices tai chi", "老人在公园打太极"),
    "forge": ("a blacksmith at his anvil", "打铁"),
    "lift": ("he lifts heavy weights", "举重"),
    "kickflip": ("a skateboarder does a kickflip", "滑板"),
    "skateboard": ("a boy on a skateboard", "滑板"),
    "snowboard": ("a snowboarder", "单板"),
    "ski": ("two skiers", "滑雪"),
    "shell": ("a woman shells peas", "奶奶剥豆子"),
    "beehive": ("a beekeeper opens the beehive", "养蜂人检查蜂箱"),
    "sled": ("children sledding down a hill", "孩子们坐雪橇"),
    "roller_skate": ("a girl roller skates", "轮滑"),
    "ice_skate": ("an ice skater", "滑冰"),
    "chess": ("a man plays chess", "两位老人下棋"),
    "golf": ("a golfer hits the ball", "打高尔夫"),
    "baseball": ("a batter hits a home run", "棒球手挥棒"),
    "cricket": ("a cricketer hits the ball", "打板球"),
    "hockey": ("an ice hockey player shoots the puck", "冰球运动员射门"),
    "hoops": ("a player shoots a three-pointer", "投篮"),
    "dandelion": ("a girl blows a dandelion", "女孩吹蒲公英"),
    "sushi": ("a sushi chef slices tuna", "厨师在做寿司"),
    "chop": ("a chef chops onions", "切菜"),
    "feed_birds": ("a girl feeds ducks", "喂鸽子"),
    "feed_birds_seated": ("an old man feeding the pigeons", "喂鸟"),
    "bubbles": ("a girl blows soap bubbles", "吹泡泡"),
    "yoga": ("a woman does yoga", "练瑜伽"),
    "pram": ("a father pushes a stroller", "推着婴儿车"),
    "wheelbarrow": ("a gardener pushes a wheelbarrow", "农夫推着独轮车"),
    "trolley": ("she pushes a shopping cart", "推着购物车"),
    "kick": ("the striker turns and shoots", "前锋射门"),
    "serve": ("a woman plays tennis", "打羽毛球"),
    "shadow_box": ("an old boxer trains", "他在练拳击"),
    "flip": ("a gymnast does a backflip", "体操运动员后空翻"),
    "handshake": ("two leaders shake hands", "两人握手"),
    "blackboard": ("she writes formulas on the blackboard", "老师在黑板上写字"),
    "microscope": ("a doctor looks through a microscope", "看显微镜"),
    "slow_dance": ("an old couple dancing", "跳华尔兹"),
}
NOT_TOLD = (
    "he puts his hands in his pockets", "she throws her arms around him", "a man with outstretched arms",
    "he raises his hands on the piano", "she surrounds herself with books", "he opens the door",
    "a woman saw a bird", "he swept through the door", "the sky is painted red", "a dog by the water",
    "the camera sweeps across the plain", "a plant on the table", "a band plays in a bar",
    "a dog chases a tennis ball", "he kicks the door open", "a box of apples", "a milkshake in her hands",
    "a man in a tailored suit", "he sets down his guitar", "a woman cleans her shoes",
    "the wind blows on a glass",
)  # fmt: skip


def _drawn(figure: Figure, action: Action, time: float, around: Around = ROOM) -> tuple[Bytes, int]:
    """The figure in its room, and how much of it lies on the canvas's edge."""
    rig = person(figure, action)
    room = rig.spread(action)
    x0, y0, x1, y1 = rig.box
    shape = round((y1 - y0 + 2 * room) * PPU) + 1, round((x1 - x0 + 2 * room) * PPU) + 1
    pixels = np.zeros((*shape, 4), np.uint8)
    pen = Pen(pixels, x0 - room, y0 - room, PPU)
    rig.draw(pen, Act(action, action, 1.0, time, distance=time, since=time, around=around))
    pixels = pen.pixels
    ink = pixels[..., 3] > 60
    return pixels, int(ink[0].sum() + ink[:, 0].sum() + ink[:, -1].sum())


@pytest.mark.parametrize("name", sorted(MANNERS))
def test_it_is_told_in_english_and_in_chinese(name: str) -> None:
    assert all(name in manners_in(words) for words in TOLD[name])


def test_what_somebody_says_is_not_what_is_done() -> None:
    assert manners_in('He says "Make a wish and blow out the candles"') == ()
    assert "blow_candles" in manners_in('She blows out the candles and says "thanks"')


@pytest.mark.parametrize("words", NOT_TOLD)
def test_words_that_only_sound_like_it_tell_nothing(words: str) -> None:
    assert [name for name in manners_in(words) if name != "paint"] == []


@pytest.mark.parametrize("name", sorted(MANNERS))
def test_it_looks_like_nothing_else_and_nothing_is_cut_off(name: str) -> None:
    for action in MANNERS[name].actions & {Action.WORK, Action.GLIDE, Action.JUMP, Action.DANCE}:
        with_it, cut = _drawn(Figure(manners=(name,)), action, 1.1)
        without, _ = _drawn(Figure(), action, 1.1)
        assert cut == 0
        if with_it.shape == without.shape:
            assert (np.abs(with_it.astype(int) - without).max(2) > 60).sum() > 30


def test_work_of_which_nothing_is_told_is_done_at_a_bench_or_bent_over_the_ground() -> None:
    inside, outside = manner_of((), Action.WORK, True), manner_of((), Action.WORK, False)
    assert inside is not None
    assert outside is not None
    assert inside is not outside
    assert manner_of((), Action.RUN, True) is None
    assert manner_of(("mop",), Action.RUN, True) is None


@given(st.floats(0, 20), st.sampled_from(["sweep", "rake", "mop", "dig", "hoe", "chop_wood"]))
@settings(max_examples=60)
def test_hands_stay_on_the_shaft(time: float, name: str) -> None:
    tool = getattr(MANNERS[name].pose, "__self__", None)
    assert isinstance(tool, Tool)
    butt, head, lean = tool.shaft(time)
    x, y = shoulder(lean)
    for share in tool.hands:
        hand = between(butt, head, share)
        assert math.hypot(hand[0] - x, hand[1] - y) < 1.02 * (UPPER + FORE)


def test_two_who_bake_stand_on_both_sides_of_one_counter() -> None:
    board = plan("A mother and her daughter bake cookies in a kitchen", frames=48, seed=3)
    mother, daughter, *rest = staged(board, 0, VIEW).roles
    assert rest == []
    assert (mother.facing, daughter.facing) == (1.0, -1.0)
    assert daughter.place(0).x - mother.place(0).x == pytest.approx(mother.rig.across + daughter.rig.across)


def test_what_is_drawn_in_the_hands_is_not_there_twice() -> None:
    board = plan("Two astronauts plant a flag on Mars", frames=48, seed=3)
    assert SubjectKind.FLAG in {one.kind for one in board.shots[0].subjects}
    assert {role.rig.name for role in staged(board, 0, VIEW).roles} == {"person"}


def test_a_skater_on_ice_has_no_board_and_goes_at_a_skaters_pace() -> None:
    skater = staged(plan("An ice skater glides over a frozen lake", frames=48, seed=3), 0, VIEW).roles[0]
    assert skater.rig.name == "person"
    assert skater.rig.speed(Action.GLIDE) > 1.5
    assert skater.rig.tread(Action.RUN) == 0


def test_a_handshake_is_two_peoples_and_a_serve_is_ones() -> None:
    def figures(words: str) -> int:
        return len(staged(plan(words, frames=48, seed=3), 0, VIEW).roles)

    assert figures("Two businessmen shake hands in an office") == 1
    (player,) = staged(plan("A tennis player serves", frames=48, seed=3), 0, VIEW).roles
    assert player.rig.length < 2.0


@pytest.mark.parametrize(
    "words",
    [
        "archers loose a volley at the castle",
        "an archer aims at a deer",
        "一名弓箭手射向敌军",
        "she shoots a rifle",
    ],
)
def test_where_something_else_is_shot_at_there_is_no_target(words: str) -> None:
    assert "archery" not in manners_in(words)


def test_an_arrow_flies_at_a_target_only_where_there_is_one() -> None:
    assert "bow_drawn" in manners_in("an elven archer draws her bow in the woods")
    assert "archery" not in manners_in("an elven archer draws her bow in the woods")
    assert MANNERS["archery"].behind is not None
    assert MANNERS["bow_drawn"].behind is None


@pytest.mark.parametrize("words", ["a staff meeting", "she casts a shadow", "他的手杖", "a magic show"])
def test_not_every_staff_is_a_wizards(words: str) -> None:
    assert not any(name.endswith(("_staff", "_spell")) for name in manners_in(words))


def test_both_who_play_table_tennis_have_a_bat() -> None:
    def reds(guest: bool) -> int:
        figure = Figure(manners=("ping_pong",), guest=guest)
        pixels = np.zeros((200, 240, 4), np.uint8)
        pen = Pen(pixels, -1.0, -0.2, 80)
        person(figure).draw(pen, Act(Action.WORK, Action.WORK, 1.0, 0.4, around=ROOM))
        r, g, b = (pen.pixels[..., i].astype(int) for i in range(3))
        return int(((r > 150) & (g < 90) & (b < 110)).sum())

    assert min(reds(False), reds(True)) > 15


@pytest.mark.parametrize(
    ("words", "close"),
    [
        ("A woman dances with her husband", True),
        ("Cinderella dances with the handsome prince", True),
        ("A girl dances with her dog", False),
        ("A wife watches the dancers", False),
    ],
)
def test_who_dances_with_a_loved_one_holds_them(words: str, close: bool) -> None:
    assert ("slow_dance" in manners_in(words)) is close
