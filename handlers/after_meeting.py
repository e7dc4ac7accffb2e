"""What is done once a meeting is over, on one screen: minutes, resolution, score, the attendance book."""

from __future__ import annotations

from bot.dialog import Door, Feature, Outcome, Turn

DOORS = ("sodiemdanh", "bienban", "chamdiem", "nghiquyet", "menu")


def open_list(turn: Turn[None]) -> Outcome:
    return turn.end("after-which", [turn.door(name) for name in DOORS])


PHRASES = ("sau họp", "sau cuộc họp", "hồ sơ họp", "after the meeting")
FEATURE = Feature(doors=(Door("sauhop", "after-door", open_list, ("after",), PHRASES, leaders_only=True),))
