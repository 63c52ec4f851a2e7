"""What titles, headlines, paths and sections say of a page's kind: a review, news, a list of the best, a wall."""

from __future__ import annotations

import re
from functools import lru_cache

from reviewscrape.extraction.marks import Wanted

REVIEW_WORD = re.compile(
    r"(?<![a-z])(?<!in[- ])(?:(?:film|movie|book|album|music|game|tv|dvd|theat(?:er|re)|concert)-?)?"
    r"review(?:ed|ing)?(?![a-z]|[ -](?:process|requests?|guide|board|committee|polic(?:y|ies)|cop(?:y|ies)"
    r"|scores?|bomb\w*|embargo\w*|culture|and|of the year|round))"
    r"|rezension(?!en)|(?:film|buch|theater|musik|konzert|album|spiel|serien)kritik(?!en)|besprechung(?!en)"
    r"|(?<![a-z])kritik(?![a-z]|[ -]an?[mn]?(?![a-z]))"
    r"|(?<![a-z])critique(?![a-z]|[ -]of(?![a-z]))|(?<![a-z])rese[nñ]a(?![a-z])|(?<![a-z])cr[ií]tica(?![a-z])"
    r"|(?<![a-z])(?:recensi(?:one|e|ón|on)|resenha|recenzj[aiaeę]|recenzij[aeu]|recenzie|ressenya)(?![a-z])|anmeldelse(?!r)"
    r"|arvostelu(?!t)|рецензия|рецензія|κριτική(?! επιτροπή)|(?<!・)レビュー(?!・|一覧)"
    r"|['‘“<《][^'’”>》\n]{1,40}['’”>》] ?(?:영화 |책 )?(?:리뷰|후기|감상평)"
    r"|\[(?:[가-힣]{1,4} )?리뷰\]|(?:영화|책|도서|공연|앨범|게임) ?리뷰"
    r"|感想(?!文|一覧)|[影书乐剧書樂劇画畫][评評](?!分)"
    r"|(?<![a-z])(?:(?:film|könyv|lemez)?kritik(?:a|ája)|recenzia|eleştirisi|incelemesi|(?:film|bok"
    r"|plate)omtale)(?![a-z])"
    r"|testbericht(?!e)|(?<![a-z])im (?:[a-zäöü]{3,12}-?)?test(?![a-zäöü])"
    r"|(?:\A|\n|[|–-] )\[?test ?(?:[:\]]|[–-] )|(?<![a-z])test (?:[^\n]{2,60} sur )?"
    r"(?:ps ?\d|xbox|switch|wii|pc|3?ds)(?![a-z])"
    r"|(?<=[)|:–-] )análisis(?=\Z|\n| [|–-] )",
    re.IGNORECASE,
)
"""One review."""
REVIEWS_WORD = re.compile(
    r"(?<![a-z])(?:(?:film|movie|book|album|music|game|tv|dvd|cd|theat(?:er|re)|concert|kurz|mini|micro)-?)?"
    r"reviews(?![a-z]|[ -]round)"
    r"|rezensionen|kritiken|besprechungen|(?<![a-z])critiques(?![a-z])"
    r"|(?<![a-z])(?:rese[nñ]as|cr[ií]ticas|recensioni|recensies|recensioner|resenhas|recenze|recenzí)(?![a-z])"
    r"|anmeldelser|рецензии|рецензії|κριτικές|(?<![a-z])(?:arvostelut|recenzje|kritikák|eleştiriler)(?![a-z])",
    re.IGNORECASE,
)
"""Several: a section, a list, or what others wrote of a work. In Czech one and several look the same."""
ALL_REVIEWS = re.compile(
    r"(?:(?:all|latest|new|recent|alle|aktuelle|neueste|neue|ultime|últimas|dernières|laatste|seneste|senaste|siste"
    r"|toutes les|todas las) )?"
    r"(?:(?:film|movie|dvd|blu-?ray|book|music|album|game|tv|kino|buch|serien|biograf)s?(?:[ /-]|(?=[kra])){0,3}){0,2}"
    r"(?:reviews|kritik(?:en)?|rezensionen|besprechungen|critiques|cr[ií]ticas|reseñas|recensioni|recensies|recenze"
    r"|recenzje|recensioner|anmeldelser?|arvostelut|resenhas|рецензии)"
    r"(?: (?:archives?|(?:der|de la|della|de|van de) (?:[\w.]+-)?(?:redaktion|rédaction|redazione|redactie|redacción)"
    r"|de films|de (?:cine|películas)|film|filmów|filmu))?",
    re.IGNORECASE,
)
"""Headlines of a site's section of reviews."""
SECTION_REVIEW = re.compile(
    r"(?:our |the |unsere |die |notre |la |nuestra |a |nossa |de |onze |naše )?"
    r"(?:(?:film|kino|buch|musik)?kritik|(?:film|buch|platten)?rezension|(?:film)?besprechung|critique|chronique"
    r"|crítica"
    r"|reseña|recensione|resenha|(?:film|boek)?recensie|recenze|recenzja|(?:film|bok|bog|plade)?anmeldelse"
    r"|(?:film|bok|skiv)?recension"
    r"|(?:elokuva-)?arvostelu|(?:film)?kritika|(?:film )?eleştirisi?|рецензия|рецензія|κριτική|review)"
    r"(?: (?:de|par|von|di|da|der|del|dello?a?|by|van|door)\b.{0,40})?[:.]?\Z",
    re.IGNORECASE,
)
"""A heading that announces one review and says nothing else."""
_BY_OTHERS = re.compile(
    r"(?<![^\W_])(?:opiniones|valoraciones) de (?:los |las )?(?:usuarios|clientes|lectores|espectadores)"
    r"|avis (?:des )?(?:spectateurs|clients|internautes|lecteurs|membres|consommateurs)"
    r"|(?:kunden|nutzer|leser|zuschauer)(?:rezensionen|bewertungen|meinungen|stimmen|kritiken)"
    r"|(?:opinioni|commenti) (?:degli |dei )(?:utenti|clienti|lettori|spettatori)"
    r"|opiniões (?:dos |de )(?:usuários|clientes|leitores)|uživatelské (?:recenze|komentáře)(?![^\W_])",
    re.IGNORECASE,
)
"""What others say of something, where no word for a review stands."""
_REVIEW_HINTS = (
    *"review rezension kritik besprechung critique rese tica recen opini valoracion avis bewertungen meinungen stimmen "
    "commenti anmeldelse arvostelu рецензи рецензі κριτικ ressenya "
    "レビュー 感想 评 評 리뷰 후기 감상평 eleştiri inceleme omtale testbericht análisis "
    "test: test]".split(),
    *(" test", "test :", "test -", "test –", "test ps", "test xbox", "test switch", "test wii", "test pc", "test 3ds"),
    *(" sur ps", " sur xbox", " sur switch", " sur wii", " sur pc", " sur 3ds"),
)
"""Whatever either of the two finds holds one of these."""
OTHER_TITLES = re.compile(
    r"(?<![a-z])(?:interviews?|trailers?|teasers?|previews?|podcasts?|obituar(?:y|ies)|spoilers?[ -]space"
    r"|announces?|announced|first look|picks? up|in talks|indiegogo|kickstarter|crowdfunding"
    r"|behind the scenes|highlights from|contract talks|watch:|r\.i\.p|explained|box[ -]office|kinocharts|taquilla"
    r"|(?:krönika|kronik|kolumne|glosse|column|opinion|essay|kommentar|opinión)(?=:)"
    r"|žebříček|the making of|shortlists?|longlists?|palmarès|at the (?:\w+ ){1,3}awards"
    r"|(?:guide|guides) (?:to|for)|guide:|walkthrough"
    r"|how (?:to|(?:i|we) (?:wrote|made|met|learn\w+|became|came|built|found))"
    r"|why (?:i|you|we)|reasons (?:to|why|for)"
    r"|joins (?:[\w'’-]+ ){0,5}(?:cast|film|movie|thriller|drama|comedy|series|pilot|biopic|sequel|musical)"
    r"|to (?:star (?:in|opposite)|direct|helm) |(?:renewed|cancell?ed) (?:for|after|at|by)"
    r"|sets? (?:director|cast)|tops? box|release date|casting|what to (?:see|watch)|dies (?:at|aged)|dead at|q ?& ?a"
    r"|now available|everything (?:we|you|to)|what we know|letters to the|mail ?bags?"
    r"|anuncia[nm]?|annuncia(?:no)?|annonce(?:nt)?|dévoile(?:nt)?|svela(?:no)?|divulga[m]?|ohlásil[aiy]?|oznámil[aiy]?"
    r"|kündig(?:t|en)"
    r"|entrevistas?|intervist[ae]|entretien avec|rozhovor|gespräch|nachruf|intervju|haastattelu|wywiad|interjú|söyleşi"
    r"|bandes?[- ]annonces?|tráiler|fragmanı?|verstorben|est décédée?|fallece|è mort[oa] "
    r"(?!di|un|una|l)|morreu|overleden"
    r"|zemřela?|zmarła?|nie żyje|meghalt|hayatını kaybetti|date de sortie|fecha de estreno|data di uscita"
    r"|data de lançamento|datum premiéry|primeras imágenes|prime immagini)"
    r"(?![a-z])"
    r"|(?:\A|(?<=\n))[‘“\"'„«] ?(?-i:I|We|Ich|Wir|Je|Nous|Yo|Eu|Io|Ik) [^’”\"»“\n]{24,}"
    r"|[:–—-] ?[‘“\"'„«] ?(?-i:I [a-z]|I['’](?:m|ve|d|ll) [a-z]|Ich [a-zäöü]|Je [a-zé]|J['’][a-zé])",
    re.IGNORECASE,
)
"""What titles of other genres say."""
HOW_TO = re.compile(
    r"(?:how to|so you want to|tips (?:for|on)|what is an?|why (?:i|you|we) (?:write|review|rate)) "
    r"|[^\n]{3,60}[:?] what(?: is|['’]s) the difference",
    re.IGNORECASE,
)
"""What headlines begin with that tell how something is done: how to write a review, as well."""
_OTHER_HINTS = frozenset(
    "interview interviews trailer trailers teaser teasers preview previews podcast podcasts obituary obituaries "
    "nika kronik kolumne glosse column opinion opini essay kommentar "
    "shortlist shortlists longlist longlists palmar awards joins star direct helm renewed canceled cancelled "
    "guide guides how why reasons set sets top tops release casting what dies dead q box making "
    "spoiler spoilers announce announces announced look up talks indiegogo kickstarter crowdfunding scenes highlights "
    "letters mail mailbag mailbags everything know available "
    "anuncia anuncian anunciam annuncia annunciano annonce annoncent voile voilent svela svelano divulga divulgam "
    "ohl ozn ndigt ndigen "
    "watch r walkthrough explained entrevista entrevistas intervista interviste rozhovor gespr nachruf entretien "
    "intervju "
    "haastattelu wywiad interj yle bande bandes iler fragman verstorben d fallece morto morta morreu overleden "
    "zem zmar kinocharts taquilla ek "
    "i ich je j nie meghalt hayat date fecha data datum primeras prime "
    "we wir nous yo eu io ik".split()
)
"""Whatever it finds holds one of these, as the letters a to z are run together."""
OTHER_SECTIONS = re.compile(
    r"(?<![a-z])(?:news(?!/articleview)|newswire|interviews?|trailers?|previews?|podcasts?|obituar(?:y|ies)"
    r"|spoilers?[ -]space|features?|opinions?|editorials?|essays?|letters?|newsletters?"
    r"|nachrichten|meldungen|aktuell|actualites?|noticias|notizie"
    r"|entrevistas?|intervist[ae]|entretiens?|rozhovory?|wywiady?|gespraeche?"
    r"|newsy|nyheter|nyheder|nieuws|actus?|zprávy|wiadomości|hírek|haberler|uutiset|новости"
    r"|publicystyka|komentarze|názory|komentáře|opinie|debatt|ledare|lederen?|opinión|opinião|kommentit"
    r"|ensayos?|saggi|kommentare?|kolumnen?|columnas?|colunas?|portraits|porträts|retratos|ritratti|profiles"
    r"|(?<!\S)(?:portrait|porträt|retrato|ritratto|profile|profil)(?!\S)"
    r"|recipes?|rezepte?|recettes?|recetas?|ricette"
    r"|politi[ck]s?|politik|sports?|business|wirtschaft|world|technology)(?![a-z])",
    re.IGNORECASE,
)
"""What sections and paths of other genres say."""
_SECTION_HINTS = frozenset(
    "news newswire interview interviews trailer trailers preview previews podcast podcasts obituary obituaries "
    "spoiler spoilers feature features opinion opinions editorial editorials essay essays letter letters newsletter "
    "newsletters nachrichten meldungen aktuell actualite actualites noticias notizie politic politics politik politiks "
    "entrevista entrevistas intervista interviste entretien entretiens rozhovor rozhovory wywiad wywiady gespraech "
    "publicystyka komentarze n ry koment opinie debatt ledare leder lederen opini kommentit "
    "newsy nyheter nyheder nieuws actu actus zpr wiadomo h haberler uutiset ensayo ensayos saggi kommentar kommentare "
    "kolumne kolumnen columna columnas coluna colunas portraits portr ts retratos ritratti profiles portrait t retrato "
    "ritratto profile profil "
    "recipe recipes rezept rezepte recette recettes receta recetas ricette "
    "gespraeche sport sports business wirtschaft world technology".split()
)
LISTS = re.compile(
    r"(?:\A|\n)\W*(?:(?:archives?|archiv|archivo|archivio|category|kategorie|catégorie|categoría|tag|tags"
    r"|schlagwort|étiquette"
    r"|etiqueta|rubrik|rubrique)(?=:|\s[|–-]|\sfor\s|\s?(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|\s?\n|\Z)|(?:posts|articles|entries|items) (?:tagged|by|in|for)"
    r"|(?:author|monthly|daily|category|tag|date) archives?|browsing (?:category|tag|all)|all (?:posts|articles"
    r"|stories) by"
    r"|(?:alle )?artikel (?:von|zu|mit)|noticias (?:sobre|de)|news (?:about|on)|toutes? (?:les )?(?:actualités"
    r"|infos) sur"
    r"|tutt[ei] (?:gli articoli|le notizie) (?:di|su))",
    re.IGNORECASE,
)
"""What titles of archives by month, subject or author begin with."""
CHART_WORDS = re.compile(
    r"(?<![a-z])(?:box[ -]?office|(?:\w+-?)?charts|hitparade|best-?seller(?:s|liste| list)?|kassensturz|classement"
    r"|taquilla|recaudación|classifica|hitlijst|žebříček)(?![a-z])",
    re.IGNORECASE,
)
"""What titles of tables of what sells say."""
BY_AN_AUTHOR = re.compile(
    r"(?:(?:all|latest|recent|more)? ?(?:articles|stories|posts|reviews) (?:by|from)|latest from"
    r"|(?:alle |neueste |weitere )?(?:artikel|beiträge|texte) von|(?:tous les |ses )?(?:derniers )?articles (?:de|par)"
    r"|artículos de|artigos de|(?:tutti gli )?articoli di|artikelen van|články autora) (?=\S)",
    re.IGNORECASE,
)
"""What headings above somebody's articles begin with."""
WORKS_WORD = re.compile(
    r"(?<![^\W_])(?:books?|novels?|reads|reading|films?|movies?|cinema|albums?|cds?|dvds?|blu-?rays?|records?|singles|songs"
    r"|comics|shows|series|plays|music|(?:\w+)?(?:bücher|romane|krimis|filme|alben|platten|serien)|krimi|kino|musik|lektüren?|gelesen|livres?|romans?|lectures"
    r"|bd|disques?|séries|cinéma|polars|libros?|lecturas|novelas|discos?|pel[ií]culas|cine|música|musica|musique|libri|libreria|letture|romanzi"
    r"|gialli|dischi|fumetti|boeken|platen|livros|filmes|knihy|filmy|desky|böcker|bøger|bøker|skivor|plader|plater)(?![^\W_])",
    re.IGNORECASE,
)
"""What titles of lists of works say."""
SEARCH_WORDS = re.compile(
    r"\W*(?:you searched for|(?:search )?results for|search results|search:|suchergebnisse|ergebnisse für"
    r"|résultats (?:de recherche|pour)|resultados (?:de|para|da)|risultati (?:della ricerca|per)|zoekresultaten"
    r"|výsledky (?:vyhledávání|hledání))(?!\w)",
    re.IGNORECASE,
)
"""What titles of a search's results begin with."""
NAMED_REVIEW = re.compile(
    r"\A(?:film|movie|book|album|music|game|tv|dvd|cd|theat(?:er|re)|concert|blu-?ray|restaurant) reviews: "
    r"(?![^\n]{0,80}(?:[,;/&+|]| and | [–—-] ))(?-i:[A-ZÀ-Þ\d'\"‘“])[^\n]{1,50}\Z",
    re.IGNORECASE,
)
"""One work named behind them: `DVD Reviews: Moor`."""
NAMED_REVIEWS = re.compile(
    rf"(?:{REVIEWS_WORD.pattern})\s?[:|–—-]\s[^,:|]{{2,60}}(?:,\s[^,:|]{{2,60}})+,?\s(?:and|&|und|et|y|e|en|a|og)\s\S",
    re.IGNORECASE,
)
"""Several works named behind a word for reviews."""
BOOK_NUMBERS = Wanted(
    "isbn isbn: isbn-10 isbn-10: isbn-13 isbn-13: isbn10 isbn13 isbn10: isbn13: isbn/einband/preis".split()
)
BASKETS = Wanted(
    "basket cart bag warenkorb panier carrito cesta carrello cestino winkelwagen košíku koszyka корзину купить "
    "kundvagn handlekurv ostoskoriin kosárba sepete postage shipping refurbished octavo poster".split()
)
"""Words of pages that sell what they are about."""
BOOK_FACTS = Wanted(
    "hardback paperback hardcover rrp rrp: pages: seiten: format: binding: imprint: gebunden taschenbuch broché "
    "umfang/format éditeur éditeur: editore editore: editorial: uitgever uitgever: verlag: exemplaires".split()
)
"""Words of a publisher's or a library's page on a book, where hardly a word of prose stands."""
MEALS = Wanted(
    "starter starter, starters starters, mains mains, dessert dessert, desserts desserts, waiter waiters waitress "
    "waitresses appetizer appetizers entrees entrées vorspeise vorspeisen hauptgang hauptgänge kellner kellnerin "
    "nachtisch serveuse camarero camareros entrantes postre postres cameriere camerieri antipasto antipasti "
    "voorgerecht voorgerechten hoofdgerecht hoofdgerechten nagerecht nagerechten "
    "cheffe l'ardoise ardoise convives sommelier sommelière förrätt huvudrätt efterrätt hovedret forret předkrm číšník "
    "dezert przystawka kelner kelnerka garçom sobremesa".split()
)
"""Words of those who tell of a meal."""
DRINKS = Wanted(
    "abv abv: winery winery: appellation appellation: grapes grapes: varietal varietal: brewery brewery: distillery "
    "distillery: rebsorte rebsorte: rebsorten rebsorten: weingut weingut: cépage cépages millésime vitigno vitigno: "
    "vitigni vitigni: cantina cantina: bodega bodega: uva uva: uvas uvas: alcohol alcohol: alkoholgehalt".split()
)
"""Labels of wines, beers and spirits."""
_OTHERS = frozenset(
    "user users reader readers customer customers visitor visitors audience member members critic critics guest guests "
    "nutzer leser kunden usuarios lectores clientes utenti lettori lecteurs spectateurs internautes espectadores "
    "presse prensa stampa imprensa".split()
)
_OTHER_ABROAD = re.compile(
    r"(?:公開|発売|放送|配信)(?:日)?決定|特報|予告(?:編|映像)?(?:解禁|公開|到着)|ビジュアル(?:解禁|公開)|インタビュー|舞台挨拶|キャスト(?:発表|解禁)"
    r"|인터뷰|예고편|개봉 ?확정|캐스팅|제작보고회|크랭크인|定档|预告|专访|首映礼|杀青|官宣|трейлер|тизер|интервью",
    re.IGNORECASE,
)
"""The same in scripts of other letters."""
_LETTERS = re.compile("[a-z]+")


@lru_cache(maxsize=500)
def may_say_review(text: str) -> bool:
    """False for a text in which neither `REVIEW_WORD` nor `REVIEWS_WORD` finds anything: a cheap first look."""
    return any(map(text.casefold().__contains__, _REVIEW_HINTS))


def says(word: re.Pattern[str], text: str) -> bool:
    """Whether a text names reviews as one of the two patterns finds them."""
    return may_say_review(text) and word.search(text) is not None


def announces_other(titles: str) -> bool:
    """Whether titles name another genre."""
    if any_word(titles, _OTHER_HINTS) and OTHER_TITLES.search(titles) is not None:
        return True
    return not titles.isascii() and _OTHER_ABROAD.search(titles) is not None


def section_of_other(places: str) -> bool:
    """Whether a path or sections name another genre, and no reviews."""
    if not any_word(places, _SECTION_HINTS) or OTHER_SECTIONS.search(places) is None:
        return False
    return not (says(REVIEW_WORD, places) or says(REVIEWS_WORD, places))


def announces_reviews_by_others(title: str) -> bool:
    """Whether a title reads as `User Reviews`, `What our visitors say in their reviews`."""
    return (says(REVIEWS_WORD, title) and any_word(title, _OTHERS)) or _BY_OTHERS.search(title) is not None


def any_word(text: str, words: frozenset[str]) -> bool:
    """A cheap first look: whether any of the words, each of letters only, stands in the text."""
    return not words.isdisjoint(_letter_words(text))


@lru_cache(maxsize=50)
def _letter_words(text: str) -> list[str]:
    """Runs of the letters a to z."""
    return _LETTERS.findall(text.lower())


def announces_search(titles: str) -> bool:
    """Whether one of some titles, a line each, is that of a search's results."""
    return any(map(SEARCH_WORDS.match, titles.split("\n")))
