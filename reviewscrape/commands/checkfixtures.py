"""`scrapy checkfixtures [SITE|SITE/CASE]`: what differs between the fixtures and what is read from them today."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from reviewscrape.command import ProjectCommand
from reviewscrape.errors import ExitCode, InputError

if TYPE_CHECKING:
    from reviewscrape.fixtures import Fixture


class Command(ProjectCommand):
    """Compares every fixture with what is read from its page today; for those without a checkout and its tests."""

    arguments = "[SITE|SITE/CASE]"
    summary = "Compare fixtures with what is read from their pages today"
    explanation = (
        "Read the fixtures below the working folder, all of them or those of one site, and print each value that "
        "differs from expected.json and each fixture that nobody has checked. Exit code 10 when there is any."
    )

    def work(self, args: list[str], opts: Namespace) -> None:  # noqa: ARG002 (there are no options)
        """Print the differences and count them."""
        if len(args) > 1:
            raise UsageError("name one site or one fixture, or nothing for all")
        name = args[0] if args else ""
        chosen = self.chosen(name)
        if not chosen:
            what = f'no fixtures of "{name}"' if name else "no fixtures"
            raise InputError(f"{Path('fixtures').absolute()}: {what}; scrapy savefixture SITE URL|FILE saves one")
        told = [line for fixture in chosen for line in fixture.differences()]
        for line in told:
            print(line)
        print(f"{len(chosen)} fixtures, {len(told)} differences")
        if told:
            self.exitcode = ExitCode.GATE

    @staticmethod
    def chosen(name: str) -> list[Fixture]:
        """The fixtures of that name; all without a name."""
        from reviewscrape import fixtures, sites  # not earlier: `scrapy` loads the modules of all commands

        if "/" in name:
            return [fixtures.find(name)]
        if name:
            sites.load(name)
        return [fixture for fixture in fixtures.find_all() if not name or fixture.folder.parent.name == name]
