"""Hostile, broken and merely odd files, each made in code, with what has to come of it."""

from __future__ import annotations

from filmgate.settings import MediaLimits
from tests.media.corpus_films import VIDEOS
from tests.media.corpus_images import IMAGES

CORPUS = [*IMAGES, *VIDEOS]

LIMITS = MediaLimits(video_side_min=64, video_seconds_min=1.0)
"""The contract's, but for shorter and smaller videos."""
