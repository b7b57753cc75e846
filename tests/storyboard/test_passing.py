"""Nouns that are told in passing show nothing of their own."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.scoring import subjects


def cast_of(prompt: str) -> list[Subject]:
    return subjects(plan(prompt, frames=120, seed=7))


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("He crosses the carpet with small careful steps.", {"man"}),
        ("A dog sits on the steps of the church.", {"dog", "stairs"}),
        ("A cat sleeps under a roof of iron and glass.", {"cat"}),
        ("A woman drinks a glass of water.", {"woman", "glass"}),
        ("A cat sleeps in the beam of the sun.", {"cat"}),
        ("A huge red sun hangs above a sleeping cat.", {"sun", "cat"}),
        ("A horse under a sky of rose and gold.", {"horse"}),
        ("A man holds a rose and a letter.", {"man", "rose", "letter"}),
        ("A scientist works in a lab, no extra people in the lab.", {"scientist"}),
        ("Jellyfish drift like the lanterns of a procession.", {"jellyfish"}),
        ("A boy throws rings at bottles.", {"boy", "bottle"}),
        ("A girl rows a boat, each stroke leaves a soft ring upon the lake.", {"girl", "boat"}),
        ("A girl in old leather skates glides over the ice.", {"girl"}),
        ("A singer holds one piercing note.", {"singer"}),
        ("A cat eats from a saucer of milk.", {"cat"}),
        ("A clown walks towards the sound of the band.", {"man"}),
        ("妈妈推着点心车走过", {"woman"}),
        ("潜水员游过，气泡从面罩边上升", {"diver"}),
        ("章鱼缠住潜水艇的机械臂", {"octopus", "submarine"}),
        ("女孩和爷爷包饺子，爷孙俩笑了", {"girl", "old_man", "food"}),
        ("女海洋生物学家和一名女游客看着鲸鱼", {"scientist", "woman", "whale"}),
        ("A diver swims, the patient ping of a sonar.", {"diver"}),
        ("A nurse wakes a patient.", {"woman", "man"}),
        ("Hot air balloons rise, the sky is filled with drifting balloons.", {"hot_air_balloon"}),
        ("A cat lies in a light that does not come from any lamp.", {"cat"}),
        ("A girl lays her hand on the glass.", {"girl"}),
        ("A dancer spins in a ring of fire.", {"dancer"}),
        ("Fish dart among purple fans of coral.", {"fish"}),
        ("A puppy runs. Tender, funny, family friendly.", {"puppy"}),
        ("A cat sleeps. Music: solo cello, joined by a choir.", {"cat"}),
        ("A waiter pours champagne over a tower of glasses.", {"waiter", "glass"}),
        ("A man looks at the crystal of a watch.", {"man", "watch"}),
        ("A dancer looks at her reflection in the glass.", {"dancer"}),
        ("A knight climbs the tower of a castle.", {"knight", "tower"}),
        ("A horse runs, skeletons of skyscrapers on the horizon.", {"horse"}),
        ("The ghost of a smile plays on her lips, a cat sleeps.", {"cat"}),
        ("The skeleton of a whale hangs in a museum.", {"skeleton", "whale"}),
        ("A watch lies open, ruby bearings inside.", {"watch"}),
        ("A woman looks at a ruby.", {"woman", "crystal"}),
        ("A dancer enters. Her slippers whisper over the boards.", {"dancer"}),
        ("Her shoes lie beside a sleeping cat.", {"shoe", "cat"}),
        ("Two men argue about the price of tuna.", {"man"}),
        ("In the basket of a balloon a girl waves.", {"balloon", "girl"}),
        ("A soldier stands guard, steps in the snow, wind.", {"soldier"}),
        ("A man serves rice on a banana leaf.", {"man", "food"}),
        ("Dew on a spider web, a horse walks past.", {"horse"}),
        ("Fountains of lava leap into the air, a man runs.", {"man"}),
        ("Workers haul a block up a ramp of packed earth.", {"crowd"}),
        ("An astronaut looks at the earth.", {"astronaut", "planet"}),
        ("A snake rises, its eyes two burning moons.", {"snake"}),
        ("An owl turns its head, slow as the hand of a clock.", {"owl"}),
        ("A gull lands on the dragon head at the prow.", {"bird"}),
        ("A boat sails past factories and cranes.", {"boat"}),
        ("A fox runs. Macro and drone combined.", {"fox"}),
        ("A fox curls up in her den.", {"fox"}),
        ("Pov of a bee, a flower bends.", {"flower"}),
        ("Shaky footage recorded on an old smartphone: a fox runs.", {"fox"}),
        ("A fox runs, caught on a security camera.", {"fox"}),
        ("A man with a phone and a metal leg sits.", {"man", "phone"}),
        ("A woman with a robotic arm works beside a robotic arm.", {"woman", "robot"}),
        ("A police drone passes overhead, its searchlight sweeping the puddles.", {"drone"}),
    ],
)
def test_what_is_named_in_passing_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred or s.kind == "man"} == kinds


@pytest.mark.parametrize(
    ("prompt", "worn"),
    [
        ("A girl wearing a pale green summer dress and white sneakers walks.", "white sneakers"),
        ("An old man with white hair, a brown cardigan and felt slippers comes in.", "slippers"),
        ("A young officer in a white uniform shirt drinks.", "white uniform shirt"),
        ("萨克斯手穿着皱巴巴的衬衫", "皱巴巴的衬衫"),
        ("女徒弟身穿浅绿色旗袍", "浅绿色旗袍"),
        ("一个戴着防毒面具的拾荒少女走来", "防毒面具"),
        ("一位赤裸上身的老匠人走来", "赤裸上身"),
        ("一个穿黑色练功服的舞者旋转", "黑色练功服"),
        ("女孩系着丝巾走过街道", "丝巾"),
        ("老人披着羊皮袄坐着", "羊皮袄"),
        ("女孩戴着猫眼墨镜唱歌", "猫眼墨镜"),
        ("船长身披猩红色长外套，握住舵轮", "猩红色长外套"),
        ("一位身穿狼皮大衣的猎人走来", "狼皮大衣"),
        ("扎着羊角辫的小姑娘跑过来", "羊角辫"),
        ("一个穿白裙子的小女孩就站在门口", "白裙子"),
        ("穿碎花棉袄的奶奶坐着", "碎花棉袄"),
        ("穿西装打领带的柯基坐着", "西装"),
        ("一名身穿白色宇航服、胸前印着蓝色徽章的女宇航员走来", "白色宇航服"),
        ("背着黄色书包的小女孩跑来", "黄色书包"),
        ("银色短发的女黑客坐着", "银色短发"),
        ("一只大黄狗躺着", "黄"),
        ("一枚银币落下", "银"),
        ("女杀手，短发，黑色皮风衣，站在天台", "黑色皮风衣"),
        ("一个裹着羊皮袄的牧羊少年坐着", "羊皮袄"),
        ("一列绿皮火车驶过", "绿皮"),
        ("一位戴着头巾的面摊老板站着", "头巾"),
        ("穿西装的酒店经理走来", "西装"),
        ("一辆深灰色电动轿车驶过街道", "深灰色"),
        ("三辆红色越野轿车驶过街道", "红色"),
    ],
)
def test_clothes_are_worn_with_all_that_is_said_of_them(prompt: str, worn: str) -> None:
    (wearer,) = cast_of(prompt)
    assert worn in wearer.attributes


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A firefighter climbs a ladder.", "stairs"),
        ("A boy drinks milk.", "glass"),
        ("A cowboy draws his pistol.", "sword"),
        ("消防员爬上云梯", "stairs"),
    ],
)
def test_the_nearest_kind_is_shown_and_never_as_said(prompt: str, kind: str) -> None:
    assert [s.inferred for s in cast_of(prompt) if s.kind == kind] == [True]


@pytest.mark.parametrize("prompt", ["The pencil rolls to the floor.", "A man in a charcoal suit walks."])
def test_what_one_draws_with_is_no_look(prompt: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].look == "natural"
