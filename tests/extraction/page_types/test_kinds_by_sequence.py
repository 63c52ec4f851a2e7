# ruff: noqa: E501  (markup reads better unbroken)
"""Kinds of pages that show in what their paragraphs have in common: entries, questions, teasers; walls in their own words."""

from __future__ import annotations

import pytest

from reviewscrape import extract

TOLD = "The ferry goes out at nine, and the boys on the quay throw bread at it until the keeper comes down and shouts. "
WEIGHED = "The songs are almost too clever, and yet the band never becomes dull; the drummer is superb and the last track is worth the wait. "
SHORT = "The songs seem clever and the drummer is superb, quite a convincing band. "
FILMED = "The plot seems almost too clever, and yet the actors are superb; the director lets one scene run on, which is worth the wait, though the dialogue of the film suffers and the last scenes feel dull, somewhat familiar and too long."
PAIRS = ("Halden: Every Room", "Osk: Winter Counting", "Grits: Second Helping", "The Dovetails: Pay Day")
NAMES = ("Ida Marsh: Low Water", "Karl Dunn: The Ninth Lock", "Wen Li: Pale Engine")


def entries(openings: tuple[str, ...], text: str, tag: str = "b") -> str:
    return "".join(f"<p><{tag}>{opening}</{tag}><br>Copper<br>{text}</p>" for opening in openings)


def headed(headings: tuple[str, ...], text: str) -> str:
    return "".join(f"<h3>{heading}</h3><p>{text}</p>" for heading in headings)


def interview(speaker: str) -> str:
    return "".join(
        f"<p><b>{question}</b></p><p>{speaker}</p>"
        for question in (
            "Was the novel planned?",
            "Who is the hero of the book?",
            "Why no plot?",
            "Will the author rest?",
        )
    )


MORE = "".join(f"<div class=row><p>{TOLD}</p><a href=/b/{n}>mehr</a></div>" for n in range(6))

PAGES = {
    "records, title and maker in bold": ("multi_review", "/2006/06/30/cd-reviews", "CD reviews", entries(PAIRS, WEIGHED * 2)),
    "records that thoughts turn on, below a line for their section": ("multi_review", "/kurier/plattenteller", "Neu auf dem Teller", "<p>Pop</p><h1>Neu auf dem Teller</h1>" + "".join(f"<p><b>{name}</b> Zwölf Stücke lang geschieht fast nichts, und doch ist das nie zu wenig. Nur am Schluss wird es leider etwas schwer, aber die Katze auf der Hülle rettet dann alles.</p>" for name in ("Okert: „Laut“ (Stube).", "Nerz: „Pelz“ (Zoo).", "Mara Quint: „Ebbe“ (Nord)."))),
    "a grade on a line of each entry": ("multi_review", "/2003/films", "Film Reviews (2003)", "".join(f"<p><b>{title}</b><br>Review Date: May {day}, 2003<br>Rating: {day}<br>{WEIGHED * 2}</p>" for day, title in enumerate(("The Swiss Job", "Rewired", "Up With Love", "The Bulk"), 2))),
    "capsules of films behind their age labels": ("multi_review", "/2005/film-capsules", "Film Capsules", "".join(f"<p>{title} (R, {minutes} minutes) -- The film is {minutes} minutes long: its script is clever, its actors are superb and the last scene is worth the wait, though the director seems too much in love with the plot. {WEIGHED} Area theaters.</p>" for title, minutes in (("THE QUAY HOUSE", 89), ("PALE ENGINE", 106), ("LOW WATER", 99)))),
    "plays, each with its stars at the end": ("multi_review", "/2007/critics-notebook", "Critics notebook", "".join(f'<p>"{title}," Pier Yard, 175 Quay St. The play is {word}: its script is clever, its actors are superb and the last scene is worth the wait, though the director seems too much in love with the plot. {WEIGHED} Reviewed by Ann Lee. {stars} stars</p>' for title, word, stars in (("Low Water", "long", "3"), ("The Ninth Lock", "short", "2 1/2"), ("Pale Engine", "odd", "4")))),
    "the same of streets": ("article", "/2006/06/30/roads", "Roads", entries(("Varn: High Street", "Hull: Mill Lane", "Marram: West Road"), TOLD * 2)),
    "parts of one story": ("article", "/2006/06/30/ferry", "The ferry", headed(("Part One: The Quay", "Part Two: The Weir", "Part Three: The Lock"), TOLD * 3)),
    "books below headings, weighed": ("multi_review", "/krimis.html", "Meine Krimis", headed(NAMES, "Der Roman ist spannend und leider etwas lang, die Figuren sind gelungen und die Handlung ist klug. " * 3)),
    "records in stores, named in short": ("roundup", "/2006/06/30/new-albums", "New albums in stores", "".join(f"<p><b>{title}</b> (Copper). {SHORT}</p>" for title in ("Halden, “Every Room”", "Osk, “Winter”", "Grits, “Help”"))),
    "books in brackets, without emphasis": ("roundup", "/novita", "Novità in libreria", "<ul>" + "".join(f"<li>{title} di {author} (Lunga): una barca esce alle nove e nessuno la vede tornare.</li>" for title, author in (("LA GATTA", "Ada Blasi"), ("FORTUNA", "Ugo Neri"), ("IL SALE", "Lia Torre"), ("ACQUA", "Pio Melli"))) + "</ul>"),
    "what was read, by how it was liked": ("roundup", "/2021/02/januar", "Januar", f"<p>{TOLD * 3}</p><p>Gut:<br>" + "<br>".join(f"📚 {name}" for name in NAMES) + "</p><p>Schlecht:<br>" + "<br>".join(f"📚 {name} II" for name in NAMES) + "</p>"),
    "steps behind signs": ("article", "/2021/02/januar", "Januar", f"<p>{TOLD * 3}</p><p>" + "<br>".join(f"• wait for boat {n}" for n in range(8)) + "</p>"),
    "films with stars at the end": ("multi_review", "/2016/07/sorties", "Sorties", "".join(f"<p>{opening} <b>{title}</b> {text} {stars}</p>" for opening, title, text, stars in (("Le beau petit film", "La marée", "se tait quand il faut, et les comédiens sont justes.", "***1/2"), ("Moins convaincant,", "Un prénom", "aligne les scènes comme des perles.", "**"), ("Déjà vu dix fois,", "Steel Cousins", "demeure sage et convenu.", "*1/2")))),
    "aspects of one with points at the end": ("review", "/games/ferry-review", "Night Ferry review", "".join(f"<p>{aspect}: {SHORT} 7/10</p>" for aspect in ("Graphics", "Sound", "Gameplay")) + f"<p>{WEIGHED}</p>"),
    "a writer is asked": ("article", "/kultur/17311.html", "The novel that nobody planned", f"<p>Von Ann Coe, 02.04.2016</p>{interview('No. The characters came first, and the plot and the scenes and the dialogue later; the reader knows that.')}"),
    "a reviewer asks one question": ("review", "/2012/night-ferry-review", "Night Ferry review", f"<p>{WEIGHED * 2}</p><p>Is it worth it?</p><p>{WEIGHED * 2}</p>"),
    "teasers with a way to more": ("listing", "/kategorie/krimis", "Buchtipps", MORE),
    "a person's page": ("other", "/5512", "Orla Venn", "<p>Born 2 May 1938 in Varn</p><h2>Biography</h2><p>Orla Venn went to school by the harbour and played at the theatre in Varn from 1960 to 1989, when it closed for good.</p><h2>Filmography</h2><ul><li>Low Water</li><li>Pale Engine</li></ul>"),
    "imprint and privacy": ("other", "/impressum", "Impressum &amp; Datenschutz", f"<p>{TOLD * 5}</p>"),
    "what users think": ("multi_review", "/pelicula/los-inviernos/opiniones", "Los inviernos: opiniones de los usuarios", "".join(f"<div><b>ana{n}</b><p>La película es divertida y los actores están bien, aunque el guion resulta demasiado largo para mí.</p></div>" for n in range(4))),
    "a story that is not there": ("blocked", "/story/2291", "Sorry, we can’t find the story you’re looking for", "<p>Try the search above.</p>"),
    "for subscribers, in French": ("blocked", "/cinema/la-maree", "Le Journal", "<h2>La suite de cet article est réservée aux abonnés</h2><p>Abonnez-vous dès 1 €.</p>"),
    "a log-in": ("blocked", "/viewtopic.php?t=8", "Foro", "<form><p>Contraseña: <input type=password></p></form>"),
    "a log-in beside a picture of a day": ("article", "/2012/08/ball", "Ball", f"<p>May 3, 2012 by Ann Coe</p><p>{TOLD}</p><form><p>Password: <input type=password></p></form>"),
    "discs with letters at the end": ("multi_review", "/2011/01/new-in-home", "New DVDs for the home", "".join(f"<p><b>{title}</b><br>Available on DVD<br>{SHORT} {grade}</p>" for title, grade in (("Paddock Girl", "C+"), ("Studio Nine", "A"), ("GREY", "B")))),
    "notes of an examination": ("article", "/2011/01/school", "At school", "".join(f"<p>{TOLD * 3} {grade}</p>" for grade in ("A", "B"))),
    "records, the title in quotes": ("multi_review", "/kurzreviews", "Musik-Kurzreviews im Mai", headed(("Osk – „Snø“", "Kofferraum – „Nacht“", "Hex – „Null“"), WEIGHED)),
    "films below lines of credits": ("multi_review", "/autres", "Les autres films", "".join(f"<h3>« {title} »</h3><p>Comédie de Marc Tessier, avec Jules Ferran (1 h 32)</p><p>Les acteurs forcent le trait, le scénario traîne et le film semble trop long, malgré une scène magnifique et drôle au mariage, que le réalisateur filme avec justesse, presque sans dialogue.</p>" for title in ("La marée", "Un prénom", "Les mains"))),
    "what people said, as headings": ("article", "/storm", "The storm", headed(("“I was asleep”", "“The roof went first”", "“We sang”"), TOLD * 3)),
    "two books, each at length": ("multi_review", "/letture", "Un giallo e una fiaba: due libri", "".join(f"<p><b>{title}</b> di {author} (Sempre) {text}</p>" for title, author, text in (("Cuore di ghiaia", "Marina Vico", "si legge d’un fiato. Il romanzo è quasi troppo breve, eppure i personaggi restano, la trama funziona e la protagonista è davvero riuscita; peccato per il finale, piuttosto noioso e forse un po’ convenzionale, che il lettore vede arrivare da molto lontano, capitolo dopo capitolo, senza una sola sorpresa."), ("Il club", "Ugo Monti", "sembra una fiaba. Lo stile è divertente, il romanzo è abbastanza commovente e la trama convincente; i personaggi, purtroppo, sono tutti buoni, e il lettore si chiede se qualcuno litighi mai davvero in questa città di mare, dove piove sempre e nessuno ha mai fretta di tornare a casa.")))),
    "records by their rank": ("roundup", "/2013/12/platten", "Unsere Lieblingsplatten", "".join(f"<p><b>{n}. {name}</b> – Snø<br>Das Album, zu dem Jens im Februar den Bus verpasst hat, zweimal.</p>" for n, name in ((10, "Osk"), (9, "Kofferraum"), (8, "Grits"), (7, "Hex"), (6, "Lane")))),
    "steps by number": ("article", "/2013/12/boot", "Ein Boot bauen", f"<p>{TOLD * 3}</p>" + "".join(f"<p>{n}. Das Holz wird nass gemacht und über Nacht in der Scheune gelassen, bis es sich biegt.</p>" for n in range(1, 7))),
    "films that open": ("roundup", "/planes/estrenos", "Estrenos de cine de la semana", headed(("Maleficio", "Una boda", "La luna"), "Una pandilla y su hermana huyen por el puerto de noche, y nadie sabe quién vino en el barco ni por qué.")),
    "what a month was read": ("roundup", "/2017/10/bilan", "Bilan de lecture : septembre 2017", f"<p>{TOLD * 5}</p>"),
    "a book and what its reader thought": ("review", "/2014/09/le-douanier", "Le douanier, de Louis Ferrand", "<p>28 septembre 2014</p><p><i>Un douanier est abattu à deux pas de la frontière. Seul témoin : son chien.</i></p><p><b>Mon avis :</b></p><p>Je ne connaissais pas cet auteur, et je suis entrée dans le brouillard dès les premières pages, au propre comme au figuré, sans plus pouvoir en sortir avant la nuit. La commissaire fait de la soupe.</p>"),
    "a paper's opinions": ("article", "/2014/09/bote", "Der Bote", f"<nav><a href=/o>Opinión</a></nav><p>3. Mai 2014, von Ann Coe</p><p>{TOLD * 3}</p>"),
    "what is on when": ("listing", "/semaine.php", "Programme du 6 au 12", "<table>" + "".join(f"<tr><td>Film {n}</td><td>14h30 20h30</td><td>18h00</td><td>21h15</td></tr>" for n in range(5)) + "</table>"),
    "not in this land": ("blocked", "/video/18411", "Dieses Video ist leider nicht verfügbar", "<p>In Ihrem Land.</p>"),
    "closed for repairs": ("blocked", "/", "Sito in manutenzione", "<p>Torniamo presto.</p>"),
    "readers in a forum": ("other", "/viewtopic.php?f=4", "Welches Buch lest ihr?", "".join(f"<p><b>{name}</b> 3. Mai 2014</p><p>{TOLD}</p>" for name in ("Ulrike", "Tom"))),
    "books in brief": ("multi_review", "/books/2012/06/brief-reviews/1123", "Books in brief", "".join(f"<p><b>“{title},” by {name}.</b> Quay. 212 pages. $22.</p><p>The novel's plot seems almost too clever, and yet the author never becomes dull; one chapter is worth the price.</p>" for title, name in (("Low Water", "Ida Marsh"), ("The Ninth Lock", "Karl Dunn"), ("Pale Engine", "Wen Li")))),
    "tips for a weekend": ("roundup", "/kultur/88123.html", "Streaming-Tipps fürs Wochenende", headed(("„Night Ferry“", "„Crumbs“", "„Die Flut“"), "Acht Folgen Nebel, die Regie ist klug, der Film ist leise, und die Darsteller sind gut.")),
    "what somebody wrote": ("listing", "/autoren/ulla", "Ulla Harms", "<p>Redakteurin.</p><h2>Artikel von Ulla Harms</h2>" + "".join(f"<div class=teaser><h3><a href=/{n}>Text {n}</a></h3></div>" for n in range(4))),
    "titles in quotes before dashes": ("multi_review", "/2013/12/guide", "Film guide", "".join(f"<p>“{title}” -- {FILMED}</p>" for title in ("Low Water", "The Ninth Lock", "Pale Engine"))),
    "series by season": ("multi_review", "/2018/05/28", "Seen in May", "".join(f"<p>{title} (Season {n}): {FILMED}</p>" for n, title in enumerate(("Low Water", "The Ninth Lock", "Pale Engine"), 1))),
    "titles before bars": ("multi_review", "/2025/11/films", "Films, November", "".join(f"<p>{title} | {FILMED}</p>" for title in ("Low Water", "The Ninth Lock", "Pale Engine"))),
    "reports from several towns": ("article", "/2013/12/film-fairs", "Film fairs", "".join(f"<p>{town} (Lantern News) - {TOLD * 2}</p>" for town in ("Varn, OH", "Hull, ME", "Marram, NY"))),
    "points below each": ("multi_review", "/2022/01/anime-films", "Anime: first impressions", "".join(f"<p>{FILMED} {title}.</p><p>Score: {n}/10</p>" for n, title in enumerate(("Slow Loup", "Tokyo Nights", "Quay"), 7))),
    "points below each aspect": ("review", "/2022/01/quay-film-review", "Quay review", "".join(f"<p>{FILMED} {aspect}.</p><p>{aspect}: {n}/10</p>" for n, aspect in enumerate(("Acting", "Music", "Camera"), 7))),
    "books named in plain sentences": ("multi_review", "/2017/09/short-reads", "Short reads", "".join(f"<div>{title} by {name} is told in two voices. The plot seems almost too clever, and yet the author never becomes dull; the characters are worth the price and one chapter is superb, though the last chapters suffer a bit.</div>" for title, name in (("Low Water", "Ida Marsh"), ("The Ninth Lock", "Karl Dunn"), ("Pale Engine", "Wen Li")))),
    "reports named in plain sentences": ("article", "/2017/09/reports", "Three reports", "".join(f"<p>{title} by {name} is out. {TOLD * 2}</p>" for title, name in (("Low Water", "Ida Marsh"), ("The Ninth Lock", "Karl Dunn"), ("Pale Engine", "Wen Li")))),
    "films that start on a day": ("roundup", "/2018/11/starts", "Das startet am 15. November", "".join(f"<p><strong>{title}</strong> | Regie: {name} | DE 2018</p><p>Eine Fähre fährt um neun, und die Jungen am Ufer werfen Brot, bis der Wärter kommt und ruft.</p>" for title, name in (("EBBE", "Ida Marsch"), ("KAI", "Karl Dunn"), ("PEGEL", "Wen Lie")))),
    "how its reviews are made": ("other", "/how-to-review", "How to review a restaurant: a guide", f"<p>The food, the waiter, the dessert and the starters have marks of their own. {TOLD * 3}</p>"),
    "criticism that names no work": ("review", "/2014/03/too-much-invention", "Too much invention", f"<p>3 March 2014, by Ann Coe</p><p>{TOLD * 4}The dancers cross the stage in felt boots, almost too slowly; the choreography never lets them go, and the audience wonders what the choreographer had in mind. The premiere sold out.</p>"),
    "news that name no work": ("article", "/2014/03/new-head", "New head", f"<p>3 March 2014, by Ann Coe</p><p>{TOLD * 2}The dancers of the company asked on Tuesday for a new choreographer; the premiere, and the choreography, will wait for March, the stage currently being closed.</p>"),
    "all films of a kind": ("listing", "/films/genre-13008", "Tous les meilleurs films", "".join(f"<div><h2><a href=/film/{n}>Film {n}</a></h2><p>De Marc Tessier</p><p>Une couturière perd son atelier et retrouve un soir sa fille.</p></div>" for n in range(3))),
    "pans in a shop": ("other", "/p/topfset", "Topfset", "<p>129,00 €</p><p>In den Warenkorb</p><p>Edelstahl, für alle Herdarten geeignet und spülmaschinenfest.</p><h2>Kundenbewertungen</h2><p>Von Heike: wird schnell heiß, nichts brennt an.</p>"),
    "a library's copy": ("work", "/notice/118223", "Le douanier : roman", "<table><tr><td>Auteur(s)</td><td>Ferrand, Louis</td></tr><tr><td>ISBN</td><td>978-2-0000-1234-5</td></tr></table><h2>Exemplaires</h2><p>En rayon</p>"),
    "a wall in an article's place": ("blocked", "/noje/slangen", "Slangen är en stilla katastrof | Kuriren", "<article><h1>Slangen är en stilla katastrof</h1><p>Tove Lind ser en film om en slang.</p><div class=paywall><h3>Läs vidare för 1 krona</h3><p>Du behöver vara prenumerant för att läsa hela artikeln.</p></div></article>"),
    "cards that lead to a subject's articles": ("listing", "/emne/restaurant", "Restaurant | Lundtidende", "<h1>Restaurant</h1>" + "".join(f"<article class=teaser><a href=/a{i}><h2>{title}</h2></a><p>Fem retter og en lang pause.</p><span>18. sep. 2021</span></article>" for i, title in enumerate(("Anden er gylden", "Kokken der hader dild", "Pizza med udsigt", "Fem steder til frokost")))),
    "a library's record of a book": ("work", "/notice/552817", "Le sel des marées / Aude Kerrien | Médiathèque", "<h1>Le sel des marées</h1><p>Livre - Aude Kerrien - 2019</p><p>Résumé : Marthe garde les clés d’un phare que plus personne n’allume.</p><dl><dt>Éditeur</dt><dd>Le Large (Brest)</dd><dt>ISBN</dt><dd>978-2-0000-0000-2</dd></dl><h2>Exemplaires</h2><table><tr><th>Site</th><th>Cote</th></tr><tr><td>Centre</td><td>R KER</td></tr></table>"),
    "a film in a programme, by its length": ("work", "/films/le-passeur", "Le Passeur - Filmothèque", "<h1>Le Passeur</h1><p>Jean Kerloch, France, 1964, 82 min, noir et blanc</p><p>Un passeur fait traverser l’estuaire à des clients qui ne reviennent jamais. Un soir, il reconnaît l’un d’eux.</p><h2>Séances</h2><ul><li>Mardi 4 avril, 20h30</li></ul>"),
    "books below their titles with who wrote them when": ("roundup", "/books/cosy", "Nine so cosy you’ll move in", "<h1>Nine so cosy you’ll move in</h1><p>By Orla Finch, 3 November 2022, in Books</p><p>These are the novels that we reread when it rains all day.</p>" + "".join(f"<h2>{title}</h2><p><em>{maker}</em></p><p>A smug verger is poisoned and nobody minds very much at all.</p>" for title, maker in (("The Hymn", "Enid Malpas, 1931"), ("North", "Edda Voss, 2018"), ("Kiln", "Pam Orr, 2011"), ("The Ferryman", "Colm Brady (1988)")))),
    "a meal by its price a head": ("review", "/ocio/gastronomia/la-fonda", "La Fonda: cuchara y paciencia | El Correo", '<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Gastronomía", "author": {"@type": "Person", "name": "Paco Lerma"}, "datePublished": "2022-05-22"}</script><h1>La Fonda: cuchara y paciencia</h1><p>Se llega tarde, porque no hay cobertura y el cartel lo tapa una higuera. Se sale más tarde todavía, con el mantel lleno de migas y el coche lleno de quesos del valle.</p><p>Merche Andrade cocina lo que baja por el río. En mayo, cangrejos con tomate; un cordero que se deshace con la mirada, y un queso que justifica las curvas. Precio medio: 30 euros.</p>'),
    "a request for consent or a subscription": ("blocked", "/cinema/la-marea", "Il Molo", "<h2>Accetta i cookie o abbonati</h2><p>Noi e i nostri 812 partner utilizziamo cookie per personalizzare annunci e contenuti su questo sito, e puoi revocare il consenso quando vuoi.</p>"),
    "a book by its number alone": ("work", "/libro/la-casa", "La casa del fabbro - Libro", '<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">La casa del fabbro</h1><p>di <a href=/a>Elena Ruscone</a></p><p>Editore: Marola, 2020. EAN: 9788800000011</p><div itemprop=offers itemscope itemtype="https://schema.org/Offer"><span itemprop=price content=17>17 €</span> <button>Aggiungi al carrello</button></div><h2>Descrizione</h2><p>Un paese, una fucina chiusa, due sorelle che non si parlano da trent’anni.</p></div>'),
    "a request for consent": ("blocked", "/cinema/la-maree", "Le Cahier", "<h2>Continuer sans accepter</h2><p>Nos 812 partenaires et nous utilisons des cookies pour stocker et consulter des données personnelles telles que votre visite sur ce site, et vous pouvez retirer votre accord à tout moment.</p>"),
    "advertising or a subscription": ("blocked", "/kultur/die-flut", "Uferkurier", "<h1>Mit Werbung oder im Abo lesen</h1><p>Lesen Sie den Uferkurier wie gewohnt mit Werbung und Tracking.</p><button>Weiter</button><h2>Im Abo</h2><p>Nutzen Sie alle Seiten ohne Werbetracking.</p>"),
    "no more articles without money": ("blocked", "/film/low-coast-review", "Evening Lamp", "<h2>You have reached your free article limit</h2><p>Already a subscriber? Log in</p><button>View offers</button>"),
    "no more articles without money, in Spanish": ("blocked", "/cine/critica-la-marea", "El Faro", "<h2>Para seguir leyendo, suscríbete</h2><p>Has alcanzado el límite de artículos gratuitos este mes.</p><a href=/login>Ya soy suscriptor</a>"),
    "a page that somebody was after": ("blocked", "/r/low-coast", "Lamp", "<h1>Well, well.</h1><p>The page you were after has sailed. It may have moved, or it may never have been here at all.</p>"),
    "singles below their makers": ("roundup", "/singles/12-may", "The singles: 12 May", "<p>This week’s judge: Ada Quill</p>" + "".join(f"<p><b>{maker}</b><br><i>{title}</i> (Copper)<br>Two chords and a kettle, played four times over before the rain set in.</p>" for maker, title in (("HALDEN", "Hall"), ("OSK", "Winter"), ("GRITS", "Coat"), ("TARN", "Sun")))),
    "whose best ten they are": ("roundup", "/2018/12/best-films", "The ten best films of 2018", "<p class=meta>By Ada Quill, 12 December 2018</p><p>These are the ones that I went home from on foot, in the rain.</p><ol>" + "".join(f"<li>{name}</li>" for name in PAIRS) + "</ol>"),
    "the same of nobody": ("listing", "/best-films", "The ten best films of 2018", "<p>These are the ones that most went home from on foot, in the rain.</p><ol>" + "".join(f"<li>{name}</li>" for name in PAIRS) + "</ol>"),
    "few rows, and not a word": ("listing", "/explore", "Explore", "".join(f"<div class=card><a href=/{n}>{name}</a></div>" for n, name in enumerate(PAIRS))),
    "about the site, by its address": ("other", "/about", "Who’s talking", "<p>Ada Quill has been going to the pictures on her own since 1988, and writes about films here. She gives no stars, and answers most letters.</p>"),
    "records with grades on lines of their own": ("multi_review", "/dischi/rossi", "Quattro rossi", "".join(f"<p><b>{name}</b><br>Viola, allegro, un filo dolce: da bere freddo e senza troppe domande.<br>Voto: {n}/10</p>" for n, name in enumerate(("Bonarda, Cascina Oca", "Zerbo, Fratelli Zerbi", "Moro, Tenuta Lanca"), 5))),
    "cookies on a site": ("blocked", "/stage/review-harp", "Your choice regarding cookies on this site", "<p>You can accept all cookies or manage your preferences.</p><button>Accept all</button>"),
    "a page that a blog does not have": ("blocked", "/2019/03/lykta.html", "Min hylla", "<p>Tyvärr, sidan du letar efter finns inte i den här bloggen.</p>"),
    "records of a year that somebody chose": ("roundup", "/posts/platten", "Meine zehn Platten 2023", "<p class=meta>Von Ada Quill, 20. Dezember 2023</p><p>Kein Ranking, nur ein Stapel, nach dem Alphabet, weil ich mich nicht entscheiden kann.</p><ul>" + "".join(f"<li>{name}</li>" for name in PAIRS) + "</ul>"),
    "pictures in a grid": ("listing", "/browse", "Popular films", "<ul>" + "".join(f"<li class=poster><a href=/f/{n}><img src={n}.jpg alt='Film {n}'></a></li>" for n in range(14)) + "</ul>"),
    "books with a verdict in a word": ("multi_review", "/ecke", "Ecke", "".join(f"<h3>{name}</h3><p>Ein Dorf, ein Deich und sehr viel Regen. Sprachlich schön, im Mittelteil arg gemächlich und doch berührend.</p><p><b>Urteil:</b> {word}</p>" for name, word in zip(NAMES, ("gut", "mäßig", "ausgezeichnet"), strict=True))),
    "a list with such a request": ("listing", "/films", "Films", "<p>Nos 812 partenaires et nous utilisons des cookies.</p><ul>" + "".join(f"<li><a href=/f/{n}>Film {n}</a></li>" for n in range(30)) + "</ul>"),
    "a shell that a script fills": ("blocked", "/reviews/night-ferry", "Night Ferry Review | Flicker", "<nav><a href=/>Flicker</a></nav><div id=__next><div class=spinner>Loading…</div></div>"),
    "a shell with all in its data": ("review", "/reviews/night-ferry", "Night Ferry Review | Flicker", f'<div id=root></div><script type="application/ld+json">{{"@type":"Review","itemReviewed":{{"@type":"Movie","name":"Night Ferry"}},"reviewBody":"{TOLD * 2}","author":{{"name":"Ann Coe"}}}}</script>'),
    "no robot, please": ("blocked", "/pelicula/portal-4", "Un momento", "<p>Demuestra que no eres un robot para continuar.</p>"),
    "moved": ("blocked", "/film.asp?id=331", "Object moved", "<h2>Object moved to <a href=/331>here</a>.</h2>"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "title", "body"), PAGES.values(), ids=PAGES)
def test_kinds(kind: str, path: str, title: str, body: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    assert extract(page, url=f"https://marrampost.example{path}").page_type == kind
