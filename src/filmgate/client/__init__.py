"""The Python SDK, synchronous and asynchronous.

with Client() as client:                         # FILMGATE_BASE_URL, FILMGATE_API_KEY
    film = client.generate("kling/kling-v3-omni-video", prompt="A lighthouse in a storm")
    film.download("lighthouse.mp4")
"""

from filmgate.client.clients import AsyncClient, AsyncTaskHandle, Client, TaskHandle
from filmgate.client.errors import NoAnswer, NotConnected, OutcomeUnknown

__all__ = [
    "AsyncClient",
    "AsyncTaskHandle",
    "Client",
    "NoAnswer",
    "NotConnected",
    "OutcomeUnknown",
    "TaskHandle",
]
