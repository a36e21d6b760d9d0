"""Questions with judged answers, and how well an engine answers them."""
