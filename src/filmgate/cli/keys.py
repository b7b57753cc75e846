"""`filmgate keys …`: who may use the service. Works on the database directly; no server need run."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from filmgate.cli.options import Data, Database, Json
from filmgate.cli.output import print_json, print_table
from filmgate.cli.services import settings_with

if TYPE_CHECKING:
    from filmgate.tasks.keys import KeyInfo

app = typer.Typer(help="Create, list and revoke API keys.", no_args_is_help=True)


@app.command()
def create(
    name: Annotated[str, typer.Argument(help="What the key is for.")] = "key",
    account: Annotated[
        str | None, typer.Option("--account", help="Keys of one account share tasks and limits.")
    ] = None,
    budget: Annotated[
        float | None, typer.Option("--budget", min=0, help="USD.", show_default="unlimited")
    ] = None,
    priority: Annotated[
        int, typer.Option("--priority", min=1, max=1000, help="Of what it submits; lower runs first.")
    ] = 100,
    test: Annotated[
        bool, typer.Option("--test", help="It may ask for simulated failures (X-Filmgate-Simulate).")
    ] = False,
    data: Data = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Create a key. It is shown this once; only its hash is kept."""
    from filmgate.tasks.keys import create_key

    settings = settings_with(data=data, database=database)
    made = create_key(settings, name, account=account, budget=budget, priority=priority, test=test)
    if as_json:
        print_json({"key": made.key, **vars(made.info)})
    else:
        typer.echo(made.key)


@app.command("list")
def list_all(data: Data = None, database: Database = None, as_json: Json = False) -> None:
    """List the keys, revoked ones too."""
    from filmgate.tasks.keys import list_keys

    found = list_keys(settings_with(data=data, database=database))
    if as_json:
        print_json({"keys": found})
        return
    rows = [(key.id, key.name, key.account, key.prefix, _budget(key), _state(key)) for key in found]
    print_table(["id", "name", "account", "begins with", "spent USD", "state"], rows)


def _budget(key: KeyInfo) -> str:
    return f"{key.spent:.2f}" if key.budget is None else f"{key.spent:.2f} of {key.budget:.2f}"


def _state(key: KeyInfo) -> str:
    if key.revoked_at is None:
        return "live, test" if key.test else "live"
    return f"revoked {datetime.fromtimestamp(key.revoked_at / 1000).astimezone().isoformat(' ', 'minutes')}"


@app.command()
def revoke(
    key_id: Annotated[str, typer.Argument(help="The key's id; `filmgate keys list` shows it.")],
    data: Data = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Revoke a key: it is refused from now on."""
    from filmgate.contract.errors import NotFound
    from filmgate.tasks.keys import revoke_key

    if not revoke_key(settings_with(data=data, database=database), key_id):
        raise NotFound(f"there is no live key with the id '{key_id}'")
    print_json({"revoked": key_id}) if as_json else typer.echo(f"revoked {key_id}")


@app.command("webhook-secret")
def webhook_secret(data: Data = None, database: Database = None, as_json: Json = False) -> None:
    """Show the secret with which receivers check the signatures of webhooks."""
    from filmgate.tasks.keys import webhook_secret as read

    secret = read(settings_with(data=data, database=database))
    print_json({"webhook_secret": secret}) if as_json else typer.echo(secret)
