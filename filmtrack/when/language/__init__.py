"""The language of date phrases: words to tokens, to a tree, to days."""

from __future__ import annotations
