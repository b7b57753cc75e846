"""What `[engines.NAME]` holds beside what every engine has there."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from filmgate.settings import EngineSettings


class OwnSettings(BaseModel):
    """An engine's own settings; what is not a field of it is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def of(cls, settings: EngineSettings) -> Self:
        """Raises `ValueError` naming the first setting that is wrong."""
        try:
            return cls.model_validate(settings.model_extra or {})
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(map(str, first["loc"]))
            said = first["msg"].removeprefix("Value error, ")
            raise ValueError(f"setting '{place}': {said}" if place else said) from error
