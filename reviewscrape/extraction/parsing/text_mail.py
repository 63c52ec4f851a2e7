"""An article of a newsgroup or a letter to a mailing list, saved as it was sent: what its header says of the text."""

from __future__ import annotations

import re

MOST_LINES = 60
"""Lines of the longest header that is looked through."""
SIGNATURE = "--"
"""The line that mail programs put before the sender's signature."""
_LINE = re.compile(r"([A-Z][\w-]{1,40}):(?:\s+(\S.*))?\Z")
_MBOX = re.compile(r"From \S+ ")
_SUBJECT = re.compile(r"\A(?:(?:re|fwd?|aw|\[[\w .-]{2,30}\]):?\s+)+", re.IGNORECASE)
_SENDER = re.compile(r"\S+@\S+\s+\(([^()]{2,60})\)\Z|\"?([^\"<>@]{2,60}?)\"?\s*<[^<>]*>\Z")
_NEEDED = frozenset({"From", "Subject", "Date"})


def without_header(printed: list[str]) -> list[str]:
    """The lines of a text without header and signature, below what they say: subject, sender, day.

    The very lines where they are no letter.

    >>> without_header(["From: ann@x.org (Ann Lee)", "Subject: REVIEW: MOOR", "Date: 4 May 1994", "", "Wet."])
    ['REVIEW: MOOR', '', 'By Ann Lee', '4 May 1994', '', '', 'Wet.']
    """
    said: dict[str, str] = {}
    end = 1 if printed and _MBOX.match(printed[0]) else 0
    for line in printed[end:MOST_LINES]:
        found = _LINE.match(line)
        if found is None and not (said and line[:1] in {" ", "\t"} and line.strip()):
            break
        if found is not None:
            said.setdefault(found[1], found[2] or "")
        end += 1
    subject = _SUBJECT.sub("", said.get("Subject", "")).strip()
    if not subject or not said.keys() >= _NEEDED:
        return printed
    sender = _SENDER.match(said["From"])
    name = (sender[1] or sender[2]).strip() if sender else ""
    signature = (index for index in range(len(printed) - 1, end, -1) if printed[index].rstrip() == SIGNATURE)
    body = printed[end : next(signature, len(printed))]
    return [subject, "", *([f"By {name}"] if name else []), said["Date"], "", *body]
