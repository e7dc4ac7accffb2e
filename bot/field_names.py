"""What the fields of situation reports are called: by the commune if it has said so, else by the texts of locales/."""

from __future__ import annotations

from bot.texts import Text
from storage.models import Report
from storage.report_fields import Field


def of(field: Field) -> Text:
    return _text(field.code, field.name, field.english)


def of_case(report: Report) -> Text:
    """Also where the field is hidden by now."""
    return _text(report.field, report.own_field, report.own_field_en)


def _text(code: str, name: str | None, english: str | None) -> Text:
    """Each reader's language chooses when the text is rendered."""
    if name is None:
        return Text(f"report-field-{code}")
    return Text("report-field-own", {"name": name, "english": english or name})
