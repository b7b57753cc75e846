"""The wire: request models, envelope, task object, events, error tree, model catalog. Pure data, no I/O."""
