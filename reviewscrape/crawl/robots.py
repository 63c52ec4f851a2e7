"""robots.txt as RFC 9309 has it, and Crawl-delay."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

from protego import Protego
from scrapy import Request, signals
from scrapy.exceptions import StopDownload
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from reviewscrape.crawl.admission import host_of
from reviewscrape.crawl.ledger import State
from reviewscrape.crawl.refusals import Postponed, Refused, reason_of
from reviewscrape.crawl.session import peek
from reviewscrape.crawl.transport import ROBOTS_BYTES

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

    from reviewscrape.crawl.session import Session

logger = logging.getLogger(__name__)
MAX_AGE = 24 * 3600.0
"""Seconds that a robots.txt is believed."""
MAX_DELAY = 3600.0
"""Seconds of Crawl-delay that are honoured."""
OTHERS = "-others-"
"""Name of all robots that are not meant; no agent's word begins with a dash."""
_AGENT = re.compile(r"\s*user[ -]?agent(?:\s*:|\s)(.*)", re.IGNORECASE).match


@dataclass(slots=True)
class Rules:
    """What one origin's robots.txt says."""

    parser: Protego | None = None
    """None: everything is allowed."""
    unreachable: str = ""
    """Why it could not be had: then nothing is allowed for now."""
    neighbour: bool = False
    """Another origin of the same host has answered: then the host is not to be left alone for this one's silence."""
    refused: str = ""
    """Why we would not ask for it: nor for anything else there."""
    slow: bool = False
    """It asks for a Crawl-delay."""
    fetched: float = field(default_factory=monotonic)


class RobotsMiddleware:
    """Asks each origin's robots.txt first.

    4xx means no rules. 5xx, 429 or no answer: the host is not asked for the rest of the run, and its URLs stay pending.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.agent = str(crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"])
        self._rules: dict[str, asyncio.Task[Rules]] = {}
        self._received: dict[Request, int] = {}
        self._answered: dict[str, str] = {}
        if crawler.settings.getbool("ROBOTSTXT_OBEY"):
            crawler.signals.connect(self.bytes_received, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """One for each crawl."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let the request pass, or raise `Refused` or `Postponed`."""
        if request.meta.get("robots") or not self.crawler.settings.getbool("ROBOTSTXT_OBEY"):
            return
        scheme, _, rest = request.url.partition("://")
        origin = f"{scheme}://{rest.split('/', 1)[0].split('?', 1)[0]}"
        rules = await self._of(origin)
        if rules.refused:
            raise Refused(rules.refused)
        if rules.unreachable and rules.neighbour:
            raise Refused(rules.unreachable, State.FAILED)
        if rules.unreachable:
            raise Postponed(rules.unreachable)
        if rules.parser is not None and not rules.parser.can_fetch(request.url, self.agent):
            raise Refused("robots")
        if rules.slow:
            request.meta["autothrottle_dont_adjust_delay"] = True  # AUTOTHROTTLE_ENABLED would undercut it

    async def _of(self, origin: str) -> Rules:
        task = self._rules.get(origin)
        if task is None or (task.done() and monotonic() - task.result().fetched > MAX_AGE):
            task = self._rules[origin] = asyncio.ensure_future(self._ask(origin))
        return await asyncio.shield(task)

    async def _ask(self, origin: str) -> Rules:
        """Fetch and read one robots.txt. Never raises."""
        meta: dict[str, Any] = {"robots": True, "download_maxsize": 0, "max_retry_times": 1}
        plain = {"Accept-Encoding": "identity"}  # the first bytes of a compressed one may not be all that it says
        request = Request(f"{origin}/robots.txt", headers=plain, callback=NO_CALLBACK, meta=meta, priority=1000)
        try:
            response = await self.crawler.engine.download_async(request)
        except Postponed as error:
            rules = Rules(unreachable=error.reason)
        except Refused as error:
            rules = Rules(refused=error.reason)
        except Exception as error:  # noqa: BLE001 (whatever happened, the host must not be asked)
            reason = reason_of(error)[1]  # too many redirects count as no robots.txt
            rules = Rules() if reason == "too_many_redirects" else Rules(unreachable=f"robots.txt: {reason}")
        else:
            rules = _read(response, self.agent)
        self._received.clear()
        self._note(origin, rules)
        return rules

    def _note(self, origin: str, rules: Rules) -> None:
        """Tell the run summary and the frontier; slow the host down if it asks for that."""
        session = peek(self.crawler)
        netloc = origin.partition("://")[2]
        host = host_of(origin)
        rules.neighbour = self._answered.get(host, origin) != origin
        if session is not None and (rules.refused or rules.unreachable.endswith(": dns")):
            self._weigh(rules, origin, session)
        if not (rules.unreachable or rules.refused):
            self._answered.setdefault(host, origin)
        delay = rules.parser.crawl_delay(self.agent) if rules.parser is not None else None
        if delay:
            rules.slow = True
            slow_down(self.crawler, host, min(float(delay), MAX_DELAY))
        if session is None:
            return
        note = session.notes(netloc)
        note.robots = rules.unreachable or rules.refused or ("rules" if rules.parser is not None else "none")
        note.crawl_delay = float(delay) if delay else None
        if rules.unreachable and rules.neighbour:
            logger.warning("%s: %s: its pages are entered as failed", origin, rules.unreachable)
        elif rules.unreachable:
            logger.warning("%s: %s: nothing is asked of this host in this run", origin, rules.unreachable)
            session.frontier.block(host, rules.unreachable)
        elif delay:
            session.frontier.host(host).cap = 1

    def _weigh(self, rules: Rules, origin: str, session: Session) -> None:
        """An origin that gave pages before is down, or behind a wall, for now.

        A name without an address that gave none, while others answer, is a dead link: no crawl is to wait for it.
        """
        had = session.reader.had(origin)
        if rules.refused and had:
            rules.unreachable, rules.refused = f"robots.txt: {rules.refused}", ""
        elif self._answered and not had:
            rules.neighbour = True

    def bytes_received(self, data: bytes, request: Request) -> None:
        """Of a robots.txt take no more than its limit."""
        if request.meta.get("robots"):
            size = self._received.get(request, 0) + len(data)
            self._received[request] = size
            if size > ROBOTS_BYTES:
                raise StopDownload(fail=False)


def for_us(text: str, agent: str) -> str:
    """The text of a robots.txt, with all other robots as one: the parser keeps a copy of the rules for each name.

    >>> for_us("User-agent: A\\nUser-agent: b*\\nUser-agent: *\\nDisallow: /", "b/1.0").splitlines()
    ['User-agent: -others-', 'User-agent: b', 'User-agent: *', 'Disallow: /']
    """
    agent, lines = agent.strip().lower(), text.splitlines()
    found = {at: match[1].partition("#")[0].strip().lower() for at, line in enumerate(lines) if (match := _AGENT(line))}
    names = {name.replace("*", "") for name in found.values()}
    ours = max((name for name in names if name in agent and _names(name, agent)), key=len, default="")
    for at, name in found.items():
        bare = name.replace("*", "")
        if name:
            lines[at] = f"User-agent: {bare or '*' if bare in {ours, ''} else OTHERS}"
    return "\n".join(lines)


def _names(name: str, agent: str) -> bool:
    """Whether a word of the agent begins with the name."""
    return re.search(rf"(?<![\w-]){re.escape(name)}", agent) is not None


def _read(response: Response, agent: str) -> Rules:
    if response.status == 429 or response.status >= 500:
        return Rules(unreachable=f"robots.txt: http:{response.status}")
    if not 200 <= response.status < 300:
        return Rules()
    text = response.body[:ROBOTS_BYTES].decode("utf-8-sig", "replace")
    return Rules(parser=Protego.parse(for_us(text, agent)))


def slow_down(crawler: Crawler, host: str, delay: float) -> None:
    """Set a host's least time between two requests, unless it is longer already."""
    downloader = crawler.engine.downloader
    slot = downloader.slots.get(host)
    known = slot.delay if slot is not None else downloader.per_slot_settings.get(host, {}).get("delay", 0.0)
    delay = max(delay, known)
    # Slots are dropped when idle and rebuilt from these settings.
    downloader.per_slot_settings[host] = {"delay": delay, "jitter": 0.0, "concurrency": 1}
    if slot is not None:
        slot.delay, slot.jitter, slot.concurrency = delay, 0.0, 1
