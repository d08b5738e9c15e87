"""Faults: what becomes of a store when the machine fails under a command.

Each harness breaks a real command at one point after another and looks at what is left:
the store as it was or as it should be, never anything else, and never as it was once
the command has said that it is done. Each is run on a stock TinyDB file too, or on our
store without what protects it there, where it must find something, so that it is known
to be able to.

The quick form is in the suite; `python -m tests.faults --long` runs all of it.
"""
