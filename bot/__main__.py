"""`python -m bot` is `chibo`."""

import sys

from bot.cli import main

sys.exit(main())
