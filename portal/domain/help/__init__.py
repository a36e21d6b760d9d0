"""Help after something happened: flows of steps, each of which ends in a plan."""
