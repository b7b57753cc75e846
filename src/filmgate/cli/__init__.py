"""The command line. Whatever is heavy is imported by the command that needs it: `--help` is quick."""


def main() -> None:
    from filmgate.cli.app import app

    app(prog_name="filmgate")
