"""What a system asks for in the address: ids, fields, span of time, status, page."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from starlette.datastructures import QueryParams

from bot.typed import tidied
from bot.web.open311.formats import Problem
from bot.web.open311.saying import Say
from storage.shown_cases import Wanted

LONGEST_SPAN = timedelta(days=90)
MOST = 1000
ID = re.compile(r"(PA-\d{3,9})[-/](\d{4})")
STATUSES = {"open": False, "closed": True}
YEARS = (1970, 2900)  # beyond them times are hard to count with


def code_of(request_id: str) -> str | None:
    """PA-012-2026, as it stands in addresses: the case PA-012/2026."""
    found = ID.fullmatch(request_id)
    return f"{found[1]}/{found[2]}" if found else None


def id_of(code: str) -> str:
    return code.replace("/", "-")


def wanted(asked: QueryParams, fields: tuple[str, ...], now: datetime, say: Say) -> Wanted:
    """Raises Problem for what cannot be asked. Ids override all the rest, as the specification has it."""
    limit, page = _number(asked, "page_size", MOST, MOST, say), _number(asked, "page", 1, 1_000_000, say)
    offset, closed, chosen = (page - 1) * limit, _status(asked, say), _fields(asked, fields, say)
    since, until = _span(asked, now, say)
    if ids := _words(asked, "service_request_id"):
        codes = [code for one in ids[:MOST] if (code := code_of(one))]
        return Wanted(fields, codes or ["-"], limit=limit, offset=offset)
    return Wanted(chosen, (), since, until, closed, limit, offset)


def _fields(asked: QueryParams, fields: tuple[str, ...], say: Say) -> tuple[str, ...]:
    given = _words(asked, "service_code")
    if strange := next((code for code in given if code not in fields), None):
        raise Problem(404, say("systems-no-service", code=strange[:60]))
    return tuple(field for field in fields if not given or field in given)


def _words(asked: QueryParams, name: str) -> list[str]:
    """Said once with commas, or several times."""
    return [word for given in asked.getlist(name) for part in given.split(",") if (word := tidied(part).strip())]


def _number(asked: QueryParams, name: str, default: int, most: int, say: Say) -> int:
    given = _once(asked, name)
    if not given:
        return default
    if not re.fullmatch(r"\d{1,7}", given, re.ASCII) or not 1 <= int(given) <= most:
        raise Problem(400, say("systems-bad-number", name=name, most=str(most)))
    return int(given)


def _once(asked: QueryParams, name: str) -> str:
    """Said several times it is what nothing can be: one of them would be left out in silence."""
    return ", ".join(asked.getlist(name))


def _status(asked: QueryParams, say: Say) -> bool | None:
    given = set(_words(asked, "status"))
    if given - STATUSES.keys():
        raise Problem(400, say("systems-bad-status"))
    return STATUSES[given.pop()] if len(given) == 1 else None


def _span(asked: QueryParams, now: datetime, say: Say) -> tuple[datetime, datetime]:
    """The last 90 days; with one end given, 90 days from there."""
    since, until = _moment(asked, "start_date", say), _moment(asked, "end_date", say)
    if until is None:
        until = since + LONGEST_SPAN if since else now
    since = since or until - LONGEST_SPAN
    if until - since > LONGEST_SPAN:
        raise Problem(400, say("systems-long-span"))
    return since, until


def _moment(asked: QueryParams, name: str, say: Say) -> datetime | None:
    """2026-11-26T08:00:00+07:00, whose plus sign an address may have made a space of."""
    given = _once(asked, name).strip().replace(" ", "+")
    if not given:
        return None
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or not YEARS[0] <= moment.year <= YEARS[1]:
        raise Problem(400, say("systems-bad-date", name=name))
    return moment
