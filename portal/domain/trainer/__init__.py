"""The spot-the-scam trainer: invented messages, real or scam, with the clues that tell."""
