"""What renders: storyboard and inputs in, clips or a film out."""
