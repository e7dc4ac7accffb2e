"""Notices to a phone number (ZNS), whether or not its owner follows the account."""

from __future__ import annotations

import re

from tests.fake_zalo_oa.wire import Json, Violation, an_object, fields, text


def notice(given: Json) -> Json:
    """What was asked for, when it is well formed. What a template's variables may hold was agreed with Zalo before."""
    asked = fields(given, "template", "phone", "template_id", "template_data", "tracking_id")
    if not re.fullmatch(r"84\d{8,10}", text(asked["phone"], "phone", 20), re.ASCII):
        raise Violation(f"phone {asked['phone']!r}")
    text(asked["template_id"], "template_id", 20)
    text(asked["tracking_id"], "tracking_id", 48)
    for name, value in an_object(asked["template_data"], "template_data").items():
        text(value, name, 400)
    return asked
