"""What people type as the program takes it: composed letters, plain line ends, and nothing that cannot be seen.

Signs that hide, join or turn letters carry words past bot/guard.py, or make a text read as what it is not.
"""

from __future__ import annotations

import re
import unicodedata

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNSEEN = ("Cc", "Cf", "Cs")  # controls; formatting such as zero-width and turning signs; halves of a character


def tidied(text: str) -> str:
    lines = LINE_ENDS.sub("\n", text)
    seen = "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in UNSEEN)
    return unicodedata.normalize("NFC", seen)
