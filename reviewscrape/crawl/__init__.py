"""The crawl that loses, repeats and hides nothing: ledger, scheduler, lock, robots, network guard, run summary."""
