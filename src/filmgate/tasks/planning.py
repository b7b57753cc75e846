"""Who plans: the built-in planner, or a language model behind an OpenAI-compatible chat endpoint."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from typing import Any

import httpx2
import structlog

from filmgate.contract.errors import TaskFailed
from filmgate.contract.replies import plain_base
from filmgate.engines.upstream import is_private
from filmgate.settings import StoryboardSettings
from filmgate.storyboard import written
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.written import Faulty, Wish

log = structlog.get_logger(__name__)

ANSWER_LIMIT = 1 << 20
"""Bytes that an answer may have: some hundred times a storyboard."""
TRIES = 4
"""Calls of one round when the endpoint is busy."""
_PAUSE = 1.0
"""Seconds before another call where the endpoint does not say."""
_BUSY = frozenset((429, 502, 503, 504))
_TOLD = 200
"""Characters of a refusal that are passed on."""


class PlannerFailed(TaskFailed):
    """No storyboard came of it: the endpoint failed, or wrote no valid plan in two rounds."""

    def __init__(self, message: str) -> None:
        super().__init__("planner_failed", message)

    def __reduce__(self) -> Any:
        return type(self), (self.message,)


def make_plan(settings: StoryboardSettings, wish: Wish) -> Storyboard:
    """The storyboard, by the planner that is set. Blocks for up to `settings.timeout` seconds.

    Raises `PlannerFailed`, unless `fallback` lets the built-in planner take over: then `note` says so.
    """
    if settings.planner == "built-in":
        return _built_in(wish)
    try:
        return _by_model(settings, wish)
    except PlannerFailed as failure:
        if not settings.fallback:
            raise
        log.warning("planner_fell_back", reason=failure.message)
        note = f"planned by the built-in planner, because {failure.message}"
        return _built_in(wish).model_copy(update={"note": note})


def _built_in(wish: Wish) -> Storyboard:
    return plan(
        wish.prompt,
        frames=wish.frames,
        seed=wish.seed,
        multi_shot=wish.multi_shot,
        images=wish.images,
        edit=wish.edit,
    )


def _by_model(settings: StoryboardSettings, wish: Wish) -> Storyboard:
    """One round, and one more with the faults of the first."""
    chat = written.messages(wish)
    with _Endpoint.of(settings) as endpoint:
        for _ in range(2):
            answer = endpoint.answer(chat, wish.seed)
            try:
                return written.storyboard(answer, wish, f"llm:{settings.model}")
            except Faulty as faulty:
                faults = faulty.faults
                chat = [*chat, {"role": "assistant", "content": answer}, written.repair(faults)]
    raise PlannerFailed(
        f"model '{settings.model}' wrote no valid storyboard in two rounds: {'; '.join(faults)[:600]}"
    )


@dataclass
class _Endpoint:
    """One chat endpoint for the time of one plan; `deadline` is on the monotonic clock."""

    url: str
    model: str
    key: str | None
    key_name: str | None
    deadline: float
    http: httpx2.Client
    takes_schema: bool = True

    @classmethod
    def of(cls, settings: StoryboardSettings) -> _Endpoint:
        key = os.environ.get(settings.api_key_env) if settings.api_key_env else None
        if settings.api_key_env and not key:
            raise PlannerFailed(
                f"the environment variable '{settings.api_key_env}' ([storyboard] api_key_env) is not set"
            )
        base = plain_base(settings.base_url or "")
        return cls(
            url=f"{base}/chat/completions",
            model=settings.model or "",
            key=key,
            key_name=settings.api_key_env,
            deadline=time.monotonic() + settings.timeout,
            http=httpx2.Client(trust_env=not is_private(base), follow_redirects=False),
        )

    def __enter__(self) -> _Endpoint:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def answer(self, chat: list[dict[str, str]], seed: int) -> str:
        """What the model says. Waits while the endpoint is busy, as long as there is time."""
        for _ in range(TRIES):
            status, headers, body = self._post(chat, seed)
            if status == httpx2.codes.OK:
                return self._content(body)
            if status in (400, 422) and self.takes_schema:
                self.takes_schema = (
                    False  # an endpoint without structured output; the prompt holds the schema
                )
            elif status in _BUSY:
                self._pause(headers.get("retry-after"), status)
            else:
                break
        raise PlannerFailed(self._refusal(status, body))

    def _post(self, chat: list[dict[str, str]], seed: int) -> tuple[int, httpx2.Headers, bytes]:
        """Status, headers and body, read within the deadline and the limit."""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        body, left = self._body(chat, seed), self._left()
        try:
            with self.http.stream("POST", self.url, json=body, headers=headers, timeout=left) as response:
                answer = bytearray()
                for chunk in response.iter_bytes():
                    answer += chunk
                    self._left()
                    if len(answer) > ANSWER_LIMIT:
                        raise PlannerFailed(f"{self.url} answered more than {ANSWER_LIMIT >> 20} MiB")
                return response.status_code, response.headers, bytes(answer)
        except httpx2.TimeoutException as error:
            raise PlannerFailed(f"{self.url} did not answer within [storyboard] timeout") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
            raise PlannerFailed(
                f"{self.url} could not be asked: {self._plain(str(error) or type(error).__name__)}"
            ) from error

    def _body(self, chat: list[dict[str, str]], seed: int) -> dict[str, Any]:
        body: dict[str, Any] = {"model": self.model, "messages": chat, "temperature": 0, "seed": seed % 2**31}
        if self.takes_schema:
            described = {"name": "storyboard", "schema": written.schema()}
            body["response_format"] = {"type": "json_schema", "json_schema": described}
        return body

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise PlannerFailed(f"{self.url} did not answer within [storyboard] timeout")
        return left

    def _pause(self, wanted: str | None, status: int) -> None:
        """Waits as long as the endpoint asks for; not at all beyond the deadline."""
        try:
            seconds = max(0.0, float(wanted)) if wanted else _PAUSE
        except ValueError:
            seconds = _PAUSE
        if not seconds < self._left():
            raise PlannerFailed(f"{self.url} is busy ({status}) for longer than [storyboard] timeout leaves")
        time.sleep(seconds)

    def _content(self, body: bytes) -> str:
        """The text of the first choice."""
        try:
            message = json.loads(body)["choices"][0]["message"]
            if isinstance(content := message["content"], str) and content:
                return content
            raise PlannerFailed(f"model '{self.model}' refused: {self._plain(str(message.get('refusal')))}")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
            raise PlannerFailed(
                f"{self.url} sent no chat completion: {self._plain(body.decode(errors='replace'))}"
            ) from error

    def _refusal(self, status: int, body: bytes) -> str:
        told = self._plain(body.decode(errors="replace"))
        if status in (401, 403):
            key = (
                f"the key in '{self.key_name}'"
                if self.key_name
                else "a call without a key ([storyboard] api_key_env)"
            )
            return f"{self.url} refused {key} ({status}): {told}"
        return f"{self.url} answered {status}: {told}"

    def _plain(self, text: str) -> str:
        """A text from there in one short line, without our key should it repeat it."""
        text = text.replace(self.key, "***") if self.key else text
        return " ".join(text.split())[:_TOLD]
