"""What a system sends of a matter, checked like what a member types."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import parse_qsl

from bot import conduct, guard
from bot.dialog import Misfit
from bot.intake import Intake
from bot.screens import LONGEST
from bot.typed import tidied
from bot.web.open311.formats import Problem
from bot.web.open311.saying import Say
from storage.reports import Matter

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 100
NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,20})?", re.ASCII)
BOUNDS = {"lat": 90, "long": 180}


def fields(body: bytes) -> dict[str, str] | None:
    """Of one name the first counts. None where it is no form, or not UTF-8."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return {name: tidied(value).strip() for name, value in reversed(pairs)}


def matter(form: dict[str, str], offered: Collection[str], intake: Intake, say: Say) -> Matter:
    """Raises Problem with all that is missing or wrong, 404 for a service that there is not."""
    field, place, text = (form.get(name, "") for name in ("service_code", "address_string", "description"))
    if field and field not in offered:
        raise Problem(404, say("systems-no-service", code=field[:60]))
    reasons = [say("systems-missing", name="service_code")] if not field else []
    reasons += [say("systems-missing", name="description")] if not text else []
    latitude, longitude = _degrees(form, "lat"), _degrees(form, "long")
    if _is_spoiled(form, latitude, longitude):
        reasons.append(say("systems-bad-location"))
    elif not place and latitude is None:
        reasons.append(say("systems-no-location"))
    for words, longest in ((text, LONGEST), (place, intake.longest_place)):
        reasons += _refusal(words, longest, say)
    if reasons:
        raise Problem(400, *reasons)
    return Matter(field, place, text, latitude, longitude)


def _degrees(form: dict[str, str], name: str) -> float | None:
    said = form.get(name, "")
    found = float(said) if NUMBER.fullmatch(said) else None
    return found if found is not None and abs(found) <= BOUNDS[name] else None


def _is_spoiled(form: dict[str, str], latitude: float | None, longitude: float | None) -> bool:
    """Whether one of two is missing or no number."""
    either = any(form.get(name) for name in BOUNDS)
    return bool(either) and (latitude is None or longitude is None)


def _refusal(words: str, longest: int, say: Say) -> list[str]:
    try:
        guard.check(words, longest=longest)
    except Misfit as misfit:
        return [say(misfit.text.key, **misfit.text.words)]
    key = conduct.REFUSED.get(conduct.verdict(words) or "")
    return [say(key)] if key else []
