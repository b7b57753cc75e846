"""HTTP: routers that translate, and nothing else."""
