"""The lines of data/bench.json, in their order: what each measures, which part measures it, and its aim."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    key: str
    part: str
    what: str
    aim: float
    at_most: bool = True

    def is_met(self, value: float) -> bool:
        return value <= self.aim if self.at_most else value >= self.aim

    @property
    def shown_aim(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.aim:g}"


LINES = (
    Line("event_ratio_1", "events", "one event alone / bare python-telegram-bot", 7),
    Line("event_ratio_32", "events", "an event, 32 in flight / bare python-telegram-bot", 2.5),
    Line("event_ratio_pg", "events", "PostgreSQL, 16 in flight / raw driver, same statements", 3),
    Line("wire_cpu_ratio", "wire", "CPU per message, 50 in flight / stock HTTPXRequest", 0.25),
    Line("wire_rate_ratio", "wire", "messages/s, 50 in flight / stock HTTPXRequest", 6, at_most=False),
    Line("reply_p99_busy_over_idle", "replies", "p99 of a reply during a broadcast of 100,000 / idle", 2),
    Line("broadcast_efficiency", "broadcast", "10,000 at 30/s: ideal time / time taken", 0.98, at_most=False),
    Line("broadcast_429_share", "broadcast", "share of requests that were refused", 0.005),
    Line("broadcast_lost", "broadcast", "messages that never arrived", 0),
    Line("reminders_100k_s", "reminders", "100,000 due at one minute → rows, seconds", 2),
    Line("tick_1m_over_1k", "reminders", "a tick with nothing due, 1 M rows / 1 k", 2),
    Line("claim_1m_over_1k", "reminders", "claim or acknowledgement, the worse: 1 M rows / 1 k", 2),
    Line("lateness_p99_s", "lateness", "10,000 due at one instant: p99 of lateness, seconds", 1),
    Line("export_stall_ms", "exports", "longest silence of the loop while files are made, ms", 12),
    Line("rss_mb", "memory", "resident memory after 100,000 events, MB", 120),
    Line("help_s", "help", "`chibo --help`, seconds", 0.4),
)
PARTS = tuple(dict.fromkeys(line.part for line in LINES))
