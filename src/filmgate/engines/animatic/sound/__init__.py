"""The animatic's soundtrack: procedural, seeded, in step with the picture."""

from filmgate.engines.animatic.sound.mix import LOUDNESS, soundtrack

__all__ = ["LOUDNESS", "soundtrack"]
