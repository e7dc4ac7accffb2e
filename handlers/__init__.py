"""All that a person can do here, one file each; bot.app puts them together."""

from handlers import (
    areas,
    attendance_book,
    broadcasts,
    cases,
    changes,
    checking_in,
    comment_answers,
    comments,
    documents,
    groups,
    home,
    invitations,
    minutes,
    notices,
    personal,
    prepare,
    progress,
    reach,
    reading,
    reports,
    roll_call,
    schedule,
    start,
    year_plan,
)

FEATURES = (
    start.FEATURE,
    home.FEATURE,
    prepare.FEATURE,
    year_plan.FEATURE,
    changes.FEATURE,
    broadcasts.FEATURE,
    progress.FEATURE,
    schedule.FEATURE,
    invitations.FEATURE,
    roll_call.FEATURE,
    checking_in.FEATURE,
    attendance_book.FEATURE,
    minutes.FEATURE,
    documents.FEATURE,
    reading.FEATURE,
    comments.FEATURE,
    comment_answers.FEATURE,
    reports.FEATURE,
    cases.FEATURE,
    reach.FEATURE,
    areas.FEATURE,
    personal.FEATURE,
    groups.FEATURE,
)
STRANGER, JOINING = start.stranger, start.conversation.name
HOME = home.menu
IN_GROUP = groups.heard
NOTICES = notices.NOTICES
