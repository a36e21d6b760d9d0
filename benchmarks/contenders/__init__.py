"""The generators that are measured, and the articles that all of them are given."""
