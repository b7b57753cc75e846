"""How fast it is: `uv run python -m bench` measures everything in short runs and prints tables."""
