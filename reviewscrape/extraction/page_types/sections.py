"""In which section of its site a page stands, as its head and the lines above its headline say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parsing.carriers import start_tags_at
from reviewscrape.extraction.wording import may_say_review

_SECTIONS = ("section", "tone", "content-type", "pagetype", "page-type", "genre", "category", "pst")
"""What the names of meta elements end with that say of what kind a page is."""
_TRAIL = re.compile(r"\s[»>›/|]\s")
"""What parts the steps of the way to a page: `Home » CD Reviews`."""
TRAIL = 80
KICKERS, KICKER = 2, 25
"""Lines above the headline that may name its section, and their characters."""
SEVERAL_LINKS = 3
"""Links of a line that is the site's menu: `Home Reviews News`."""
_IN_LISTS = frozenset(["li", "option", "a", "dd"])
_OTHER_KICKER = re.compile(
    r"news|interviews?|podcasts?|trailers?|obituar(?:y|ies)|portraits?|porträt|retrato|ritratto|entrevista|intervista"
    r"|entretien|essay|ensayo|profile|recipes?|rezepte?|recettes?|recetas?|ricette",
    re.IGNORECASE,
)
"""A line above the headline that says of what other kind the page is, and nothing else."""
_OF_ALL_KINDS = re.compile(r"(?<![a-z])(?:news|products?|features?|interviews?|previews?)(?![a-z])", re.IGNORECASE)
"""What parts of a site hold beside reviews: `News and Reviews`."""
_LD_SECTION = re.compile(r'"articleSection"\s{0,3}:\s{0,3}(?:\[([^\]]{0,300})\]|"([^"]{0,100})")')
_TAG_MARKS = (b'category tag"', b'rel="tag"', b"rel='tag'")
"""How blogs mark the links to a post's subjects."""
MOST_TAGS = 15
"""More such links are those of many posts, or of a cloud of all subjects."""
_CRUMB_MARKS = ("breadcrumb", "pathway")
CRUMBS = 200
"""Characters of the way to a page, from the site's root down."""
_CRUMB = re.compile(r"\s*(?:[»>›/|→:]|\n|\s-\s)\s*")


def sections_of(page: Page) -> Iterable[str]:
    """What meta elements call the page's section."""
    for meta in page.metas:
        name = meta.get("property") or meta.get("name")
        if name and name.lower().endswith(_SECTIONS):
            yield meta.get("content", "")


def lines_around(blocks: Sequence[Block], headings: Sequence[Block]) -> tuple[list[str], list[str]]:
    """Short lines right above the first heading, or the steps of the way to it; and links in the lines below.

    Entries of lists are the menu's.
    """
    first = next((b.index for b in headings if b.tag == "h1"), None) or next(
        (b.index for b in headings if b.tag == "h2"), 0
    )
    near = [
        block
        for block in blocks[max(first - KICKERS, 0) : first + KICKERS + 1]
        if len(block.text) < TRAIL and len(block.links) < SEVERAL_LINKS and block.tag not in _IN_LISTS
    ]
    above = [step for block in near if block.index < first for step in _TRAIL.split(block.text) if len(step) < KICKER]
    return above, [b.text[link.start : link.end] for b in near if b.index > first for link in b.links]


def kickers_of(lines: Iterable[str]) -> Iterable[str]:
    """Those of the lines above the headline that say of what kind the page is: `CD Reviews`."""
    return (line for line in lines if may_say_review(line) or _OTHER_KICKER.fullmatch(line) is not None)


_SHOWN = re.compile(
    r"(?<!\w)(?:until|till|through|bis(?: zum)?|jusqu['’]au|hasta el|fino al|até|tot(?: en met)?|t[/.]m|t\.?o\.?m\.?|do"
    r"|till?(?: o[gc]h? med)?)(?: den)? (?:\d{1,2}[. ]|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]* \d)"
    r"|out now (?:on|via|through|from) [A-Z]"
    r"|(?:next|further|nächste|weitere|prochaines|próximas|prossime|volgende) (?:performances?|dates|vorstellung(?:en)?"
    r"|aufführung(?:en)?|termine|représentations|dates|funciones|repliche|voorstellingen)(?!\w)",
    re.IGNORECASE,
)
"""How long, or when again, something is shown."""
SERVICE = 160
"""Characters of a last line that tells so."""


def is_shown(blocks: Sequence[Block], last: Block) -> bool:
    """Whether the last line of the prose, or the one below, is a short one that tells until when something is shown."""
    ends = [block.text for block in blocks[last.index : last.index + 2] if len(block.text) <= SERVICE]
    return any(map(_SHOWN.search, ends))


_PAGES = re.compile(
    r"(?<!\d)[1-9]\d{1,3} ?(?:p\.|pp\.?|pages|S\.|Seiten|sid(?:or|er)|sivua|p[áa]gs?\.|páginas|pagine|blz\.?"
    r"|bladzijden|str(?:an|on)?\.?)(?!\w)"
)
LINES_ABOVE = 3


def has_pages(blocks: Sequence[Block], first: Block) -> bool:
    """Whether a short line right above the prose tells how many pages a book has."""
    above = [b.text for b in blocks[max(first.index - LINES_ABOVE, 0) : first.index] if len(b.text) <= SERVICE]
    return any(map(_PAGES.search, above))


_WORKS = """
    films? movies? cinema tv television series albums? records live gigs concerts? classical books? literature fiction
    music theatre theater stage opera dance arts? exhibitions culture games? gaming comics restaurants? dining screen
    s[eé]ries?.tv tv.serie[rsn]? ristoranti restaurantes restaurace restauracje
    poetry kultur kino filme serien musik platten alben klassik konzerte? bücher buch romane? krimis? sachbuch
    belletristik hörbücher bühne buehne oper tanz ausstellung(?:en)? kunst spiele feuilleton rezensionen cinéma musique
    disques livres romans polars bd théâtre spectacles scènes danse opéra expos? expositions jeux séries cine
    películas música discos conciertos? libros novelas?
    lectures lecturas letture leituras lektüren? lektury teatro danza exposiciones cómics? videojuegos cultura dischi
    concerti libri romanzi narrativa spettacoli lirica arte mostre fumetti giochi videogiochi filmes livros romance
    exposições quadrinhos cuadrinhos cultuur muziek boeken concerten podium pop rock jazz strips kultura filmy seriale
    muzyka płyty książki teatr koncerty sztuka gry komiksy planszówki seriály hudba desky knihy divadlo umění hry
    výstavy skivor bocker boger buecher böcker teater scen konst konserter spel filmer musikk? bøger bøker plader
    plater scene koncerter spil spill kulttuuri elokuvat? musiikki levyt kirjat teatteri taide keikat pelit sarjakuvat
    kultúra filmek mozi zene lemez(?:ek)? könyv(?:ek)? színház kiállítás koncert культура кино фильмы музыка альбомы
    книги театр выставки сериалы комиксы kültür sinema filmler müzik kitap(?:lar)? tiyatro sergi
"""
_LITERATURE = r"fiction|lit+eratur\w*|littérature|letteratura|irodalom|литература|edebiyat"
_OF_WORKS = re.compile(
    rf"(?:board games|au cinéma|al cinema|in sala|{'|'.join(_WORKS.split())})"
    r"(?: (?:and|&|et|und|y|e|og|och|en|i|a|и|ve) \w+)?"
    rf"|(?:\w+ )?(?:{_LITERATURE})(?: \w+)?|[\w'’]+ (?:books|films|movies|albums|cinema|theatre)",
    re.IGNORECASE,
)
"""Parts of a site in which works are reviewed and, as a rule, nothing is sold or cooked."""


_OF_MACHINES = frozenset({"laptops", "headphones", "smartphones", "tablets", "cameras", "speakers", "wearables"})
_OF_CULTURE = re.compile(
    r"(?:cultu|kult|arts(?![a-z])|gam(?:es?|ing)(?![a-z])|feuilleton|культур|kültür)", re.IGNORECASE
)
_OF_FOOD = re.compile(
    r"(?<![a-z])(?:food|eat|eating|restaurants?|dining|drink|gastro\w*|genuss|essen|tables?|cucina|ristoranti"
    r"|restaurantes|comer|krog(?:ar)?|restauranger|restauranter|restaurace|horeca|mangiare)(?![a-z])",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"(?:lunch|dinner|meals?|three courses|mains?|menu|brunch)[^.\n]{0,40}?"
    r" (?:for two|a head|per (?:head|person)|around [£$€]|about [£$€]|from [£$€])"
    r"|(?:paid|cost|costs|came to|the bill)[^.\n]{0,24} [£$€] ?\d"
    r"|[£$€] ?\d[\d.,]*[^.\n]{0,12} (?:for two|a head|per person|each)"
    r"|no (?:bookings|reservations)(?!\w)|walk-ins only"
    r"|(?:menü|hauptgericht\w*|vorspeise\w*|menu|plats?)[^.\n]{0,30}? (?:ab|um|von|dès|à partir de|entre) \d{1,3}"
    r"[^.\n]{0,8}(?:€|euro)"
    r"|(?:precio|ticket|prezzo|conto) medio[^.\n]{0,20} \d|prix moyen[^.\n]{0,20} \d"
    r"|\d [^\W\d]{1,7}\.? (?:por|a|pro|per|par) (?:cabeza|persona|person|personne|tête|kuvert|mand|testa|pessoa)(?!\w)",
    re.IGNORECASE,
)
"""What reviews of restaurants end with, and news of them hardly ever."""


def is_paid_meal(text: str, places: Iterable[str]) -> bool:
    """Whether a page that is filed under food says what a meal cost, or how one gets a table."""
    return any(map(_OF_FOOD.search, places)) and _PAID.search(text) is not None


def places_of(page: Page) -> list[str]:
    """Names of the site's parts that the page is filed in."""
    return [*_sections_of_data(page), *subjects(page), *_crumbs(page)]


def filed_with_works(places: Iterable[str], path: str) -> float:
    """Whether one of the places, or of the folders of a page's path, is one for works or machines: `Books`, `/stage/`.

    Half for `Culture` or `Games` alone, which have columns and news, too.
    """
    folders = path.replace("-", " ").split("/")[:-1]
    named = [
        name.strip()
        for name in (*places, *folders)
        if _OF_WORKS.fullmatch(name.strip()) or name.strip().lower() in _OF_MACHINES
    ]
    return 0.5 if named and all(map(_OF_CULTURE.match, named)) else float(bool(named))


_NAMED_FOR_WORKS = re.compile(
    r"(?<![^\W_])(?:film|movie|cin[eé]|kino|screen|book|bok|b[øo]ge?r|buch|b[üu]cher|boek|meeple|telly|tele(?![^\W_])|divad|fork|spoon|forchett|fourchett|gabel|tenedor|cuchara|read(?:er|ing|s)(?![a-z])|lese"
    r"|livre|lectu|libr[io]s?(?![a-z])|knih|książ|könyv|musi[ckq]|muzi|hudb|albums|vinyl|dis[ck]hi|discos|platten|gig|stage|theat|teat"
    r"|gam(?:e|ing)|spiele|gra(?:lnia|cz)|comic|bulles|board|bistro|plate|fork|opera|jazz|reels?(?![a-z])|toneel|sinema|butaca|detective|кино|книг|series|séries|serien)"
    r"|(?:film|movie|kino)s?(?![^\W_])",
    re.IGNORECASE,
)
"""How names of sites begin, or end, that are about works: `Filmoteka`, `Backseat Movies`, `Nordkino`."""
MENU_LENGTH, MOST_ENTRIES, FEWEST_WORKS = 300, 30, 2
"""Characters of a line of a site's menu, links in it that are looked at, and kinds of works that it names."""
_OF_PAPERS = re.compile(
    r"(?:politi[ckek]+[as]?|politique|política|sports?|deportes?|desporto|urheilu|спорт|business|economy|economía|economia"
    r"|economie|économie|wirtschaft|gospodarka|ekonomik?a|ekonomi|talous|gazdaság|world|welt|monde|mundo|world news"
    r"|weather|wetter|météo|jobs|cars|auto|property|money|finance|health|science|tech(?:nology)?|shop|store|kraj|svět)",
    re.IGNORECASE,
)
"""Entries in the menus of newspapers and shops."""
NAME_WORDS = 5
"""Words of a site's name, at most: a longer end of a title is what its page is about."""
_TITLE_BREAK = re.compile(r"\s[|–—·«»-]\s|: ")


def is_of_works(page: Page, heading: str) -> bool:
    """Whether the site, as its metadata or an end of the page's title has it, is called after works."""
    parts = _TITLE_BREAK.split(page.title)
    names = [meta.get("content", "")[:KICKER] for meta in page.metas if meta.get("property") == "og:site_name"]
    names = names or ([parts[0], parts[-1]] if len(parts) > 1 else [])
    return any(
        _NAMED_FOR_WORKS.search(name) is not None
        for name in names
        if name not in heading and len(name.split()) <= NAME_WORDS
    )


def works_in_menu(page: Page) -> bool:
    """Whether the site's menu leads to two kinds of works and to nothing that newspapers and shops have."""
    names = [
        block.text[link.start : link.end].strip()
        for block in page.blocks
        if block.region & Region.CHROME and len(block.text) < MENU_LENGTH
        for link in block.links[:MOST_ENTRIES]
    ]
    if any(map(_OF_PAPERS.fullmatch, names)):
        return False
    return len({name for name in names if _OF_WORKS.fullmatch(name)}) >= FEWEST_WORKS


def kinds_of_site(places: Iterable[str], heading: str) -> Iterable[str]:
    """The places of those that speak of reviews, or of another kind alone; not the page's own headline."""
    for name in places:
        own = len(name) < KICKER and may_say_review(name) and _OF_ALL_KINDS.search(name) is None
        if (own and name.casefold() != heading.casefold()) or _OTHER_KICKER.fullmatch(name) is not None:
            yield name


def _sections_of_data(page: Page) -> Iterable[str]:
    """What JSON-LD calls the section: `"articleSection": ["Film Reviews"]`."""
    for node in page.json_ld:
        text = node.text or ""
        if "articleSection" in text:
            for several, one in _LD_SECTION.findall(text):
                yield from re.findall(r'"([^"]+)"', several) if several else [one]


def subjects(page: Page) -> Iterable[str]:
    """The subjects that a blog's post is filed under: `Filed Under: Film Reviews`."""
    if page.marks.keys().isdisjoint(_TAG_MARKS):
        return
    links = [node for node in page.all("a") if "tag" in (node.get("rel") or "").split()]
    if len(links) <= MOST_TAGS:
        for node in links:
            yield " ".join("".join(map(str, node.itertext())).split())


def _crumbs(page: Page) -> Iterable[str]:
    """The steps of the way to the page: `Home / DVD Reviews`."""
    for mark in _CRUMB_MARKS:
        for node in page.all(*start_tags_at(page.markup, page.marks.get(mark.encode(), ()))):
            if mark in f"{node.get('class') or ''} {node.get('id') or ''}".lower():
                text = "\n".join(map(str, node.itertext()))
                yield from _CRUMB.split(text.strip()) if len(text) < CRUMBS else ()
                return
