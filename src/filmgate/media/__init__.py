"""Bytes to frames and back: safe fetch, probe, decode, encode, assemble. The only part that knows PyAV."""
