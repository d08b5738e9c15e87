"""Views: the same rows drawn on a terminal, as text, and for other programs."""
