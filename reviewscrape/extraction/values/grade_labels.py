"""Whose grade a label speaks of: the critic's, the readers', the visitor's own, an age label, something else.

Tables of words by language; a new language is a new row.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Whose(StrEnum):
    """To whom or what a grade on a page belongs."""

    CRITIC = "critic"
    """The verdict of the review's critic."""
    COMMUNITY = "community"
    """The readers' aggregate."""
    VISITOR = "visitor"
    """The visitor's own grade, or the form to give one."""
    AGE = "age"
    """An official age label."""
    AGGREGATE = "aggregate"
    """An average over other critics."""
    ASPECT = "aspect"
    """One aspect of the work (sound, history, replay value), or something unknown."""
    OTHER_WORK = "other work"
    """Another work on the same page."""


NOUNS: dict[str, str] = {
    "en": "rating ratings grade grades score scores verdict judgment judgement stars star-rating rated marks "
    "assessment",
    "de": "bewertung wertung gesamtwertung gesamtbewertung endwertung gesamturteil urteil punkte punktzahl sterne "
    "note fazit filmbewertung schulnote",
    "fr": "note notes avis l'avis verdict évaluation appréciation cotation étoiles",
    "es": "calificación calificacion nota puntuación puntuacion puntaje valoración valoracion veredicto estrellas",
    "it": "voto valutazione giudizio punteggio votazione stelle",
    "pt": "nota avaliação avaliacao classificação classificacao pontuação cotação estrelas",
    "nl": "cijfer beoordeling waardering score oordeel eindoordeel eindcijfer sterren",
    "cs": "hodnocení známka verdikt skóre",
    "pl": "ocena werdykt",
    "sv": "betyg omdöme",
    "da": "vurdering karakter bedømmelse",
    "no": "terningkast karakter",
    "fi": "arvosana arvio",
    "hu": "értékelés pontszám",
    "ru": "оценка рейтинг балл",
    "tr": "puan",
    "ja": "評価 評点",
}
"""Words that name a grade."""

CRITIC: dict[str, str] = {
    "en": "our my original official "
    "critic critic's critics' reviewer reviewer's reviewers' editor editor's editors' editorial author "
    "author's staff "
    "review reviewed rating grade score verdict final overall total the is in a of this and we give i gave star letter "
    "out bottom "
    "line summary conclusion thoughts &",
    "de": "unsere unser meine mein kritiker redaktion redaktions redaktionswertung die der das des gesamt fazit "
    "gesamte ergebnis "
    "autor autors im insgesamt",
    "fr": "notre ma la le de du rédaction critique finale globale générale générale d'ensemble l'avis auteur",
    "es": "nuestra mi la el de del crítico crítica redacción final total general autor",
    "it": "nostro il la mio del della redazione critico finale totale complessivo autore recensione",
    "pt": "nossa minha a o do da crítico redação final geral total autor",
    "nl": "onze mijn het de van redactie recensent eind totaal algemeen",
    "pl": "nasza moja ocena końcowa ogólna recenzenta redakcji",
    "sv": "vårt mitt",
    "da": "vores min samlet",
    "ru": "наша моя общая итоговая автора редакции",
    "cs": "naše moje redakce redakční celkové celkem recenzenta kritika autora",
}
"""Words beside the noun that leave the grade the critic's and the whole work's."""

WORK = frozenset(
    "movie film album book game show episode series season record disc single ep track concert play restaurant "
    "product song tv "
    "dvd blu-ray filmes buch spiel serie libro disco juego película livre jeu filme livro jogo boek spel kniha hra "
    "buches filmu knihy".split()
)  # fmt: skip
"""Words of works: `movie grade` is the critic's; several of them on one page are aspects."""

CRITIC_ALONE = frozenset(
    "overall total gesamt insgesamt complessivo celkové celkově celkem "
    "algemeen totaal globale générale général geral redaktion rédaction redazione redacción "
    "redactie redakce".split()
)
"""Words that are a label without any noun: `Overall: 8/10`."""

WHOLE = frozenset(
    "recommendability recommendation impression enjoyment experience opinion assessment vibes eindruck".split()
)
"""Words behind one of those that leave it the whole work's: `Overall recommendability`."""

CRITIC_OWN = frozenset(
    "our my official editor editor's editors' critic critic's critics' reviewer reviewer's author's "
    "review unsere meine notre ma nuestra mi nostro nossa onze naše moje "
    "rédaction redaktion redaktions redazione redacción redação redactie redakce "
    "redakční redakcji critique kritiker crítico crítica critico recensore recensent recenzenta rezensent "
    "autor auteur".split()
)
"""Words that say of a label behind its value that it is the critic's."""

COMMUNITY: dict[str, str] = {
    "en": "user users user's users' reader readers reader's readers' audience community viewer viewers viewers' "
    "visitor visitors kid kids parents teens "
    "member members public people fan fans customer customers popular crowd votes voters player "
    "players gamer gamers listener listeners",
    "de": "user leser lesern leserwertung leserbewertung leserinnen nutzer nutzerwertung nutzerbewertung "
    "userwertung besucher "
    "zuschauer publikum publikums community mitglieder durchschnittliche durchschnitt durchschnitts ø eure euer",
    "fr": "lecteur lecteurs spectateur spectateurs internautes membres utilisateurs public moyenne communauté "
    "visiteurs",
    "es": "usuario usuarios lectores lector público espectadores comunidad media medio promedio socios vuestra vuestro",
    "it": "utenti utente lettori pubblico spettatori media medio comunità vostro vostra",
    "pt": "usuários usuario utilizadores leitores leitor público espectadores comunidade média internautas",
    "nl": "gebruikers gebruiker lezers lezer bezoekers publiek leden gemiddelde gemiddeld community",
    "cs": "uživatelů uživatelé uživatelské čtenářů čtenáři diváků diváci průměrné průměrná",
    "pl": "użytkowników użytkownicy społeczności czytelników widzów średnia",
    "sv": "läsarnas användarnas medlemmarnas besökarnas snittbetyg",
    "da": "brugernes læsernes brugere læsere gennemsnit",
    "ru": "пользователей зрителей читателей посетителей",
}
"""Words that make a grade the readers'."""
MEANS = frozenset(
    "ø durchschnitt durchschnitts durchschnittliche moyenne promedio medio média gemiddelde gemiddeld průměrné "
    "průměrná średnia snittbetyg gennemsnit".split()
)  # fmt: skip
"""Those of them that make it so whoever is spoken to: `Ihre Ø-Bewertung`."""

VISITOR: dict[str, str] = {
    "en": "your you rate vote click submit",
    "de": "deine dein ihre ihr abstimmen bewerten",
    "fr": "votre ta ton notez votez noter",
    "es": "tu tus vota votar califica puntúa su",
    "it": "tuo tua vota votare",
    "pt": "sua seu tua vote votar avalie",
    "nl": "jouw uw jij stem geef",
    "cs": "vaše tvoje tvé klikni hodnoť ohodnoť hlasuj",
}
"""Words that speak to the visitor."""

VISITOR_VERBS = frozenset(
    "rate vote click submit abstimmen bewerten notez votez noter vota votar califica puntúa avalie geef stem klikni "
    "hodnoť "
    "ohodnoť hlasuj".split()
)  # fmt: skip
"""Words that ask the visitor for a grade, first in their label."""

AGE = frozenset(
    "mpaa bbfc certificate certification certified fsk pegi esrb usk parental maturity age altersfreigabe freigabe "
    "altersempfehlung "
    "content contentrating mpa kijkwijzer přístupnost edad età classificação-indicativa etária".split()
)  # fmt: skip
"""Words of age labels."""

AGGREGATE = frozenset(
    "metascore metacritic tomatometer tomatoes imdb letterboxd allociné filmaffinity opencritic aggregate average "
    "avg consensus press "
    "presse prensa stampa imprensa pers goodreads tmdb trakt rottentomatoes".split()
)  # fmt: skip
"""Words of averages over other people's verdicts, and of those who make them."""

AVERAGES = frozenset({"average", "avg"})
"""Words of averages that are the readers' beside a word for readers: `Average user rating`."""

CRITIC_CLUE = frozenset(
    "overall total final judgment judgement "
    "gesamt gesamtwertung gesamtbewertung endwertung gesamturteil globale finale general totale "
    "complessivo geral "
    "eindoordeel eindcijfer algemeen générale général totaal celkové celkem verdict verdikt fazit".split()
)  # fmt: skip
"""Words that pick the verdict out of several grades by aspect."""


def _set(table: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in table.values() for word in words.split())


NOUN_SET, CRITIC_SET, COMMUNITY_SET, VISITOR_SET = _set(NOUNS), _set(CRITIC), _set(COMMUNITY), _set(VISITOR)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")


COMPOUND_HEADS = ("bewertung", "wertung", "urteil", "note", "beoordeling", "waardering", "oordeel", "cijfer", "score")
"""Nouns that German and Dutch write together with the word before them: `Leserwertung`."""
NOT_COMPOUND = frozenset({"metascore", "userscore", "auswertung", "keynote", "denote", "footnote", "vorurteil"})


def _parts(word: str) -> list[str]:
    """A compound label as its two words; any other word as it is."""
    if word in NOUN_SET or word in NOT_COMPOUND:
        return [word]
    head = next((head for head in COMPOUND_HEADS if word.endswith(head)), None)
    return [word[: -len(head)].rstrip("-").removesuffix("s"), head] if head else [word]


@lru_cache(maxsize=4096)
def whose(label: str) -> Whose | None:
    """To whom the grade behind a printed label belongs; None when the label names no grade at all.

    >>> whose("Our rating"), whose("User Score"), whose("MPAA Rating"), whose("History grade"), whose("Director")
    (<Whose.CRITIC: 'critic'>, <Whose.COMMUNITY: 'community'>, <Whose.AGE: 'age'>, <Whose.ASPECT: 'aspect'>, None)
    """
    words = [part for word in _WORD.findall(label) for part in _parts(word.lower().replace("’", "'"))]
    if not words or len(words) > 8:
        return None
    if AGE.intersection(words):
        return Whose.AGE
    if (averaged := AGGREGATE.intersection(words)) and (averaged - AVERAGES or not COMMUNITY_SET.intersection(words)):
        return Whose.AGGREGATE
    nouns = NOUN_SET.intersection(words)
    if not nouns and CRITIC_SET.issuperset(words) and (CRITIC_ALONE.intersection(words) or "bottom" in words):
        return Whose.CRITIC
    if len(words) == 2 and words[0] in CRITIC_ALONE and words[1] in WHOLE:
        return Whose.CRITIC
    if nouns and MEANS.intersection(words):
        return Whose.COMMUNITY
    if VISITOR_SET.intersection(words) and (nouns or words[0] in VISITOR_VERBS):
        return Whose.VISITOR
    if COMMUNITY_SET.intersection(words) and (nouns or (len(words) <= FEW_WORDS and words[0] != "most")):
        return Whose.COMMUNITY  # `Parents say`, but not `What parents need to know`
    if not nouns:
        return None
    rest = [word for word in words if word not in NOUN_SET and word not in CRITIC_SET and word not in WORK]
    if rest and rest == words[-2:-1] and rest[0].endswith("'s") and words[-1] in NOUN_SET and rest[0] not in NOBODYS:
        return Whose.CRITIC  # `EW's Grade`
    if rest and words[0] not in NOUN_SET and words[-1] not in NOUN_SET:
        return None
    return Whose.ASPECT if rest else Whose.CRITIC


def is_total(label: str) -> bool:
    """True for a label that picks the verdict out of several grades: `Overall score`."""
    return bool(CRITIC_CLUE.intersection(word.lower() for word in _WORD.findall(label)))


FEW_WORDS = 3
"""Words of a label without a noun for grades."""
NOBODYS = frozenset(
    "today's week's year's month's film's movie's album's book's game's it's what's let's who's".split()
)
"""Words that look as if somebody's grade followed."""


def says_whose(label: str) -> bool:
    """True for a label that says more than that something is a grade: `Reviewer rating`, `User score`."""
    words = {word.lower().replace("’", "'") for word in _WORD.findall(label)}
    return bool(words & (CRITIC_OWN | COMMUNITY_SET)) or any(word.endswith("'s") for word in words - NOBODYS)


READERS_TEXTS = frozenset(
    "comments comment reviews review opinions replies responses kommentare kommentar meinungen commentaires "
    "avis comentarios opiniones "
    "críticas commenti recensioni opinioni comentários opiniões reacties recensies komentáře recenze".split()
)
"""What readers write below a page."""
ALWAYS_READERS = frozenset(
    "comments kommentare commentaires comentarios commenti comentários reacties komentáře replies".split()
)
"""Headings that announce readers without saying so."""


_COUNTED_TEXTS = re.compile(
    r"\d+ (?:thoughts?|responses?|replies|comments?|antworten|kommentare|réponses?|commentaires?|respuestas|"
    r"comentarios|risposte|commenti|comentários|reacties|komentář)|"
    r"what (?:others|people|readers) (?:say|think)|join the conversation",
    re.IGNORECASE,
)


def announces_readers(heading: str) -> bool:
    """True for a heading of what readers wrote.

    >>> announces_readers("User Comments"), announces_readers("12 Comments"), announces_readers("Film reviews")
    (True, True, False)
    """
    words = {word.lower() for word in _WORD.findall(heading)}
    if (words & ALWAYS_READERS and len(words) <= 4) or _COUNTED_TEXTS.match(heading):
        return True
    return bool(words & COMMUNITY_SET and words & READERS_TEXTS)
