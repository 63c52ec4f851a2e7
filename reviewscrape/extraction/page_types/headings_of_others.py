"""Headings that pages have which are no reviews: of encyclopaedias, of shops, of a site that tells of itself."""

from __future__ import annotations

import re

ENCYCLOPAEDIC = frozenset(
    (
        "references, production, reception, critical reception, box office, credits and personnel, external links, "
        "see also, home media, accolades, publication history, notes and references, produktion, rezeption, weblinks, "
        "einzelnachweise, synchronisation, liens externes, notes et références, producción, recepción, referencias, "
        "enlaces externos, produzione, distribuzione, collegamenti esterni, produkcja, przypisy, reference, externí "
        "odkazy, externe links"
    ).split(", ")
)
"""Headings that encyclopaedias part their pages on works by, and reviews do not."""
OF_PERSONS = frozenset(
    (
        "biography, filmography, discography, bibliography, full filmography, biografie, filmografie, diskografie, "
        "diskographie, bibliographie, biographie, filmographie, discographie, biografía, filmografía, discografía, "
        "bibliografía, biografia, filmografia, discografia, bibliografia, known for, also known for, selected works, "
        "personal life, bio"
    ).split(", ")
)
"""Headings by which databases part their pages on persons and bands."""
OF_SHOPS = frozenset(
    (
        "editorial reviews, customer reviews, top customer reviews, most helpful customer reviews, product details, "
        "product description, product information, customers also bought, about the author, about this item, "
        "customers who bought this item also bought, community reviews, readers also enjoyed, system requirements, "
        "about this game, more about this product, track listing, tracklist, kundenrezensionen, produktinformation, "
        "produktinformationen, produktbeschreibungen, kunden kauften auch, über den autor, commentaires client, "
        "where to watch, where to stream, storyline, top cast, full cast & crew, more like this, "
        "did you know?, user reviews, "
        "détails sur le produit, descriptions du produit, opiniones de clientes, detalles del producto, "
        "recensioni clienti, dettagli prodotto, klantenbeoordelingen, productspecificaties, "
        "acerca de este juego, requisitos del sistema, reseñas de clientes, über dieses spiel, systemanforderungen, "
        "à propos de ce jeu, configuration requise, informazioni sul gioco, requisiti di sistema, "
        "recensioni dei clienti, die autorin, der autor, über die autorin, pressestimmen, l’auteur, l'auteur, "
        "exemplaires, exemplare, ejemplares, availability, holdings, kundenbewertungen, "
        "über das buch, zum buch, das buch, sobre la autora, sobre el autor, la crítica ha dicho, l'autore, l'autrice, "
        "l’autore, l’autrice, sul libro, la presse en parle, ils en parlent, rassegna stampa, "
        "synopsis et détails, acteurs et actrices, critiques spectateurs, prezzi, orari"
    ).split(", ")
)
"""Headings by which shops and databases part their pages on works."""
_ABOUT_SITE = (
    r"(?:(?:our |website )?(?:privacy(?: and cookies?)? (?:policy|notice|statement)|cookies? (?:policy|notice)"
    r"|terms(?: (?:and|&) conditions| of (?:use|service))?|terms (?:and|&) conditions of use|about(?: us| this site)?"
    r"|contact(?: us)?|advertis(?:e|ing)(?: with us)?|careers|help|faqs?|frequently asked questions"
    r"|editorial (?:policy|guide)"
    r"|about (?:me|the blog|this blog)|über (?:mich|(?:diesen|den) blog)"
    r"|(?:à propos|acerca)(?: du blog| de mí)?|sobre (?:mí|mim|o blog|el blog|este blog)|chi sono"
    r"|over (?:mij|ons|deze blog)|o (?:mnie|blogu|mně)|om (?:mig|bloggen)"
    r"|impressum|datenschutz(?:erklärung|hinweise)?|kontakt|über uns|nutzungsbedingungen|haftungsausschluss|agb"
    r"|mentions légales|qui sommes[- ]nous ?\??|conditions générales|aviso legal|quiénes somos"
    r"|política de privacidad|acerca de|sobre nosotros|privacybeleid|colofon|chi siamo|contatti|note legali"
    r"|la redazione|quem somos))"
)
_OF_ITS_REVIEWS = (
    r"how (?:we|i|to) (?:rate|review|score|grade|evaluate|test|write a (?:\w+ )?review)(?: \w+){0,3}(?:: .+)?"
    r"|what (?:our|my|the) (?:ratings|grades|stars|scores) mean|about my (?:\w+ )?reviews|making the grade"
    r"|rubric|(?:thoughts|notes) on (?:\w+ )?(?:ratings|scoring|grading)"
    r"|(?:my |our |the )?(?:ratings|grades)(?: (?:&|and) heat)?|explaining (?:my|our) (?:\w+ ){0,3}(?:scoring|ratings)"
    r"|(?:\w+[ /]){0,3}(?:reviews?|reviewing|ratings?|grading|grades?|scoring|scores?|stars?)"
    r" (?:polic(?:y|ies)|systems?|guide|guidelines|scale|criteria|rubric|metrics|schema|standards|explained)"
    r"|(?:bewertungs|wertungs)(?:schema|system|skala|kriterien|raster)|rezensionsrichtlinien"
    r"|(?:das|unser) rating|so (?:bewerten|testen) wir"
    r"|(?:notre |mon )?(?:système|barème) de(?: notation| notes| cotation)|comment (?:nous notons|je note)"
    r"|calificaciones|(?:sistema|escala) de (?:puntuación|calificación|valoración)"
    r"|(?:sistema|política) de (?:notas|avaliação)"
    r"|(?:sistema|scala) di (?:voto|valutazione)|come (?:valuto|valutiamo)|review ?beleid"
    r"|(?:beoordelings|waarderings)systeem"
    r"|sådan anmelder (?:jeg|vi)|jak hodnot(?:ím|íme)|(?:systém|stupnice) hodnocení|jak oceniam(?:y)?|skala ocen"
)
OF_ITS_REVIEWS = re.compile(_OF_ITS_REVIEWS, re.IGNORECASE)
"""Headlines of those that say how it reviews."""
OF_THE_SITE = re.compile(
    rf"{_ABOUT_SITE}(?:\s?(?:[,&/|+]|und|and|et|y|e|en)\s?(?:{_ABOUT_SITE}|{_OF_ITS_REVIEWS}))*", re.IGNORECASE
)
"""Headlines of pages that a site has about itself, several in one too: `Impressum & Datenschutz`."""
