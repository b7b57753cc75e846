"""Who is where when, and what they do there."""
