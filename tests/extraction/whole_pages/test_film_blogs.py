# ruff: noqa: E501  (the text of one case stays on one line)
"""Film pages of blogs and broadcasters: who made it and what it is worth, as headlines and last words print it."""

from __future__ import annotations

import pytest

from reviewscrape import PageType, extract

PROSE = [
    "The film begins on a quay at dawn, and the actors say nothing for ten minutes while the camera looks for the one boat that is missing.",
    "What follows is a plot of small debts and larger lies, told by a director who trusts every scene to the faces in it.",
    "The second half is slower, and one character too many comes home, but the script never cheats.",
]


def _page(heading: str, *paragraphs: str, site: str = "Quay Notes", lang: str = "en") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html lang={lang}><head><title>{heading} | {site}</title><meta property=og:site_name content='{site}'></head>"
        f"<body><div class=nav><a href=/>Home</a></div><article><h1>{heading}</h1>{body}</article></body></html>"
    )


LAST_WORDS = [
    ("Non convince fino in fondo. Voto 6,5", "it", "6.5"),
    ("Ještě dlouho zní v hlavě. Moje hodnocení 65%.", "cs", "65"),
    ("Still a fine evening out. My grade B+", "en", "B+"),
    ("Still a fine evening out. Final score 3-2.", "en", None),
    ("On en parle encore. Note 3/5", "fr", "3"),
    ("It never got the score 7 of its trailers promised us.", "en", None),
    ("See what the appendix says. Note 1", "en", None),
    ("Recomendo e minha nota é 8.", "pt", "8"),
    ("Meine Wertung ist 8 von 10.", "de", "8"),
    ("Mijn cijfer is een 7,5.", "nl", "7.5"),
    ("A nota é 8 na escala dos tremores.", "pt", None),
    ("La mia nota è di 10 pagine.", "it", None),
]


@pytest.mark.parametrize(("last", "lang", "grade"), LAST_WORDS)
def test_label_and_grade_close_the_prose_without_a_colon(last: str, lang: str, grade: str | None) -> None:
    page = extract(_page("Night Ferry (2019)", *PROSE, f"{PROSE[0]} {last}", lang=lang))
    assert page.values.get("critic_grade") == grade


HEADLINES = [
    ("Night Ferry (2021) **½ Blu-ray recensie", "critic_grade", "2.5"),
    ("Night Ferry (2021) ** DVD review", "critic_grade", "2"),
    ("Night Ferry **: a review", "critic_grade", None),
    (
        "Noční trajekt a pět dalších přístavů (The Night Ferry) – Recenze – 50%",
        "work_title",
        "Noční trajekt a pět dalších přístavů",
    ),
    ("MOVIE REVIEW: NIGHT FERRY (Marit Sollen, 2017)", "director", ["Marit Sollen"]),
    ("MOVIE REVIEW: NIGHT FERRY (South Korea, 2017)", "director", None),
    ("MOVIE REVIEW: NIGHT FERRY (Cannes, 2017)", "director", None),
    ("Notes on film: NIGHT FERRY (dir. Paula Venn, 1974)", "director", ["Paula Venn"]),
    ("Notes on film: NIGHT FERRY (dir. Paula Venn, 1974)", "work_year", 1974),
    ("Crítica / Comentario de Los cinco fareros (2025)", "work_title", "Los cinco fareros"),
    ("Crítica / Comentario de Los cinco fareros (UCM - 2025)", "work_title", "Los cinco fareros"),
    ("Crítica / Comentario de Los cinco fareros (UCM - 2025)", "work_year", 2025),
    ("A Movie Review", "work_title", None),
]


@pytest.mark.parametrize(("headline", "field", "value"), HEADLINES)
def test_what_a_headline_says_of_a_film(headline: str, field: str, value: object) -> None:
    assert extract(_page(headline, *PROSE)).values.get(field) == value


CREDITS = [
    (
        "De Jean Maller avec Ada Fleury, Tom Roussel et Chris Quay",
        ["Jean Maller"],
        ["Ada Fleury", "Tom Roussel", "Chris Quay"],
    ),
    (
        "De Ken Scott | Avec Patrick Huart, Julie Lebret et Antoine Bertin | Comédie | 1h49",
        ["Ken Scott"],
        ["Patrick Huart", "Julie Lebret", "Antoine Bertin"],
    ),
    ("De retour avec Ada Fleury, on se souvient du quai.", None, None),
    (
        "Regie: Pietro Marlo</p><p>Drehbuch: Mauro Bruni</p><p>LV: Jack Linde: Nachtfähre, 1909</p><p>mit Luca Marin, Jessa Crespo, Vito Neri",
        ["Pietro Marlo"],
        ["Luca Marin", "Jessa Crespo", "Vito Neri"],
    ),
]


@pytest.mark.parametrize(("line", "director", "cast"), CREDITS)
def test_credits_without_labels(line: str, director: list[str] | None, cast: list[str] | None) -> None:
    page = extract(_page("Nachtfähre", *PROSE, line, lang="fr" if line.startswith("De ") else "de"))
    assert (page.values.get("director"), page.values.get("cast")) == (director, cast)


SIGNED = [
    ("(Text: Marlies Thoben)", ["Marlies Thoben"]),
    ("Marlies Thoben<br>marlies@hafenfunk.example", ["Marlies Thoben"]),
    ("Hafenfunk<br>redaktion@hafenfunk.example", None),
    ("(Foto: Marlies Thoben)", None),
]


@pytest.mark.parametrize(("signature", "author"), SIGNED)
def test_signatures_below_the_prose(signature: str, author: list[str] | None) -> None:
    assert extract(_page("„Nachtfähre“", *PROSE, signature, site="Hafenfunk", lang="de")).values.get("author") == author


def test_a_first_line_out_of_five_is_the_grade_unless_there_are_several() -> None:
    graded = "4 out of 5<br>I would call this one fine for most teenagers, but watch it with them all the same."
    assert extract(_page("Night Ferry (2009)", *PROSE, graded)).values.get("critic_grade") == "4"
    others = graded.replace("4 out", "2 out")
    assert "critic_grade" not in extract(_page("Night Ferry (2009)", *PROSE, graded, PROSE[1], others)).values


def test_capsules_whose_titles_are_capitals_before_a_full_stop() -> None:
    entries = [
        f"{title}. {' '.join(PROSE)} R. (Grand, Quay). Grade: {grade}"
        for title, grade in (("THE GENTLE MEN", "C"), ("THE TURNIP", "B+"), ("BAD DAYS", "B"))
    ]
    page = extract(_page("Screenings", *entries))
    assert [review.critic_grade for review in page.reviews] == ["C", "B+", "B"]


def test_danish_prose_of_a_critic_makes_a_review() -> None:
    prose = [
        "Filmen begynder på en kaj ved daggry, og instruktøren lader kameraet vente på den ene båd, der mangler.",
        "Skuespillet er fint i alle birollerne, og manuskriptet stoler på, at publikum selv kan høre, hvad replikkerne skjuler.",
        "Anden halvdel er langsommere, men hovedrollen bæres af en skuespiller, der aldrig gør for meget, og dialogen er skarp.",
    ]
    prose += [
        "Man kan indvende, at replikkerne i anden akt forklarer lidt for meget, og at regnen falder på bestilling hver gang nogen skal være kede af det.",
        "Men instruktøren holder fast i sine ansigter, og kameraet bliver hos dem så længe, at selv den mindste løgn til sidst kan ses fra bageste række.",
        "Sådan bliver en lille historie om en båd til en stor historie om dem, der venter på den, og om hvad de gør ved hinanden imens.",
    ]
    assert extract(_page("‘Natfærgen’ har hjertet på kajen", *prose, lang="da")).page_type is PageType.REVIEW
