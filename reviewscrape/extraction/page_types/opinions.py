"""How much a text says what its writer thought of something seen, read or heard: `I loved this movie`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.vocabulary import SAMPLE, words_of_sample

LEAST_LIKED, SEVERAL = 0.8, 2
"""Words of liking a hundred, and words of liking at all, below which a text has no opinion."""
LEAST_MEANT = 0.4
"""Words for a work that was named before, a hundred, below which it is none of a work."""
NONE, FULL = 1.5, 3.0
"""Words of both kinds a hundred at which there is no opinion yet, and at which there is a full one."""
FEWEST = 2
"""Players in brackets, at least."""
_PLAYER = re.compile(r"\((?:[A-ZÀ-ÞČŘŠŽ][\w'’-]*\.? ){1,2}[A-ZÀ-ÞČŘŠŽ][\w'’-]+\)(?=[,.;:'’]| [a-zß-ÿ(])")
OWN = """
    i me my myself ich mich mir mein meine meinen meinem meiner wir uns unser unsere je moi mon ma mes nous notre nos
    yo mi mis io mio mia miei eu meu minha meus minhas ik mij mijn wij ons onze jeg mig meg min mitt mine jag vi vår
    vores ja mnie mój moja já mě mně můj moje minä minun én nekem ben benim bana я мне меня мой моя мои
"""
"""Words of who tells of himself."""
_UPPER = "[A-ZÀ-ÖØ-ÞČŘŠŽŁŚŻŹĆŃА-ЯЁ]"
_CAPITAL = re.compile(rf"{_UPPER}[\w'’-]{{3,}}")
_NAME = re.compile(rf"(?<=[\w,;:»”“„] ){_UPPER}[\w'’-]+ (?:(?:de|da|von|van|di|del|la|le) )?{_UPPER}[\w’-]+")
"""A full name that begins no sentence."""
DETERMINERS = """
    this that the these dieser dieses diesem diesen diese der das dem den des ce cet cette le la este esta esse essa
    deste desta desse dessa neste nesta el o a questo questa il deze dit de het ta tę tej ten tego tą tato tuto této
    tento tomto den denna denne
"""
"""What stands before a work that was named before."""
THINGS = """
    movie film flick book novel read story memoir album record musical play production show episode season series
    documentary comic anime manga cast acting plot ending writing characters soundtrack choreography performances
    buch buchs buches roman romans films serie geschichte krimi hauptfigur livre spectacle récit lecture histoire
    pièce intrigue personnages libro película novela cinta disco trama livro filme romance leitura enredo obra
    romanzo lettura storia boek verhaal plaat książka książkę książki powieść powieści filmu kniha knihu knihy knize
"""
"""A work, or what it is made of."""
DEFINITE = "boken filmen skivan bogen boka romanen serien storyn książka książkę powieść lektura kniha knihu knize"
"""The same without a word before it: with an ending for it, or in tongues that need none."""
LIKED = """
    love loved loves lovely liked enjoy enjoyed enjoyable enjoying amazing great wonderful fantastic awesome brilliant
    boring recommend recommended favorite favourite favorites favourites beautiful beautifully terrible awful
    disappointed disappointing disappointment hilarious delightful perfect masterpiece masterwork worth fun funny
    gripping heartbreaking superb dull stunning touching moving hated hate excellent entertaining entertained incredible
    disappoint bored annoying clever charming predictable gem marvelous marvellous gorgeous underrated adorable
    refreshing impressed thrilling unforgettable haunting breathtaking treat joy glad
    empfehle empfehlen weiterempfehlen empfehlung empfehlenswert toll tolle tolles toller tollen großartig großartige
    langweilig gefallen gefiel gefällt spannend spannende wunderbar grandios grandioses lesenswert sehenswert gelungen
    enttäuschend enttäuscht schwach fesselnd gefesselt berührend überzeugt überzeugend überrascht unterhalten
    unterhaltsam mitreißend packend witzig kitschig schade nett netter
    aimé adoré magnifique magnifiques recommande ennuyeux déçue déçu déception génial géniale superbe agréable émouvant
    bouleversant prenant touchant attachants attachant passionnant plu plaît régal épatant réussi réussie drôle beau
    belle bijou coup longueurs
    gustó gustado gusta encantó encanta encantado recomiendo maravilla maravillosa maravilloso aburrida aburrido
    excelente fantástica fantástico divertida divertido imprescindible recomendable emocionante preciosa bonita
    bellissimo bellissima bello bella piaciuto piaciuta consiglio consigliato meraviglioso splendido noioso noiosa
    capolavoro adorato divertente emozionante delusa deluso
    adorei gostei recomendo amei maravilhoso maravilhosa lindo linda surpreendente inspirador adoro apaixonei ótimo
    chato incrível fascinante
    mooi mooie prachtig prachtige aanrader saai saaie geweldig geweldige ontroerend aangrijpend leuk leuke genoten
    polecam świetna świetny świetnie podobała podobało podobał wspaniała piękna gorąco wciąga zaskakuje genialna
    ciekawa niesamowita cudowna nudna urzekła zachwyciła
    gillar gillade tycker rekommenderar spännande lättläst underhållande fantastisk fantastiskt rolig älskar älskade
    härlig tråkig
    doporučuji doporučit líbila líbil líbilo skvělá skvělý krásná čtivá bavila bavilo nadchla úžasná
"""
"""What people say who liked a thing, or did not."""


class _Words:
    """The tables in one of the codes that texts are read in."""

    def __init__(self, code: str) -> None:
        self.determiners, self.things, self.definite, self.liked, self.own = (
            frozenset(word.encode(code) for word in words.split() if _may_stand(word, code))
            for words in (DETERMINERS, THINGS, DEFINITE, LIKED, OWN)
        )


def _may_stand(word: str, code: str) -> bool:
    return word.encode(code, "ignore").decode(code) == word


_WORDS = {code: _Words(code) for code in ("cp1252", "utf-8")}


def opinion(page: Page) -> float:
    """Full strength from three words of an opinion a hundred, see `FULL`; none of what is no work."""
    code, words = words_of_sample("\n".join([block.text for block in page.blocks if block.kept]))
    known = _WORDS[code]
    if known.things.isdisjoint(words) and known.definite.isdisjoint(words):
        return 0.0
    liked = len(list(filter(known.liked.__contains__, words)))
    share = 100.0 / (len(words) or 1)
    if liked < SEVERAL or share * liked < LEAST_LIKED:
        return 0.0
    meant = share * _meant(words, known)
    return min((share * liked + meant - NONE) / (FULL - NONE), 1.0) if meant >= LEAST_MEANT else 0.0


def _meant(words: Sequence[bytes], known: _Words) -> int:
    """How often a work named before is spoken of: `this movie`, `the cast`."""
    named = [before in known.determiners for before, word in pairwise(words) if word in known.things]
    return sum(named) + len(list(filter(known.definite.__contains__, words)))


def named_or_personal(page: Page, headings: Sequence[str]) -> tuple[bool, float]:
    """Whether the prose names anybody, or what the headline names; and words a hundred of who tells of himself."""
    text = "\n".join([block.text for block in page.blocks if block.kept])[:SAMPLE]
    named = [word for heading in headings[:1] for word in _CAPITAL.findall(heading)]
    spoken_of = _NAME.search(text) is not None or any(
        re.search(rf"(?<=[^\W\d_A-Z,] ){word}", text) is not None for word in named
    )
    code, words = words_of_sample(text)
    own = 100.0 * len(list(filter(_WORDS[code].own.__contains__, words))) / (len(words) or 1)
    return spoken_of, own


def players(page: Page) -> int:
    """Number of full names in brackets in the prose, as reviews of films and plays tell who plays whom."""
    if page.text.count(" (") < FEWEST:
        return 0
    return len(
        {name for block in page.blocks if block.kept and " (" in block.text for name in _PLAYER.findall(block.text)}
    )
