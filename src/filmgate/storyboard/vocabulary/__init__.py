"""The storyboard's closed vocabularies. Values may be added where films need them, never renamed."""

from filmgate.storyboard.vocabulary.camera import Angle, Framing, Move, Speed, Transition
from filmgate.storyboard.vocabulary.places import Setting, TimeOfDay, Weather
from filmgate.storyboard.vocabulary.sounds import SoundCue
from filmgate.storyboard.vocabulary.style import Light, Look, Mood
from filmgate.storyboard.vocabulary.subjects import Action, SubjectKind

__all__ = [
    "Action",
    "Angle",
    "Framing",
    "Light",
    "Look",
    "Mood",
    "Move",
    "Setting",
    "SoundCue",
    "Speed",
    "SubjectKind",
    "TimeOfDay",
    "Transition",
    "Weather",
]
