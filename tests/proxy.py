"""A line to a server: slow, or cut at a chosen moment."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.postgres import OWNER

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

_STEP = 65536
COMMIT, READ = b"insert into step", b"select slate.id"
BEFORE, AFTER = "before", "after"


class Proxy:
    """A port of this machine that leads to a Unix socket.

    `delay` is how many seconds each way takes, `rate` how many bytes a second go
    through each way. `cut` ends the first connection that commits, `before` the server
    has got that or `after` it has answered; `at` is what a request for it holds.
    `stays_down` then refuses all others.
    """

    def __init__(
        self,
        target: Path,
        *,
        delay: float = 0,
        rate: float = float("inf"),
        cut: str | None = None,
        at: bytes = COMMIT,
        stays_down: bool = False,
    ) -> None:
        self._target, self._delay, self._rate = target, delay, rate
        self._cut, self._at, self._stays_down = cut, at, stays_down
        self.was_cut = False
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        started = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = self._loop.run_until_complete(started)
        self.port: int = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def url(self, database: str) -> str:
        """Return the URL of a database, given by that of the server."""
        name = urlsplit(database).path
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}{name}"

    def close(self) -> None:
        """End the line and all that goes through it."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, client: StreamReader, to_client: StreamWriter) -> None:
        if self.was_cut and self._stays_down:
            to_client.close()
            return
        await asyncio.sleep(2 * self._delay)  # the handshake of TCP
        server, to_server = await asyncio.open_unix_connection(self._target)
        commits = asyncio.Event()
        ways = (
            self._pass_on(self._requests(client, commits), to_server),
            self._pass_on(self._answers(server, commits), to_client),
        )
        tasks = {asyncio.ensure_future(way) for way in ways}
        self._tasks |= tasks
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks -= tasks
        to_server.close()
        to_client.close()

    async def _requests(
        self, client: StreamReader, commits: asyncio.Event
    ) -> AsyncIterator[bytes]:
        while data := await client.read(_STEP):
            if self._cut and not self.was_cut and self._at in data:
                self.was_cut = True
                if self._cut == BEFORE:
                    return
                commits.set()
            yield data

    async def _answers(
        self, server: StreamReader, commits: asyncio.Event
    ) -> AsyncIterator[bytes]:
        while data := await server.read(_STEP):
            if commits.is_set():
                return
            yield data

    async def _pass_on(
        self, source: AsyncIterator[bytes], target: StreamWriter
    ) -> None:
        """Write each piece when it has come through the line."""
        clock = self._loop.time
        line: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            free = 0.0
            while True:
                sent, data = await line.get()
                free = max(free, sent) + len(data) / self._rate
                await asyncio.sleep(max(sent + self._delay, free) - clock())
                with contextlib.suppress(ConnectionError):
                    target.write(data)
                    await target.drain()
                line.task_done()

        arriving = asyncio.ensure_future(arrive())
        try:
            with contextlib.suppress(ConnectionError):
                async for data in source:
                    line.put_nowait((clock(), data))
            await line.join()
        finally:
            arriving.cancel()


@contextlib.contextmanager
def through(target: Path, **how: object) -> Iterator[Proxy]:
    """Lead a line to a socket for the length of a block."""
    proxy = Proxy(target, **how)  # type: ignore[arg-type]
    try:
        yield proxy
    finally:
        proxy.close()
