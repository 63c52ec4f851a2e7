"""A page flattened to Markdown, as readers' programs and language models' crawlers save it, is made HTML again."""

from __future__ import annotations

import re
from html import escape

LONGEST = 100_000
"""Bytes; longer ones are read as plain text, as brackets without end would take seconds to render."""
LEAST_HEADINGS, LEAST_LINKS, LEAST_MARKS = 2, 3, 4
_HEADING = re.compile(rb"^#{1,6} +[^\s#]", re.MULTILINE)
_PREAMBLE = re.compile(
    rb"\A(?:---\r?\n(?P<front>(?:[^\n]{0,500}\n){1,40}?)---\r?\n"
    rb"|(?P<said>(?:(?:Title|URL Source|Published Time|Author|Description): [^\n]{0,500}\n\s*){2,5})"
    rb"Markdown Content:\s*\n)"
)
"""What stands above the text: the front matter of a page that is made of it, or what a reading program says of one."""
_SAID = re.compile(rb"^(title|date|author|published time): *[\"']?([^\n]*?)[\"']? *\r?$", re.IGNORECASE | re.MULTILINE)
_GRADED = re.compile(
    rb"^(rating|score|grade|stars|verdict): *[\"']?([^\n\"']{1,30})[\"']? *\r?$", re.IGNORECASE | re.MULTILINE
)
"""The grade among what stands above the text; pages that are made of it show that, too."""
_METAS = {b"author": b"author", b"date": b"article:published_time", b"published time": b"article:published_time"}
_RULE = re.compile(rb"^---[ \t]*$", re.MULTILINE)
"""Programs end the first row of a table so; with the text above it, it would be a heading."""
_HEAD_OF_TABLE = re.compile(rb"^[^\n|]+\|[^\n]*\n(?=-{3,}[ \t]*\|)", re.MULTILINE)
"""The first row of a table, which may stand right below another table."""
_LEADER = re.compile(rb"\|[ \t]*\.{2,4}[ \t]*\|")
"""A cell of dots, between a name and a role."""
_LINK = re.compile(rb"\]\((?:https?://|/|#|\.\./)[^\s()]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")


def looks_like_markdown(text: bytes) -> bool:
    """Whether plain text has Markdown's headings or links, or one of each.

    >>> looks_like_markdown(b"# A Pale Sea\\n\\nBy [Ann Lee](/ann)"), looks_like_markdown(b"# 1 in the charts")
    (True, False)
    """
    if len(text) > LONGEST or (b"# " not in text and b"](" not in text):
        return False
    headings, links = (len(pattern.findall(text)) for pattern in (_HEADING, _LINK))
    if headings and _PREAMBLE.match(text):
        return True
    if text.startswith(b"# ") and text.count(b"**") >= LEAST_MARKS:
        return True
    return headings >= LEAST_HEADINGS or links >= LEAST_LINKS or (headings > 0 and links > 0)


def as_html(text: bytes) -> bytes:
    """The HTML that the Markdown stands for; tags in it are text."""
    from markdown_it import MarkdownIt  # few pages need it, and loading it takes every worker a while

    rules = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table").disable("code")
    preamble = _PREAMBLE.match(text)
    head = _head(preamble["front"] or preamble["said"]) if preamble else b""
    text = text[preamble.end() :] if preamble else text
    text = _LEADER.sub(b" ... ", _HEAD_OF_TABLE.sub(rb"\n\g<0>", _RULE.sub(b"\n---\n", text)))
    rendered = rules.render(text.decode())
    graded = _GRADED.search(preamble["front"]) if preamble and preamble["front"] else None
    if graded:
        rendered += f"<p>{escape(graded[1].decode())}: {escape(graded[2].decode())}</p>"
    return b"<html><head>%b</head><body>%b</body></html>" % (head, rendered.encode())


def _head(said: bytes) -> bytes:
    """Title and meta elements of what stands above the text."""
    found = {name.lower(): escape(value.decode()).encode() for name, value in _SAID.findall(said)}
    title = b"<title>%b</title>" % found.pop(b"title", b"")
    metas = [b'<meta name="%b" content="%b">' % (_METAS[name], value) for name, value in found.items()]
    return b"".join([title, *metas])
