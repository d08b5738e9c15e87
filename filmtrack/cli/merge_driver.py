"""`filmtrack merge-driver`: what git calls where lines of a store cannot merge."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    base: Annotated[str, typer.Argument(metavar="%O", help="The common ancestor.")],
    ours: Annotated[str, typer.Argument(metavar="%A", help="Ours, written over.")],
    theirs: Annotated[str, typer.Argument(metavar="%B", help="The other side.")],
) -> None:
    """Merge two versions of a store claim by claim, for git.

    Set up by: git config merge.filmtrack.driver "filmtrack merge-driver %O %A %B"
    """
    from filmtrack.store.merge_driver import merge_files

    merge_files(Path(base), Path(ours), Path(theirs))
