"""The slate as a whole: which productions are meant, and what they amount to."""
