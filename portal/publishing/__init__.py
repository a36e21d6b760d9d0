"""The static site: frozen, compressed, audited, and put in place of the one before."""
