"""The operator's commands. Heavy libraries are imported inside them, so that help comes at once.

Exit codes: 0 done, 1 refused, 2 wrong use, 3 misconfigured or unreachable.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import typer
from typer.exceptions import TyperException

from bot.cli import (
    doctor,
    fields,
    followers,
    invites,
    letters,
    limits,
    open311,
    outbox,
    papers,
    rearming,
    rosters,
    running,
    setup,
)
from bot.cli.refusals import Refusal
from bot.cli.words import explains, say

INTERRUPTED = 130
COMMANDS = {
    "run": (running.run, "cli-help-run", "cli-help-run-short"),
    "init": (setup.init, "cli-help-init", "cli-help-init-short"),
    "import": (rosters.import_, "cli-help-import", "cli-help-import-short"),
    "roster-template": (rosters.roster_template, "cli-help-roster-template", "cli-help-roster-template-short"),
    "invite": (invites.invite, "cli-help-invite", "cli-help-invite-short"),
    "doctor": (doctor.doctor, "cli-help-doctor", "cli-help-doctor-short"),
    "paper-template": (papers.paper_template, "cli-help-template", "cli-help-template-short"),
    "thresholds": (limits.thresholds, "cli-help-thresholds", "cli-help-thresholds-short"),
    "follower": (followers.follower, "cli-help-follower", "cli-help-follower-short"),
    "rearm": (rearming.rearm, "cli-help-rearm", "cli-help-rearm-short"),
    "migrate": (setup.migrate, "cli-help-migrate", "cli-help-migrate-short"),
}
OUTBOX = {
    "list": (outbox.list_, "cli-help-outbox-list", "cli-help-outbox-list-short"),
    "retry": (outbox.retry, "cli-help-outbox-retry", "cli-help-outbox-retry-short"),
    "cancel": (outbox.cancel, "cli-help-outbox-cancel", "cli-help-outbox-cancel-short"),
}
LETTERS = {
    "list": (letters.list_, "cli-help-letters-list", "cli-help-letters-list-short"),
    "replay": (letters.replay, "cli-help-letters-replay", "cli-help-letters-replay-short"),
}
FIELDS = {
    "list": (fields.list_, "cli-help-fields-list", "cli-help-fields-list-short"),
    "add": (fields.add, "cli-help-fields-add", "cli-help-fields-add-short"),
    "rename": (fields.rename, "cli-help-fields-rename", "cli-help-fields-rename-short"),
    "hide": (fields.hide, "cli-help-fields-hide", "cli-help-fields-hide-short"),
    "show": (fields.show, "cli-help-fields-show", "cli-help-fields-show-short"),
    "first": (fields.first, "cli-help-fields-first", "cli-help-fields-first-short"),
}
OPEN311 = {
    "allow": (open311.allow, "cli-help-open311-allow", "cli-help-open311-allow-short"),
    "list": (open311.list_, "cli-help-open311-list", "cli-help-open311-list-short"),
    "revoke": (open311.revoke, "cli-help-open311-revoke", "cli-help-open311-revoke-short"),
}
GROUPS = {
    "fields": (FIELDS, "cli-help-fields", "cli-help-fields-short"),
    "outbox": (OUTBOX, "cli-help-outbox", "cli-help-outbox-short"),
    "dead-letters": (LETTERS, "cli-help-letters", "cli-help-letters-short"),
    "open311": (OPEN311, "cli-help-open311", "cli-help-open311-short"),
}
ALONE = {"fields": fields.alone}
"""What a group does when no command of it is given, instead of showing its help."""
Commands = dict[str, tuple[Callable[..., None], str, str]]


def commands() -> typer.Typer:
    app = _group("cli-help", COMMANDS)
    for name, (inner, help_key, short_key) in GROUPS.items():
        group = _group(help_key, inner)
        if alone := ALONE.get(name):
            group.callback(invoke_without_command=True, no_args_is_help=False, help=explains(help_key))(alone)
        app.add_typer(group, name=name, short_help=_short(short_key))
    return app


def _group(help_key: str, commands: Commands) -> typer.Typer:
    app = typer.Typer(
        help=explains(help_key),
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    for name, (command, long_key, short_key) in commands.items():
        app.command(name, help=explains(long_key), short_help=_short(short_key))(command)
    return app


def _short(key: str) -> str:
    return explains(key).replace("\n\n", " / ")


def main() -> int:
    """What `chibo` runs; gives the exit code. People read texts here, never tracebacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Vietnamese also where the locale is "C"
    try:
        return int(commands()(standalone_mode=False) or 0)
    except TyperException as error:
        print(say("cli-wrong-use", what=error.format_message()), file=sys.stderr)
        return error.exit_code
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
