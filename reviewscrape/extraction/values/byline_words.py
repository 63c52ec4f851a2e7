"""The words before a critic's name, by language. A further language is a further line of each table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

REVIEWED: Mapping[str, str] = {
    "en": "review by|reviewed by|review written by|tested by|played by",
    "de": "kritik von|rezension von|besprechung von|rezensiert von|besprochen von|getestet von|test von|"
    "testbericht von|review von|eine kritik von",
    "fr": "critique par|critique de|critiqué par|"
    "critique écrite par|critique rédigée par|chronique écrite par|chronique "
    "rédigée par|"
    "test écrit par|test rédigé par|chronique de|chronique par|chroniqué par|testé par|test par",
    "es": "crítica de|crítica por|crítica escrita por|reseña de|reseña por|reseñado por|análisis de|análisis por",
    "it": "recensione di|recensione a cura di|recensione scritta da|recensito da|provato da",
    "pt": "crítica de|crítica por|resenha de|resenha por|análise por",
    "nl": "recensie door|recensie van|gerecenseerd door|besproken door|getest door",
    "cs": "recenze|recenzoval|recenzovala|recenzi napsal|recenzi napsala",
    "sv": "recension av|recenserad av",
    "da": "anmeldelse af|anmeldt af",
    "no": "anmeldelse av|anmeldt av",
    "pl": "recenzja autorstwa|recenzję napisał|recenzję napisała|zrecenzował|zrecenzowała",
}
"""What names the critic and nobody else, where no title stands behind it: see `MAY_NAME_WORKS`."""
MAY_NAME_WORKS = re.compile(r"\W{0,3}(?:\w+\s)?\w+\s?(?:de|di|van|(?<!by):)\s|\W{0,3}recenze\s", re.IGNORECASE)
"""Those of them that stand before a work's title as well: `Crítica de Moor`, `Recenze: Moor`."""
KINDS = "film movie book album music tv theatre theater game dvd concert live".split()
"""Kinds of works before the English ones: `film review by`."""
COMPOUNDS = "film kino serien tv buch platten musik album theater konzert spiel spiele".split()
"""Kinds of works in front of the German and Dutch ones: `Filmkritik von`."""
WRITTEN: Mapping[str, str] = {
    "en": "written by|post written by|article written by|posted by|submitted by|contributed by|words by|words:|"
    "text by|text:|story by|article by|interview by|preview by",
    "de": "von unserem redakteur|von unserer redakteurin|von unserem mitarbeiter|von unserer mitarbeiterin|von|"
    "eingestellt von|gepostet von|geschrieben von|verfasst von|text von|ein artikel von|ein beitrag von",
    "fr": "par|signé|écrit par|écrite par|rédigé par|rédigée par|publié par|publiée par|posté par|texte:|texte de|"
    "article de",
    "es": "por|escrito por|escrita por|publicado por|publicada por|redactado por|redactada por|texto:|texto de",
    "it": "di|pubblicato da|postato da|scritto da|scritta da|a cura di|testo di|testo:",
    "pt": "por|escrito por|escrita por|publicado por|publicada por|postado por|postada por|texto:|texto de",
    "nl": "door|gepost door|geschreven door|geplaatst door|tekst:|tekst door|tekst",
    "cs": "od|napsal|napsala|napsal/a|vystavil|vystavila",
    "sv": "av|upplagd av|inlagd av|skriven av|text av",
    "da": "af|indsendt af|opslået af|skrevet af|tekst af",
    "no": "skrevet av|lagt inn av|tekst av|publisert av",
    "fi": "kirjoittanut",
    "hu": "írta",
    "pl": "napisał|napisała|autorstwa|przez|rozmawiał|rozmawiała|rozmawiał:|rozmawiała:",
    "ca": "publicat per|escrit per",
    "id": "oleh|ditulis oleh",
    "ro": "publicat de|scris de|postat de",
    "sk": "pridal|pridala|napísal|napísala",
    "ko": "글",
    "el": "του|της|γράφει ο|γράφει η|από τον|από την",
}
"""What names the writer of a text, of whatever kind."""
LABELS: Mapping[str, str] = {
    "en": "author|critic|reviewer",
    "de": "autor|autorin|rezensent|rezensentin|kritiker|kritikerin|redakteur|redakteurin",
    "fr": "auteur|autrice|auteure|rédacteur|rédactrice",
    "es": "autora|redactor|redactora|crítico",
    "it": "autore|autrice|recensore|redattore|redattrice",
    "pt": "redator|redatora",
    "nl": "recensent|redacteur",
    "cs": "autorka|autor recenze|recenzent|recenzentka",
    "sv": "skribent|recensent",
    "da": "anmelder|skribent",
    "pl": "autorka recenzji|autor recenzji|recenzent|recenzentka",
    "ru": "автор|рецензент|автор рецензии|текст",
    "uk": "авторка",
    "hr": "piše|autorica",
    "el": "γράφει|γραφει|κείμενο",
    "no": "anmelder|skribent|journalist",
    "fi": "kirjoittaja|arvostelija|teksti",
    "hu": "szerző|írta",
    "tr": "yazar|yazan|eleştirmen",
    "sk": "autorka|recenzent|recenzentka",
    "ja": "文|取材・文|執筆|評者|筆者|ライター|書いた人|この記事を書いた人|投稿者",
    "zh": "作者|撰文",
    "ko": "글|글쓴이|작성자",
}
"""Nouns before a colon and the writer's name."""
REVIEW_NOUNS: Mapping[str, str] = {
    "en": "review|film review|movie review|reviewed",
    "de": "kritik|filmkritik|rezension|besprechung",
    "fr": "critique|chronique",
    "es": "crítica|reseña",
    "it": "recensione",
    "pt": "resenha",
    "nl": "recensie",
    "cs": "recenze",
}
"""Words for review that have a title behind their colon as often as a name."""
DAY_WORDS = (
    "posted published reviewed added updated veröffentlicht erschienen publié posté publicado pubblicato postado "
    "publisert publiceret publicerad publicerat julkaistu opublikowano dodano közzétéve yayınlanma tarih дата "
    "gepubliceerd geplaatst vydáno publikováno zveřejněno date datum fecha data on the am "
    "d vom den le el il em op dne actualizado actualizada aktualisiert aktualizováno aggiornato atualizado bijgewerkt "
    "uppdaterad opdateret 发布时间 發佈時間 发布 日期 更新 公開日 更新日 掲載日 投稿日 입력 작성일 등록"
).split()
"""Words before the day of publication."""


def pattern_of(phrases: Iterable[str]) -> str:
    """A regular expression of phrases, longer ones first; a space is any white space, also none before a colon."""
    by_length = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s").replace(":", r"\s?[:：＝／]") for phrase in by_length)


def phrases_of(table: Mapping[str, str]) -> list[str]:
    """All phrases of a table, each once."""
    return list(dict.fromkeys(phrase for line in table.values() for phrase in line.split("|")))


def _with_kinds() -> list[str]:
    english = [f"{kind} {phrase}" for kind in KINDS for phrase in REVIEWED["en"].split("|")[:2]]
    compounds = [*REVIEWED["de"].split("|")[:3], *REVIEWED["nl"].split("|")[:2]]
    german = [f"{kind}{joint}{phrase}" for kind in COMPOUNDS for joint in ("", "-") for phrase in compounds]
    of_one = ["a review by", *(f"a {phrase}" for phrase in english), *(f"eine {phrase}" for phrase in german)]
    return [*phrases_of(REVIEWED), *english, *german, *of_one, "eine kritik von", "eine rezension von"]


REVIEWED_PHRASES = _with_kinds()
REVIEWED_INSIDE = [phrase for phrase in phrases_of(REVIEWED) if phrase != "recenze"]
"""Those that name the critic amid a line as well, where sites list their sections."""
LABEL_PHRASES = [f"{noun}:" for noun in phrases_of(LABELS)]
WRITTEN_PHRASES = [*phrases_of(WRITTEN), *LABEL_PHRASES, "autor:"]
NOUN_PHRASES = [f"{noun}:" for noun in phrases_of(REVIEW_NOUNS)]
OPENING = frozenset(
    re.split(r"[\s:/・-]", phrase)[0]
    for phrase in ("by", "an", "published", "authors", *REVIEWED_PHRASES, *WRITTEN_PHRASES, *NOUN_PHRASES)
)
"""First words of all of them, in lower case."""
SIGNED_BELOW = re.compile(
    r"(?:Rezension|Kritik|Besprechung|Recensie|Critique|Reseña) (?:von|door|par|por) (?:[A-ZÀ-Þ][\w.-]+\s?){1,3}\Z"
)
"""Who reviewed it, as a line below the title says: `Rezension von Ada`."""
