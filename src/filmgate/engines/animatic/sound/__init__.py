"""The animatic's soundtrack: procedural, seeded, in step with the picture."""

from filmgate.engines.animatic.sound.mix import LOUDNESS, approximated, soundtrack

__all__ = ["LOUDNESS", "approximated", "soundtrack"]
