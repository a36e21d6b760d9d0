"""Netværn: a Danish and English portal on digital security."""
