"""The user's editor: a text goes in by a file and comes back changed."""

import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filmtrack.errors import NotUnderstoodError, SettingError

_DEFAULT = "vi"


class Editor:
    """One text in one file, edited as often as it takes."""

    def __init__(self, environ: Mapping[str, str], name: str) -> None:
        self._environ = environ
        told = environ.get("VISUAL") or environ.get("EDITOR") or _DEFAULT
        self._command = shlex.split(told)
        folder = tempfile.mkdtemp(prefix="filmtrack-")  # for nobody else to read
        self.path = Path(folder) / f"{name}.toml"
        self._shown = b""

    @property
    def has_typing(self) -> bool:
        """Whether the file is there and is another than was shown at first."""
        return self.path.exists() and self.path.read_bytes() != self._shown

    def edit(self, text: str) -> str:
        """Show a text and give it back as it was left.

        Raises SettingError when there is no such editor or it failed, and
        NotUnderstoodError when what it left is no text.
        """
        self._shown = self._shown or text.encode()
        self.path.write_bytes(text.encode())
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
        """Remove the file, and what the editor has put beside it."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


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
