"""The timeline: an honest chart of shoots whose days nobody knows."""
