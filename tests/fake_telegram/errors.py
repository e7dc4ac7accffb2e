"""How the Bot API says no: a status, a description, sometimes parameters."""

from __future__ import annotations

from typing import Any


class RefusedError(Exception):
    """The answer is `{"ok": false, …}` with this HTTP status; Telegram may say this to a correct bot."""

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


class MalformedError(RefusedError):
    """A request no correct bot makes: refused, and kept in the server's violations."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(status, f"Bad Request: {reason}" if status == 400 else reason)


def bad_request(reason: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {reason}")


def not_found() -> RefusedError:
    return RefusedError(404, "Not Found")
