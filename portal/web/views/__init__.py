"""The views: one module per errand of a reader."""
