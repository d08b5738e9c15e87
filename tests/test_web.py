"""Fetching an address from a loopback server: limits, redirects, clear errors."""

from __future__ import annotations

import gzip
import socket
from typing import TYPE_CHECKING

import pytest

from filmtrack import web
from filmtrack.errors import (
    BadFileError,
    FilmtrackError,
    NotUnderstoodError,
    UnreachableError,
)

if TYPE_CHECKING:
    from tests.loopback import Loopback


def test_a_page_comes_with_its_status_headers_and_final_address(
    server: Loopback,
) -> None:
    server.serve("/page", b"hello", Content_Type="text/html; charset=utf-8")
    address = server.redirect("/old", "/page")
    response = web.get(address)
    assert (response.status, response.body) == (200, b"hello")
    assert response.address == f"{server.root}/page"
    assert response.content_type == "text/html"
    assert server.requests[0]["user-agent"].startswith("filmtrack/")


def test_a_request_is_conditional_and_304_has_no_body(server: Loopback) -> None:
    address = server.fail("/feed", 304)
    response = web.get(address, etag='"a"', modified="Mon, 01 Jan 2024 00:00:00 GMT")
    assert (response.require_ok().status, response.body) == (304, b"")
    assert server.requests[0]["if-none-match"] == '"a"'
    assert server.requests[0]["if-modified-since"].startswith("Mon, 01 Jan")


def test_a_compressed_page_is_decompressed(server: Loopback) -> None:
    address = server.serve("/z", gzip.compress(b"text"), Content_Encoding="gzip")
    assert web.get(address).body == b"text"


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"x" * (web.MOST_BYTES + 1), "identity"),
        (gzip.compress(bytes(web.MOST_BYTES * 20)), "gzip"),
    ],
    ids=["plain", "bomb"],
)
def test_a_body_over_the_limit_is_refused(
    server: Loopback, body: bytes, encoding: str
) -> None:
    address = server.serve("/big", body, Content_Encoding=encoding)
    with pytest.raises(BadFileError, match="larger than 5 MB"):
        web.get(address)


def test_broken_compression_is_a_broken_answer(server: Loopback) -> None:
    address = server.serve("/z", b"no gzip at all", Content_Encoding="gzip")
    with pytest.raises(BadFileError, match="broken answer"):
        web.get(address)


@pytest.mark.parametrize(
    "first",
    [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"],
    ids=["at once", "in the headers", "in the body"],
)
def test_a_server_that_stalls_is_given_up(server: Loopback, first: bytes) -> None:
    with pytest.raises(UnreachableError, match="in time"):
        web.get(server.stall("/slow", first), seconds=0.3)


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UnreachableError, match="cannot reach"):
        web.get(f"http://127.0.0.1:{port}/")


def test_a_redirect_loop_ends(server: Loopback) -> None:
    server.redirect("/a", "/b")
    with pytest.raises(BadFileError, match="in a circle"):
        web.get(server.redirect("/b", "/a"))


def test_five_redirects_are_followed_and_six_are_not(server: Loopback) -> None:
    server.serve("/0", b"end")
    for n in range(1, 7):
        server.redirect(f"/{n}", f"/{n - 1}")
    assert web.get(f"{server.root}/5").body == b"end"
    with pytest.raises(BadFileError, match="more than 5 redirects"):
        web.get(f"{server.root}/6")


def test_a_redirect_to_a_file_is_refused(server: Loopback) -> None:
    with pytest.raises(BadFileError, match="not http or https"):
        web.get(server.redirect("/a", "file:///etc/passwd"))


def test_a_redirect_from_a_public_to_a_private_address_is_refused(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first peer poses as a public one: the suite never leaves the machine.
    posing = iter(["93.184.216.34", "127.0.0.1"])

    class Posing(socket.socket):
        def getpeername(self) -> tuple[str, int]:
            return next(posing), 80

    monkeypatch.setattr(socket, "socket", Posing)
    server.serve("/inside", b"secret")
    with pytest.raises(BadFileError, match="private network"):
        web.get(server.redirect("/outside", "/inside"))
    assert len(server.requests) == 1


def test_credentials_go_to_the_typed_address_only_and_are_not_shown(
    server: Loopback,
) -> None:
    server.serve("/end", b"")
    address = server.redirect("/a", f"{server.root}/end")
    response = web.get(address.replace("//", "//user:secret@"))
    assert server.requests[0]["authorization"].startswith("Basic ")
    assert "authorization" not in server.requests[1]
    assert "secret" not in response.address


@pytest.mark.parametrize(
    ("status", "code"), [(404, 8), (403, 8), (429, 6), (500, 6), (503, 6)]
)
def test_a_status_of_failure_becomes_an_error_where_required(
    server: Loopback, status: int, code: int
) -> None:
    response = web.get(server.fail("/f", status))
    assert response.headers["retry-after"] == "60"
    with pytest.raises(FilmtrackError, match=f"status {status}") as failure:
        response.require_ok()
    assert failure.value.exit_code == code


@pytest.mark.parametrize(
    "address",
    ["ftp://example.com/", "http://", "http://[::1", "http://a:99999/", "page.html"],
)
def test_what_is_not_an_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(NotUnderstoodError, match="not an address"):
        web.get(address)


def test_a_private_address_named_by_a_public_page_is_refused(server: Loopback) -> None:
    with pytest.raises(BadFileError, match="private network"):
        web.get(server.serve("/feed", b"x"), by_public=True)
    assert server.requests == []


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a:b@example.com/x", "https://example.com/x"),
        ("https://example.com/f?Token=1&a=2", "https://example.com/f?Token=…&a=2"),
        ("https://example.com/f?monkey=1", "https://example.com/f?monkey=1"),
        ("https://[broken", "https://[broken"),
    ],
)
def test_an_address_is_shown_without_what_opens_it(address: str, shown: str) -> None:
    assert web.without_credentials(address) == shown
