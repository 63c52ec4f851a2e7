"""What kind of work the page is about, told from the words of its prose: asked only where a pair of names needs it."""

from __future__ import annotations

import re
from collections import Counter

from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.wording import BOOK_NUMBERS

VOCABULARY: dict[str, str] = {
    "album": "album albums song songs track tracks record records lp ep vocals vocal guitar guitars drums bass lyrics "
    "band singer chorus choruses melody melodies tunes riff riffs single songwriter rapper verse verses instrumental "
    "synth synths alben platte songs lieder gitarren gesang refrain sängerin chanson chansons morceaux guitares disco "
    "discos canción canciones guitarras letras cantante brano brani canzone canzoni chitarre nummers liedjes gitaren "
    "zang písně písničky skladby kytary deska kapela zpěv albumet låtar låtarna sångerska plattan pladen sange numre "
    "guitarer sanger låtene plata levy kappaleet kitarat laulaja lemez dalok gitár énekes płyta utwory gitary piosenki "
    "şarkı şarkılar albüm альбом песни гитары biisi biisit yhtye yhtyeen albumi albumin kitara rummut laulu levyllä "
    "płyty płycie zespół zespołu utwór piosenek wokal skivan plattan bandet låten gitarrer trummor sången plaat "
    "zangeres zanger alba desky skladeb zpěvák kytara álbum guitarrista batería batteria chitarra ballate batterie "
    "chant refrains mélodie mélodies rythmique gitarre schlagzeug melodien debütalbum estribillo estribillos melodías "
    "melodie ritornello batterista refrão faixa faixas canções gitaar zang refrein písní refrén zpěvačka płytę melodia "
    "refren refräng låt skiva omkvæd sangene pladen duoen desku skladba skladbu skladbou kapely kapele bicí bicích "
    "zpěvačce balada sångerska texterna spåren låtar lemeze lemezen "
    "альбома альбоме пластинка пластинки песен песня песню барабаны трек треки тексты группы "
    "albuma albumon gitárok éneke dala dalok refrénje",
    "book": "novel novels book books reader readers chapter chapters author author's prose writer writers writing "
    "fiction pages memoir narrator protagonist heroine stories poems biography essays translation translated novelist "
    "roman romans romane buch bücher leser leserin autor autorin kapitel erzähler erzählung livre lecteur auteur "
    "chapitre narrateur libro lector capítulo narrador novela romanzo lettore capitolo boek lezer hoofdstuk schrijver "
    "kniha čtenář kapitola spisovatel román boken läsaren författaren romanen kapitlet bogen læseren forfatteren boka "
    "leseren kirja lukija romaani kirjailija könyv olvasó regény író książka czytelnik powieść rozdział kitap "
    "okur yazar auteure auteurs écriture lecture lectrice livres pages chapitres éditions autore autrice libri lettura "
    "pagine capitoli scrittura scrittrice libros autora páginas capítulos lectura lectora novelas escritor escritora "
    "livro livros leitura leitor leitores romance enredo personagens editora autoras schrijfster boeken hoofdstukken "
    "lezen pagina's bok böcker läsa läst läsning kapitlen förlag författarens bøger forfatter bøker knihy knihu knize "
    "autorka autorky čtenáře čtení stran kapitoly příběh nakladatelství książki książkę książce powieści czytelnika "
    "czytelników czyta czytania autorki autora autorką lektura lektury wydawnictwo wydawnictwu stron rozdziały "
    "tomu opowiadania buches bücher lesen gelesen seiten schreibstil protagonistin lektüre verlag "
    "книга читатель роман писатель книгу книги книге романа романе автора читать страниц страницы глава главы "
    "проза прозы krimi kötet kötetben regénye regényt könyve lapokon olvasmány szerző fejezet kitabı kitabın romanı "
    "romanın bölümü sayfa sayfaları edebiyat kirjan lukijaa luku romaania romaaneja lauseet knjiga čitatelj",
    "game": "game games gameplay player players controller levels console multiplayer enemies quests puzzles bosses "
    "combat spieler gegner steuerung joueur joueurs jugador jugadores giocatore giocatori speler hráč hráče",
    "screen": "film films movie movies screen screenplay cinema director camera actor actors actress scene scenes "
    "episode episodes season show filmmaker regie regisseur kamera schauspieler darsteller leinwand kino "
    "réalisateur cinéaste caméra acteurs cinéma película cine cámara actores "
    "actriz guion regista regia attori attrice pellicola diretor elenco roteiro "
    "regisseurs bioscoop režie režisér herci herečka filmu",
    "stage": "theatre theater stage production audience actors choreography playwright staging performance",
}
"""Everyday words that reviews of one kind of work have many of, and those of another few."""
LEAST = 4
"""So many such words tell a kind of work."""
LEAD = 1.5
"""So many times as often as those of any other kind."""
LONGEST = 40
"""Blocks of prose that are looked at."""
_ELIDED = re.compile(r"(?<=[dl])['’](?=[^\W\d_]{3})")
"""What stands between an article and its word: `l’auteure`."""
_KINDS = {word: kind for kind, words in VOCABULARY.items() for word in words.split()}


def leaning(place: Place) -> str:
    """The kind of work that the prose is about, a key of `VOCABULARY`; "" where it does not tell. Worked out once."""
    known = place.page.shared.get("leaning")
    if not isinstance(known, str):
        known = place.page.shared["leaning"] = _leaning(place)
    return known


def _leaning(place: Place) -> str:
    count: Counter[str] = Counter()
    prose = "\n".join([block.text for block in place.page.blocks if block.kept][:LONGEST]).lower()
    apart = _ELIDED.sub(" ", prose) if "'" in prose or "’" in prose else prose
    for printed, times in Counter(apart.split()).items():
        kind = _KINDS.get(printed if printed.isalpha() else printed.strip(".,;:!?()\"'“”‘’"))
        if kind:
            count[kind] += times
    if not BOOK_NUMBERS.isdisjoint(place.page.words):
        count["book"] += LEAST
    first, *others = [*count.most_common(2), ("", 0)]
    return first[0] if first[1] >= LEAST and first[1] >= LEAD * others[0][1] else ""
