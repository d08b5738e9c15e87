"""The user's editor: it edits a text in a temporary file."""

import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from filmtrack.errors import (
    NotFoundError,
    NotUnderstoodError,
    SettingError,
    StoreBusyError,
    StoreDamagedError,
)
from filmtrack.store.atomic import put

if TYPE_CHECKING:
    from filmtrack.cli.session import Session

_DEFAULT = "vi"
_AFTER_TYPING = (NotUnderstoodError, NotFoundError, StoreBusyError, StoreDamagedError)
_Read = TypeVar("_Read")


class Editor:
    """One text in one file, edited as often as it takes."""

    def __init__(self, environ: Mapping[str, str], name: str) -> None:
        self._environ = environ
        command = environ.get("VISUAL") or environ.get("EDITOR") or _DEFAULT
        self._command = shlex.split(command)
        try:
            folder = tempfile.mkdtemp(prefix="filmtrack-")  # for nobody else to read
        except OSError as error:
            raise _unwritable(tempfile.gettempdir(), error) from error
        self.path = Path(folder) / f"{name}.toml"
        self._shown = b""

    @property
    def has_typing(self) -> bool:
        """Whether the file exists and differs from what was first shown."""
        return self.path.exists() and self.path.read_bytes() != self._shown

    def edit(self, text: str) -> str:
        """Show a text and return it as the user left it.

        Raises SettingError when there is no such editor, it failed or the disk is full,
        and NotUnderstoodError when what it left is no text.
        """
        self._shown = self._shown or text.encode()
        # A full disk must not destroy the text that the file has.
        try:
            put(self.path, text.encode(), is_synced=False)
        except OSError as error:
            raise _unwritable(str(self.path), error) from error
        try:
            with _ctrl_c_is_the_editors():
                ended = subprocess.run(
                    [*self._command, str(self.path)],
                    env=dict(self._environ),
                    check=False,
                )
        except (OSError, IndexError) as error:
            raise SettingError(
                f"cannot run the editor {shlex.join(self._command)}",
                hint="EDITOR names it",
            ) from error
        if ended.returncode == -signal.SIGINT:
            raise KeyboardInterrupt
        if ended.returncode:
            raise SettingError(
                f"the editor ended with {ended.returncode}; nothing was changed"
            )
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            is_there = self.path.exists()
            raise NotUnderstoodError(
                "what the editor left cannot be read; nothing was changed",
                hint=f"it is kept in {self.path}" if is_there else None,
            ) from error

    def forget(self) -> None:
        """Remove the file, and files that the editor made beside it."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


def _unwritable(path: str, error: OSError) -> SettingError:
    return SettingError(
        f"cannot write {path}: {error.strerror}; nothing was changed",
        hint="make room, or name another folder in TMPDIR",
    )


@contextmanager
def _ctrl_c_is_the_editors() -> Iterator[None]:
    """Leave Ctrl-C to the editor while it runs; it gets the system's own handler.

    A signal that ends us meanwhile leaves it to the system, and so does this.
    """

    def pass_by(_number: int, _frame: object) -> None:
        pass

    before = signal.signal(signal.SIGINT, pass_by)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is pass_by:
            signal.signal(signal.SIGINT, before)


@contextmanager
def editing(session: "Session", name: str) -> Iterator[Editor]:
    """Give an editor whose file is removed at the end, unless typing would be lost."""
    editor = Editor(session.world.environ, name)
    try:
        yield editor
    except _AFTER_TYPING:
        session.info(f"what you wrote is kept in {editor.path}")
        raise
    except (KeyboardInterrupt, SystemExit, SettingError):
        # An editor that was open at a signal has been killed: the file holds what it
        # had saved.
        if editor.has_typing:
            session.info(f"what you wrote is kept in {editor.path}")
        else:
            editor.forget()
        raise
    except BaseException:
        editor.forget()
        raise
    editor.forget()


def edit_until_right(
    session: "Session", editor: Editor, text: str, read: "Callable[[str], _Read]"
) -> "_Read | None":
    """Show a text until `read` takes it; None if it is left as it was shown.

    Mistakes, which `read` raises as an EditError, are comments in the next round.
    Raises NotUnderstoodError when a text with mistakes is left unchanged.
    """
    from filmtrack.ledger.toml import EditError, with_mistakes, without_mistakes

    shown, mistakes = text, ""
    while True:
        left = without_mistakes(editor.edit(shown))
        if left == text:
            if mistakes:
                raise NotUnderstoodError(f"nothing was changed: {mistakes} in the file")
            return None
        text = left
        try:
            return read(text)
        except EditError as error:
            shown = with_mistakes(text, error.wrong)
            count = len(error.wrong)
            mistakes = f"{count} mistake{'s' if count > 1 else ''}"
            session.info(f"{mistakes}, shown in the file")
