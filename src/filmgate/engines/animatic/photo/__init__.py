"""Photos as moving shots: a camera that travels through a picture by its guessed depth. Photos as subjects
and places of drawn scenes."""

from filmgate.engines.animatic.photo.film import frames, graded, is_pictured

__all__ = ["frames", "graded", "is_pictured"]
