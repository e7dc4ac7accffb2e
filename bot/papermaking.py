"""Files that are made when they are sent: ordered in a transaction, where nothing heavy may run, made outside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot import papers
from bot.workshop import Workshop
from storage import files
from storage.engine import Database
from storage.models import StoredFile


@dataclass
class Papermaker:
    database: Database
    workshop: Workshop
    templates: Path  # where an operator's own templates lie

    async def ready(self, file: StoredFile) -> StoredFile:
        """The file with its content. Raises NotMade, or whatever is wrong with its recipe."""
        if not file.recipe or file.content is not None:
            return file
        given = {**file.recipe["given"], "templates": str(self.templates)}
        content = await self.workshop.make(papers.made, str(file.recipe["paper"]), given)
        return await self.database.run(lambda db: files.made(db, file.id, content))
