"""From a prompt to a storyboard: shots, cameras, subjects, settings, looks, sounds. Pure, no I/O."""
