"""How a shot is filmed: the camera's way, what it frames, through whose eyes it looks, how it cuts."""
