"""URLs as the record shows them: without secrets, in one canonical form, with their site and the record's id."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

if TYPE_CHECKING:
    from tldextract import TLDExtract

RECORD_ID_LENGTH = 26
SECRET_WORDS = frozenset(
    "apikey auth authorization credential credentials jsessionid jwt key oauth pass passwd password phpsessid pwd "
    "secret session sessionid sid sig signature sso ticket token".split()
)
"""Words in a query parameter's name that mark its value as somebody's secret."""
TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|_ga|yclid|ocid|cmpid)\Z", re.IGNORECASE)
"""Parameters that name the visit and not the page."""
_WORDS = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])")
_PATH_SESSION = re.compile(r";(?:jsessionid|sid|phpsessid)=[^/?#;]*", re.IGNORECASE)


def is_secret(name: str) -> bool:
    """Whether a query parameter's name looks like a token, key, session, password or signature.

    >>> is_secret("access_token"), is_secret("apiKey"), is_secret("keyword")
    (True, True, False)
    """
    return any(word.lower() in SECRET_WORDS for word in _WORDS.split(name))


@lru_cache(maxsize=64)
def clean_url(url: str) -> str:
    """The URL without user info, fragment and secret-looking parameters; text that is no http(s) URL gives "".

    >>> clean_url("https://ann:pw@example.org/a?id=3&token=x#top")
    'https://example.org/a?id=3'
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port else ""
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=None)
    if any(is_secret(name) for name, _ in pairs):
        query = urlencode([(name, value) for name, value in pairs if not is_secret(name)])
    return urlunsplit((parts.scheme.lower(), netloc, _PATH_SESSION.sub("", parts.path), query, ""))


def normalise(url: str) -> str:
    """One form for URLs that name the same page: cleaned, parameters sorted, visits' parameters and default ports gone.

    >>> normalise("HTTP://Example.ORG:80/a/../b?z=1&utm_source=x&a=2")
    'http://example.org/b?a=2&z=1'
    """
    cleaned = clean_url(url)
    if not cleaned:
        return ""
    try:
        parts = urlsplit(canonicalize_url(_without_dots(cleaned) + _query(cleaned)))
    except ValueError:
        return cleaned
    default = {"http": ":80", "https": ":443"}[parts.scheme]
    return urlunsplit(parts._replace(netloc=parts.netloc.removesuffix(default)))


def _without_dots(url: str) -> str:
    """The URL up to its path, `.` and `..` segments resolved."""
    path = urlsplit(url).path
    bare = url.split("?", 1)[0]
    return urljoin(bare, path) if "/." in path and not path.startswith("//") else bare


def _query(url: str) -> str:
    pairs = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    kept = urlencode([(name, value) for name, value in pairs if not TRACKING.match(name)])
    return f"?{kept}" if kept else ""


def sound(url: str) -> bool:
    """Whether the text can be taken apart, and joined to an address, as a URL or a part of one.

    >>> sound("/a?b=1"), sound("http://[bad/")
    (True, False)
    """
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


@cache
def _suffixes() -> TLDExtract:
    """The Public Suffix List as bundled with tldextract: nothing is fetched, nothing is written.

    Loaded when it is first asked: it brings a whole HTTP client along, a tenth of a second.
    """
    from tldextract import TLDExtract

    return TLDExtract(cache_dir=None, suffix_list_urls=())


_PLAIN = re.compile(r"(?:[a-z0-9-]+\.)*([a-z0-9-]+\.(?:com|net|org))|")
"""Hosts of top-level domains that the public part of the list does not divide any further, and no host at all."""


@lru_cache(maxsize=4096)
def site_of_host(host: str) -> str:
    """Registrable domain of a host; the host itself where it has none (an address, `localhost`).

    A top-level domain that the list does not know is a public suffix, as the list's own rules say.

    >>> site_of_host("film.example.co.uk"), site_of_host("www.lantern.test"), site_of_host("127.0.0.1")
    ('example.co.uk', 'lantern.test', '127.0.0.1')
    """
    plain = _PLAIN.fullmatch(host)
    if plain is not None:  # most sites: no need to load the list
        return plain[1] or ""
    found = _suffixes()(host)
    if not found.suffix and not found.ipv4 and not found.ipv6:
        return ".".join(host.rsplit(".", 2)[-2:])
    return found.top_domain_under_public_suffix or host


def site_of(url: str) -> str:
    """Registrable domain of a URL; "" for what is no http(s) URL."""
    try:
        return site_of_host((urlsplit(url).hostname or "").lower())
    except ValueError:
        return ""


def canonical_url(url: str, declared: str | None) -> str:
    """The page's declared canonical URL where it stays on the same site and is not merely the front page, else `url`.

    A page without a known URL has its own word only. Both are normalised.
    """
    own = normalise(url)
    other = normalise(urljoin(own, declared.strip())) if declared and sound(declared.strip()) else ""
    if not other:
        return own
    if not own:
        return other
    to_front_page = urlsplit(other).path in {"", "/"} and not urlsplit(other).query and other != own
    return own if to_front_page or site_of(other) != site_of(own) else other


def record_id(site: str, canonical: str, number: int = 1) -> str:
    """Id of the `number`-th review of a page: the same over crawls, program versions and page contents.

    >>> record_id("example.org", "https://example.org/review/1")
    'rv1-nyj7t3n7qytm2vs254s5au2dkr'
    """
    text = f"{site}\n{canonical}" + (f"\n{number}" if number > 1 else "")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return f"rv1-{base64.b32encode(digest).decode().lower()[:RECORD_ID_LENGTH]}"
