"""The key and the account behind it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from filmgate.contract.task import Balance, Envelope, KeyValidity
from filmgate.server.access import bearer_key, reader
from filmgate.server.answers import model_answer
from filmgate.server.context import service_of
from filmgate.server.documents import Thin, answers

router = APIRouter(route_class=Thin, tags=["account"])


@router.get(
    "/api/v1/apikey/validate",
    summary="Whether the key is good; a wrong one is no error here, a missing one is",
    responses=answers(Envelope[KeyValidity]),
)
async def validate_key(request: Request) -> Response:
    key = bearer_key(request)
    return model_answer(KeyValidity(is_valid=await service_of(request).is_valid_key(key)))


@router.get(
    "/api/v1/team/balance",
    summary="What the account has left, in USD",
    responses=answers(Envelope[Balance]),
)
async def read_balance(request: Request) -> Response:
    caller = await reader(request)
    return model_answer(Balance(balance=await service_of(request).balance(caller)))
