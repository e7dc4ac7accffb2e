"""A cell's month: who the people are, what they do, what they hear, and when."""

import pytest

pytest.register_assert_rewrite("tests.month.story", "tests.month.people")  # so that a failure shows both texts
