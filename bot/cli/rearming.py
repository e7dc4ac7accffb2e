"""`chibo rearm`: after an operator has looked at a restored database, messages go again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import load, opened
from bot.cli.words import say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.config import Settings


def rearm() -> None:
    typer.echo(asyncio.run(_rearm(load())))


async def _rearm(settings: Settings) -> str:
    from bot.case_reminders import skip_cases
    from bot.chasing import skip_steps
    from bot.question_times import skip_questions
    from bot.reminders import skip_periodic
    from bot.sealed_boxes import skip_boxes
    from bot.task_reminders import skip_tasks
    from storage import pulses

    def go_on(db: Session) -> str:
        since = pulses.disarmed(db)
        left = pulses.rearm(db)
        if since is None or left is None:
            return say("cli-rearm-nothing")
        now = datetime.now(UTC)
        skip_periodic(db, settings.schedule, since, now)
        skip_steps(db, since, now)
        skip_tasks(db, settings.schedule, since, now)
        skip_cases(db, settings.schedule, since, now)
        skip_questions(db, since, now)
        skip_boxes(db, now)
        return say("cli-rearm-done", messages=left.messages, reminders=left.reminders)

    async with opened(settings) as database:
        return await database.run(go_on)
