"""Words that are in no person's name, or say what a person does: for telling bylines from other short lines."""

from __future__ import annotations

JOB_WORDS = frozenset(
    "staff writer editor editors critic reviewer correspondent columnist contributor contributing reporter "
    "journalist chief senior associate assistant deputy managing entertainment film movie movies music tv "
    "television arts book books games features culture news special freelance guest blogger author founder "
    "publisher producer redaktion redakteur redakteurin autor autorin rédacteur rédactrice journaliste "
    "critique redactor redactora crítico periodista redattore critico recensent media services times press "
    "writers team wire local".split()
)
"""A comma part made of these is a job title, not a person."""
JOBS = frozenset(
    "writer editor critic reviewer correspondent columnist reporter contributor manager officer expert specialist "
    "analyst president professor coordinator scientist".split()
)
"""What ends so says what somebody does: `Courier Restaurant Critic`."""
ROLES = frozenset(
    "author critic reviewer editor contributor autor autorin redakteur redakteurin filmkritiker filmkritikerin auteur "
    "autrice journaliste critique rédacteur rédactrice autora redactor redactora crítico periodista autore redattore "
    "critico recensent redacteur redaktor redaktorka recenzent skribent".split()
)
"""What a person is, printed behind the name."""
NOBODY = frozenset(
    "admin administrator staff editor editors editorial webmaster anonymous guest user redaktion "
    "redaktion/red redazione redacción redaction rédaction redactie redakce team unknown author contributor "
    "press none null n/a na root support wordpress moderator newsroom newsdesk info contact home reviews "
    "review comments comment blog news http https share published posted updated today yesterday permalink index "
    "copyright giveaway "
    "facebook sponsor sponsors sponsored countdown bureau launched informationen login "
    "united güncelleme mentioned photography feeds "
    "tags agencies agency co-founder cofounder rating ratings score scores ranked website "
    "bewertung wertung kritik kritiken rezension rezensionen fazit urteil sterne kommentare leser "
    "rezensionsnotiz verlag "
    "note critique critiques avis commentaires lecteurs voto valutazione recensione recensioni commenti "
    "calificación puntuación valoración crítica críticas reseña comentarios avaliação nota resenha comentários "
    "hodnocení recenze verdikt komentáře beoordeling waardering recensie recensies reacties oordeel "
    "ocena recenzja publisert publiceret publicerad publicerat julkaistu opublikowano anmeldelse anmeldelser "
    "recension arvostelu kritika eleştiri terningkast betyg karakter puan arvosana értékelés publicado pubblicato "
    "publié bande-annonce trailer teaser tráiler "
    "créé créée created creado creada criado criada creato creata erstellt "
    "veröffentlicht gepubliceerd publikováno datum dátum dato tarih fecha".split()
)
PUBLICATIONS = frozenset(
    "times ledger tribune herald gazette magazine daily journal chronicle observer zeitung blog news online "
    "review reviews oregonian com reporters university department network channel guide size article articles "
    "blatt anzeiger kurier rundschau kino film films filme cinéma cinema "
    "stories highlights galleries gallery search newsletter directory information archive archives comments "
    "office center centre hospital resources hours desk "
    "discuss reply permalink writers it update updates listing listings".split()
)
"""A name that ends so is a newspaper's."""
TITLES_OF_OTHERS = frozenset("the director actor actress producer screenwriter starring with composer singer".split())
"""A name that begins so is no critic's."""
NO_FIRST_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag reading feb mar apr jul aug sep sept oct nov dec today yesterday read learn follow related share "
    "more view see click all lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles "
    "jueves viernes sábado domingo top our your my this free recent featured rate know pin print rss story "
    "text page google search sign log from send e-mail email mon tue wed thu fri start shop reach to ask "
    "visit quick full eleştirmen entre pour dans chez sous fotos photos bilder dessin scénario couleurs".split()
)
NO_LONE_NAMES = frozenset(
    "washington london paris berlin brussels moscow tokyo beijing jerusalem baghdad food name nachrichten travel "
    "health lifestyle politics politik kultur wirtschaft business technology photo video january february march april "
    "may june july august september october november december januar februar märz mai juni juli oktober "
    "théâtre teatro divadlo cinéma cine kino cinema musique música musica musik muziek livres libros libri bücher "
    "litteratur dezember jan feb mar apr jun jul aug sep sept oct nov dec guide continued words text in on at of to "
    "and nachrichtenagentur".split()
)
"""Places, sections, months and words of other lines: a name of one such word is nobody's."""
PLACES = frozenset(
    {"new york", "new delhi", "new orleans", "los angeles", "san francisco", "san diego", "las vegas", "beverly hills"}
    | {"hong kong", "tel aviv", "abu dhabi", "kuala lumpur", "buenos aires", "são paulo", "cape town", "mexico city"}
    | {"rio de janeiro", "south africa", "south korea", "north korea", "sri lanka", "saudi arabia", "new zealand"}
)
"""Where bylines come from that are two words, as names are: `Staff Reporter / New Delhi`."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split())
WEEKDAYS_ABROAD = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica "
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag pondělí úterý středa čtvrtek pátek sobota neděle".split()
)
"""Some of them are names as well."""
