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
    home,
    invitations,
    notices,
    personal,
    prepare,
    progress,
    reach,
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
    documents.FEATURE,
    comments.FEATURE,
    comment_answers.FEATURE,
    reports.FEATURE,
    cases.FEATURE,
    reach.FEATURE,
    areas.FEATURE,
    personal.FEATURE,
)
STRANGER, JOINING = start.stranger, start.conversation.name
HOME = home.menu
NOTICES = notices.NOTICES
