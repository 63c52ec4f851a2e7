"""A page flattened to Markdown, as readers' programs and language models' crawlers save it, is made HTML again."""

from __future__ import annotations

import re

LONGEST = 100_000
"""Bytes; longer ones are read as plain text, as brackets without end would take seconds to render."""
LEAST_HEADINGS, LEAST_LINKS = 2, 3
_HEADING = re.compile(rb"^#{1,6} +[^\s#]", re.MULTILINE)
_RULE = re.compile(rb"^---[ \t]*$", re.MULTILINE)
"""Programs end the first row of a table so; with the text above it, it would be a heading."""
_LINK = re.compile(rb"\]\((?:https?://|/|#|\.\./)[^\s()]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")


def looks_like_markdown(text: bytes) -> bool:
    """Whether plain text has Markdown's headings or links, or one of each.

    >>> looks_like_markdown(b"# A Pale Sea\\n\\nBy [Ann Lee](/ann)"), looks_like_markdown(b"# 1 in the charts")
    (True, False)
    """
    if len(text) > LONGEST or (b"# " not in text and b"](" not in text):
        return False
    headings, links = (len(pattern.findall(text)) for pattern in (_HEADING, _LINK))
    return headings >= LEAST_HEADINGS or links >= LEAST_LINKS or (headings > 0 and links > 0)


def as_html(text: bytes) -> bytes:
    """The HTML that the Markdown stands for; tags in it are text."""
    from markdown_it import MarkdownIt  # few pages need it, and loading it takes every worker a while

    rules = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").disable("code")
    rendered = rules.render(_RULE.sub(b"\n---\n", text).decode())
    return f"<html><body>{rendered}</body></html>".encode()
