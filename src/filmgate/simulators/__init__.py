"""Local servers that stand in for paid ones: the same wire and the same rules, at no cost."""
