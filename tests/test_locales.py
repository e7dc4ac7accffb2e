"""What `make check` says of broken texts, and that ours are not broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import check_locales

Tree = Callable[..., list[str]]
CODE = 'turn.ask("comment-sent", code=1)\n'
SOUND = "comment-sent = Đã gửi <b>{ $code }</b>.\n"


@pytest.fixture
def problems(tmp_path: Path) -> Tree:
    """The problems of a small tree: Vietnamese, English and one handler."""

    def check(vi: str = SOUND, en: str | None = None, code: str = CODE) -> list[str]:
        for path, content in {
            "locales/vi/comments.ftl": vi,
            "locales/en/comments.ftl": vi if en is None else en,
            "handlers/comments.py": code,
        }.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(content, encoding="utf-8")
        return check_locales.problems(tmp_path)

    return check


def test_every_text_of_ours_is_sound_in_both_languages_and_used() -> None:
    assert check_locales.problems(Path(__file__).parent.parent) == []


def test_sound_texts_have_no_problem(problems: Tree) -> None:
    assert problems() == []


def test_a_file_that_one_language_lacks_is_found(problems: Tree, tmp_path: Path) -> None:
    problems()
    (tmp_path / "locales/vi/votes.ftl").write_text("", encoding="utf-8")
    assert check_locales.problems(tmp_path) == ["locales/en/votes.ftl: missing"]


def test_a_language_without_texts_is_found(tmp_path: Path) -> None:
    assert check_locales.problems(tmp_path) == ["locales/vi: no texts", "locales/en: no texts"]


def test_a_key_that_one_language_lacks_is_found(problems: Tree) -> None:
    assert "locales/vi/comments.ftl: comment-new is missing" in problems(en=SOUND + "comment-new = New\n")


def test_a_key_that_stands_in_two_files_is_found(problems: Tree, tmp_path: Path) -> None:
    problems()
    for language in ("vi", "en"):
        (tmp_path / f"locales/{language}/votes.ftl").write_text(SOUND, encoding="utf-8")
    found = check_locales.problems(tmp_path)
    assert found == [f"locales/{x}/votes.ftl: comment-sent is already in comments.ftl" for x in ("vi", "en")]


def test_a_word_that_one_language_lacks_is_found(problems: Tree) -> None:
    found = problems(en="comment-sent = Sent { $number }.\n")
    assert found == ["locales/*/comments.ftl: comment-sent has words ['code'] in vi, ['number'] in en"]


def test_forms_of_one_time_count_as_one_word(problems: Tree) -> None:
    assert problems("comment-sent = { $start }\n", "comment-sent = { $start-day }, { $start-time }\n") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<b>Đã gửi", "<b> is not closed in its line"),
        ("Đã gửi</i>", "</i> closes nothing in its line"),
        ("<b><i>Đã gửi</b></i>", "</b> closes nothing in its line"),
        ("\n    <b>Đã\n    gửi</b>", "<b> is not closed in its line"),
        ("{ $code ->\n    [1] <b>một\n   *[other] nhiều\n    }</b>", "</b> closes nothing in its line"),
        ("<u>Đã gửi</u>", "stray <"),
        ("trên 5 & dưới 10", "stray &"),
        ('trên { "<" } 10', "stray <"),
    ],
)
def test_markup_that_a_channel_would_refuse_is_found(problems: Tree, text: str, problem: str) -> None:
    assert f"locales/vi/comments.ftl: comment-sent: {problem}" in problems(f"comment-sent = {text}\n")


def test_escaped_signs_are_no_problem(problems: Tree) -> None:
    assert problems("comment-sent = A &amp; B &lt; C\n") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Đảng uỷ", "uỷ, write ủy"),
        ("HUỶ", "uỷ, write ủy"),
        ("Đã gửi \N{WHITE HEAVY CHECK MARK}", "emoji"),
        ("Đã gửi \N{PARTY POPPER}", "emoji"),
        ("U\N{COMBINING HOOK ABOVE}ng hộ", "not NFC"),
    ],
)
def test_spelling_that_is_not_ours_is_found(problems: Tree, text: str, problem: str) -> None:
    assert f"locales/vi/comments.ftl:1: {problem}" in problems(f"comment-sent = {text}\n")


def test_quy_keeps_its_mark(problems: Tree) -> None:
    assert problems("comment-sent = quỷ\n") == []


def test_a_text_that_cannot_be_read_is_found(problems: Tree) -> None:
    assert "locales/vi/comments.ftl: cannot be read: comment-bad = { $" in problems(SOUND + "comment-bad = { $\n")


def test_a_key_given_twice_is_found(problems: Tree) -> None:
    assert "locales/vi/comments.ftl: comment-sent is there twice" in problems(SOUND + SOUND)


def test_a_key_of_another_form_is_found(problems: Tree) -> None:
    found = problems(SOUND + "sent = Đã gửi\n", code=CODE + 'turn.ask("sent")\n')
    assert found == [f"locales/{x}/comments.ftl: sent is not of the form area-thing" for x in ("vi", "en")]


@pytest.mark.parametrize(
    ("call", "key"),
    [
        ('Text("comment-snet")', "comment-snet"),
        ('turn.end("comment_sent")', "comment_sent"),
        ('turn.ask("comment-sent" if code else "comment-snet")', "comment-snet"),
        ('turn.tell(person, "comment-snet")', "comment-snet"),
        ('Door("gopy", label="comment-snet")', "comment-snet"),
        ('turn.ask(f"vote-{kind}")', "vote-…"),
    ],
)
def test_a_text_that_the_code_asks_for_in_vain_is_found(problems: Tree, call: str, key: str) -> None:
    assert problems(code=f"{CODE}{call}\n") == [f"handlers/comments.py:2: no text {key}"]


def test_a_text_that_nothing_asks_for_is_found(problems: Tree) -> None:
    assert problems(code="") == ["locales: comment-sent is unused"]


@pytest.mark.parametrize("code", ['LABELS = {1: "comment-sent"}', 'label = f"comment-{kind}"', 'f"comment-{a}-{b}"'])
def test_a_key_in_any_literal_or_under_a_built_head_is_used(problems: Tree, code: str) -> None:
    assert problems(code=code) == []


def test_a_text_that_another_text_refers_to_is_used(problems: Tree) -> None:
    assert problems("comment-sent = { comment-word }\ncomment-word = Góp ý\n") == []


def test_a_problem_fails_the_check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def one_problem(root: Path) -> list[str]:
        return [f"{root.name}: broken"]

    monkeypatch.setattr(check_locales, "problems", one_problem)
    assert check_locales.main() == 1
    assert capsys.readouterr().out.endswith(": broken\n")
