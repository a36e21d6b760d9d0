"""What the benchmark of kills is made of."""
