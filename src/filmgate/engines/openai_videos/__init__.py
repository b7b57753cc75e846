"""Servers of the OpenAI-style `/v1/videos`: vLLM-Omni, SGLang-Diffusion, another Filmgate, and their like."""
