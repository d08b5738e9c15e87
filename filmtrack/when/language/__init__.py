"""The language of date phrases: words to tokens, to a tree, to days.

In the docstrings of these modules, D is the day on which a phrase was said, and A and
B are dates within it.
"""

from __future__ import annotations
