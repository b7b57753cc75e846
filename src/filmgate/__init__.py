"""Filmgate: your own Kling Omni endpoint."""
