"""A cell's month: who the people are, what they do, what they hear, and when."""

import pytest

# A failure shows both texts.
pytest.register_assert_rewrite(*(f"tests.month.{module}" for module in ("meetings", "people", "story", "voices")))
