"""The program's accounts on platforms: each is added to the app as its settings say, or not at all.

Channels are imported here at first need: half a second that only their users have to wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.app import App, Receive
from bot.i18n import LANGUAGES, Texts
from bot.links import Links
from bot.roles import Role
from bot.seats import Seat
from bot.texts import Text
from bot.web.hooks import Hook
from storage.windows import Window

if TYPE_CHECKING:
    from bot.channels.telegram import Command, TelegramChannel, Webhook
    from bot.channels.zalo_bot import Webhook as ZaloWebhook
    from bot.channels.zalo_oa.tokens import Tokens
    from bot.program import Program

SHOWN = ("start", "menu", "lich", "gopy", "phananh", "tailieu", "toi", "trogiup")


def add_all(app: App) -> None:
    if not app.roles & {Role.UPDATES, Role.SENDER}:
        return
    add_telegram(app)
    if links := app.links:
        add_zalo_bot(app, links)
        add_zalo_oa(app, links)


def add_telegram(app: App) -> None:
    settings = app.settings
    if settings.telegram_token is None:
        return
    from bot.channels.telegram import TelegramChannel
    from bot.channels.telegram.webhook import PATH, SECRET_HEADER

    telegram = TelegramChannel(
        settings.telegram_token.get_secret_value(),
        settings.telegram_api_url,
        app.files,
        settings.telegram_per_second,
        settings.telegram_chat_interval,
        group_minute=settings.telegram_group_per_minute,
        start_per_second=settings.telegram_start_per_second,
    )
    app.join(telegram, telegram.close)
    receive, handle = partial(telegram.run, app.dispatcher.handle), app.dispatcher.handle
    url, secret = settings.telegram_webhook_url, settings.telegram_webhook_secret
    if url and secret:
        receive = _hooked(app, PATH, SECRET_HEADER, telegram.webhook(url, secret.get_secret_value(), handle))
    app.receive(partial(_introduced, app, telegram, receive))


def menu_commands(known: Program) -> list[Command]:
    """What Telegram shows in its menu, in both languages."""
    from bot.channels.telegram import Command

    texts = {language: Texts(language, ZoneInfo("UTC")) for language in LANGUAGES}
    labels = [(name, known.doors[name].label) for name in SHOWN if name in known.doors]
    labels.append(("huy", "dialog-door-cancel"))
    return [Command(name, {lang: t.plain(Text(label)) for lang, t in texts.items()}) for name, label in labels]


async def _introduced(app: App, telegram: TelegramChannel, receive: Receive) -> None:
    """What it can do is in Telegram's menu, and under what name it is found there is known here."""

    async def introduce() -> None:
        await telegram.register(menu_commands(app.dispatcher.program))
        app.dispatcher.bot_names[telegram.name] = await telegram.bot_name()

    introducing = asyncio.create_task(introduce())
    try:
        await receive()
    finally:
        introducing.cancel()


def add_zalo_bot(app: App, links: Links) -> None:
    settings = app.settings
    if settings.zalo_bot_token is None:
        return
    from bot.channels.zalo_bot import ZaloBotChannel
    from bot.channels.zalo_bot.receiving import PATH, SECRET_HEADER

    zalo = ZaloBotChannel(
        settings.zalo_bot_token.get_secret_value(),
        settings.zalo_bot_api_url,
        app.files,
        links.to,
        settings.zalo_bot_per_second,
        settings.zalo_bot_chat_interval,
        monthly=settings.zalo_bot_monthly,
    )
    app.join(zalo, zalo.close)
    url, secret = settings.zalo_bot_webhook_url, settings.zalo_bot_webhook_secret
    if url and secret:
        webhook = zalo.webhook(url, secret.get_secret_value(), app.dispatcher.handle)
        app.receive(_hooked(app, PATH, SECRET_HEADER, webhook))
    else:
        app.receive(zalo.polling(app.dispatcher.handle).run)


def _hooked(
    app: App, path: str, header: str, webhook: Webhook | ZaloWebhook
) -> Callable[[], Coroutine[Any, Any, None]]:
    """Called at the web server from now on. Returns what tells the platform so."""
    app.hook(Hook(path, header, webhook.secret, webhook.take))
    return webhook.run


def add_zalo_oa(app: App, links: Links) -> None:
    settings = app.settings
    tokens = oa_tokens(app)
    if tokens is None or settings.zalo_oa_secret is None:
        return
    from bot.channels.zalo_oa import ZaloOaChannel
    from bot.channels.zalo_oa.knocking import ZaloKnocks
    from bot.channels.zalo_oa.webhook import HEADER, PATH, Webhook

    knocks = settings.zalo_zns_monthly if settings.zalo_zns_template else 0
    zalo = ZaloOaChannel(
        tokens,
        settings.zalo_oa_api_url,
        app.files,
        links.to,
        settings.zalo_oa_per_second,
        settings.zalo_oa_chat_interval,
        Window(
            settings.zalo_oa_free_messages,
            settings.zalo_oa_paid_monthly,
            knocks,
            timedelta(days=settings.zalo_oa_open_days),
        ),
        template_type=settings.zalo_oa_button_template,
    )
    app.join(zalo, zalo.close)
    if settings.zalo_zns_template:
        phones = ZaloKnocks(tokens, settings.zalo_zns_api_url, settings.zalo_zns_template)
        app.join(phones, phones.close)
    webhook = Webhook(tokens.app_id, settings.zalo_oa_secret.get_secret_value(), zalo.reader, app.dispatcher.handle)
    app.hook(Hook(PATH, HEADER, "", webhook.take, webhook.signed))
    app.tend(tokens.run)
    app.alarms.append(lambda: "zalo-oa-access-lost" if tokens.lost else None)


def oa_tokens(app: App) -> Tokens | None:
    settings = app.settings
    if not (settings.zalo_oa_app_id and settings.zalo_oa_app_secret and settings.zalo_oa_refresh_token):
        return None
    from bot.channels.zalo_oa.tokens import Tokens

    seat = app.seat(Seat(settings.data_dir, "zalo-oa-tokens", app.run_id))
    return Tokens(
        app.database, app.clock, "zalo-oa", settings.zalo_oa_app_id, settings.zalo_oa_app_secret.get_secret_value(),
        settings.zalo_oa_refresh_token.get_secret_value(), settings.zalo_oauth_url, seat.holder,
    )  # fmt: skip
