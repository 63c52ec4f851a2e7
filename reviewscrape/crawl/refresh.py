"""Redirects by `<meta http-equiv="refresh">`, looked for in the first bytes of a page only."""

from __future__ import annotations

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import HtmlResponse, Response

HEAD = 4096
"""Bytes of a page in which the element is looked for."""


class BoundedMetaRefreshMiddleware(MetaRefreshMiddleware):
    """Scrapy's own decodes the whole page for it, in whatever codec the page names, and some take hours for a page."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The request that the page asks for, or the page."""
        head = response.body[:HEAD]
        if b"refresh" not in head.lower() or not isinstance(response, HtmlResponse):
            return response
        looked_at = HtmlResponse(response.url, status=response.status, body=head, encoding="utf-8", request=request)
        answer = super().process_response(request, looked_at)
        return response if answer is looked_at else answer
