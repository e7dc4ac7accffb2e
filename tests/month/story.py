"""The month as acts in their order: each moves the clock to its hour and lets people do what they do.

The words that matter are checked on the spot against expected.py; heard.py holds what everybody heard, to the minute.
"""

from __future__ import annotations

from tests.month import expected, meetings, menus, voices
from tests.month.people import Cell, at


async def everybody_is_invited(cell: Cell) -> None:
    """Half by link, half by typed code; Thành does not agree, and Yến lets the slip lie."""
    for number, (given, member) in enumerate(cell.people.items()):
        issued = await cell.world.invite(cell.ids[given])
        if given == "Yến":
            continue
        if number % 2:
            await member.phone.starts()
            await member.types(f"{issued.code[:4].lower()} {issued.code[4:]}")
        else:
            await member.phone.starts(issued.token)
        await member.picks("Không đồng ý" if given == "Thành" else "Tôi đồng ý")
    assert cell["An"].choices == menus.LEADERS_MENU
    assert cell["Dung"].choices == menus.MEMBERS_MENU


async def week_is_summed_up(cell: Cell) -> None:
    """On Monday, to the secretary: the next digest of the story."""
    hour, text = next((hour, text) for hour, text in expected.DIGESTS.items() if at(hour) > cell.world.clock.at)
    await cell.world.forward_to(at(hour))
    await cell["An"].phone.looks()
    assert text in [seen.text for seen in cell["An"].inbox[-3:]]  # before what is due that morning


ACTS = (
    everybody_is_invited,
    meetings.meeting_is_prepared,
    meetings.invitation_arrives,
    meetings.first_answers_come,
    voices.areas_are_asked_in_november,
    meetings.one_answer_changes,
    voices.comments_are_made,
    voices.comments_are_answered,
    voices.case_is_reported_and_comes_back,
    voices.urgent_case_stays_open,
    week_is_summed_up,
    meetings.the_silent_are_reminded_first,
    meetings.place_changes,
    meetings.the_silent_are_reminded_again,
    meetings.hour_changes,
    meetings.meeting_is_held,
    voices.case_is_closed,
    meetings.second_meeting_is_called,
    week_is_summed_up,
    meetings.second_meeting_is_cancelled,
    week_is_summed_up,
    voices.areas_are_asked_in_december,
)
