"""What goes over the wire, and how a request is refused: always with HTTP 200, the body says so."""

from __future__ import annotations

from typing import Any, cast

Json = dict[str, Any]


class Refusal(Exception):
    """What a well-formed request may meet with."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


class Violation(Refusal):
    """What no correct client ever does: a test's end asks for none of these."""

    def __init__(self, description: str, code: int = -201) -> None:
        super().__init__(code, description)


def units(text: str) -> int:
    """A text's length as Zalo counts it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def an_object(given: object, where: str) -> Json:
    if not isinstance(given, dict):
        raise Violation(f"{where}: not an object")
    return cast(Json, given)


def fields(given: object, where: str, *needed: str, also: tuple[str, ...] = ()) -> Json:
    """An object with exactly these fields; those in `also` may be missing."""
    found = an_object(given, where)
    if set(needed) - found.keys() or found.keys() - set(needed) - set(also):
        raise Violation(f"{where}: fields {sorted(found)}")
    return found


def text(given: object, where: str, longest: int) -> str:
    if not isinstance(given, str) or not 1 <= units(given) <= longest:
        raise Violation(f"{where}: not a text of 1 to {longest}")
    return given
