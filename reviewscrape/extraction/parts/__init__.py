"""Several reviews on one page: where each begins and ends, and a record for each."""
