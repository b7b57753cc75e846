"""From one shot of an order to a scene: stage, cast, blocking, camera, weather, grade."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.air import air
from filmgate.engines.animatic.blocking.arrivals import awaited, kept
from filmgate.engines.animatic.blocking.chases import in_chase
from filmgate.engines.animatic.blocking.cues import Cue, Step, steps_of
from filmgate.engines.animatic.blocking.grouping import around_lead, grouped
from filmgate.engines.animatic.blocking.playing import cues_of, is_public
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.cutting import (
    column,
    is_matched,
    is_reverse,
    like_before,
    matched,
    reversed_roles,
)
from filmgate.engines.animatic.camera.framing import CLOSE
from filmgate.engines.animatic.camera.path import APERTURES, raised
from filmgate.engines.animatic.camera.sizing import approached, framed
from filmgate.engines.animatic.camera.viewpoint import (
    Player,
    Seats,
    eyes,
    overlays,
    owner_of_shoulder,
    seated,
    seen_by,
)
from filmgate.engines.animatic.camera.whip import filmed, into_next
from filmgate.engines.animatic.casting.boarding import aboard
from filmgate.engines.animatic.casting.ensemble import troupe
from filmgate.engines.animatic.casting.identity import mounted, recognised
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.layers import Actor, EdgeLight, Grade, Layer, Overlay, Scene
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import above
from filmgate.engines.animatic.rigs.above import seen_from_above
from filmgate.engines.animatic.rigs.people import GOES
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.scripts import HEAVENLY_LIGHTS, is_neon, script_for
from filmgate.engines.animatic.shadows import cast_shadow, thrown
from filmgate.engines.animatic.speech.mouths import with_mouths
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.coast import OPEN
from filmgate.engines.animatic.stages.doors import door, seen, with_door
from filmgate.engines.animatic.stages.dressing import dressed
from filmgate.engines.animatic.stages.lanterns import are_released, sky_lanterns
from filmgate.engines.animatic.stages.passing import falling_outside, passing
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.skies import sky_of
from filmgate.engines.animatic.stages.words import falls_from_trees, is_scenery, venue_of
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.engines.animatic.view import Sight, View
from filmgate.engines.animatic.weather import WETNESS, WIND, Splashes, falling, said
from filmgate.storyboard.cast import ANIMATE, PEOPLE
from filmgate.storyboard.schema import Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Light,
    Look,
    Setting,
    SubjectKind,
    TimeOfDay,
    Weather,
)

if TYPE_CHECKING:
    from filmgate.engines.animatic.speech.lines import Dialogue

MOST = 7
"""Of one kind in a picture, and kinds in one."""
Recast: TypeAlias = Callable[[Subject, Rig], Rig]
_DRAUGHT = 0.05
"""Wind in a room."""
_RINGS_FROM = 3.0
"""Metres to the subject from which rings on the ground are drawn: nearer, they would lie over it."""
_STATION = re.compile(r"subway|metro\b|underground station|tube station|地铁", re.IGNORECASE)
_IN_TOWN = re.compile(r"\b(?:cit(?:y|ies)|town|downtown|urban|streets?|neon)\b|城|街|霓虹", re.IGNORECASE)
_RAINS = re.compile(r"rain|drizzl|storm|downpour|shower|snow|blizzard|雨|雪|暴风", re.IGNORECASE)
_STREET = re.compile(r"street|road|pavement|sidewalk|outside|街", re.IGNORECASE)


def has_station(storyboard: Storyboard) -> bool:
    """Whether somebody of this film uses a subway station: then its street has the entrance."""
    return any(
        shot.setting is Setting.SUBWAY_STATION or _STATION.search(shot.prompt) for shot in storyboard.shots
    )


def outside(shot: Shot) -> bool:
    """A station that is left, or that has weather, is seen from the street."""
    acts = [subject.action for subject in shot.subjects]
    acts += [subject.action for beat in shot.beats for subject in beat.subjects]
    words = " ".join([shot.prompt, *(beat.prompt for beat in shot.beats)])
    rained_on = shot.weather in WETNESS and bool(_RAINS.search(words))
    return Action.LEAVE in acts or rained_on or bool(_STREET.search(words))


def setting_of(shot: Shot) -> Setting:
    """Where the shot is staged: the street, when a station is only being left."""
    if shot.setting is Setting.SUBWAY_STATION and outside(shot):
        return Setting.CITY_STREET
    return _road(shot) if _is_driven(shot) else shot.setting


def _is_driven(shot: Shot) -> bool:
    """Whether it plays in a car with somebody in it: they are seen through its window, on their way."""
    return shot.setting is Setting.CAR_INTERIOR and any(one.kind in PEOPLE for one in shot.subjects)


def _road(shot: Shot) -> Setting:
    in_town = _IN_TOWN.search(shot.prompt) or shot.light in (Light.NEON, Light.STREET_LAMPS)
    return Setting.CITY_STREET if in_town else Setting.COUNTRY_ROAD


_OF_THE_NIGHT = frozenset(
    {Light.MOONLIGHT, Light.STREET_LAMPS, Light.CANDLELIGHT, Light.FIRELIGHT, Light.SPOTLIGHT}
)
_BY_NIGHT = frozenset({Look.CYBERPUNK, Look.HORROR, Look.THERMAL})
"""Looks of the night: a heat camera's too, as what is cold is dark to it."""
_WARM = 6.0
"""How much of its own colour a figure has before a heat camera."""
_FIXTURES = frozenset({SubjectKind.WINDOW, SubjectKind.DOOR, SubjectKind.STAIRS, SubjectKind.SIGN})
_OF_VEHICLES = frozenset({SubjectKind.WINDOW, SubjectKind.DOOR})
"""What is a part of the vehicle, where somebody is inside one."""
_OF_THE_DEEP = frozenset({SubjectKind.DIVER, SubjectKind.JELLYFISH, SubjectKind.OCTOPUS, SubjectKind.FISH})
"""Who is filmed under the surface of a sea."""
_DEEP = frozenset({Setting.UNDERWATER, Setting.CORAL_REEF})


def darkened(shot: Shot) -> Shot:
    """The shot at night, when what lights it is a lamp and the prompt says no hour; so is an aurora. Who
    lives in the sea is filmed under its surface."""
    shot = restaged(shot)
    if shot.setting is Setting.OCEAN and shot.subjects and shot.subjects[0].kind in _OF_THE_DEEP:
        return shot.model_copy(update={"setting": Setting.UNDERWATER})
    by_night = shot.light in _OF_THE_NIGHT or shot.weather is Weather.AURORA or shot.look in _BY_NIGHT
    if by_night and "time_of_day" in shot.inferred:
        return shot.model_copy(update={"time_of_day": TimeOfDay.NIGHT})
    return shot


def _all_of(plan: tuple[Cue, ...]) -> tuple[Subject, ...]:
    """Everybody who is in the shot at any time, as they are when they come."""
    met: tuple[Subject, ...] = ()
    for cue in plan:
        met = (*met, *cue.subjects[len(met) :])
    return met


def _players(shot: Shot, venue: Venue, recast: Recast | None) -> list[Player]:
    rain = shot.weather in WETNESS and not venue.stage.indoors
    plan = cues_of(shot)
    named = _all_of(plan)
    shown = [
        (i, one)
        for i, one in enumerate(named)
        if not (
            (i or venue.dressing == OPEN or one.kind is SubjectKind.WINDOW or falls_from_trees(one, shot))
            and is_scenery(one, shot, venue)
        )
    ]
    acts = {i: frozenset(step.action for step in steps_of(plan, i)) for i, _ in shown}
    inside = None if venue.stage.indoors else aboard(shot.prompt, shot.setting is Setting.CAR_INTERIOR)
    shown = [(i, one) for i, one in shown if not is_public(one, named, shot.setting)]
    if inside is not None:
        shown = [(i, one) for i, one in shown if one.kind not in _OF_VEHICLES]
    over = owner_of_shoulder(shot, [(i, one) for i, one in shown if one.kind in PEOPLE])
    shown = [(i, one) for i, one in shown if over is None or i != over.index]
    cast_as = troupe(shown, acts, rain, shot.prompt, shot.setting in _DEEP, inside)
    drawn = [Player(part.subject, part.rig, part.index) for part in cast_as]
    drawn += [over] if over else []
    if are_released(shot) and not venue.stage.indoors:
        drawn = [one for one in drawn if one.subject.kind is not SubjectKind.LANTERN]
    if script_for(shot).sun is not None:
        drawn = [one for one in drawn if one.index == 0 or one.subject.kind not in HEAVENLY_LIGHTS]
    if drawn and drawn[0].subject.kind in _FIXTURES and any(one.subject.kind in ANIMATE for one in drawn):
        drawn.sort(key=lambda one: one.subject.kind in _FIXTURES)  # they are where somebody is
    drawn.sort(key=lambda one: one.rig.far > 0)  # who stands on the ground is filmed, with the sky above
    if recast:
        return [replace(one, rig=recast(one.subject, one.rig)) for one in drawn]
    from_above = all(cue.camera.angle is Angle.BIRDS_EYE for cue in plan)
    return [replace(one, rig=seen_from_above(one.rig)) for one in drawn] if from_above else drawn


def _gone_before(storyboard: Storyboard, index: int, rig: Rig, way: float) -> float:
    """What the lead has gone in the shots before this one on the same stage, so that it walks on over a
    cut."""
    here = setting_of(storyboard.shots[index])
    gone, first = 0.0, True
    for shot in storyboard.shots[:index]:
        if setting_of(shot) is here and shot.subjects:
            gone += rig.speed(shot.subjects[0].action) * shot.frames / FPS
            first = False
    return 0.0 if first else max(gone, way + 0.5)


_ROADS = frozenset({Setting.HIGHWAY, Setting.COUNTRY_ROAD})


def _said_before(storyboard: Storyboard, index: int) -> str:
    """The words of the last shot that told of a place, if this one goes on there."""
    shot, earlier = storyboard.shots[index], storyboard.shots[:index]
    if shot.setting in _ROADS:
        return " ".join(one.prompt for one in earlier if one.setting in _ROADS)
    told = next((one for one in earlier[::-1] if "setting" not in one.inferred), None)
    goes_on = told is not None and told.setting is shot.setting and "setting" in shot.inferred
    return told.prompt if told is not None and goes_on else ""


@dataclass(frozen=True)
class Staging:
    """Who is where in a shot, and what sees them: all that is known before anything is drawn."""

    shot: Shot
    venue: Venue
    mark: Mark
    station: bool
    seats: Seats
    roles: list[Role]
    sight: Sight
    viewer: Role | None = None
    """Through whose eyes it is seen."""

    @property
    def players(self) -> list[Player]:
        """Who is in the picture."""
        return self.seats.seen


def staged(storyboard: Storyboard, index: int, view: View, recast: Recast | None = None) -> Staging:
    """The shot's staging at the size of `view`. `recast` may give a subject's part to another rig."""
    storyboard = mounted(recognised(storyboard))
    shot = darkened(storyboard.shots[index])
    said_before = _said_before(storyboard, index)
    seats = seated(shot, _players(shot, venue_of(shot, setting_of(shot), said_before), recast))
    told, shot = shot, shot.model_copy(update={"setting": setting_of(shot)}) if _is_driven(shot) else shot
    venue = venue_of(shot, setting_of(shot), said_before)
    station = venue.stage.name == "street" and has_station(storyboard)
    mark = venue.stage.mark(shot, station)
    players = [seats.viewer] if seats.viewer and seats.alone else seats.seen
    plan, seconds = framed(cues_of(told), players, told, alone=len(storyboard.shots) == 1), shot.frames / FPS
    if is_matched(shot, index):
        plan = like_before(plan, shot, storyboard.shots[index - 1])
    plan = approached(plan, shot.prompt)
    mark = with_door(mark, venue, players[0].rig if players else None, plan, shot.prompt)
    roles = raised(_roles(storyboard, index, players, mark, plan), plan, view.aspect)
    if _is_seen_from_the_other_side(storyboard, index, players, roles):
        roles = reversed_roles(roles)
    roles, camera = filmed(view, mark, roles, plan, seconds, [one.index for one in players])
    viewer = None
    if seats.viewer:
        viewer = roles[0] if seats.alone else _roles(storyboard, index, [seats.viewer], mark, plan)[0]
        camera = seen_by(viewer, eyes(viewer), camera, seats.alone)
    if is_matched(shot, index):
        before = staged(storyboard, index - 1, view, recast)
        end = before.shot.frames / FPS
        share = column(view, before.sight.camera(end), before.roles[0], end)
        camera = matched(view, camera, roles[0], share, close=plan[0].camera.framing in CLOSE)
    sight = Sight(view, into_next(storyboard, index, camera, seconds), seconds)
    return Staging(shot, venue, mark, station, seats, roles, sight, viewer)


def _is_seen_from_the_other_side(
    storyboard: Storyboard, index: int, players: list[Player], roles: list[Role]
) -> bool:
    """Whether its lead was on the right of two who were opposite each other, in the first shot of both: the
    camera stays on its side of the line between them."""
    stays = not any(role.rig.speed(step.action) for role in roles for step in role.steps)
    if not players or not stays or roles[0].mark.entrance or roles[0].mark.door:
        return False
    here = setting_of(storyboard.shots[index])
    for shot in storyboard.shots[:index]:
        meet = setting_of(shot) is here and not any(one.action in GOES for one in shot.subjects)
        side = is_reverse([one.kind for one in shot.subjects], players[0].subject.kind) if meet else None
        if side is not None:
            return side
    return False


def scene_of(
    storyboard: Storyboard, index: int, view: View, recast: Recast | None = None, says: Dialogue | None = None
) -> Scene:
    """The shot's scene, drawn; mouths move as the dialogue `says`."""
    plan = staged(storyboard, index, view, recast)
    if says is not None and says.spoken:
        plan = replace(plan, roles=with_mouths(plan.roles, plan.players, says, index))
    stage = plan.venue.stage
    site = _site(plan.shot, plan.venue, plan.sight, storyboard.seed, plan.mark, plan.station)
    built = stage.build(site)
    layers = built.layers + tuple(dressed(site, plan.venue.rows, stage.indoors))
    layers += (
        *sky_lanterns(site, stage.indoors),
        *passing(site),
        *falling_outside(site, stage.indoors),
        *door(site),
    )
    if plan.shot.look is not Look.INK_WASH:  # whose paper is the mist
        layers += tuple(air(site, stage.indoors, storyboard.starts()[index] / FPS))
    layers += tuple(_actors(plan.roles if plan.players else [], built, site))
    shot, sight = plan.shot, plan.sight
    close = overlays(shot, plan.seats, plan.viewer, sight, site.script, stage.indoors, plan.roles[0])
    return Scene(view, sight.camera, layers, (*close, *_overlays(site, stage, built)), _grade(site))


def _roles(
    storyboard: Storyboard, index: int, players: list[Player], mark: Mark, plan: tuple[Cue, ...]
) -> list[Role]:
    """The lead on the mark, the others and the lead's company around it. Never empty: an empty stage is
    filmed as if somebody stood on it."""
    shot = storyboard.shots[index]
    clock = storyboard.starts()[index] / FPS
    around = surroundings(shot)
    wind = _DRAUGHT if around.indoors else WIND.get(shot.weather, 0.25)
    stand_in = Subject(kind=SubjectKind.MAN)
    chosen = players or [Player(stand_in, cast(stand_in, False), 0)]
    roles: list[Role] = []
    for player in chosen[:MOST]:
        steps = steps_of(plan, player.index)
        comes = steps[0].start
        steps = awaited(player.rig, steps) if roles else steps
        lead = Role(player.rig, steps, shot.frames / FPS, mark, 0.0, wind=wind, clock=clock, around=around)
        gone = _gone_before(storyboard, index, player.rig, lead.way_length)
        if lead.way_length and not any(player.rig.speed(step.action) for step in steps):
            gone = max(gone, lead.way_length)
        if roles and player.subject.kind is SubjectKind.BALL and roles[0].pace_at_first:
            roles.append(_dribbled(lead, roles[0]))
            continue
        named = plan[0].subjects[player.index : player.index + 1]
        is_crowd = any(one.kind is SubjectKind.CROWD for one in named)
        for k in range(min(player.subject.count, MOST)):
            n = len(roles)
            if n and player.rig.far:
                roles.append(_aloft(lead, player.rig.far, n))
                continue
            if n and is_crowd and not roles[0].pace_at_first:
                roles.append(around_lead(lead, roles[0], n))
                continue
            column = player.rig.name == "vehicle" and player.subject.count > 1
            apart = 1.1 if column else 0.8 if player.rig.name == "quadruped" else 0.55
            behind = apart * max(0.9, 1.05 * player.rig.length)
            role = replace(lead, rig=player.rig.nth(k), gone=gone, dx=-behind * n, dz=0.28 * (n % 4))
            if player.subject.count > _FLEET and player.rig.aloft and player.rig.name in _ADRIFT:
                role = _scattered(role, n)
            elif n and player.rig.aloft and player.rig.name in _ADRIFT:
                role = replace(role, dx=-_BETWEEN * player.rig.length * n, dz=(0.0, 1.4, 0.6)[n % 3] * behind)
            roles.append(kept(role, player.subject, roles[0], comes) if n else role)
    return grouped(in_chase(roles, shot.prompt), shot.prompt)


_ADRIFT = frozenset({"vehicle", "object"})
_BETWEEN = 1.15
"""Their own lengths from one to the next of those that drift or fly: no two hide each other."""
_FLEET = 3
"""Of one kind that drift, from which on they are not in a row."""
_SCATTER = ((0.0, 0.0, 0.0), (-0.9, 0.75, 1.6), (0.95, 0.45, 2.4), (-0.55, -0.35, 3.0), (0.6, 1.15, 4.0),
            (-1.5, 0.1, 4.6), (1.55, -0.15, 3.4))  # fmt: skip
"""Where the others of a fleet are about the first: its own lengths aside, heights up, lengths behind."""


def _scattered(role: Role, n: int) -> Role:
    aside, up, back = _SCATTER[n % len(_SCATTER)]
    mark = replace(role.mark, ground=role.mark.ground + up * role.rig.height)
    return replace(role, mark=mark, dx=aside * role.rig.length, dz=back * role.rig.length)


def _dribbled(ball: Role, by: Role) -> Role:
    """The ball at the feet of somebody who goes with it."""
    steps = (Step(0.0, Action.ROLL),)
    ahead = max(0.36 * by.rig.height, 0.5 * by.rig.length + 0.15)
    return replace(ball, steps=steps, dx=ahead, dz=-0.06, pace=by.pace_at_first, gone=by.gone)


_CLIMB = 0.20
"""Metres over the ground for each metre to the camera at which something is in the upper picture."""
_NEARER = 6.0
"""Metres from the camera to the mark, about."""


def _aloft(lead: Role, far: float, n: int) -> Role:
    """The role in the sky behind the others, the `n`th of them beside the one before."""
    up = max(0.0, _CLIMB * (far + _NEARER) - lead.rig.aloft - lead.rig.face)
    mark = replace(lead.mark, z=lead.mark.z + far, ground=lead.mark.ground + up, entrance=())
    return replace(lead, mark=mark, dx=(0.16, -0.22, -0.30, 0.36)[n % 4] * far)


def _site(shot: Shot, venue: Venue, sight: Sight, seed: int, mark: Mark, station: bool) -> Site:
    wet = 0.0 if venue.stage.indoors else WETNESS.get(shot.weather, 0.0)
    return Site(
        shot=shot,
        sight=sight,
        script=sky_of(shot, script_for(shot)),
        seed=seed,
        mark=mark,
        wet=wet,
        wind=WIND.get(shot.weather, 0.25),
        neon=is_neon(shot),
        station=station,
        dressing=venue.dressing,
        focus=max(0.5, mark.z - sight.samples[len(sight.samples) // 2].z),
        aperture=APERTURES.get(shot.camera.framing, 0.0),
    )


def _actors(roles: list[Role], built: Set, site: Site) -> list[Layer]:
    out: list[Layer] = []
    from_above = site.shot.camera.angle is Angle.BIRDS_EYE
    for role in roles:
        if role.rig.shadow is not None and role.around.ground and site.dressing != OPEN:
            out.append(thrown(role, site.mark.ground, site.sight))
        elif from_above and role.rig.name != above.NAME:
            out.append(cast_shadow(role, site.mark.ground))
        light = _edged(lit_by(site.shot.light, built.light), role.rig)
        if site.shot.look is Look.THERMAL:
            light = replace(light, own=_WARM)
        box = role.box
        out.append(
            Actor(
                paint=partial(_paint, role),
                place=role.place,
                box=box,
                light=light,
                mirror=0.0 if role.rig.name == above.NAME else built.mirror,
                ground=site.mark.ground,
            )
        )
    return out


def _edged(light: EdgeLight, rig: Rig) -> EdgeLight:
    """The set's light on a figure of that size."""
    return replace(
        light,
        round=light.round * rig.height / 1.7,
        key_strength=light.key_strength * rig.edge,
        own=light.own if rig.glow is None else max(1.0, light.own),  # what shines is not in the dark
        back_strength=light.back_strength * rig.edge,
    )


_EDGES = {
    Light.BACKLIGHT: (1.3, 1.4, 0.42),
    Light.RIM_LIGHT: (1.2, 1.6, 0.55),
    Light.HARD: (1.45, 0.5, 0.9),
    Light.SOFT: (0.45, 0.45, 1.0),
    Light.SPOTLIGHT: (1.3, 0.9, 1.0),
    Light.LOW_KEY: (0.9, 0.6, 0.6),
}
"""What a light does to the key's and the rim's strength, and to how much of a figure's own colour stays."""


def lit_by(light: Light, edges: EdgeLight) -> EdgeLight:
    """A stage's edge light under the light that the shot asks for."""
    key, back, own = _EDGES.get(light, (1.0, 1.0, 1.0))
    return replace(
        edges,
        key_strength=edges.key_strength * key,
        back_strength=edges.back_strength * back,
        own=edges.own * own,
    )


def _paint(role: Role, pen: Pen, time: float) -> None:
    role.rig.draw(pen, role.act(time))
    shown = seen(role, role.place(time).z)
    if shown < 1:
        np.multiply(pen.pixels, shown, out=pen.pixels, casting="unsafe")


def _overlays(site: Site, stage: Stage, built: Set) -> tuple[Overlay, ...]:
    if stage.indoors:
        return (*built.overlays, *said(site.shot.prompt, site.number("said") % 100_000))
    falls = falling(site.shot.weather, site.number("weather") % 100_000)
    falls += said(site.shot.prompt, site.number("said") % 100_000)
    if site.wet > 0 and built.mirror > 0 and site.focus > _RINGS_FROM:
        falls.insert(0, Splashes(170, site.mark.ground))
    return built.overlays + tuple(falls)


def _grade(site: Site) -> Grade:
    shot = site.shot
    felt = "mood" in shot.inferred
    return grade_for(shot.look, shot.light, shot.mood, site.script, site.neon, inferred=felt)
