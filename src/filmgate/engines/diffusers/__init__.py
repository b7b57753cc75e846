"""Open video models on the user's own GPU, by Hugging Face's `diffusers` library.

Only `loading`, `running`, `passes` and `decoding` need torch; everything else plans, checks and counts
without it.
"""
