"""Stages: each builds the layers of one kind of place. A setting is a stage with its own dressing."""
