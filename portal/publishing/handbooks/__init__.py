"""Handbooks: the articles of an audience as a book to print (PDF) and to read (EPUB)."""
