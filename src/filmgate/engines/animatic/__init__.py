"""The default engine: layered 2.5D scenes drawn on a CPU, no weights.

`director` makes a scene of a shot, `renderer` makes frames of a scene, `engine` is what the service calls.
"""
