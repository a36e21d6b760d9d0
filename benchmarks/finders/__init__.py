"""Search engines that are timed over the same articles."""
