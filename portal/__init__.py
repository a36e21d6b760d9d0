"""Netværn: a Danish and English portal on digital security."""

__version__ = "0.1.0"
