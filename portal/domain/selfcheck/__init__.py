"""The self-check: its questions, what is answered, the score, and the plan that follows."""
