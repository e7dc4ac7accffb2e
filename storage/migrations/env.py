"""What alembic runs: always over the connection that storage/migrating.py hands in, never by a URL of its own."""

from __future__ import annotations

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.base import UtcDateTime
from storage.models import Committee


def render(kind: str, item: object, about: AutogenContext) -> str | Literal[False]:
    """Our own type by its own name; alembic renders all others."""
    if kind == "type" and isinstance(item, UtcDateTime):
        about.imports.add("from storage.base import UtcDateTime")
        return "UtcDateTime()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Committee.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    render_item=render,
)
context.run_migrations()
