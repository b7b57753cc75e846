"""Articulated figures: each draws itself at a moment, facing right, standing on the origin, in metres."""
