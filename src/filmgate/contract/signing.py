"""Webhook signatures after the Standard Webhooks specification."""

from __future__ import annotations

from datetime import UTC, datetime

from standardwebhooks import Webhook


def sign(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The `webhook-signature` of `body`: `v1,<Base64 of HMAC-SHA256 over id.timestamp.body>`.

    `secret` is `whsec_` and the key in Base64; `timestamp` is in Unix seconds.
    """
    moment = datetime.fromtimestamp(timestamp, tz=UTC)
    signature: str = Webhook(secret).sign(message_id, moment, body.decode("utf-8"))
    return signature
