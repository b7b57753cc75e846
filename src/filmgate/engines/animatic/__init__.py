"""The default engine: layered 2.5D scenes drawn on a CPU, no weights."""
