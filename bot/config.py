"""Settings from the environment and .env, all prefixed CHIBO_. A wrong or unknown one is a clear error at start."""

from __future__ import annotations

import os
import re
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from dotenv import dotenv_values
from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import spelled
from bot.sealing import BadKeyError, parsed

if TYPE_CHECKING:
    from bot.reminders import Schedule
    from storage.plans import Plan

PREFIX = "CHIBO_"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{43,256}")  # Telegram's alphabet; 43 of it are 256 bits
SHORTEST_KEY = 16  # nobody counts how often a key is guessed
NEEDED = {
    "telegram_webhook_url": "telegram_webhook_secret",
    "zalo_bot_webhook_url": "zalo_bot_webhook_secret",
    "zalo_bot_token": "public_url",  # nothing can be uploaded there, so files go as links
    "zalo_oa_refresh_token": "public_url",  # and there not all of them
}


class Misconfigured(Exception):
    """A setting is wrong; the text says which and why."""


class Settings(BaseSettings):
    """What .env.example explains."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    database_url: str | None = None
    data_dir: Path = Path("data")
    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None
    zalo_bot_token: SecretStr | None = None
    zalo_bot_api_url: str = "https://bot-api.zaloplatforms.com"
    zalo_bot_webhook_url: str | None = None
    zalo_bot_webhook_secret: SecretStr | None = None
    zalo_bot_per_second: float = Field(default=10, gt=0)
    zalo_bot_chat_interval: float = Field(default=1, ge=0)
    zalo_bot_monthly: int = Field(default=3000, ge=0)
    zalo_bot_people: int = Field(default=50, ge=0)
    zalo_oa_id: str | None = None
    zalo_oa_app_id: str | None = None
    zalo_oa_app_secret: SecretStr | None = None
    zalo_oa_secret: SecretStr | None = None
    zalo_oa_refresh_token: SecretStr | None = None
    zalo_oa_api_url: str = "https://openapi.zalo.me"
    zalo_oauth_url: str = "https://oauth.zaloapp.com"
    zalo_oa_button_template: bool = False
    zalo_oa_per_second: float = Field(default=10, gt=0)
    zalo_oa_chat_interval: float = Field(default=0.5, ge=0)
    zalo_oa_free_messages: int = Field(default=8, ge=0)
    zalo_oa_open_days: int = Field(default=7, ge=1)
    zalo_oa_paid_monthly: int = Field(default=0, ge=0)
    zalo_zns_template: str | None = None
    zalo_zns_monthly: int = Field(default=0, ge=0)
    zalo_zns_api_url: str = "https://business.openapi.zalo.me"
    zalo_link: str | None = None
    public_url: str | None = None
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    web_phones: bool | None = None
    web_secret: SecretStr | None = None
    open311: bool = False
    open311_per_minute: int = Field(default=120, ge=1)
    sealing_key: SecretStr | None = None
    timezone: str = "Asia/Ho_Chi_Minh"
    language: Literal["vi", "en"] = "vi"
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["info", "warning", "error"] = "info"
    metrics_token: SecretStr | None = None
    remind_before: Annotated[tuple[timedelta, timedelta, timedelta], NoDecode, BeforeValidator(spelled.before)] = (
        timedelta(days=3), timedelta(days=1), timedelta(hours=2),
    )  # fmt: skip
    quiet_hours: Annotated[tuple[time, time], NoDecode, BeforeValidator(spelled.quiet)] = (time(21, 30), time(6, 30))
    digest: Annotated[tuple[int, time], NoDecode, BeforeValidator(spelled.weekly)] = (0, time(7, 30))
    area_question: Annotated[tuple[int, time], NoDecode, BeforeValidator(spelled.monthly)] = (25, time(8, 0))
    telegram_per_second: float = Field(default=30, gt=0)
    telegram_start_per_second: float = Field(default=30, gt=0)
    telegram_chat_interval: float = Field(default=1, ge=0)
    telegram_group_per_minute: int = Field(default=20, ge=1)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError("không phải múi giờ, ví dụ Asia/Ho_Chi_Minh / not a time zone of the IANA list")
        return name

    @field_validator("web_secret", "metrics_token")
    @classmethod
    def _hard_to_guess(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and len(secret.get_secret_value()) < SHORTEST_KEY:
            raise ValueError(f"cần ít nhất {SHORTEST_KEY} ký tự / at least {SHORTEST_KEY} characters are needed")
        return secret

    @field_validator("sealing_key")
    @classmethod
    def _a_whole_key(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret:
            try:
                parsed(secret.get_secret_value())
            except BadKeyError:
                raise ValueError("cần 32 byte viết bằng base64 / 32 bytes in base64 are needed") from None
        return secret

    @field_validator("telegram_webhook_secret", "zalo_bot_webhook_secret")
    @classmethod
    def _impossible_to_guess(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("cần 43 đến 256 ký tự A-Z a-z 0-9 _ - / 43 to 256 characters A-Z a-z 0-9 _ - are needed")
        return secret

    @field_validator(
        "telegram_api_url", "telegram_webhook_url", "zalo_bot_api_url", "zalo_bot_webhook_url", "zalo_oa_api_url",
        "zalo_oauth_url", "zalo_zns_api_url", "zalo_link", "public_url",
    )  # fmt: skip
    @classmethod
    def _safe_url(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        local = parts.hostname in LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
            raise ValueError("phải là https, http chỉ cho máy này / must be https, http only for this machine")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _what_goes_together(self) -> Settings:
        for setting, needed in NEEDED.items():
            if getattr(self, setting) and getattr(self, needed) is None:
                missing, given = f"{PREFIX}{needed.upper()}", f"{PREFIX}{setting.upper()}"
                raise ValueError(f"{missing}: cần có khi đã đặt {given} / needed where {given} is set")
        return self

    @model_validator(mode="after")
    def _an_account_is_whole(self) -> Settings:
        """The Official Account speaks by five settings together."""
        parts = ("zalo_oa_id", "zalo_oa_app_id", "zalo_oa_app_secret", "zalo_oa_secret", "zalo_oa_refresh_token")
        missing = [f"{PREFIX}{name.upper()}" for name in parts if not getattr(self, name)]
        if 0 < len(missing) < len(parts):
            raise ValueError(f"{', '.join(missing)}: còn thiếu cho Official Account / missing for the Official Account")
        return self

    @model_validator(mode="after")
    def _phones_are_guarded(self) -> Settings:
        """The browser phones speak for anybody: beyond this machine only behind a secret."""
        if self.phones and self.web_host not in LOOPBACK and self.web_secret is None:
            raise ValueError(
                "CHIBO_WEB_HOST: điện thoại trong trình duyệt mở ra ngoài máy này thì cần CHIBO_WEB_SECRET"
                " / browser phones beyond this machine need CHIBO_WEB_SECRET"
            )
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def schedule(self) -> Schedule:
        from bot.reminders import Schedule

        return Schedule(self.remind_before, self.quiet_hours, self.digest, self.area_question)

    @property
    def zalo_chat(self) -> str | None:
        """What opens the chat on Zalo."""
        return self.zalo_link or (f"https://zalo.me/{self.zalo_oa_id}" if self.zalo_oa_id else None)

    @property
    def plans(self) -> list[Plan]:
        from storage.plans import Plan

        return [Plan("zalo-bot", self.zalo_bot_monthly, self.zalo_bot_people)] if self.zalo_bot_token else []

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'chibo.db'}"

    @property
    def phones(self) -> bool:
        """The browser phones: on where no real channel is, else only when asked for."""
        return not self.real_channels if self.web_phones is None else self.web_phones

    @property
    def here(self) -> str | None:
        """The program's own address in a browser of this machine, where it serves phones to it."""
        name = f"[{self.web_host}]" if ":" in self.web_host else self.web_host
        return f"http://{name}:{self.web_port}" if self.phones and self.web_host in LOOPBACK else None

    @property
    def real_channels(self) -> bool:
        """Whether real people can write."""
        return any((self.telegram_token, self.zalo_bot_token, self.zalo_oa_refresh_token))


def load() -> Settings:
    """Raises Misconfigured, naming the variable but never its value (it may be a secret)."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    given = {*os.environ, *(dotenv_values(".env") if Path(".env").exists() else {})}
    if strange := sorted(name for name in given if name.upper().startswith(PREFIX) and name.upper() not in known):
        raise Misconfigured(f"{', '.join(strange)}: không có thiết lập này (xem .env.example) / no such setting")
    try:
        return Settings()
    except ValidationError as error:
        raise Misconfigured("\n".join(_explained(error))) from None


def _explained(error: ValidationError) -> list[str]:
    """Our own reasons are in two languages; pydantic's are English, with a Vietnamese word before them."""
    return [_reason(str(e["loc"][0]) if e["loc"] else "", e["type"], e["msg"]) for e in error.errors()]


def _reason(setting: str, kind: str, message: str) -> str:
    said = message.removeprefix("Value error, ")
    reason = said if kind == "value_error" and "/" in said else f"giá trị không đúng / {said}"
    return f"{PREFIX}{setting.upper()}: {reason}" if setting else reason
