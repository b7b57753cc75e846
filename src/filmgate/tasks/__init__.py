"""A task, from its acceptance to its end. The only part that knows DBOS."""
