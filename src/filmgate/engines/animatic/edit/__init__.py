"""Video edits: a source restyled by the storyboard's look, hour, light and weather."""

from filmgate.engines.animatic.edit.plan import not_applied, notes
from filmgate.engines.animatic.edit.render import frames

__all__ = ["frames", "not_applied", "notes"]
