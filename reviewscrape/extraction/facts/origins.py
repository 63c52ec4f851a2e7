"""A work's year, where it stands behind its country: `France/Belgium 2019`, `España, 2020. 98 min`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import SURE, Found

COUNTRIES = {
    "en": "USA|US|U.S.|UK|U.K.|GB|United States|United Kingdom|Great Britain|Ireland|France|Belgium|"
    "Netherlands|Germany|Austria|Switzerland|Italy|Spain|Portugal|Denmark|Sweden|Norway|"
    "Finland|Iceland|Poland|Czech Republic|Slovakia|Hungary|Romania|Greece|Turkey|Russia|"
    "Israel|Iran|India|China|Japan|South Korea|Hong Kong|Taiwan|Canada|Australia|New Zealand|"
    "Mexico|Brazil|Argentina|Chile",
    "de": "Deutschland|Frankreich|Belgien|Niederlande|Österreich|Schweiz|Italien|Spanien|Dänemark|"
    "Schweden|Norwegen|Finnland|Polen|Tschechien|Ungarn|Großbritannien|Irland|Kanada|Japan|"
    "Türkei|GB",
    "fr": "Belgique|Allemagne|Suisse|Italie|Espagne|États-Unis|Etats-Unis|Royaume-Uni|Grande-Bretagne|"
    "Danemark|Suède|Norvège|Pologne|Hongrie|Autriche|Roumanie|Grèce|Turquie|Canada|Japon|Corée du Sud|Pays-Bas",
    "es": "España|Francia|Alemania|Italia|Estados Unidos|EE UU|EE. UU.|EEUU|Reino Unido|México|"
    "Argentina|Bélgica|Suiza|Dinamarca|Suecia|Noruega|Japón|Brasil",
    "it": "Italia|Stati Uniti|Regno Unito|Gran Bretagna|Spagna|Germania|Svizzera|Belgio|Danimarca|Svezia|Giappone",
    "pt": "Portugal|Brasil|EUA|Alemanha|Itália|Espanha|França|Japão",
    "nl": "Nederland|België|Frankrijk|Duitsland|Verenigde Staten|VS|Italië|Spanje|Denemarken|Zweden|Noorwegen",
    "cs": "ČR|Česko|SR|Slovensko|Německo|Francie|Itálie|Polsko|Rakousko|Velká Británie|Dánsko|Švédsko|Japonsko",
    "codes": "D|DE|GER|BRD|DDR|A|AT|AUT|CH|SUI|F|FR|FRA|I|IT|ITA|E|ES|ESP|P|PT|B|BE|BEL|NL|NED|DK|DEN|S|SE|SWE|N|NO|"
    "NOR|FIN|IS|PL|POL|CZ|SK|H|HU|HUN|RO|GR|TR|RUS|UA|IL|ISR|IR|IRN|IND|CN|CHN|HK|J|JP|JAP|KOR|CDN|CA|CAN|AUS|MEX|"
    "BR|BRA|ARG|RA|CL|IRL|LUX|L|Fr.|All.|It.|Esp.|É.-U.|G.-B.|Belg.",
    "pl": "Polska|Niemcy|Francja|Czechy|Wielka Brytania|Włochy|Hiszpania|Dania|Szwecja|Norwegia|Japonia|Belgia",
    "da": "Danmark|Sverige|Norge|Tyskland|Frankrig|Frankrike|Storbritannien|Italien|Spanien",
    "fi": "Suomi|Ruotsi|Tanska|Norja|Saksa|Ranska|Yhdysvallat|Espanja",
    "ru": "Россия|СССР|Франция|Германия|США|Великобритания|Италия|Испания|Япония|Польша|Казахстан|Беларусь",
    "uk": "Україна|Франція|Німеччина|Велика Британія|Польща|Італія",
    "el": "Ελλάδα|Γαλλία|Γερμανία|ΗΠΑ|Αγγλία|Ιταλία|Ισπανία",
    "ro": "România|Franța|Germania|Ungaria|SUA",
    "tr": "Türkiye|Almanya|Fransa|ABD|İngiltere|İtalya",
    "hu": "Magyarország|Franciaország|Németország|Olaszország",
    "es-am": "Uruguay|Colombia|Perú|Venezuela|Cuba|Ecuador|Bolivia|Paraguay",
}
"""Countries as credits print them, by language. A further language is one more line."""
LONGEST, LONGEST_LINE = 400, 160
"""Characters of a block of credits in lines or with minutes, and of any other: `France, 1944.` begins many a plot."""
_MINUTES = re.compile(r"\n|\d\s?(?:[Mm]in|['′’h])")
_NAMES = "|".join(
    sorted({re.escape(name) for row in COUNTRIES.values() for name in row.split("|")}, key=len, reverse=True)
)
NAMED = re.compile(rf"(?:\A|[/&,-] ?)(?:{_NAMES})(?!\w)")
"""A country, or one of several."""
_YEAR = re.compile(r"(?<![\d-])((?:19|20)\d\d)(?![\d-])")
_BEFORE = re.compile(
    r"(?:^|[.(|/;:,\n—–-])\s*(?:(?:Produzione|Produktion|Produção|Production|[Pp]rod\.) )?"
    rf"(?:(?:{_NAMES})(?!\w)\s?(?:[/,:–-]|\sand|\set|\sund)?\s?){{1,5}}\Z"
)


def years_of_origins(blocks: Iterable[Block]) -> Iterator[tuple[Block, Found]]:
    """The years behind countries in short blocks outside the prose, where all say the same."""
    found: list[tuple[Block, Found]] = []
    for block in blocks:
        text = block.text
        if len(text) > LONGEST or ("19" not in text and "20" not in text):
            continue
        longest = LONGEST if len(text) > LONGEST_LINE and _MINUTES.search(text) else LONGEST_LINE
        for year in _YEAR.finditer(text) if len(text) <= longest else ():
            before = text[max(year.start() - 60, 0) : year.start()]
            if _BEFORE.search(before):
                found.append((block, Found("work_year", int(year[1]), f"{before[-40:]}{year[1]}", SURE)))
    if len({fact.value for _, fact in found}) == 1:
        yield found[0]
