"""Read an article: from its text to proposed claims, each with its sentence."""
