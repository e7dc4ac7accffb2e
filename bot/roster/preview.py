"""What a roster would change, and what is wrong with one, as lines for the operator's terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.roster.entries import Problem, Render
from storage.roster_matching import Known, Row
from storage.rosters import Changed, Changes, Field, FieldName, Value

FIELDS: dict[FieldName, str] = {
    "cell": "roster-field-cell",
    "full_name": "roster-field-name",
    "phone": "roster-field-phone",
    "role": "roster-field-role",
    "standing": "roster-field-standing",
    "areas": "roster-field-areas",
    "active": "roster-field-active",
}


def problem_lines(problems: Sequence[Problem], render: Render) -> list[str]:
    """A title and one line for each problem. Line numbers go in as text: 1.204 is no row of a spreadsheet."""
    title = render("roster-problems-title", {"count": len(problems)})
    return [title, *(_problem(problem, render) for problem in problems)]


def _problem(problem: Problem, render: Render) -> str:
    what = render(problem.key, {name: str(word) for name, word in problem.words.items()})
    if problem.line is None:
        return what
    return render("roster-problem", {"line": str(problem.line), "column": problem.column, "what": what})


def lines(changes: Changes, render: Render, *, absent_left: bool = False) -> list[str]:
    """The preview of an import, most consequential things first, the counts on top.

    `absent_left`: whoever is not in the file will be a member no more.
    """
    counts = {
        "added": len(changes.added),
        "changed": len(changes.changed),
        "unchanged": len(changes.unchanged),
        "missing": len(changes.missing),
    }
    anything = changes.anything or (absent_left and changes.missing)
    head = render("roster-changes-count" if anything else "roster-changes-none", counts)
    return [head, *_cells(changes, render), *_people(changes, render, absent_left)]


def _cells(changes: Changes, render: Render) -> Iterator[str]:
    if changes.new_cells:
        yield render("roster-changes-new-cells", {"cells": "; ".join(changes.new_cells)})
    for old, new in changes.respelled_cells:
        yield render("roster-changes-respelled", {"old": old, "new": new})
    if changes.absent_cells:
        yield render("roster-changes-absent-cells", {"cells": "; ".join(changes.absent_cells)})
    for cell, names in changes.secretaries:
        yield render("roster-changes-secretaries", {"cell": cell, "names": ", ".join(names)})


def _people(changes: Changes, render: Render, absent_left: bool) -> Iterator[str]:
    moved = [change for change in changes.changed if change.moved]
    stayed = [change for change in changes.changed if not change.moved]
    absent = "roster-changes-leaving" if absent_left else "roster-changes-missing"
    sections = (
        ("roster-changes-added", [_somebody(row, render) for row in changes.added]),
        ("roster-changes-moved", [_change(change, render) for change in moved]),
        ("roster-changes-changed", [_change(change, render) for change in stayed]),
        (absent, [_somebody(known, render) for known in changes.missing]),
    )
    for title, people in sections:
        if people:
            yield render(title, {})
            yield from (f"  {line}" for line in people)
    if changes.renumbered:
        yield render("roster-changes-renumbered", {"count": len(changes.renumbered)})


def _somebody(one: Row | Known, render: Render) -> str:
    words = {"name": one.full_name, "cell": one.cell, "role": _value("role", one.role, render)}
    return render("roster-changes-person", {**words, "phone": _value("phone", one.phone, render)})


def _change(change: Changed, render: Render) -> str:
    fields = "; ".join(_field(field, render) for field in change.fields)
    return render("roster-changes-fields", {"name": change.row.full_name, "cell": change.person.cell, "fields": fields})


def _field(field: Field, render: Render) -> str:
    old, new = _value(field.name, field.old, render), _value(field.name, field.new, render)
    return render("roster-changes-field", {"field": render(FIELDS[field.name], {}), "old": old, "new": new})


def _value(name: FieldName, value: Value, render: Render) -> str:
    if isinstance(value, bool):
        return render("roster-value-active" if value else "roster-value-inactive", {})
    if not value:
        return render("roster-value-none", {})
    if isinstance(value, tuple):
        return "; ".join(value)
    if name == "role":
        return render(f"roster-role-{value.replace('_', '-')}", {})
    return render(f"roster-standing-{value}", {}) if name == "standing" else value
