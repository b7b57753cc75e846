"""How it is filmed. Values may be added, never renamed."""

from __future__ import annotations

from enum import StrEnum


class Framing(StrEnum):
    """How much of the subject the frame holds."""

    EXTREME_CLOSE_UP = "extreme_close_up"
    CLOSE_UP = "close_up"
    MEDIUM_CLOSE_UP = "medium_close_up"
    MEDIUM = "medium"
    FULL = "full"
    WIDE = "wide"
    EXTREME_WIDE = "extreme_wide"


class Angle(StrEnum):
    """From where the camera looks."""

    EYE_LEVEL = "eye_level"
    LOW = "low"
    HIGH = "high"
    BIRDS_EYE = "birds_eye"
    WORMS_EYE = "worms_eye"
    DUTCH = "dutch"
    OVER_THE_SHOULDER = "over_the_shoulder"
    POINT_OF_VIEW = "point_of_view"


class Move(StrEnum):
    """What the camera does."""

    STATIC = "static"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    PUSH_IN = "push_in"
    PULL_OUT = "pull_out"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    TRACK_LEFT = "track_left"
    TRACK_RIGHT = "track_right"
    TRACK_BESIDE = "track_beside"
    FOLLOW = "follow"
    LEAD = "lead"
    ORBIT_LEFT = "orbit_left"
    ORBIT_RIGHT = "orbit_right"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    FLY_OVER = "fly_over"
    HANDHELD = "handheld"
    WHIP_PAN = "whip_pan"
    RACK_FOCUS = "rack_focus"
    DOLLY_ZOOM = "dolly_zoom"


class Speed(StrEnum):
    """How fast it does it."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Transition(StrEnum):
    """How the shot joins the one before."""

    CUT = "cut"
    DISSOLVE = "dissolve"
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"
    WIPE = "wipe"
    MATCH_CUT = "match_cut"
