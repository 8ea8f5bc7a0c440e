"""What each process of `ligzda serve` does."""

import sys


def pages(host: str, port: int, workers: int) -> None:
    """Answer pages; the port opens when the first can be answered as quickly as any other."""
    import multiprocessing

    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)  # so that the workers need not read everything again
    read_ahead()
    Granian(
        "ligzda.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()


def read_ahead() -> None:
    """Read what the first page would wait for: the addresses, the frame around all pages and its words."""
    from importlib import import_module

    from django.conf import settings
    from django.template.loader import get_template
    from django.utils import translation

    import_module("ligzda.config.wsgi")
    import_module(settings.ROOT_URLCONF)
    with translation.override(settings.LANGUAGE_CODE):
        get_template("ui/base.html")


def command(name: str, **options: object) -> None:
    """Run one of Django's own commands."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command(name, **options)
