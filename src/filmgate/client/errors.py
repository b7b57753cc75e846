"""What can go wrong between here and the server, beside what the server itself says.

FilmgateError
├── ServiceUnavailable
│   └── NoAnswer        the call was sent, or may have been, and nothing came back
│       └── NotConnected    no connection was ever made: the server knows nothing of the call
└── OutcomeUnknown      a submit that may have been accepted, and paid
"""

from __future__ import annotations

from filmgate.contract.errors import FilmgateError, ServiceUnavailable


class NoAnswer(ServiceUnavailable):
    """The connection broke, or the answer did not come in time."""

    category = "No answer"


class NotConnected(NoAnswer):
    """The name did not resolve, or nobody listens there."""

    category = "Not connected"


class OutcomeUnknown(FilmgateError):
    """The server may have accepted the film. It was not sent again, because that could pay twice."""

    status = 504
    category = "Outcome unknown"
