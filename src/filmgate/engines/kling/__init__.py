"""Kling's own API, by access and secret key."""
