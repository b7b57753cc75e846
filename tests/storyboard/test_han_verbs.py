"""Chinese deeds find their doer: serial verbs, 把 and 被, pivots, who is brought in, objects."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def deeds_of(prompt: str, kind: str) -> list[str]:
    """What those of a kind do in the course of the film, each once."""
    board = plan(prompt, frames=120, seed=7)
    return list(dict.fromkeys(str(s.action) for s in subjects(board) if s.kind == kind))


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("他推开门走进屋坐下", "man", ["open", "enter", "sit"]),
        ("男人走进咖啡馆坐下喝咖啡", "man", ["enter", "sit", "drink"]),
        ("女孩抬头，天上飞过一群大雁", "girl", ["look"]),
        ("女孩坐在窗边看书", "girl", ["sit", "read"]),
        ("男孩跑进教室", "boy", ["enter"]),
        ("他被黑衣人推倒在地", "man", ["fall", "push"]),
        ("男孩被狗追得爬上了树", "boy", ["climb"]),
        ("男孩被狗追得爬上了树", "dog", ["chase"]),
        ("一名警察把小偷按倒在地", "police", ["push"]),
        ("一名警察把小偷按倒在地", "man", ["fall"]),
        ("外星人把一头奶牛吸了上去", "cow", ["rise"]),
        ("老师让孩子们站起来朗读课文", "child", ["rise", "read"]),
        ("门口站着一位老人，远处走来一个女人", "old_man", ["stand"]),
        ("门口站着一位老人，远处走来一个女人", "woman", ["approach"]),
        ("湖面上漂着一只小船，船上坐着一位老翁", "old_man", ["sit"]),
        ("女孩看着狗追猫", "dog", ["chase"]),
        ("妈妈抱起孩子跑出屋子", "woman", ["leave"]),
        ("妈妈推着女儿荡秋千", "woman", ["push"]),
        ("妈妈推着女儿荡秋千", "girl", ["swing"]),
        ("路过的小伙子连忙跑过去", "man", ["run"]),
        ("坐在窗边的男人看书", "man", ["read"]),
        ("她想哭却没有哭，挤出一个微笑", "woman", ["smile"]),
        ("男人咬牙切齿地打开箱子", "man", ["open"]),
        ("他挥了挥手，洗了个澡", "man", ["wave_hand", "work"]),
        ("她挥挥手，跳起舞来", "woman", ["wave_hand", "dance"]),
        ("厨师切菜，火星四溅，水花溅起", "chef", ["cook"]),
        ("男人跳下火车，沿着铁轨狂奔", "man", ["jump", "run"]),
        ("女孩放下书包，替奶奶捶背", "girl", ["work"]),
        ("歌手把面包掰成两半，分给身旁的流浪狗", "singer", ["give"]),
        ("男孩将书放在桌上，转身跑开", "boy", ["leave"]),
        ("女特工躲到柱子后面，换上弹夹，探身连开三枪", "woman", ["hide", "shoot"]),
        ("侠客一跃而起，反手掷出三枚飞镖", "samurai", ["jump", "throw"]),
        ("小猫弓起背，象妈妈把它拉了上来", "elephant", ["pull"]),
        ("琴师按住琴弦，抬眸与帘后的女子四目相对", "musician", ["look"]),
        ("姑娘甩动小辫，随着手鼓的节奏飞快旋转", "woman", ["spin"]),
        ("店员擦净吧台，洗好杯子", "waiter", ["work"]),
        ("一位老渔夫清晨推着小船", "old_man", ["push"]),
        ("女人冲出府门，回头看了一眼", "woman", ["run", "turn"]),
        ("小女孩打开外卖冲他笑", "girl", ["open", "smile"]),
        ("女孩跟着转圈跳舞", "girl", ["dance"]),
        ("女孩推开每一扇门", "girl", ["push"]),
        ("赛车冲进维修区停住", "sports_car", ["enter"]),
        ("他走到窗边坐下", "man", ["walk", "sit"]),
        ("做个爷爷拉二胡的视频", "old_man", ["play_music"]),
        ("机器人给他鼓掌", "robot", ["wave_hand"]),
        ("女孩回头冲镜头笑一下", "girl", ["turn", "smile"]),
        ("外婆坐着，灶膛里的火苗跳动着，映红了她的脸", "old_woman", ["sit"]),
        ("男人坐着，能看见灰尘在飘", "man", ["sit"]),
        ("一只兔子在吃蛋糕，它踮着脚把面糊倒进模具", "rabbit", ["eat", "pour"]),
        ("大象停下来，抬起鼻子", "elephant", ["stand"]),
        ("匠人举起锤子，金花炸裂，如星河倾泻、火树银花", "man", ["hold"]),
        ("窗外在放烟花孩子跑过去看", "child", ["run", "look"]),
        ("老画师跪坐在墙前", "old_man", ["kneel"]),
        ("窗外在放烟花，女孩抬头看", "window", ["stand"]),
        ("她抬头，嘴角浮现出疲惫的微笑", "woman", ["look", "smile"]),
        ("女人跨坐在摩托上", "woman", ["ride"]),
        ("他低着头，拎着细嘴壶绕着圈注水", "man", ["look", "pour"]),
        ("孩子从草丛里钻出来", "child", ["appear"]),
        ("跑车从地平线那头杀出来", "sports_car", ["drive"]),
        ("男孩捏了一块豆腐，被奶奶揪着耳朵拉走", "old_woman", ["pull"]),
        ("女人站着，雪浪从山顶倾泻而下", "woman", ["stand"]),
        ("女孩尖叫着跑了，小丑歪着头看着她的背影笑", "man", ["smile"]),
        ("阿福蹲在门槛上剥毛豆，听见门响，抬起头", "man", ["kneel", "look"]),
        ("阿珍坐在窗边，抬起头", "woman", ["sit", "look"]),
        ("拆弹专家趴在地上", "man", ["lie"]),
        ("柯基坐在桌前，对着一圈猫员工训话", "dog", ["sit", "talk"]),
        ("小姑娘跑过来，一头扎进他怀里", "girl", ["run", "hug"]),
        ("女孩推开门，一声尖叫", "girl", ["open"]),
        ("他一声大喊，跑了", "man", ["shout", "run"]),
        ("男人张开双手站在崖顶", "man", ["stand"]),
        ("两只小熊跟着扑通跳了下去", "bear", ["jump"]),
        ("窗外在放烟花孩子又跑过去看", "child", ["run", "look"]),
        ("北极熊妈妈带着两只幼崽走在薄薄的浮冰上", "bear", ["walk"]),
        ("爸爸走到头他把女儿的手交到新郎手里", "girl", ["stand"]),
        ("橘猫趴在窗台上 忽然看见一只鸟 猛地扑过去", "cat", ["lie", "look", "run"]),
        ("消防员把女孩交给她妈妈，自己坐到路边", "firefighter", ["give", "sit"]),
        ("女孩吃面，对面的大哥看着她哈哈大笑", "man", ["laugh"]),
        ("女孩跳舞，手指从书脊上划过去", "girl", ["dance"]),
        ("老渔夫举起鱼叉，掷了出去", "old_man", ["hold", "throw"]),
        ("女孩高声唱歌", "girl", ["sing"]),
        ("儿子闻声从楼上跑下来", "boy", ["run"]),
        ("男人敲门，开门的是一位老奶奶", "old_woman", ["open"]),
        ("男人走进车库，那辆盖着布的跑车停在角落", "man", ["enter"]),
        ("女孩坐着，炒茶师傅站在铁锅前", "man", ["stand"]),
        ("女孩坐着，炒茶师傅站在铁锅前", "girl", ["sit"]),
        ("男人坐着，不知道该说什么", "man", ["sit"]),
        ("男人坐着摇下车窗", "man", ["open"]),
        ("剑客坐着，顺势把酒杯掷了出去", "samurai", ["sit", "throw"]),
        ("女孩坐着，慌忙把文件翻过来", "girl", ["sit"]),
        ("匠人把一团湿润的瓷泥摔在桌上", "man", ["throw"]),
        ("爸爸笑着，双手离开方向盘", "man", ["smile"]),
        ("士兵给母亲写信", "soldier", ["write"]),
        ("士兵给母亲写信", "woman", []),
        ("女人走进雨里，让沉默替她说话", "woman", ["enter"]),
        ("狐狸坐着，镜头缓缓下降，穿过烟雾，掠过一张张圆桌", "fox", ["sit"]),
        ("女孩坐着，头盔上的灯照出去两三米远", "girl", ["sit"]),
        ("镜头缓缓升起，越过旗帜，最终抵达甲板，一个水手在跳舞", "man", ["dance"]),
        ("老人走过去扶起孩子", "old_man", ["walk", "hold"]),
        ("新娘推开两个提灯笼巡逻的家丁", "woman", ["push"]),
        ("新娘牵出一匹白马翻身骑上去", "woman", ["pull", "ride"]),
        ("机器人跳舞，一只狗凑过来闻它，它摔倒了", "robot", ["dance", "fall"]),
        ("妈妈切菜，女孩偷吃草莓，被妈妈发现后咯咯笑着跑开", "woman", ["cook", "look"]),
        ("小企鹅扑进妈妈怀里睡着了", "woman", []),
        ("小男孩骑在牛背上", "boy", ["ride"]),
        ("侦探看到一艘船驶来", "detective", ["look"]),
        ("女孩停下来让鸭子先走", "duck", ["walk"]),
        ("女孩停下来让鸭子先走", "girl", ["stand"]),
        ("母亲把煮鸡蛋塞进女儿手里", "woman", ["give"]),
        ("女人打开盖子", "woman", ["open"]),
        ("男人走过来坐在椅子上", "man", ["approach", "sit"]),
        ("女人骑着摩托，回头看身后紧追的三架无人机", "drone", ["chase"]),
        ("大橘猫趁主人不注意跳上灶台", "cat", ["jump"]),
        ("爷爷做好一只小木马递给她", "old_man", ["give"]),
        ("女侠骑马冲出城门，官兵在后面追赶，她回头射出一箭", "soldier", ["chase"]),
        ("小狗绕桌子转圈", "puppy", ["spin"]),
        ("老奶奶抬头冲她笑", "old_woman", ["look", "smile"]),
        ("男人摆摆手笑了", "man", ["wave_hand", "smile"]),
        ("老船长把一条大鱼扔给等在岸边的猫", "cat", ["wait"]),
        ("老船长把一条大鱼扔给等在岸边的猫", "old_man", ["throw"]),
        ("宇航员回头看见地球升起来", "planet", ["rise"]),
        ("两个男孩抓螃蟹，螃蟹夹住他的手指，他大叫着跳起来", "boy", ["hold", "jump"]),
        ("爷爷停下车，下车抱着餐盒跑上楼梯，开门", "old_man", ["stand", "leave", "hold", "run", "open"]),
        ("猎鹰急速俯冲，利爪抓住奔逃的野兔", "eagle", ["dive", "catch"]),
        ("哨声一响，兔子飞奔出去，乌龟往前爬", "rabbit", ["run"]),
        ("她把信凑近烛火", "woman", ["hold"]),
        ("金雕掠过雪地，朝远处奔逃的狐狸俯冲下去", "eagle", ["fly", "dive"]),
        ("金雕掠过雪地，朝远处奔逃的狐狸俯冲下去", "fox", ["run"]),
        ("油灯在老人身旁，把他的影子投在墙上", "old_man", ["stand"]),
        ("两人跳舞，夕阳把她们的影子拉得很长", "couple", ["dance"]),
        ("老人走到窗前，一艘渔船驶来，船上的人挥动着手臂", "old_man", ["walk"]),
        ("狮子盯着小象，舔了舔嘴唇", "lion", ["look"]),
        ("女孩经过拉二胡的老爷爷，停下脚步", "girl", ["walk", "stand"]),
        ("龙舟冲过终点线，出现金色大字“同舟共济”", "boat", ["sail"]),
        ("岸边挤满了前来观赛的人群", "crowd", ["stand"]),
        ("鲸鱼的大眼睛里流下一滴眼泪", "whale", ["cry"]),
        ("三个匪徒骑着马追赶火车", "horse", ["run"]),
        ("女孩腾空而起，重重摔倒在地", "girl", ["jump", "fall"]),
        ("他从公文包里掏出一把小提琴拉了起来", "man", ["hold", "play_music"]),
        ("少年在滑板上加速，穿过马路", "boy", ["ride"]),
        ("火箭冲向天空，直到它化作一个光点", "rocket", ["fly"]),
        ("主唱坐在窗边，头靠着玻璃，嘴里哼着歌", "singer", ["sit", "sing"]),
        ("演出结束，人群散去", "crowd", ["work", "leave"]),
        ("巨龙的瞳孔中映出他小小的身影，随后慢慢闭上眼睛，把头伏在了他的膝边", "dragon", ["fly", "lie"]),
        ("将军走上前，把自己的佩刀递到他手中", "soldier", ["approach", "give"]),
        ("他举起鱼叉，用尽全身的力气掷了出去", "man", ["throw"]),
        ("白猫在打瞌睡，花猫捅它，它蹦起来", "cat", ["sleep", "attack", "jump"]),
        ("一名将军骑马冲过来，两旁的士兵纷纷倒下", "soldier", ["ride", "fall"]),
        ("孙悟空挥舞金箍棒与妖怪激烈打斗，尘土飞扬", "monkey", ["fight"]),
        ("黑猫一溜烟钻到桌子底下", "cat", ["hide"]),
        ("老人双手操纵着竹签，嘴里高声唱着秦腔", "old_man", ["sing"]),
        ("歌手抬头，冲他点头微笑", "singer", ["look", "smile"]),
        ("老人停下来，嘴角浮起满意的微笑", "old_man", ["stand", "smile"]),
        ("小孙子捧着一只木雕小鸟，看得入了神", "boy", ["hold", "look"]),
        ("橘猫趴在玻璃上盯着里面的金鱼看了半天", "koi", ["swim"]),
        ("小哥把面条递给一个哭泣的老奶奶，朝她挥挥手", "old_woman", ["cry"]),
        ("女孩看了一会儿袋子里游动的小金鱼，起身离开", "girl", ["look", "leave"]),
        ("少年踩着滑板穿过街道", "boy", ["ride"]),
        ("孙女踩在小板凳上", "girl", ["stand"]),
        ("女孩坐在窗边，坐在她对面的是一位老人", "old_man", ["sit"]),
        ("渔夫攥着绳子，绳索崩断", "man", ["hold"]),
        ("女将军冲过折断的长矛", "soldier", ["run"]),
        ("小象被石头绊倒，摔在地上", "elephant", ["fall"]),
        ("雪花从破洞中静静飘落，一位老兵坐下", "soldier", ["sit"]),
        ("男孩一边大笑一边给她倒水", "boy", ["laugh", "pour"]),
        ("帝企鹅父亲低下头", "penguin", ["look"]),
        ("女孩目送他的背影消失在夜色里", "girl", ["look"]),
        ("老人把钱递给女孩，憨厚一笑", "old_man", ["give", "smile"]),
        ("女主转身狠狠扇了他一巴掌，转身离开", "woman", ["turn", "attack", "leave"]),
        ("牛仔俯身在枣红马背上疾驰", "cowboy", ["ride"]),
        ("它是一台机器人，把一只木罐子递给她", "robot", ["give"]),
        ("一台裸露着线路的机器人摇晃着站起来", "robot", ["rise"]),
        ("女拳手挥拳，白发教练蹲下来，拍拍她的肩膀，低声说话", "man", ["kneel", "whisper"]),
        ("小狐狸打了个大大的哈欠", "fox", ["stand"]),
        ("老人望着远去的涟漪放声大笑", "old_man", ["laugh"]),
        ("大鱼腾空而起，又重重砸回水中", "fish", ["jump", "fall"]),
        ("剑客站着，长发与衣袂在风中飞舞", "samurai", ["stand"]),
        ("企鹅父亲看着雏鸟，雏鸟摔倒，父亲低下头", "penguin", ["look"]),
        ("被炮火炸塌的教堂里坐着一位老兵", "soldier", ["sit"]),
        ("少年接到队友的传球，拔脚怒射", "boy", ["catch", "shoot"]),
        ("两个人在沙滩上跳起了年轻时的华尔兹", "couple", ["dance"]),
        ("公子弯腰，抬头正好撞上她的目光", "man", ["look"]),
        ("小女儿抬起头，她一边喊着爸爸一边飞奔过来，一头扑进他怀里", "girl", ["look", "shout", "run", "hug"]),
        ("三只狼崽在雪地里打闹", "wolf", ["run"]),
        ("士兵回头，向前扑倒", "soldier", ["turn", "fall"]),
        ("小猫眯起眼睛，打起了呼噜", "kitten", ["look"]),
        ("小女儿愣住了，手里的簸箕掉在地上", "girl", ["look"]),
        ("小黄狗被他逗得汪汪直叫，又蹦又跳", "dog", ["shout", "jump"]),
        ("她追上去，裙摆在身后翻飞", "woman", ["chase"]),
        ("骑士走进来，单膝跪倒", "knight", ["enter", "kneel"]),
        ("男孩抱着一摞卖不出去的报纸蹲在屋檐下", "boy", ["kneel"]),
        ("女孩捡起画纸，上面画的竟是她的侧脸", "girl", ["hold"]),
        ("金毛犬一跃而起，差点把男孩扑倒", "dog", ["jump"]),
        ("他抬头看见海平线上升起一缕黑烟", "man", ["look"]),
        ("男孩望着汽车远去", "car", ["leave"]),
        ("保安冲向大门，布偶睁开眼睛，咯咯笑出声", "man", ["run"]),
        ("女孩跳下板凳飞奔过去", "girl", ["jump", "run"]),
        ("机器人从阴影中摇晃着站起", "robot", ["rise"]),
        ("小象四脚朝天地在泥浆里打滚", "elephant", ["roll"]),
        ("老人一步一步走向亮着微光的出口", "old_man", ["walk"]),
        ("女生抚摸刻着字的课桌", "woman", ["hold"]),
        ("海鸥落在桅杆上，整体充满人与自然搏斗的史诗感", "bird", ["land"]),
        ("女孩旋转，落叶被裙摆卷起，绕着她飞舞", "girl", ["spin"]),
        ("女特工骑着摩托车穿过车流，与卡车并排疾驰", "woman", ["ride"]),
        ("小兔子把自己最大的一朵花递给他", "rabbit", ["give"]),
        ("搜救犬冲着一块倾斜的水泥板狂吠", "dog", ["shout"]),
        ("父亲回头看了一眼后座上熟睡的女儿，把毯子往上拉了拉", "man", ["turn", "pull"]),
        ("小皇帝走到他面前，学着大人的样子把他扶起来", "king", ["walk", "hold"]),
        ("不远处的小黄狗汪汪直叫", "dog", ["shout"]),
        ("小皇帝踮起脚替他擦掉眼泪", "king", ["stand"]),
        ("两岸的妇人纷纷抬头朝她挥手", "woman", ["look", "wave_hand"]),
        ("巨人眨了眨眼睛，嘴角慢慢弯了起来", "monster", ["smile"]),
        ("女孩走来，理发师给她围上白布", "man", ["stand"]),
        ("小和尚扫落叶，扫着扫着打起了瞌睡", "monk", ["work", "sleep"]),
        ("女孩打起了电话", "girl", ["talk"]),
        ("小狗打起了滚", "puppy", ["roll"]),
        ("绣娘一针一线地绣着", "woman", ["work"]),
    ],
)
def test_chinese_deeds_find_their_doer(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt, kind) == deeds


def test_what_is_broken_breaks_and_whoever_breaks_it_strikes() -> None:
    assert deeds_of("她打碎了花瓶", "cup") == ["shatter"]
    assert deeds_of("她摔碎了花瓶", "woman") == ["throw"]


def test_the_camera_that_says_i_is_nobody() -> None:
    assert deeds_of("主观镜头：我在水下睁开眼，一条鲨鱼朝我游来", "shark") == ["swim"]


def test_several_are_not_the_one_who_was_named_before_and_who_is_brought_in_is_somebody_else() -> None:
    shot = plan("焊工大叔掀开面罩，工人们仰头看着他", frames=120, seed=7).shots[0]
    assert sorted(s.count for s in shot.parts[-1].subjects if s.kind == "man") == [1, 3]
    shot = plan("女人走在走廊里，尽头站着一个白裙女人", frames=120, seed=7).shots[0]
    assert len([s for s in shot.parts[-1].subjects if s.kind == "woman"]) == 2


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("她听见小孩的笑声，慢慢回头", {"woman"}),
        ("女孩站在树下，古筝的声音", {"girl", "tree"}),
        ("赛车爆炸成火球", {"sports_car"}),
        ("一头比小船大几十倍的蓝鲸浮出水面", {"whale"}),
        ("一只兔子在跑，适合三到六岁小朋友看", {"rabbit"}),
        ("摩托车身微微震动，女赏金猎人回头", {"woman", "motorcycle"}),
    ],
)
def test_what_is_only_heard_or_likened_is_not_there(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in subjects(plan(prompt, frames=120, seed=7))} == kinds


def test_many_of_whom_all_act_are_several_and_a_number_on_a_shirt_counts_nobody() -> None:
    board = plan("看台上的同学全站起来，10号球员起跳", frames=120, seed=7)
    counts = {str(s.kind): s.count for s in subjects(board)}
    assert counts["child"] > 1
    assert counts["athlete"] == 1


def test_whoever_is_said_to_be_something_is_nobody_else() -> None:
    board = plan("我哥是消防员，想给他拍一条视频。一个消防员爬上楼梯，他一脚踹开门", frames=240, seed=7)
    assert [str(s.kind) for s in subjects(board) if s.kind in ("man", "firefighter")].count("man") == 0
