"""Floor 1: what the portal knows, in plain Python."""
