"""What the system lets this process have: too little is said at once, as it would be found out in mid-crawl."""

from __future__ import annotations

import resource
from threading import Event, Thread, stack_size

from reviewscrape.errors import ConfigError

FILES = 48
"""Open files of a crawl without any connection, with four workers."""
MOST_FILES = 8192
"""More are not asked for. Connections are kept open for a while, and a crawl may have hundreds of hosts."""
ADDRESS_SPACE = 600 << 20
"""Bytes that the libraries and threads of the main process take; it fills a sixth of them."""

SMALL_STACK = 128 << 10
"""Bytes."""


def check_limits(connections: int) -> None:
    """Take as many open files as the system allows. ConfigError where they or the address space are too few."""
    needed, files = FILES + connections, most_files()
    if files < needed:
        raise ConfigError(f"{files} open files are too few: allow {needed}, as ulimit -n {needed} does")
    space, _ = resource.getrlimit(resource.RLIMIT_AS)
    if space != resource.RLIM_INFINITY and space < ADDRESS_SPACE:
        few, least = space >> 20, ADDRESS_SPACE >> 20
        raise ConfigError(f"{few} MiB of address space are too few: allow {least}, as ulimit -v {least << 10} does")


def too_few_processes(error: Exception) -> ConfigError:
    """What is said where neither a worker nor a thread can be started."""
    what = f"no process or thread can be started ({error.__cause__ or error})"
    return ConfigError(f"{what}: allow 32 of them, as ulimit -u 32 or pids.max do, and a /dev/shm that can be written")


def check_threads(number: int) -> None:
    """Try whether so many threads can be started. ConfigError where they cannot; a name's resolver would find out."""
    over, usual = Event(), stack_size(SMALL_STACK)  # of address space there may be no more than needed
    threads = [Thread(target=over.wait) for _ in range(number)]
    try:
        for thread in threads:
            thread.start()
    except RuntimeError as error:
        raise too_few_processes(error) from error
    finally:
        over.set()
        stack_size(usual)


def most_files() -> int:
    """Raise the soft limit of open files to the hard one, and tell how many that are; never more than are of use."""
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    soft, hard = (MOST_FILES if one == resource.RLIM_INFINITY else one for one in limits)
    if soft < min(hard, MOST_FILES):
        soft = min(hard, MOST_FILES)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, limits[1]))
    return soft
