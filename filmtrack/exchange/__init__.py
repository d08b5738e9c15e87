"""Files in and out: every format that filmtrack reads and writes, a module for each.

Readers turn bytes into entries (`entry`), `matching` finds which production each one
is about, and `importing` makes of them the claims that are new. Nothing here knows
the store, the clock or the terminal.
"""
