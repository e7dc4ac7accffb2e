"""Phrases for days: weekdays, dates, distances from today, lunar days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from bot.when import calendar
from bot.when.grammar import Phrase
from bot.when.pieces import Day, Misunderstood, Week, Weekday
from bot.when.slots import Kind, Month, Year


def _away(today: date, days: int) -> Day:
    return Day(today + timedelta(days))


def _weeks_away(today: date, weeks: int) -> Day:
    return Day(today + timedelta(weeks=weeks))


def _months_away(today: date, months: int) -> Day:
    return Day(calendar.month_from(today, months).replace(day=today.day))


def _week(today: date, ahead: int = 1) -> Week:
    return Week(today + timedelta(weeks=ahead, days=-today.weekday()))


def _weekday(_today: date, number: int) -> Weekday:
    return Weekday(number)


def _this_weekday(today: date, number: int) -> Day:
    """ "thứ ba này" said on a Thursday could look back or ahead."""
    if number < today.weekday():
        raise Misunderstood("ambiguous")
    return _away(today, number - today.weekday())


def _coming_weekday(today: date, number: int) -> Day:
    return Day(calendar.coming(today, number))


def _vague(_today: date, *_said: object) -> Day:
    raise Misunderstood("ambiguous")


def _date(today: date, day: int, month: Month, kind: Kind | None = None, year: Year | None = None) -> Day:
    if month.kind and kind and month.kind != kind:
        raise Misunderstood("nonsense")
    in_year = year.seen_from(today) if year else None
    if "lunar" in (month.kind, kind):
        return Day(calendar.lunar(today, day, month.number, leap=month.leap, year=in_year))
    return Day(calendar.solar(today, day, month.number, in_year))


def _figures(today: date, said: tuple[int, int], kind: Kind | None, year: Year | None) -> Day:
    return _date(today, said[0], Month(said[1]), kind, year)


def _full_figures(today: date, said: tuple[int, int, int], kind: Kind | None) -> Day:
    day, month, year = said
    return _date(today, day, Month(month), kind, Year(year if year > 99 else 2000 + year))


def _iso(today: date, said: tuple[int, int, int]) -> Day:
    return _full_figures(today, (said[2], said[1], said[0]), None)


def _with_month_and_year(today: date, day: int, said: tuple[int, int]) -> Day:
    return _date(today, day, Month(said[0]), None, Year(said[1]))


def _month_first(today: date, month: Month, day: int, year: Year | None) -> Day:
    return _date(today, day, month, None, year)


def _day_of_month(today: date, day: int, kind: Kind | None) -> Day:
    return Day(calendar.lunar_day(today, day, None) if kind == "lunar" else calendar.solar_day(today, day))


def _day_of_near_month(today: date, day: int, ahead: int, kind: Kind | None = None) -> Day:
    if kind == "lunar":
        return Day(calendar.lunar_day(today, day, ahead))
    return Day(calendar.month_from(today, ahead).replace(day=day))


def _full_moon(today: date, month: Month, kind: Kind | None, year: Year | None) -> Day:
    return _date(today, 15, Month(month.number, "lunar", month.leap), kind, year)


def _near_full_moon(today: date, ahead: int | None = None) -> Day:
    return Day(calendar.lunar_day(today, 15, ahead))


def _new_year(today: date, day: int, kind: Kind | None, year: Year | None) -> Day:
    """ "mùng 5 Tết" counts from New Year, "29 Tết" is in the month before it."""
    if 10 < day < 20:
        raise Misunderstood("no-such-date")
    return _date(today, day, Month(1 if day <= 10 else 12, "lunar"), kind, year)


def _start(today: date, ahead: int | None) -> Day:
    return Day(calendar.solar_day(today, 1) if ahead is None else calendar.month_from(today, ahead))


def _start_of_month(today: date, month: Month, year: Year | None) -> Day:
    return _date(today, 1, month, None, year)


def _end(today: date, ahead: int | None) -> Day:
    return Day(calendar.last_of(calendar.month_from(today, ahead or 0)))


def _end_of_month(today: date, month: Month, year: Year | None) -> Day:
    if month.kind == "lunar":
        raise Misunderstood("ambiguous")
    return Day(calendar.month_end(today, month.number, year.seen_from(today) if year else None))


PHRASES = (
    Phrase("ngày? hôm? nay", partial(_away, days=0)),
    Phrase("ngày? mai", partial(_away, days=1)),
    Phrase("ngày? mốt", partial(_away, days=2)),
    Phrase("ngày kia", partial(_away, days=2)),
    Phrase("hôm? qua", partial(_away, days=-1)),
    Phrase("hôm kia", partial(_away, days=-2)),
    Phrase("<number> ngày|hôm nữa", _away),
    Phrase("<number> tuần nữa", _weeks_away),
    Phrase("<number> tháng nữa", _months_away),
    Phrase("ngày? <weekday>", _weekday),
    Phrase("ngày? <weekday> nay", _this_weekday),
    Phrase("ngày? <weekday> tới", _coming_weekday),
    Phrase("ngày? <weekday> sau", _vague),
    Phrase("sang? tuần <ahead>", _week),
    Phrase("sang tuần", _week),
    Phrase("<day> tháng <month> <kind>? <year>?", _date),
    Phrase("tháng <month> <named> <year>?", _month_first),
    Phrase("<day> tháng <m/y>", _with_month_and_year),
    Phrase("<day> tháng <ahead> <kind>?", _day_of_near_month),
    Phrase("<named> <kind>?", _day_of_month),
    Phrase("ngày? <d/m> <kind>? <year>?", _figures),
    Phrase("ngày? <d/m/y> <kind>?", _full_figures),
    Phrase("ngày? <d/m/yy> <kind>?", _full_figures),
    Phrase("ngày? <y/m/d>", _iso),
    Phrase("ngày? rằm", _near_full_moon),
    Phrase("ngày? rằm tháng <month> <kind>? <year>?", _full_moon),
    Phrase("ngày? rằm tháng <ahead>", _near_full_moon),
    Phrase("<day> tết <kind>? <year>?", _new_year),
    Phrase("ngày? đầu tháng <ahead>?", _start),
    Phrase("ngày? cuối tháng <ahead>?", _end),
    Phrase("ngày? đầu tháng <month> <year>?", _start_of_month),
    Phrase("ngày? cuối tháng <month> <year>?", _end_of_month),
    Phrase("đầu|giữa|cuối tuần|năm <ahead>?", _vague),
    Phrase("giữa tháng <ahead>?", _vague),
)
