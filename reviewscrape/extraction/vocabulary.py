"""Words that tell what prose is about: works and how they are made, or news and who said what."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from reviewscrape.extraction.appraisal import APPRAISAL, TRADE, TURNS

SAMPLE = 6_000
"""Characters of the body that are looked at."""
_SIGNS = "’‘“”„«»–—…\xa0"
_PLAIN = bytes.maketrans(
    b".,;:!?()[]\"'/-" + string.ascii_uppercase.encode(), b" " * 14 + string.ascii_lowercase.encode()
)
"""What stands between words to spaces, capitals to small letters: as bytes, five times as fast as text."""
_PLAIN_SIGNS = bytes(
    ord(" ") if bytes([code]).decode("cp1252", "replace") in _SIGNS else plain for code, plain in enumerate(_PLAIN)
)
_NO_SPACES = bytes(code for code in range(256) if code not in b"\0\n ")
_LONG = 9
"""Characters a word, at least, of a text in a script without spaces."""
_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

CRITICISM = frozenset(
    """
    film films movie movies album albums novel novels book books game games gameplay song songs episode episodes
    director directed screenplay script starring actor actors actress performance performances plot scene scenes
    character characters protagonist heroine hero narrative storytelling dialogue soundtrack sequel genre
    thriller comedy drama melody melodies lyrics vocals vocal guitars debut reader readers author prose chapter
    chapters audience viewers cinematography filmmaker roman romans romane buch buches bücher autorin autor
    leser leserin erzähler erzählerin erzählung figuren figur regie protagonistin regisseur regisseurin
    schauspieler schauspielerin inszenierung stück szene szenen musik tanz publikum verlag seiten lektüre
    kapitel darsteller handlung drehbuch spielfilm réalisateur réalisatrice acteur acteurs actrice personnage
    personnages intrigue livre lecteur scénario œuvre spectacle película novela libro personajes personaje trama
    actores actriz guion disco canciones lector dirección regia regista romanzo personaggi personaggio attori
    attrice canzoni lettore sceneggiatura pellicola stage staging premiere choreography choreographer dancers
    orchestra concert ensemble bühne aufführung theater konzert orchester choreografie choreograf tänzer
    tänzerin tänzerinnen tänzern ausstellung gedichte gedicht sachbuch scène spectateur spectateurs chanson
    chansons concerto escena actuaciones palcoscenico divadlo divadelní představení inscenace písně filme livro
    romance personagens elenco roteiro direção enredo boek lezer personages verhaal nummers voorstelling filmu
    tracks riff riffs chorus choruses harmonies drumming drums singer singers singing
    drummer bassist pianist saxophonist guitarist songwriting tunes ballad ballads
    protagonista scena cinema spettatore spettatori recitazione brano brani canzone capitoli escena escenas espectador
    espectadores canción protagonistas cena cenas personagem canções leitor comédien comédienne comédiens morceaux
    interprète interprètes hoofdrol hoofdpersoon scènes liedjes bioscoop regisseurs acteurs actrices filmu reżyser
    reżyserka reżyserki reżysera scenariusz scenariusza aktor aktorka aktorzy postać postaci postacie fabuła powieść
    powieści książka książki czytelnik herečka scéna scény divák diváka diváci zuschauer hauptfigur hauptrolle leinwand
    dialoge kino skuespiller skuespillere regissør regissören skådespelare skådespelarna rollfigurer
    instruktør instruktøren filmen rollen roller rollerne handling handlingen fortælling fortællingen publikum romanen
    hovedperson hovedpersonen filmens karakterer manus manuset filmens bogen forfatteren læseren fortelling
    fortellingen romanen boken boka forfatteren leseren sanger albumet låtene låtar låtarna plattan skivan berättelse
    berättelsen regissör boken romanen författaren läsaren filmens huvudpersonen scener scenen elokuva elokuvan
    ohjaaja ohjaajan näyttelijä näyttelijät tarina tarinan katsoja katsojan kirja kirjan romaani romaanin lukija
    kohtaus kohtaukset hahmo hahmot päähenkilö levy levyn kappale kappaleet rendező rendezője színész színészek
    történet szereplő szereplők jelenet jelenetek forgatókönyv regény könyv olvasó néző nézők alakítás dalok lemez
    yönetmen yönetmenin oyuncu oyuncular oyunculuk oyunculuklar filmin filmde senaryo hikâye hikâyesi karakter
    karakterler sahne sahneler seyirci izleyici roman romanın kitap yazar yazarın okur фильм фильма фильме фильмы
    режиссер режиссёр режиссера режиссёра актер актёр актеры актёры актриса герой героиня героев героя сюжет сценарий
    сцена сцены роман романа книга книги читатель зритель зрителя зрители персонаж персонажи альбом песни автор
    acteerwerk plot scenario romanpersonage brani tracce disco dischi arrangiamenti riff ritornello
    playwright graphismes gameplay jugabilidad gráficos spielmechanik spielwelt chansons morceau planches dessin
    comedia documental fotografía cinta largometraje cineasta montaje reparto interpretación melodrama estreno
    novelista escritor escritora páginas álbum banda guitarras jugador cortometraje debutante fotografia montagem
    cineasta diretor diretora atuação atuações longa elenco trilha commedia documentario esordio montaggio
    musiche colonna sonora disco scrittore scrittrice pagine mise comédie documentaire
    cinéaste photographie disque romancier romancière spielfilmdebüt komödie dokumentarfilm
    verfilmung stimme gitarren sänger sängerin komedie dokument snímek snímku hudba kapela
    filmy režie režisér režisérka herec herci postava postavy kniha knihy román příběh čtenář scénář
    manuskript manuskriptet skuespil skuespillet instruktøren spillefilm animationsfilm komedien dramaet hovedrolle
    hovedrollen birolle birollerne dialogen dialogerne replikkerne biografen biograferne skådespeleri skådespeleriet
    regin huvudroll huvudrollen birollerna komedin dramat repliker dialogerna filmie filmem reżyseria widz widza widzów
    aktorstwo scen bohater bohatera bohaterowie bohaterka obsada serialu filmech kamera střih hrdina hrdinka diváků
    zápletka seriál seriálu filmes atores atriz interpretações espectadores attore interpretazione interpretazioni
    cinematografica protagonisti películas interpretaciones actuación réalisation interprétation dialogues
    cinématographique rôle rôles héroïne hauptdarsteller hauptdarstellerin kinofilm protagonist protagonisten
    kameramann hoofdrollen hoofdpersonage personage kijker kijkers
    encore encores setlist gig gigs keyboards basslines rapper rappers mixtape comedian comedians stand-up punchlines
    musicals soprano tenor baritone mezzo concerto symphony recital exhibition exhibitions curator curators paintings
    plaat zangeres zanger drums gitaren liedje bandet låten låt sång sången sångaren gitarrer trummor refräng refränger
    yhtye yhtyeen albumi albumin levyllä biisi biisit kitara kitarat rummut laulu laulaja sanoitukset
    teatteri näytelmä näyttämö esitys płyta płyty płycie zespół zespołu utwór utwory utworów piosenki piosenek gitary
    wokal wokalista spektakl spektaklu aktorów deska desky desce alba skladby skladeb kytary zpěv zpěvák písní
    zpěvačka hráli inscenaci banda batería estribillo estribillos obra función teatro intérpretes público montaje
    dramaturgia guitarrista álbumes letras bateria refrão peça encenação espetáculo intérpretes refrains batterie
    pièce spectacles décors metteur bassiste guitares concerts groupe sezione chitarre chitarra batteria ballate
    testi spettacolo palco riffs schlagzeug refrain refrains songtexte platte klänge dirigent sopranistin tenöre
    komponist toneel voorstellingen pjäsen scenen uppsättning uppsättningen
    theatre theatrical playwrights monologue monologues onstage offstage costumes costume understudy revival
    restaurant restaurants dish dishes starter starters mains entrees entrées appetizer appetizers dessert
    desserts waiter waiters waitress waitresses waitstaff diners bistro décor ambience ambiance palate mouthfeel
    aftertaste aroma aromas sillage drydown rulebook meeple meeples replayability playthrough bosses dungeon
    dungeons vorspeise vorspeisen hauptgang hauptgänge hauptspeise nachspeise nachtisch kellner kellnerin gaumen
    serveuse camarero camarera camareros entrantes postre postres cameriere cameriera camerieri antipasto
    antipasti portata portate voorgerecht voorgerechten hoofdgerecht hoofdgerechten nagerecht nagerechten ober
    serveerster číšník předkrm dezert kelner kelnerka przystawka przystawki deser förrätt förrätten varmrätt
    varmrätten efterrätt efterrätten forret forretten hovedret hovedretten
    subplot subplots plotting storyline storylines villain villains novelist novella novellas trilogy memoir pacing
    illustrations whodunit worldbuilding paperback hardcover
    narrazione prosa autrice lettrice ambientazione giallo noir sottotrama claviers paroles mélodie mélodies plume
    polar relato relatos narradora narrador lectora subtrama melodía melodías guitarra leitora melodia melodias
    romancista schrijfster schrijver proza próza vyprávění autorka autorky čtenářka melodie kytara ep
    """.split()
)
"""Words of those who write about works; none that reports of matches or machines are full of."""
DISTINCT = 3
"""Fewer different words of criticism than these are chance, and so are fewer words of reporting in all."""

REPORTING = frozenset(
    """
    said announced confirmed officials police percent spokesman spokeswoman spokesperson according
    reported sagte laut teilte polizei prozent mitteilung sprecher déclaré selon annoncé dijo según anunció
    oplyser ifølge sagde fortæller opplyser sier uttalte enligt säger sade uppger kertoi mukaan ilmoitti szerint
    közölte elmondta bejelentette göre açıkladı duyurdu сообщил сообщила заявил заявила сообщает словам powiedział
    poinformował poinformowała według oznámil oznámila potvrdil annunciato comunicato anunciado anunciou informou
    comunicado précise indique affirme aangekondigd aldus bestätigte erklärte kündigte teilten berichtet
    detto secondo annunciato disse segundo zei volgens řekl řekla uvedl uvedla podle
    """.split()
)
"""Words of those who report what others said and did."""

ANNOUNCEMENT = frozenset(
    """
    will announce announces today yesterday week weeks month months monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december asked saying wrote
    statement started began upcoming release released releases releasing launch launches launched launching available
    shooting filming casting trailer trailers currently told says deal rights market companies company users download
    heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober
    dezember startet erscheint veröffentlicht bekannt geplant dreharbeiten kinostart sera seront lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre
    annonce annoncé sortira tournage prochain prochaine prochains dévoile será serán hoy ayer lunes martes miércoles
    jueves viernes enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre anunció
    estrenará rodaje próximo próxima publicará sarà saranno oggi ieri lunedì martedì mercoledì giovedì venerdì gennaio
    febbraio aprile maggio giugno luglio settembre ottobre dicembre uscirà riprese prossimo prossima annuncia
    vandaag gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag vrijdagavond zaterdagavond zondagavond
    januari februari augustus bekendgemaakt volgende gewonnen bezoekers
    dnes včera pondělí úterý čtvrtek pátek ledna února března dubna května června července srpna října listopadu
    prosince chystá vyhrál získal
    """.split()
)
"""Words of those who tell what happened lately, or what will."""
JUDGEMENT = frozenset(
    """
    seems seem feels feel sounds moments moment worth rather despite quite almost engaging tone pace plot familiar
    mostly entirely completely convincing compelling memorable subtle clever funny moving predictable tedious brilliant
    masterpiece beautifully superb disappointing disappointment weak strong charming dull boring lacks lacking fails
    succeeds manages delivers suffers unfortunately sadly indeed perhaps somewhat neither nor enough too never yet
    though although becomes finds plays performance performances script dialogue scenes scene watching tells remains
    whose herself himself themselves narrative cinematography
    wirkt wirken leider zwar dennoch trotzdem gelungen gelungene gelingt misslungen überzeugt überzeugend wunderbar
    großartig langweilig witzig komisch klug spannend beinahe allzu ziemlich durchaus seltsam schade vielleicht ohnehin
    erstaunlich schlicht furios glänzend glanzvoll brillant hinreißend grandios mitreißend souverän eindrucksvoll
    beeindruckend bewegend virtuos begeistert atemberaubend blass zäh fesselnd stimmig scheint selten
    berührend packend kitschig meisterhaft enttäuschend enttäuscht peinlich wirklich manche manchmal
    presque hélas malheureusement plutôt trop jamais parfois merveille magnifique superbe réussi réussie raté
    ratée émouvant émouvante drôle touchant subtil convaincant ennui ennuyeux semble malgré pourtant vraiment justesse
    maladroit dommage beauté poignant poignante quizá quizás casi demasiado nunca aunque embargo lástima resulta parece
    bastante magnífico magnífica magníficas brillante aburrido aburrida divertido divertida divertidas emocionante
    conmovedor logra sencillamente torpe sutil irregular estupendo estupenda inmensa recomendable hermoso hermosa
    forse quasi troppo purtroppo peccato sembra resta riesce davvero piuttosto abbastanza bellissimo magnifico noioso
    divertente divertenti commovente convincente delude funziona eppure tuttavia nonostante splendido riuscito riuscita
    helaas bijna misschien nogal nooit lijkt blijft prachtig prachtige saai grappig ontroerend overtuigt overtuigend
    jammer knap eigenlijk
    """.split()
)
"""Words of those who weigh a thing."""
_DIGITS = b"0123456789"
FEW = 80
"""Words of a text in which two different ones of appraisal are enough."""
_OF_CRITICISM, _OF_REPORTING, _OF_ANNOUNCEMENT, _OF_JUDGEMENT, _OF_TRADE, _OF_APPRAISAL, _OF_TURNS = (
    1 << bit for bit in range(7)
)
_CODES = ("cp1252", "utf-8")
"""Most texts can be told in the first, which has a byte for every sign between words."""


def _known(code: str) -> dict[bytes, int]:
    """The kinds of each word, as a text in that code has it."""
    kinds: dict[bytes, int] = {}
    for bit, words, capital in (
        (_OF_CRITICISM, CRITICISM, True),
        (_OF_REPORTING, REPORTING, True),
        (_OF_ANNOUNCEMENT, ANNOUNCEMENT, False),
        (_OF_JUDGEMENT, JUDGEMENT, False),
        (_OF_TRADE, TRADE, True),
        (_OF_APPRAISAL, APPRAISAL, False),
        (_OF_TURNS, TURNS, True),
    ):
        for word in words:
            for form in (word, word[0].upper() + word[1:]) if capital else (word,):
                with suppress(UnicodeEncodeError):  # no text in that code holds it
                    data = form.encode(code)
                    kinds[data] = kinds.get(data, 0) | bit
    return kinds


_KNOWN = {code: _known(code) for code in _CODES}


@dataclass(eq=False)
class Densities:
    """Words of each kind a hundred words of a text; zeros for no text."""

    criticism: float = 0.0
    reporting: float = 0.0
    announcement: float = 0.0
    """Words of announcements less those of judgement; below zero where those prevail."""
    judgement: float = 0.0
    trade: float = 0.0
    """Words for critics, reviews and grades themselves; of several kinds, or none."""
    appraisal: float = 0.0
    """Words that say what a thing is worth; several different ones, or none."""
    turns: float = 0.0
    """Words by which thoughts turn, compare and measure, less the numbers; below zero where those prevail."""
    weighable: bool = False
    """The text is English, in which hardly any criticism has no word of judgement."""


def densities(text: str) -> Densities:
    """What the words of a text tell of its kind."""
    code, words = words_of_sample(text)
    kinds_of = _KNOWN[code]
    known = list(filter(kinds_of.__contains__, words))
    if not known:
        return Densities()
    share = 100.0 / len(words)
    kinds = [kinds_of[word] for word in known]
    critical, traded, valued = (
        [word for word, kind in zip(known, kinds, strict=True) if kind & bit]
        for bit in (_OF_CRITICISM, _OF_TRADE, _OF_APPRAISAL)
    )
    reported, announced, weighed, turned = (
        len([kind for kind in kinds if kind & bit])
        for bit in (_OF_REPORTING, _OF_ANNOUNCEMENT, _OF_JUDGEMENT, _OF_TURNS)
    )
    english = words.count(b"the") >= DISTINCT
    turned += words.count(b"as") if english else 0  # an article in Portuguese
    return Densities(
        share * len(critical) if len(set(critical)) >= DISTINCT else 0.0,
        share * reported if reported >= DISTINCT else 0.0,
        share * (announced - weighed) if announced >= DISTINCT else 0.0,
        share * weighed if weighed >= DISTINCT else 0.0,
        share * len(traded) if len(traded) > DISTINCT <= len(set(traded)) else 0.0,
        share * len(valued) if len(set(valued)) >= DISTINCT - (len(words) < FEW) else 0.0,
        share * (turned - len([word for word in words if word[0] in _DIGITS]))
        if turned >= DISTINCT - (len(words) < 2 * FEW)
        else 0.0,
        english,
    )


def words_of_sample(text: str) -> tuple[str, list[bytes]]:
    """The words of a text's beginning, and in which code; of capitals only the plain ones are made small."""
    text = text[:SAMPLE]
    try:
        return _CODES[0], text.encode(_CODES[0]).translate(_PLAIN_SIGNS).split()
    except UnicodeEncodeError:
        data = text.encode("utf-8", "replace")
    for sign in _SIGNS:
        data = data.replace(sign.encode(), b" ")
    return _CODES[1], data.translate(_PLAIN).split()


def counts_of(texts: Sequence[str], data: bytes) -> list[int]:
    r"""Words of each of some texts whose white space is folded; where no spaces are written two signs are a word.

    `data` are the texts in UTF-8, NULs between them.

    >>> name = 3 * "名前のない怪物"
    >>> counts_of(["two words", name, ""], f"two words\0{name}\0".encode())
    [2, 11, 1]
    """
    words = [len(spaces) + 1 for spaces in data.translate(None, _NO_SPACES).split(b"\0")]
    if len(data) != len(texts) - 1 + sum(map(len, texts)):
        for at, text in enumerate(texts):
            if len(text) > _LONG * words[at] and not text.isascii():
                words[at] += len(_WIDE.findall(text)) // 2
    return words
