"""A real server on the loopback address, with one answer per path."""

from __future__ import annotations

import http.server
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


class Loopback:
    """The server; `requests` holds the headers of each request, and its path."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: list[dict[str, str]] = []
        self.release = threading.Event()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # the base class names it
                headers = {k.lower(): v for k, v in self.headers.items()}
                outer.requests.append({"path": self.path, **headers})
                outer.answers[self.path](self)

            def log_message(self, *_: object) -> None:
                pass

        class Quiet(http.server.ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                """A client may hang up: the tests of refusals do."""

        self.http = Quiet((host, 0), Handler)
        self.root = f"http://{host}:{self.http.server_port}"
        poll = {"poll_interval": 0.01}
        threading.Thread(
            target=self.http.serve_forever, kwargs=poll, daemon=True
        ).start()

    def serve(self, path: str, body: bytes, **headers: str) -> str:
        """Answer a path with a body; `_` in a header's name stands for `-`."""

        def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        self.answers[path] = answer
        return self.root + path

    def redirect(self, path: str, target: str) -> str:
        def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
            handler.send_response(302)
            handler.send_header("Location", target)
            handler.end_headers()

        self.answers[path] = answer
        return self.root + path

    def serve_feed(self, path: str, body: bytes, **headers: str) -> str:
        """Answer a path with a body, and with 304 to a request that has its ETag."""
        etag = headers.setdefault("ETag", f'"{hash(body)}"')
        self.serve(path, body, **headers)
        whole = self.answers[path]

        def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
            if handler.headers.get("If-None-Match") != etag:
                whole(handler)
                return
            handler.send_response(304)
            handler.send_header("ETag", etag)
            handler.end_headers()

        self.answers[path] = answer
        return self.root + path

    def fail(self, path: str, status: int, retry_after: str = "60") -> str:
        def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Content-Length", "0")
            handler.send_header("Retry-After", retry_after)
            handler.end_headers()

        self.answers[path] = answer
        return self.root + path

    def stall(self, path: str, first: bytes) -> str:
        """Send the first bytes of an answer and wait until the test ends."""

        def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
            handler.wfile.write(first)
            handler.wfile.flush()
            self.release.wait(20)

        self.answers[path] = answer
        return self.root + path

    def close(self) -> None:
        """Stop the server, and let go of requests that wait."""
        self.release.set()
        self.http.shutdown()
        self.http.server_close()
