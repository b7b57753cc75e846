"""The tables. Times are epoch milliseconds, money is micro-USD; both are whole numbers."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()

keys = Table(
    "api_keys",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account", String(80), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("prefix", String(16), nullable=False),
    Column("budget", BigInteger, nullable=True),  # None: unlimited
    Column("committed", BigInteger, nullable=False, server_default="0"),  # reserved and settled together
    Column("priority", Integer, nullable=False),  # lower runs first
    Column("test", Boolean, nullable=False, server_default=text("false")),  # may ask for simulated failures
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=True),
    Column("revoked_at", BigInteger, nullable=True),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", String(110), primary_key=True),
    Column("account", String(80), nullable=False),
    Column("key_id", String(40), nullable=False),
    Column("model", String(120), nullable=False),
    Column("status", String(12), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("progress", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False, server_default="0"),  # counts its events
    Column("cancel_requested", Boolean, nullable=False, server_default=text("false")),
    Column("request", Text, nullable=False),  # the body, inline media replaced by their names
    Column("inputs", Text, nullable=False),  # JSON: where each input comes from
    Column("seed", BigInteger, nullable=False),
    Column("engine", String(80), nullable=False),  # who makes it, or has made it
    Column("fallbacks", Text, nullable=True),  # JSON: engines that may make it if that one declines
    Column("declined", Text, nullable=True),  # JSON: who declined it, and why
    Column("simulate", String(80), nullable=True),  # what a test key asked to go wrong
    Column("priority", Integer, nullable=False),
    Column("price", BigInteger, nullable=False),
    Column("base_url", Text, nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("webhook_url", Text, nullable=True),
    Column("facts", Text, nullable=True),  # JSON: the ingested inputs
    Column("storyboard", Text, nullable=True),
    Column("result", Text, nullable=True),  # JSON: files and metadata
    Column("error_code", String(64), nullable=True),
    Column("error_message", Text, nullable=True),
    Column("created_at", BigInteger, nullable=False),
    Column("started_at", BigInteger, nullable=True),
    Column("finished_at", BigInteger, nullable=True),
    Column("expires_at", BigInteger, nullable=True),
    Index("tasks_by_account", "account", "created_at", "id"),
    Index("tasks_by_state", "status", "account", "created_at"),
    Index("tasks_by_expiry", "expires_at"),
)

shots = Table(
    "shots",
    metadata,
    Column("task_id", String(110), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("clip", Text, nullable=False),  # blob key
    Column("frames", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),  # render time in ms
    Column("finished_at", BigInteger, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("task_id", String(110), primary_key=True),
    Column("id", Integer, primary_key=True),
    Column("event", String(12), nullable=False),
    Column("data", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("task_id", String(110), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("value", Text, nullable=False),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("account", String(80), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("task_id", String(110), nullable=False),
    Column("created_at", BigInteger, nullable=False, index=True),
)

ledger = Table(
    "ledger",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key_id", String(40), nullable=False, index=True),
    Column("task_id", String(110), nullable=False),
    Column("entry", String(12), nullable=False),  # reserve, settle, return
    Column("amount", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    UniqueConstraint("task_id", "entry"),
)

files = Table(
    "files",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("account", String(80), nullable=False),
    Column("type", String(8), nullable=False),
    Column("media_type", String(40), nullable=False),
    Column("filename", Text, nullable=False),
    Column("extension", String(8), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
    Index("files_by_account", "account", "created_at"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("task_id", String(110), primary_key=True),
    Column("id", String(40), nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("status", String(12), nullable=False),  # waiting, delivered, given_up
    Column("last_answer", Text, nullable=True),
    Column("finished_at", BigInteger, nullable=True),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("label", String(160), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

workers = Table(
    "workers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("beat", BigInteger, nullable=False),
    Column("started_at", BigInteger, nullable=False),
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
