"""What titles of lists of the best and of what the critics said read like."""

from __future__ import annotations

import re

from reviewscrape.extraction.wording import REVIEW_WORD, any_word, may_say_review

CHOICES = re.compile(
    r"(?<![a-z\d])(?:(?:the )?\d{1,3} (?:[\w'&-]+,? ){0,6}"
    r"(?:books|novels|films|movies|albums|songs|shows|series|games|plays) (?:to|you|that|we|for|coming|out|worth)(?!\w)"
    r"|(?:\A|(?<=\n)|(?<=: ))(?:two|three|four|five|six|seven|eight|nine|ten|twelve)(?: [\w'-]+){0,3}"
    r" (?:books|novels|films|movies|albums|songs|shows|series|games|plays|records|thrillers|comedies)(?: and \w+)?"
    r" (?:to|you|we|for|worth)(?!\w)"
    r"|(?:\A|(?<=\n))(?:our |the )?(?:staff|editors?['’]?s?|critics['’]?|weekly) picks"
    r"(?= (?:for|of)(?!\w)|[:|,–]|\n|\Z)"
    r"|(?:\A|(?<=\n))(?:(?:what|books|films|movies|albums) (?:i|we)(?:['’]ve| have|['’]re)?"
    r" (?:been )?(?:read|watched|saw|heard)(?:ing)?"
    r"|recent reads|(?:\w+ )?(?:reading|reads) wrap-?\s?up|(?:monthly|weekly|\w+) (?:reading )?wrap-?\s?up)"
    r"(?= (?:in|this|last|lately|recently|for|of)(?!\w)|[:|,–]|\n|\Z)"
    r"|(?:streaming|film|buch|tv|serien|kino|lese|musik|hörbuch|literatur)-?tipps (?:fürs|für|der|zum|am|im)(?!\w)"
    r"|(?:\A|(?<=\n))(?:(?:mon |mes )?(?:bilan (?:de )?(?:mes )?lectures?|bilan (?:lecture|livresque|mensuel|du mois)"
    r"|lectures (?:du mois|d[eu'’] ?\w+ 20\d\d))|mein lesemonat|lesemonat|lese-?rückblick|gelesen im"
    r"|(?:mis )?lecturas (?:del mes|de \w+ 20\d\d)|letture (?:del mese|di \w+ 20\d\d)|leituras do mês)"
    r"|(?:\A|(?<=\n))(?:(?:meine|unsere) )?(?:\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)"
    r"(?: \w+){0,2} (?:bücher|romane|krimis|filme|alben|platten|serien|spiele|hörbücher)"
    r"(?=,? (?:(?:19|20)\d\d|für|zum|über|die|aus|im)(?!\w)|[:|,–]|\n|\Z)"
    r"|(?:\A|(?<=\n))(?:\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze)(?: \w+){0,1}"
    r" (?:films|livres|romans|séries|disques|albums|jeux|bd|polars)(?= (?:à|pour|qu|de la|sur|avec)(?!\w))"
    r"|(?:\A|(?<=\n))(?:\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)(?: \w+){0,1}"
    r" (?:pel[ií]culas|libros|novelas|discos|series|juegos|álbumes)(?= (?:para|que|de la|sobre|con)(?!\w))"
    r"|(?:\A|(?<=\n))(?:\d{1,3}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici)"
    r" (?:film|libri|romanzi|dischi|serie|giochi|album)(?= (?:da|per|che|su|con)(?!\w))"
    r"|(?:\A|(?<=\n))(?:\d{1,3}|dois|três|quatro|cinco|seis|sete|oito|nove|dez|twee|drie|vier|vijf|zes|zeven|acht|negen"
    r"|tien|twaalf)(?: \w+){0,1} (?:filmes|livros|séries|discos|álbuns|jogos|boeken|films|series|platen|romans|games)"
    r"(?= (?:para|pra|que|sobre|com|voor|om|die|over|met)(?!\w)))(?![a-z])",
    re.IGNORECASE,
)
"""What titles of a few things that are recommended say: `Five films to see this week`."""
BEST = re.compile(
    r"(?<![a-z\d])(?:(?:the )?\d{1,3} (?:\w+ ){0,3}(?:best|worst|greatest|most|favou?rite)"
    r"|(?:best|worst|top)(?:(?: [\w'’&-]+,?){0,6} \w+s| ten| five| twenty)? of(?! (?:both|us|all)(?!\w))"
    r"|(?:\A|(?<=\n))(?:the |our )?best (?!(?:practices?|of both)(?!\w))(?:[\w'&-]+,? ){0,6}?[\w-]{3,}s"
    r"(?= (?:in|for|to|on|under|from|this|right|(?:19|20)\d\d|\()|[:|,–]|\n|\Z)"
    r"|(?:\A|(?<=\n))(?:the |our )?best (?:[\w'&-]+ ){1,6}(?:on a budget|under \W?\d+|for (?:beginners|the money))"
    r"|(?:\A|(?<=\n)|the )(?:\d{1,3}|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?: [\w'-]+){0,2} "
    r"(?:under-?rated|over-?rated|overlooked|forgotten|great|essential"
    r"|must-(?:see|read|hear)|classic|perfect|[a-z]+iest)"
    r"(?: [\w'-]+){0,2} (?:books|novels|films|movies|noirs|thrillers|comedies|westerns|albums|songs"
    r"|shows|series|games|plays)(?= of|[:|,–]|\n|\Z)"
    r"|top[- ]\d+|best[- ](?:\w+[- ]){0,3}(?:19|20)\d\d"
    r"|(?:films|movies|albums|songs|tracks|records|books|novels|games|shows|series|tv) of the (?:year|decade|century)"
    r"|favou?rite (?:[\w'-]+ ){0,2}[\w-]+s (?:of|from) (?:the (?:year|decade)|all time|(?:19|20)\d\d)"
    r"|(?:picks?|choose|chooses|recommends?|shares?) (?:their|our|his|her) (?:favou?rite|best|top)"
    r"|(?:\A|(?<=\n))(?:my|our|the) year in (?:books|reading|films?|movies|music|records|albums|games|theatre|tv)(?!\w)"
    r"|gift (?:guide|ideas)|(?:\A|(?<=\n))(?:\d{1,3} |the |best )*gifts for(?!\w)"
    r"|(?:lo mejor|le meilleur|il meglio|das beste|het beste|o melhor|det bästa|det bedste|det beste|to nejlepší)"
    r" (?:de |du |di |del |aus |van |av |fra |från |z roku |do ano )?(?:l['’]année )?(?:19|20)\d\d"
    r"|(?:\A|(?<=\n))(?:i|le|gli|los|las|les|die|os|as|de) \d{1,3} (?:dischi|album|alben|albums|film|filme|films"
    r"|libri|libros|livres|livros|bücher|boeken|discos|disques|álbuns|platen|películas|series|serie|serien|séries)"
    r"(?: [\w-]+){0,2} (?:del|de|du|des|van|do|d'|del año|des jahres)?\s?(?:19|20)\d\d"
    r"|ranked|(?:(?:\A|\n|[:–|-] )die|die \d+) besten|les (?:\d+ )?meilleurs"
    r"|(?:mes|nos|\d+|dix|cinq) (?:\w+ )?coups de c(?:œ|oe)ur"
    r"|(?:meine|unsere|\d+) lieblings(?:bücher|filme|alben|platten)"
    r"|die (?:\d+ |zehn )?\w{3,}sten (?:\w+ )?(?:bücher|romane|krimis|filme|alben|platten|serien|spiele|hörbücher)"
    r"|les (?:\d+ |dix )?plus (?:beaux|belles|\w+s) (?:films|livres|romans|séries|disques|albums|jeux|bd|polars)"
    r"|l[ao]s (?:\d+ |diez )?(?:pel[ií]culas|libros|novelas|discos|series|juegos) más \w+s"
    r"|(?:i|gli|le) (?:\d+ |dieci )?(?:film|libri|romanzi|dischi|serie|giochi|album) più \w+"
    r"|(?:l[aoe]s|i|le|os|as|de|les|a|nej) \d+ (?:mejores|meilleures|migliori|melhores|beste|bästa|legjobb)"
    r"|(?!(?:beste|bästa) (?:film|album)(?!\w))"
    r"(?:mejores|meilleurs|meilleures|migliori|melhores|beste|nejlepší|nejlepších|najlepsze|najlepszych|bästa"
    r"|legjobb|parhaat)"
    r" (?:\d+ )?(?:pel[ií]culas|pelis|series|discos|libros|videojuegos|films?|séries|albums?|álbumes|álbuns"
    r"|disques|livres|romans"
    r"|dischi|libri|filmes|livros|boeken|boken|platen|filmy|filmů|filmów|knihy|knih|desky|seriály|seriálů|filmer"
    r"|filmene"
    r"|płyty|płyt|książki|książek|seriale|seriali|gry|gier|bøker|böcker|skivor|plater|plader|bøger|elokuvat|filmek|könyvek|spiele|games|jeux|giochi|jogos))(?![a-z])",
    re.IGNORECASE,
)
"""What titles of lists of the best say."""
_ROUNDUP_HINTS = frozenset(
    "mejor meilleur meglio beste melhor sta bedste nejlep "
    "year best worst greatest most favorite favourite top ranked besten meilleurs "
    "books novels films movies noirs thrillers comedies westerns "
    "albums songs shows series games plays mejores meilleures migliori melhores beste "
    "sta nejlep najlepsze najlepszych legjobb parhaat picks cher romane krimis filme alben "
    "platten serien spiele rb livres romans disques jeux polars libros novelas discos juegos lbumes film libri romanzi "
    "dischi giochi album boeken platen filmes livros ries jogos yty ksi seriale seriali "
    "read watched saw heard reading reads wrap wrapup "
    "tipps streamingtipps filmtipps buchtipps serientipps lesetipps "
    "coups lieblingsb lieblingsfilme lieblingsalben lieblingsplatten "
    "bilan lectures lesemonat lese lecturas letture leituras gelesen gift gifts".split()
)
_TO_WATCH = re.compile(
    r"(?:\A|\n)(?:what|(?:the )?best (?:things|shows|films)) to (?:watch|stream|read|hear|listen to|binge|see)"
    r"(?: \w+){0,4} (?:this|these|over|right now|next)"
    r"(?= (?:week|weekend|month|summer|winter|spring|autumn|fall|holidays?)(?!\w)"
    r"|[:|,–]|\n|\Z)"
    r"|(?:\A|\n)(?:qué ver|que ver|que voir|que regarder|cosa (?:vedere|guardare)|o que (?:ver|assistir)"
    r"|wat (?:te )?kijken|co (?:vidět|sledovat))(?: \w+){0,3} (?:este|ce|questo|nel|neste|dit|o)"
    r" (?:fin de semana|week-?end|fim de semana|víkendu)(?!\w)",
    re.IGNORECASE,
)
"""A choice of what is on: a round-up where it is told what each is worth, news where it is told when it begins."""
_OF_CRITICS = re.compile(
    r"\breviews?\s?round-?\s?up\b"
    r"|\bwhat (?:the |are the )?(?:critics|reviewers|reviews)(?: are| have)? sa(?:y|id|ying)\b"
    r"|\bkritik(?:en)?rundschau\b|\bpresse(?:schau|stimmen|spiegel)\b|\brevue de presse\b|\brassegna stampa\b"
    r"|\b(?:lo que|qué) (?:dice|opina) la crítica\b|\bce qu’en disent les critiques\b"
    r"|\b(?:first|early) (?:reviews|reactions)\b|\breviews are in\b|\bcritics (?:react|weigh in)\b",
    re.IGNORECASE,
)
"""What the critics said."""
_RELEASES = re.compile(
    r"estrenos (?:de (?:cine|teatro)(?: y danza)? |en cines? )?(?:de|del|para) (?:la|esta|este|el)"
    r" (?:semana|fin de semana|viernes)|estrenos de esta semana"
    r"|sorties (?:cin[ée](?:ma)? |dvd |bd |albums? )?(?:de la semaine|du (?:mercredi|\d))"
    r"|(?:kino|dvd)starts (?:der woche|am|vom)|(?:das|diese filme) starte[tn] am|neu im kino|diese woche im kino"
    r"|uscite (?:al cinema )?(?:della settimana|del \d)|novità (?:in libreria|in uscita|al cinema|del \d)"
    r"|new (?:albums|books|movies|films|releases|on dvd)"
    r" (?:in (?:stores|theat(?:er|re)s|cinemas)|out|(?:this|of the) week)"
    r"|(?:opening|new) (?:this week|in (?:theat(?:er|re)s|cinemas))"
    r"|neuerscheinungen (?:im|der woche)|nieuw in de bioscoop|premiéry týdne",
    re.IGNORECASE,
)
"""What titles of pages on what comes out in a week say."""
_RELEASE_HINTS = frozenset(
    "estrenos sorties kinostarts dvdstarts startet starten kino uscite novit new opening neuerscheinungen nieuw "
    "premi".split()
)


_ADVICE = re.compile(
    r"(?<![a-z\d])(?:top|best|\d{1,3})(?: (?!(?:of|and|for)(?!\w))[\w'’&,:-]+){0,4}?:? "
    r"(?:practices|strategies|tips|trends|reasons|ways|secrets|commands|mistakes|facts|steps|lessons|myths|signs|leaderboard)(?![a-z])"
    r"|(?<![a-z])in (?:the )?top \d",
    re.IGNORECASE,
)
"""What titles of advice and of rankings in the news say: nothing of these can be reviewed."""


def announces_roundup(titles: str, *, critical: bool = False) -> bool:
    """Whether titles announce a list of the best, and no review; that its entries were reviewed makes it none.

    `critical` tells that the prose speaks as critics do.
    """
    if _OF_CRITICS.search(titles) is not None or (critical and _TO_WATCH.search(titles) is not None):
        return True
    if not any_word(titles, _ROUNDUP_HINTS) or (BEST.search(titles) is None and CHOICES.search(titles) is None):
        return False
    if _ADVICE.search(titles) is not None:
        return False
    reviews = REVIEW_WORD.findall(titles) if may_say_review(titles) else []
    return all(word.lower().endswith(("ed", "ing", "test")) for word in reviews)  # `Die besten Kopfhörer im Test`


def announces_choice(titles: str) -> bool:
    """Whether titles announce a few recommended things, and no list of the best: each may be reviewed."""
    return CHOICES.search(titles) is not None and BEST.search(titles) is None


def announces_releases(titles: str) -> bool:
    """Whether titles are those of a page on what comes out in a week."""
    return any_word(titles, _RELEASE_HINTS) and _RELEASES.search(titles) is not None
