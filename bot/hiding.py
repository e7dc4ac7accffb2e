"""Words of a report as they are shown to people who do not handle it: without names, numbers and addresses of people.

A careful guess, not a promise: what a handler blacks out by hand (Report.shown_text) comes before it.
"""

from __future__ import annotations

import re

from storage.folding import fold

HIDDEN = "…"
TITLES = ("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu", "hộ", "đồng chí", "đ/c")
CALLED = re.compile(rf"\b({'|'.join(TITLES)})((?:[ \t]+\w+){{1,5}})", re.IGNORECASE)
NUMBER = re.compile(r"\+?\d(?:[ .\-]?\d){6,}")  # of a phone, a card, an account
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def calls(text: str, person: str) -> bool:
    """Whether this person is called in it: by the whole name or by the given one."""
    return fold(person.rsplit(maxsplit=1)[-1]) in re.findall(r"\w+", fold(text))


def hidden(text: str) -> str:
    """“ông Nguyễn Văn Ba” becomes “ông …”; long numbers and addresses of mail become “…”."""
    return CALLED.sub(_without_name, NUMBER.sub(HIDDEN, MAIL.sub(HIDDEN, text)))


def _without_name(found: re.Match[str]) -> str:
    words = found[2].split()
    name = next((place for place, word in enumerate(words) if not word[0].isupper()), len(words))
    return " ".join([found[1], HIDDEN, *words[name:]]) if name else found[0]
