"""One router per resource. They translate between HTTP and the service, and nothing else."""
