"""What the guides, the README and .env.example say is true of the program."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dotenv import dotenv_values

from bot import config, when

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / ".env.example"
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")
NAMES = {f"{config.PREFIX}{name}".upper() for name in config.Settings.model_fields}

# The clock for which the guides' examples are given, as they say themselves.
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=ZONE).astimezone(UTC)
EXAMPLES = {"bi-thu.md": "### Ví dụ ngày giờ", "en/secretary.md": "### Date examples"}
QUOTED = re.compile(r"^- “(.+?)” → (.+)$", re.MULTILINE)
MOMENT = re.compile(r"(\d{1,2})(?: giờ |:)(\d\d), (.+?),? (?:ngày )?(\d\d)/(\d\d)/(\d{4})")
WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The settings of whoever runs the tests stay out of them."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.upper().startswith(config.PREFIX):
            monkeypatch.delenv(name)


def uncommented() -> str:
    return re.sub(r"^# (?=[A-Z0-9_]+=)", "", EXAMPLE.read_text("utf8"), flags=re.MULTILINE)


def shown(tmp_path: Path) -> dict[str, str | None]:
    """The settings that .env.example shows, with their values."""
    path = tmp_path / "example"
    path.write_text(uncommented(), "utf8")
    return dotenv_values(path)


def test_every_setting_is_in_the_example_and_nothing_else(tmp_path: Path) -> None:
    assert set(shown(tmp_path)) == NAMES


def test_the_example_as_it_stands_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text("utf8"), "utf8")
    assert config.load() == config.Settings()


def test_the_values_shown_are_the_defaults(tmp_path: Path) -> None:
    defaults = config.load().model_dump()
    (tmp_path / ".env").write_text(uncommented(), "utf8")
    assert config.load().model_dump() == defaults


def test_only_settings_without_a_default_are_shown_empty(tmp_path: Path) -> None:
    empty = {name for name, value in shown(tmp_path).items() if not value}
    fields = config.Settings.model_fields.items()
    assert empty == {f"{config.PREFIX}{name}".upper() for name, field in fields if field.default is None}


def test_the_operators_table_says_of_every_setting_what_the_example_says(tmp_path: Path) -> None:
    rows = re.findall(r"^\| `(CHIBO_\w+)` \| (.+?) \|", (ROOT / "docs/quan-tri.md").read_text("utf8"), re.MULTILINE)
    told = {name: cell.strip('`"') if cell.startswith("`") else "" for name, cell in rows}
    assert told == shown(tmp_path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_exists(page: Path) -> None:
    linked = [link for link in LINK.findall(page.read_text("utf8")) if "://" not in link]
    assert [link for link in linked if not (page.parent / link).exists()] == []


def listed(page: str, heading: str) -> list[tuple[str, str]]:
    """The quoted examples of the section under the heading, and what is said of each."""
    section = (ROOT / "docs" / page).read_text("utf8").split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    return QUOTED.findall(section)


@pytest.mark.parametrize(
    ("typed", "promised"), [pair for page, heading in EXAMPLES.items() for pair in listed(page, heading)]
)
def test_every_date_in_the_guides_is_understood_as_they_say(typed: str, promised: str) -> None:
    said = MOMENT.fullmatch(promised)
    assert said
    hour, minute, weekday, day, month, year = said.groups()
    moment = datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=ZONE)
    assert when.parse_moment(typed, TUESDAY, ZONE) == moment
    assert weekday in [names[moment.weekday()] for names in WEEKDAYS.values()]


@pytest.mark.parametrize(("typed", "_why"), listed("bi-thu.md", "### Cách gõ hệ thống sẽ hỏi lại"))
def test_every_date_that_the_guide_calls_unclear_is_refused(typed: str, _why: str) -> None:
    with pytest.raises(when.Misunderstood):
        when.parse_moment(typed, TUESDAY, ZONE)


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_guides_for_secretaries_do_give_date_examples(page: str) -> None:
    assert len(listed(page, EXAMPLES[page])) >= 3
