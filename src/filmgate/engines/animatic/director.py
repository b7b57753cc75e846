"""From one shot of an order to a scene: stage, cast, blocking, camera, weather, grade."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.air import air
from filmgate.engines.animatic.blocking.boarding import with_hatch
from filmgate.engines.animatic.blocking.lineup import lined_up
from filmgate.engines.animatic.blocking.playing import cues_of
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
from filmgate.engines.animatic.camera.path import APERTURES
from filmgate.engines.animatic.camera.seen import raised
from filmgate.engines.animatic.camera.sizing import approached, framed, narrowed
from filmgate.engines.animatic.camera.viewpoint import Player, Seats, eyes, overlays, seated, seen_by
from filmgate.engines.animatic.camera.whip import filmed, into_next
from filmgate.engines.animatic.casting.identity import (
    gone_out,
    kept_in_the_wind,
    mounted,
    recognised,
    seen_off,
)
from filmgate.engines.animatic.casting.players import Recast, players_of
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.layers import Actor, EdgeLight, Grade, Layer, Overlay, Scene
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import above, plans
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.scripts import is_neon, script_for
from filmgate.engines.animatic.shadows import cast_shadow, thrown
from filmgate.engines.animatic.speech.mouths import with_mouths
from filmgate.engines.animatic.stages.aerial import AERIAL
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.coast import COAST, OPEN
from filmgate.engines.animatic.stages.cracks import cracked
from filmgate.engines.animatic.stages.depthways import in_depth
from filmgate.engines.animatic.stages.doors import door, seen, with_door
from filmgate.engines.animatic.stages.dressing import dressed
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.lanterns import sky_lanterns
from filmgate.engines.animatic.stages.locations import (
    darkened,
    has_station,
    is_driven,
    said_before,
    setting_of,
)
from filmgate.engines.animatic.stages.passing import falling_outside, passing
from filmgate.engines.animatic.stages.shells import shelled
from filmgate.engines.animatic.stages.shown import cleared
from filmgate.engines.animatic.stages.site import Mark, Set, Site, Stage
from filmgate.engines.animatic.stages.skies import sky_of
from filmgate.engines.animatic.stages.valley import HILL
from filmgate.engines.animatic.stages.whereabouts import together
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import Camera, Sight, View
from filmgate.engines.animatic.weather import WETNESS, WIND, Splashes, falling, said
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Angle, Light, Look

if TYPE_CHECKING:
    from filmgate.engines.animatic.speech.lines import Dialogue

_RINGS_FROM = 3.0
"""Metres to the subject from which rings on the ground are drawn: nearer, they would lie over it."""


_WARM = 6.0
"""How much of its own colour a figure has before a heat camera."""


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
    storyboard = gone_out(seen_off(kept_in_the_wind(mounted(recognised(together(storyboard))))))
    told = darkened(storyboard.shots[index])
    place, before = setting_of(told), said_before(storyboard, index)
    seats = seated(told, players_of(told, venue_of(told, place, before), recast))
    shot = told.model_copy(update={"setting": place}) if is_driven(told) else told
    venue = cleared(venue_of(shot, setting_of(shot), before), shot)
    station = venue.stage.name == "street" and has_station(storyboard)
    players = [seats.viewer] if seats.viewer and seats.alone else seats.seen
    plan, seconds = framed(cues_of(told), players, told, alone=len(storyboard.shots) == 1), shot.frames / FPS
    if is_matched(shot, index):
        plan = like_before(plan, shot, storyboard.shots[index - 1])
    plan = approached(narrowed(plan, shot, view.aspect), shot.prompt)
    mark = venue.stage.mark(shot, station)
    mark = with_hatch(mark, [one.rig for one in players], plan, shot.prompt)
    mark = with_door(mark, venue, players[0].rig if players else None, plan, shot.prompt)
    mark = in_depth(mark, venue, players[0].rig if players else None, plan, seconds, shot.prompt)
    roles = raised(lined_up(storyboard, index, players, mark, plan), plan, view.aspect)
    if _is_seen_from_the_other_side(storyboard, index, players, roles):
        roles = reversed_roles(roles)
    roles, camera = filmed(view, mark, roles, plan, seconds, [one.index for one in players])
    viewer = None
    if seats.viewer:
        viewer = roles[0] if seats.alone else lined_up(storyboard, index, [seats.viewer], mark, plan)[0]
        camera = seen_by(viewer, eyes(viewer), camera, seats.alone)
    if is_matched(shot, index):
        close = plan[0].camera.framing in CLOSE
        camera = _matched(staged(storyboard, index - 1, view, recast), camera, roles[0], close)
    sight = Sight(view, into_next(storyboard, index, camera, seconds), seconds)
    return Staging(shot, venue, mark, station, seats, roles, sight, viewer)


def _matched(
    before: Staging, camera: Callable[[float], Camera], lead: Role, close: bool
) -> Callable[[float], Camera]:
    """The camera that opens on the composition on which the shot before ends."""
    view, end = before.sight.view, before.shot.frames / FPS
    share = column(view, before.sight.camera(end), before.roles[0], end)
    return matched(view, camera, lead, share, close=close)


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
    before = said_before(storyboard, index)
    site = _site(plan, storyboard.seed, before)
    built = stage.build(site)
    layers = built.layers + tuple(dressed(site, plan.venue.rows, stage.indoors))
    layers += (
        *sky_lanterns(site, stage.indoors),
        *passing(site),
        *falling_outside(site, stage.indoors),
        *shelled(site, stage.indoors),
        *door(site),
        *cracked(site),
    )
    if plan.shot.look is not Look.INK_WASH:  # whose paper is the mist
        layers += tuple(air(site, stage.indoors, storyboard.starts()[index] / FPS))
    layers += tuple(_actors(plan.roles if plan.players else [], built, site, stage))
    shot, sight = plan.shot, plan.sight
    close = overlays(shot, plan.seats, plan.viewer, sight, site.script, stage.indoors, plan.roles[0])
    return Scene(view, sight.camera, layers, (*close, *_overlays(site, stage, built)), _grade(site))


def _site(plan: Staging, seed: int, before: str) -> Site:
    """The shot on its stage; `before` is what was said of the same place."""
    shot, venue, samples = plan.shot, plan.venue, plan.sight.samples
    return Site(
        shot=shot,
        sight=plan.sight,
        script=sky_of(shot, script_for(shot), before),
        seed=seed,
        mark=plan.mark,
        wet=0.0 if venue.stage.indoors else WETNESS.get(shot.weather, 0.0),
        wind=WIND.get(shot.weather, 0.25),
        neon=is_neon(shot),
        station=plan.station,
        dressing=venue.dressing,
        focus=max(0.5, plan.mark.z - samples[len(samples) // 2].z),
        aperture=APERTURES.get(shot.camera.framing, 0.0),
    )


_OPEN_LAND = frozenset({WILDERNESS, COAST, HILL, FOREST, AERIAL})
_SKY = 1e8
"""Where in the order of the layers the sun and the moon are: before the sky, behind every hill."""


def _actors(roles: list[Role], built: Set, site: Site, stage: Stage) -> list[Layer]:
    out: list[Layer] = []
    from_above = site.shot.camera.angle is Angle.BIRDS_EYE
    on_land = site.dressing != OPEN and stage is not AERIAL
    for role in roles:
        flat = role.steps[0].action in plans.FLAT
        if role.rig.shadow is not None and not flat and role.around.ground and on_land:
            out.append(thrown(role, site.mark.ground, site.sight))
        elif from_above and role.rig.name != above.NAME:
            out.append(cast_shadow(role, site.mark.ground))
        light = _edged(lit_by(site.shot.light, built.light), role.rig)
        if role.rig.glow is None and in_silhouette(site.shot.prompt):
            light = replace(light, own=_BLACK, key_strength=0.55 * light.key_strength)
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
                depth=_SKY if role.rig.heavenly and stage in _OPEN_LAND else None,
            )
        )
    return out


_SOLD = 0.85
"""What stays of the colours of a thing however dark it is: a still is of it."""


def _edged(light: EdgeLight, rig: Rig) -> EdgeLight:
    """The set's light on a figure of that size."""
    own = max(_SOLD, light.own) if rig.name == "object" else light.own
    return replace(
        light,
        round=light.round * rig.height / 1.7,
        key_strength=light.key_strength * rig.edge,
        own=own if rig.glow is None else max(1.0, own),  # what shines is not in the dark
        back_strength=light.back_strength * rig.edge,
    )


_SILHOUETTE = re.compile(
    r"\bsilhouett?e[sd]?\b(?! of (?:(?:the|an?|distant|dark|jagged) )*(?:\w+ )?(?:cit|skyline|mountain|hill"
    r"|peak|tree|palm|pine|forest|tower|castle|building|roof|pagoda|temple|skyscraper|island|bridge))"
    r"|剪影(?!画|动画|风格)",
    re.IGNORECASE,
)
_BLACK = 0.10
"""What stays of the colours of who is a silhouette."""


def in_silhouette(words: str) -> bool:
    """Whether who plays is dark before the light, and not only the land or the town behind them."""
    return _SILHOUETTE.search(words) is not None


_EDGES = {
    Light.BACKLIGHT: (1.3, 1.4, 0.42),
    Light.RIM_LIGHT: (1.2, 1.6, 0.55),
    Light.HARD: (1.45, 0.5, 0.9),
    Light.SOFT: (0.45, 0.45, 1.0),
    Light.SPOTLIGHT: (1.3, 0.9, 1.0),
    Light.LOW_KEY: (1.2, 0.7, 0.85),
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
    if role.stoop is not None:  # what is below the ground of who stoops is not seen under the car
        ground = pen.pixels.shape[0] + (pen.y0 - role.stoop.sunk(time)) * pen.ppu
        pen.pixels[max(0, round(ground)) :] = 0
    shown = seen(role, role.place(time).z) * role.shown(time)
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
    return grade_for(
        shot.look, shot.light, shot.mood, site.script, site.neon, inferred=felt, words=shot.prompt
    )
