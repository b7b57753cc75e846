"""Photos as moving shots: a camera that travels through a picture by its guessed depth."""

from filmgate.engines.animatic.photo.shot import frames

__all__ = ["frames"]
