"""Floor 2: one outside library each, hidden behind words of the domain."""
