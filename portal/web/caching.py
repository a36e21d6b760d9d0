"""How long browsers, and what stands between, may keep what they were sent."""

# Addresses below /static/ carry a hash of what they lead to, so it can never change.
LASTING = "public, max-age=31536000, immutable"
# Everything else is asked for again each time; unchanged, the answer is a few bytes.
FRESH = "no-cache"
# What went wrong may be right the next moment.
NEVER = "no-store"
