"""All that a person can do here, one file each; bot.app puts them together."""

from bot.reminders import Notices
from handlers import home, start

FEATURES = (start.FEATURE, home.FEATURE)
STRANGER = start.stranger
HOME = home.menu
NOTICES = Notices(lambda *_: None, {})
