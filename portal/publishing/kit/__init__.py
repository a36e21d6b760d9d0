"""Posters, cards and pictures of links, printed at publishing where the libraries are there."""
