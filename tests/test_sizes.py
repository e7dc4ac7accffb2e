"""What `make check` says of files and functions that grew too long."""

from __future__ import annotations

from pathlib import Path

from tests import check_sizes


def write(root: Path, name: str, lines: int) -> None:
    """A file that is one function of so many lines."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("def long():\n" + "    pass\n" * (lines - 1), encoding="utf-8")


def test_a_file_and_a_function_at_the_limit_pass(tmp_path: Path) -> None:
    write(tmp_path, "bot/fine.py", lines=40)
    (tmp_path / "bot/web.js").write_text("\n" * 250, encoding="utf-8")
    assert list(check_sizes.problems(tmp_path)) == []


def test_a_file_and_a_function_over_the_limit_are_found(tmp_path: Path) -> None:
    write(tmp_path, "handlers/long.py", lines=41)
    (tmp_path / "handlers/page.html").write_text("\n" * 251, encoding="utf-8")
    assert list(check_sizes.problems(tmp_path)) == [
        "handlers/long.py:1: long has 41 lines, at most 40",
        "handlers/page.html: 251 lines, at most 250",
    ]


def test_migrations_may_be_as_long_as_they_must(tmp_path: Path) -> None:
    write(tmp_path, "storage/migrations/versions/first.py", lines=300)
    assert list(check_sizes.problems(tmp_path)) == []
