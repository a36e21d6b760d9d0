"""Search: how words are read, weighed and matched, on the server and in the browser alike."""
