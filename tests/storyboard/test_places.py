"""Which of the places named is the scene."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def setting_of(prompt: str) -> str:
    return str(plan(prompt, frames=120, seed=7).shots[0].setting)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("A ballerina in a ruined opera house walks down the aisle between the seats", "theatre"),
        ("The bride walks down the aisle", "church"),
        ("A beach ball rolls through the kitchen", "kitchen"),
        ("A surfer rides inside a huge barrel wave", "ocean"),
        ("A cat sits on the windowsill", "living_room"),
        ("A pie cools on the windowsill", "tabletop"),
        ("An old man walks along a wide, empty beach. A girl comes running over the dunes", "beach"),
        ("An astronaut floats inside a small space station in orbit", "spaceship_interior"),
        ("A mother and her daughter bake in a family kitchen", "kitchen"),
        ("A penguin slides down an icy hill", "arctic"),
        ("A boy runs down the aisle of the supermarket", "shop"),
        ("A glassblower turns the pipe, and the glass swells like a small sun", "factory"),
        ("An old boat bobs in the swell", "ocean"),
        ("The red sports car leaves the pit lane", "highway"),
        ("A street painter looks up as a balloon drifts over the rooftops", "city_street"),
        ("A thief runs over the rooftops", "rooftop"),
        ("A woman walks down the asphalt of an avenue", "city_street"),
        ("A thief crouches in a museum. Sweat rolls down her temple.", "museum"),
        ("A kitten in the living room wakes up and jumps in the air", "living_room"),
        ("Fog hangs like smoke inside the old church where a nun prays", "church"),
        ("A farmer sits on his farm. The film looks like something found in an attic.", "farm"),
        ("a man walks out of a bar into the street", "city_street"),
        ("a watchmaker at his bench", "factory"),
        ("a violin maker at his bench", "factory"),
        ("a drone flies over terraced tea fields", "field"),
        ("debris and rubble float in space around a satellite", "space"),
        ("rubble and dust after the earthquake", "ruins"),
        ("an old man feeds pigeons on a bench", "park"),
        ("a woman in the park, a castle in the background", "park"),
        ("the roof of a skyscraper", "rooftop"),
        ("水下，阳光穿过海面，一头鲸缓缓游动", "underwater"),
        ("沙尘中，一辆校车行驶在沙漠里，驶向远处的绿洲", "desert"),
        ("苏州园林。女导游走过九曲桥，锦鲤在桥下游来游去", "garden"),
        ("an astronaut kneels on the rust-red plains of Mars", "planet_surface"),
        ("a guard walks through the great hall of a neoclassical museum", "museum"),
        ("a robot rolls along the silent corridor of a derelict starship", "spaceship_interior"),
        ("a barista pours steamed milk in a thin stream in a coffee shop", "cafe"),
        ("a model in an opulent rococo salon", "palace"),
        ("a boy runs along the ridge of a roof between smoking chimneys", "rooftop"),
        ("a soldier sleeps in the waiting room of a small railway station", "train_station"),
        (
            "Picture the kitchen of a cottage. A crow hops over the ledge of the window and walks in.",
            "kitchen",
        ),
        ("a drone flies over a patchwork of tulip fields past a canal", "field"),
        ("a cook stirs a pot in a kitchen, sweat running down her temples", "kitchen"),
        ("flames devour the ridge of a pine forest", "forest"),
        ("interior of the truck cabin, the driver sings", "car_interior"),
        ("a lion lies on the far bank", "river"),
        ("a detective in his office, the blinds slice the light into black and white bars", "office"),
        ("mountain biking down a muddy forest trail", "forest"),
        ("a horse at the edge of the forest", "forest"),
        ("a volcano erupts, lava flows into the sea", "volcano"),
        ("on the bridge, the captain grips the wheel", "ocean"),
        ("lovers kiss on the bridge", "bridge"),
        ("a waterfall in Iceland", "waterfall"),
        ("a car on a desert highway", "highway"),
        ("a gondola lift carries skiers up, crisp blue sky", "mountain"),
        ("clouds race by, time lapse", "sky"),
        ("a tent glows under the Milky Way", "forest"),
        ("男孩站在草地上，回头朝屋里喊爷爷", "meadow"),
        ("A monk sweeps a temple courtyard. Below, the lights of a city flicker on.", "temple"),
        ("Through the windows of the cafe we see the harbor; a writer types.", "cafe"),
        ("A woman looks out of the window at the sea from her bedroom.", "bedroom"),
        ("A pirate orders the crew to sail to the island, the ship climbs a wave of the ocean.", "ocean"),
        ("A diver swims through the ruins of a palace, deep under the sea", "underwater"),
        ("Snow covers a village. Inside, a woman knits in the living room.", "living_room"),
        ("A rover crosses a red desert on Mars", "planet_surface"),
        ("火车车厢里，女孩靠着车窗睡觉，窗外是金色的麦田", "train_interior"),
        ("古镇的河道上，一位老人撑着乌篷船", "river"),
        ("在一片被紫色星云照亮的丛林中，蘑菇发着光", "jungle"),
        ("体育馆里红色的旗帜在看台上翻涌成海", "stadium"),
        ("一只小狗在城市里寻找家，街头的行人匆匆走过", "city_street"),
        ("敦煌莫高窟洞窟内，女修复师跪在梯子平台上", "cave"),
        ("一瓶古龙水立在黑色火山岩上，四周是海浪", "ocean"),
        ("清晨的森林里，女孩采蘑菇。她想起山下的集市。", "forest"),
        ("Dancers in brocade whirl in a candlelit hall", "palace"),
        ("A boy runs down a school hall", "hallway"),
        ("Two astronauts play chess in zero gravity by the window of a space station", "spaceship_interior"),
        ("大漠客栈外，风沙漫天，一个刀客走来", "desert"),
        ("厨房里柴火燃烧，火星四溅，厨师抡起锤子", "kitchen"),
        ("宇航员站在火星上", "planet_surface"),
        ("竹林里一只熊猫从石头上滚进小溪里", "bamboo_forest"),
        ("废弃医院的走廊里，轮椅自己移动", "hospital"),
        ("除了一棵树什么都没有的戈壁滩上，两个登山客迷路了", "desert"),
        ("小城里最后一家老电影院，放映员坐在最后一排", "theatre"),
        ("被炮火炸塌半边屋顶的教堂里雪花飘落", "church"),
        ("Filmed at home. The setting is a modern bathroom", "bathroom"),
        ("A singer sits on the edge of a bathtub", "bathroom"),
        ("A bathtub stands in the middle of a field", "field"),
        ("一座空间站漂浮在木星的阴影里", "space"),
        ("江上老渔翁撑着竹筏前行，抬头望向雾气里的群山", "river"),
        ("他走过田野，望着远处的城堡", "field"),
        ("小巷尽头，有一家书店", "shop"),
        ("江面上龙舟竞渡，岸边的观众欢呼", "river"),
        ("A woman on a train looks at the fields", "train_interior"),
    ],
)
def test_the_words_around_a_place_make_it_the_scene(prompt: str, setting: str) -> None:
    assert setting_of(prompt) == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a man feeds a coin into a jukebox", "bar"),
        ("she opens the fridge and stares", "kitchen"),
        ("a hacker drops a coin into the jukebox", "bar"),
        ("a cat leaps from the fridge onto the table", "kitchen"),
        ("a girl unwraps a gift by the Christmas tree", "living_room"),
        ("a judge slams the gavel", "office"),
        ("a school bus pulls up", "city_street"),
        ("a school of fish", "underwater"),
        ("monks sit in a Buddhist monastery", "temple"),
        ("monks sit in a monastery in Bavaria", "church"),
        ("a seal sinks into a cathedral of light under the ice of the Arctic", "arctic"),
        ("rain turns the alley into a river", "alley"),
        ("a submarine sinks into the deepest trench in the world", "underwater"),
        ("soldiers wait in the muddy trench", "battlefield"),
        ("a microscope on a table in a garden", "garden"),
        ("女孩把灯放进水里", "lake"),
        ("鲸鱼在水中游", "underwater"),
        ("少年在室内篮球馆扣篮", "stadium"),
        ("飞艇，云海，少年站在甲板上", "sky"),
        ("飞艇甲板上站着船长", "sky"),
        ("海盗站在甲板上", "ocean"),
        ("超市里，一个男孩在过道里奔跑", "shop"),
        ("峡谷里，火车沿着铁轨前行", "canyon"),
        ("室内冰场，少女摔倒在冰面上", "stadium"),
        ("天上飘着雪，老人走在街上", "city_street"),
        ("北极熊妈妈，两只幼崽，极光", "arctic"),
        ("堆满旧钟的小铺子里，老人抬起头", "shop"),
        ("宫女们提着灯笼鱼贯而入", "palace"),
        ("火山喷发，恐龙群惊慌逃窜", "volcano"),
        ("幼儿园小朋友手拉手围成一圈", "playground"),
        ("老服务员把菜端到客人面前", "restaurant"),
        ("一只大鹅追着邮递员满村跑", "village"),
        ("鱼贩站在菜市场里，把鱼拍在案板上", "market"),
        ("橘猫从冰箱顶上跳下来", "kitchen"),
        ("龙舟队员奋力划桨", "river"),
        ("考古队员刷去陶罐上的泥土", "ruins"),
        ("老师傅坐着补鞋", "city_street"),
        ("樱花树下两个高中生肩并肩走着", "park"),
    ],
)
def test_a_thing_tells_where_it_belongs_unless_a_place_is_said(prompt: str, setting: str) -> None:
    assert setting_of(prompt) == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a wide shot of a village on the coast", "village"),
        ("a bridge over a river", "bridge"),
        ("a market in a village", "market"),
        ("policemen at an intersection", "city_street"),
    ],
)
def test_the_region_of_a_place_is_not_the_scene(prompt: str, setting: str) -> None:
    assert setting_of(prompt) == setting


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("Shot 1: A gym at night. Shot 2: A boxer rests on a bench. Shot 3: He lifts a barbell.", "gym"),
        ("Shot 1: A museum hall. Shot 2: A thief lifts a jewel from a pedestal. Shot 3: She runs.", "museum"),
        ("镜头1：清晨的竹林，一位女剑客站着。镜头2：刀客从林间快步走来。", "bamboo_forest"),
        ("镜头一：图书馆，清晨。镜头二：男孩坐在长椅上看书。镜头三：他合上书笑了。", "library"),
    ],
)
def test_what_stands_in_many_places_opens_no_new_one(prompt: str, setting: str) -> None:
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert {str(shot.setting) for shot in board.shots} == {setting}


def test_a_road_that_is_the_road_stays_in_the_village_of_the_shot_before() -> None:
    prompt = "Shot 1: A muddy village of thatched houses, a samurai waits. Shot 2: He walks down the road."
    shots = plan(prompt, frames=96, seed=7, multi_shot=True).shots
    assert [str(shot.setting) for shot in shots] == ["village", "village"]
