"""What is counted for the operator's charts, in Prometheus' words; nothing in it says who, where to, or what was said.

Every App has its own, with a registry of its own. Any thread may call any method.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    Summary,
    generate_latest,
)

from storage.health import Outbox

EventOutcome = Literal["handled", "repeated", "failed", "out-of-reach"]
"""`failed`: kept as a dead letter. `out-of-reach`: the database's trouble; the platform gives the event again."""
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
LATENESS = (1, 2, 5, 15, 60, 300, 900, 3600, 4 * 3600, 24 * 3600)


class Metrics:
    def __init__(self) -> None:
        self._registry = own = CollectorRegistry()
        ProcessCollector(registry=own)
        PlatformCollector(registry=own)
        self._events = Counter("chibo_events", "Events taken in", ("channel", "outcome"), registry=own)
        self._event_seconds = Histogram(
            "chibo_event_seconds", "From an event's arrival to its commit", ("channel",), buckets=SECONDS, registry=own
        )
        self._sends = Counter("chibo_sends", "Tries to send a message", ("account", "outcome"), registry=own)
        self._throttled = Summary(
            "chibo_throttled_seconds", "Waits that a platform asked for (429)", ("account",), registry=own
        )
        self._perhaps = Counter(
            "chibo_perhaps_sent", "Messages of which nobody knew whether they arrived", ("account",), registry=own
        )
        self._rate = Gauge("chibo_rate", "Messages a second that may leave", ("account",), registry=own)
        self._late = Histogram(
            "chibo_reminder_late_seconds", "From a notice's hour to its messages", buckets=LATENESS, registry=own
        )
        self._held = Gauge("chibo_lease_held", "1: this process sends for the account", ("account",), registry=own)
        self._epoch = Gauge("chibo_lease_epoch", "The lease's epoch when it was held last", ("account",), registry=own)
        self._database = Gauge("chibo_database_up", "1: the database answers", registry=own)
        self._letters = Gauge("chibo_dead_letters", "Events that could not be handled", registry=own)
        self._rows = Gauge(
            "chibo_outbox_rows", "Messages; failed and unknown: of 7 days", ("account", "state"), registry=own
        )
        self._oldest = Gauge(
            "chibo_outbox_oldest_due_seconds", "How long the oldest due message waits", ("account",), registry=own
        )

    def event(self, channel: str, outcome: EventOutcome, seconds: float) -> None:
        self._events.labels(channel, outcome).inc()
        self._event_seconds.labels(channel).observe(seconds)

    def sent(self, account: str, outcome: str) -> None:
        """`outcome`: "sent", "poison", or the name of an error of bot/channels/base.py."""
        self._sends.labels(account, outcome).inc()

    def throttled(self, account: str, wait: float) -> None:
        """The platform said 429: come back after `wait` seconds."""
        self._throttled.labels(account).observe(wait)

    def perhaps_sent(self, account: str, count: int = 1) -> None:
        self._perhaps.labels(account).inc(count)

    def reminder_late(self, seconds: float) -> None:
        self._late.observe(seconds)

    def lease(self, account: str, held: bool, epoch: int) -> None:
        self._held.labels(account).set(held)
        self._epoch.labels(account).set(epoch)

    def rate(self, account: str, per_second: float) -> None:
        self._rate.labels(account).set(per_second)

    def outbox(self, box: Outbox | None, now: datetime) -> None:
        """What the database says; None where it does not answer: then the last known numbers go."""
        self._database.set(box is not None)
        self._rows.clear()
        self._oldest.clear()
        self._letters.set(box.dead_letters if box else float("nan"))
        for (account, state), rows in (box.rows if box else _NOTHING).items():
            self._rows.labels(account, state).set(rows)
        for account, due in (box.oldest_due if box else {}).items():
            self._oldest.labels(account).set(max(0.0, (now - due).total_seconds()))

    def page(self) -> bytes:
        """In Prometheus' text format."""
        return generate_latest(self._registry)


_NOTHING: Mapping[tuple[str, str], int] = {}
