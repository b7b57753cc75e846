"""How fast the default engine draws, before encoding."""
