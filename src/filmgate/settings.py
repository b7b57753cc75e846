"""The one `Settings`: `filmgate.toml`, over it `FILMGATE_*` (`__` for nesting), over it the command line."""

from __future__ import annotations

import os
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

DEFAULT_CONFIG = "filmgate.toml"
DEFAULT_DATA = Path("filmgate-data")
DEFAULT_ENGINE = "animatic"


class Section(BaseModel):
    """One table of the settings file; a misspelt key is an error, not a silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(Section):
    """Per account. Rates are requests a minute; `concurrent` films are made at once, `queue` may wait."""

    submits_per_minute: int = Field(default=600, ge=1)
    reads_per_minute: int = Field(default=6000, ge=1)
    concurrent: int = Field(default=4, ge=1)
    queue: int = Field(default=10000, ge=1)
    body_bytes: int = Field(default=64 * 2**20, ge=1024)


class MediaLimits(Section):
    """What inputs may be. Bytes, pixels, seconds."""

    image_bytes: int = 10 * 2**20
    image_side: int = 300
    image_ratio: float = 2.5
    images: int = 7
    images_beside_video: int = 4
    video_bytes: int = 200 * 2**20
    video_side_min: int = 720
    video_side_max: int = 2160
    video_seconds_min: float = 3.0
    video_seconds_max: float = 10.0
    video_fps_min: float = 24.0
    video_fps_max: float = 60.0


class Fetch(Section):
    """`allow` opens private networks to media URLs and webhooks, for development."""

    allow: tuple[IPv4Network | IPv6Network, ...] = ()
    timeout: float = Field(default=60.0, gt=0)
    redirects: int = Field(default=5, ge=0)


class Uploads(Section):
    """`/api/v1/media/files`: how much an account may keep (bytes), and for how long (hours)."""

    quota: int = 2 * 2**30
    keep_hours: float = 72.0


class Results(Section):
    """Films live `keep_days`; `public_url` is what result links begin with (default: the request's own address)."""

    keep_days: float = Field(default=7.0, gt=0)
    public_url: str | None = None


class Webhooks(Section):
    """`secret` (`whsec_…`) signs every delivery; none means one is made and kept in the data folder."""

    secret: str | None = None
    tries: int = Field(default=10, ge=1)
    timeout: float = Field(default=10.0, gt=0)
    first_delay: float = Field(default=10.0, gt=0)


class EngineSettings(BaseModel):
    """`[engines.NAME]`: `kind` (default: the name) and whatever that kind takes."""

    model_config = ConfigDict(extra="allow", frozen=True)

    kind: str | None = None

    def option(self, name: str, default: Any = None) -> Any:
        return (self.model_extra or {}).get(name, default)


class ModelSettings(Section):
    """`[models."kling/…"]`: engines in order of preference, and the price in USD per second of film."""

    engines: tuple[str, ...] = (DEFAULT_ENGINE,)
    price_per_second: float = Field(default=0.0, ge=0)


class Worker(Section):
    """Of each worker process: `renders` shots, `relays` and `films` in work at once; seconds for the rest."""

    renders: int = Field(default=1, ge=1)
    relays: int = Field(default=8, ge=1)
    films: int = Field(default=32, ge=1)
    polling: float = Field(default=0.05, gt=0)
    heartbeat: float = Field(default=1.0, gt=0)
    dead_after: float = Field(default=6.0, gt=0)
    drain: float = Field(default=20.0, ge=0)
    idle_child: float = Field(default=300.0, gt=0)
    job_timeout: float = Field(default=3600.0, gt=0)
    child_tries: int = Field(default=4, ge=1)


class Settings(BaseSettings):
    """Everything that can be set. Read once, at the composition root, and handed down."""

    model_config = SettingsConfigDict(
        env_prefix="FILMGATE_", env_nested_delimiter="__", extra="ignore", frozen=True
    )

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    workers: int = Field(default=1, ge=0)
    """Worker processes that `serve` and `worker` start on this machine."""
    data: Path = DEFAULT_DATA
    database: str | None = None
    """SQLAlchemy or `postgresql://` URL; None is a SQLite file in the data folder."""
    blobs: str | None = None
    """`s3://bucket/prefix`, `file:///…`; None is a folder in the data folder."""
    api_key: str | None = None
    allowed_hosts: tuple[str, ...] = ()
    strict_fields: bool = True
    log_json: bool = True
    limits: Limits = Limits()
    media: MediaLimits = MediaLimits()
    fetch: Fetch = Fetch()
    uploads: Uploads = Uploads()
    results: Results = Results()
    webhooks: Webhooks = Webhooks()
    worker: Worker = Worker()
    engines: dict[str, EngineSettings] = {}
    models: dict[str, ModelSettings] = {}

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = Path(os.environ.get("FILMGATE_CONFIG", DEFAULT_CONFIG))
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, file)

    @property
    def database_url(self) -> str:
        """As SQLAlchemy wants it."""
        if self.database is None:
            return f"sqlite:///{self.data.resolve() / 'filmgate.db'}"
        for plain in ("postgresql://", "postgres://"):
            if self.database.startswith(plain):
                return "postgresql+psycopg://" + self.database.removeprefix(plain)
        return self.database

    def engine_settings(self, name: str) -> EngineSettings:
        return self.engines.get(name, EngineSettings())

    def model_settings(self, slug: str) -> ModelSettings:
        return self.models.get(slug, ModelSettings())
