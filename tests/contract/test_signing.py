"""Signatures that any Standard Webhooks library can verify."""

from __future__ import annotations

import time

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from filmgate.contract.signing import sign

SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="
BODY = (
    b'{"id":"1234567890","status":"succeeded","message":"",'
    b'"create_time":1781080778802,"update_time":1781080794151}'
)


def test_the_contracts_test_vector() -> None:
    signature = sign(SECRET, "9876543210", 1781080794, BODY)
    assert signature == "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4="


def test_the_public_library_verifies_what_we_sign_and_refuses_what_was_changed() -> None:
    now = int(time.time())
    headers = {
        "webhook-id": "delivery-1",
        "webhook-timestamp": str(now),
        "webhook-signature": sign(SECRET, "delivery-1", now, BODY),
    }
    Webhook(SECRET).verify(BODY, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(BODY.replace(b"succeeded", b"failed"), headers)
