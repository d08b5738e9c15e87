"""Readers of the files that services and spreadsheets export, one per service."""

from __future__ import annotations
