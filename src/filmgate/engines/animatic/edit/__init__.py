"""Video edits: a source restyled by the storyboard's look, hour, light and weather."""

from filmgate.engines.animatic.edit.render import frames
from filmgate.engines.animatic.edit.report import not_applied, notes

__all__ = ["frames", "not_applied", "notes"]
