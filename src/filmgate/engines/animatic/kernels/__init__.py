"""Compiled loops over pixels. Each module holds one entry with an explicit signature, compiled once
per machine and kept on disk; all release the interpreter lock, none spawns threads."""
