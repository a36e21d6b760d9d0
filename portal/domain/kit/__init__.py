"""The awareness kit: what others need to spread good habits from the portal's own words."""
