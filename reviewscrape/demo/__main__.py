"""`python -m reviewscrape.demo [--port N]`: the demo site for a look with a browser, until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
import threading

from reviewscrape import demo
from reviewscrape.errors import ReviewscrapeError


def main() -> int:
    """Serve until interrupted; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m reviewscrape.demo", description="Serve the demo site on this machine."
    )
    parser.add_argument("--port", type=int, help="port to listen on (default: a free one)")
    try:
        with demo.serve(parser.parse_args().port) as site:
            print(f"The demo site is at {site.url}/ until you press Ctrl-C.", flush=True)
            threading.Event().wait()
    except ReviewscrapeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
