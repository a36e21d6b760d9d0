"""The whole site as one zip, to be opened from a disk where there is no net (decision 0024)."""
