"""The one `Settings`: `filmgate.toml`, over it `FILMGATE_*` (`__` for nesting), over it the command line."""

from __future__ import annotations

import os
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

DEFAULT_CONFIG = "filmgate.toml"
DEFAULT_DATA = Path("filmgate-data")
DEFAULT_ENGINE = "animatic"
TEST_CARD = "instant"
"""The engine that can always be asked for by name, and is never chosen otherwise."""


class Section(BaseModel):
    """One table of the settings file; a misspelt key is an error, not a silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(Section):
    """Per account. Rates are requests a minute; `concurrent` films are made at once, `queue` may wait."""

    submits_per_minute: int = Field(default=600, ge=1)
    """Submits, uploads and storyboards; more is a 429."""
    reads_per_minute: int = Field(default=6000, ge=1)
    """All other calls under `/api/v1`; more is a 429."""
    concurrent: int = Field(default=4, ge=1)
    """Films of an account that are made at once; the others wait in line."""
    queue: int = Field(default=10000, ge=1)
    """Tasks of an account that may wait; more is a 429."""
    body_bytes: int = Field(default=64 * 2**20, ge=1024)
    """The longest body of a submit, Base64 inputs included."""


class MediaLimits(Section):
    """What inputs may be. Bytes, pixels, seconds."""

    image_bytes: int = 10 * 2**20
    """The largest image."""
    image_side: int = 300
    """The shortest side that an image may have."""
    image_ratio: float = 2.5
    """The longer side over the shorter one, at most."""
    images: int = 7
    """Images in one request."""
    images_beside_video: int = 4
    """Images in a request that has a video, too."""
    video_bytes: int = 200 * 2**20
    """The largest video."""
    video_side_min: int = 720
    """The shortest side that a video may have."""
    video_side_max: int = 2160
    """The longest one."""
    video_seconds_min: float = 3.0
    """The shortest video; 0.1 s less is let pass."""
    video_seconds_max: float = 10.0
    """The longest one; 0.1 s more is let pass."""
    video_fps_min: float = 24.0
    """The fewest frames a second."""
    video_fps_max: float = 60.0
    """The most."""


class Fetch(Section):
    """`allow` opens private networks to media URLs and webhooks, for development."""

    allow: tuple[IPv4Network | IPv6Network, ...] = ()
    """Networks such as `["127.0.0.0/8"]` that are reached although they are private."""
    timeout: float = Field(default=60.0, gt=0)
    """Seconds that one download may take."""
    redirects: int = Field(default=5, ge=0)
    """How many of them are followed; each address is checked."""


class Uploads(Section):
    """`/api/v1/media/files`: how much an account may keep (bytes), and for how long (hours)."""

    quota: int = 2 * 2**30
    """Bytes of an account's uploads together."""
    keep_hours: float = 72.0
    """How long an upload is kept."""


class Results(Section):
    """How long films live, and what their links begin with (default: the request's own address)."""

    keep_days: float = Field(default=7.0, gt=0)
    """After that many days task and files are deleted together."""
    public_url: str | None = None
    """Such as `https://films.example.com`; set it behind a proxy."""


class StoryboardSettings(Section):
    """Who plans films: the built-in planner, or a language model at an OpenAI-compatible chat endpoint."""

    planner: Literal["built-in", "llm"] = "built-in"
    """`llm` needs `base_url` and `model`."""
    base_url: str | None = None
    """Such as `http://127.0.0.1:8080/v1`; `/chat/completions` is added."""
    model: str | None = None
    """The model's name at that endpoint."""
    api_key_env: str | None = None
    """The environment variable that holds the endpoint's key; None sends none."""
    timeout: float = Field(default=60.0, gt=0)
    """Seconds that one plan may take, the repair of a faulty one included."""
    fallback: bool = False
    """Whether the built-in planner takes over, with a note in the storyboard, where the model fails;
    otherwise the film fails as `planner_failed`."""

    @model_validator(mode="after")
    def _needs_an_endpoint(self) -> Self:
        missing = [name for name in ("base_url", "model") if not getattr(self, name)]
        if self.planner == "llm" and missing:
            raise ValueError(f"planner = 'llm' needs '{missing[0]}' in [storyboard]")
        if self.base_url and not self.base_url.startswith(("http://", "https://")):
            raise ValueError(f"'base_url' must begin with http:// or https://, got '{self.base_url[:80]}'")
        return self


class Webhooks(Section):
    """`secret` (`whsec_…`) signs every delivery; none means one is made and kept in the database."""

    secret: str | None = None
    """`whsec_` and 24 to 64 bytes in Base64."""
    tries: int = Field(default=10, ge=1)
    """Deliveries of one event, at most; they end two hours after the task in any case."""
    timeout: float = Field(default=10.0, gt=0)
    """Seconds that the receiver has to answer."""
    first_delay: float = Field(default=10.0, gt=0)
    """Seconds before the second try; each later pause is twice the one before."""


class EngineSettings(BaseModel):
    """`[engines.NAME]`: `kind` (default: the name) and whatever that kind takes."""

    model_config = ConfigDict(extra="allow", frozen=True)

    kind: str | None = None
    """A built-in engine, or `package.module:Class` of your own."""
    idle_seconds: float | None = Field(default=None, gt=0)
    """After so long without work an engine lets go of its weights; None is `[worker] idle_child`."""

    def option(self, name: str, default: Any = None) -> Any:
        return (self.model_extra or {}).get(name, default)


class ModelSettings(Section):
    """`[models."kling/…"]`: engines in order of preference, and the price in USD per second of film."""

    engines: tuple[str, ...] = (DEFAULT_ENGINE,)
    """The first that can do what a request asks for makes it. `"NAME if CONDITION"` narrows what it takes."""
    failover: bool = False
    """Whether a film that its engine refuses goes to the next one; while nothing is paid or rendered."""
    price_per_second: float = Field(default=0.0, ge=0)
    """What keys' budgets are charged."""


class Worker(Section):
    """Of each worker process: `renders` shots, `relays` and `films` in work at once; seconds for the rest."""

    renders: int = Field(default=1, ge=1)
    """Shots that are rendered at once, each in a process of its own."""
    relays: int = Field(default=8, ge=1)
    """Films that are relayed to other services at once."""
    films: int = Field(default=32, ge=1)
    """Films in work at once, waiting for shots included."""
    polling: float = Field(default=0.1, gt=0)
    """Seconds between two looks at a queue. A film waits half of that twice; an idle worker looks all day."""
    heartbeat: float = Field(default=1.0, gt=0)
    """Seconds between two signs of life."""
    dead_after: float = Field(default=6.0, gt=0)
    """Seconds without one after which the others take over its work."""
    drain: float = Field(default=20.0, ge=0)
    """Seconds that a stopping worker lets its renders finish."""
    idle_child: float = Field(default=300.0, gt=0)
    """Seconds after which a process that renders nothing is ended."""
    job_timeout: float = Field(default=3600.0, gt=0)
    """Seconds that one shot, or one film of a relay, may take."""
    media_timeout: float = Field(default=600.0, gt=0)
    """Seconds that the decoding of one task's inputs, or one assembly, may take."""
    media_memory: int = Field(default=6 << 30, ge=1 << 30)
    """Bytes of address space that a process gets which decodes users' files."""
    media_processor_time: int = Field(default=900, ge=1)
    """Seconds of processor time that the decoding of one task's inputs, or one assembly, may use."""
    child_tries: int = Field(default=4, ge=1)
    """How often a job whose process dies is begun, before its task fails."""


class Settings(BaseSettings):
    """Everything that can be set. Read once, at the composition root, and handed down."""

    model_config = SettingsConfigDict(
        env_prefix="FILMGATE_", env_nested_delimiter="__", extra="ignore", frozen=True
    )

    host: str = "127.0.0.1"
    """The address to listen on. Beyond loopback a key must exist."""
    port: int = Field(default=8000, ge=0, le=65535)
    """0 takes a free one."""
    workers: int = Field(default=1, ge=0)
    """Worker processes that `serve` and `worker` start on this machine."""
    data: Path = DEFAULT_DATA
    """The folder for the database, the blobs and scratch files."""
    database: str | None = None
    """SQLAlchemy or `postgresql://` URL; None is a SQLite file in the data folder."""
    blobs: str | None = None
    """`s3://bucket/prefix`, `file:///…`; None is a folder in the data folder."""
    api_key: str | None = None
    """A key that the server accepts beside those of the database, in the account `default`."""
    api_key_test: bool = False
    """Whether that key is a test key, which may ask for simulated failures."""
    allowed_hosts: tuple[str, ...] = ()
    """Names in the Host header that are answered, `*.example.com` and `*` too; loopback always is."""
    strict_fields: bool = True
    """Whether unknown fields in a body are refused."""
    log_json: bool = True
    """JSON lines; otherwise lines for people."""
    limits: Limits = Limits()
    media: MediaLimits = MediaLimits()
    fetch: Fetch = Fetch()
    uploads: Uploads = Uploads()
    results: Results = Results()
    storyboard: StoryboardSettings = StoryboardSettings()
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
