"""Reviews without a word for one, in many tongues: what turns and weighs in a place for works; and what is none."""

from __future__ import annotations

import pytest

from reviewscrape.extraction import extract
from reviewscrape.extraction.vocabulary import densities

TURNING = {
    "en": (
        "<p>Nothing much happens for an hour, and then the roof comes off. I would not have missed it, though the "
        "speeches are too long and the dog is never quite convincing.</p><p>But the brother, half asleep in every "
        "room, is as good as anything on that coast, and almost nobody else would have dared the ending.</p>"
        "<p>Still, I have kept the ticket, and every morning I look at it like somebody who has left the gas on.</p>"
    ),
    "de": (
        "<p>Eine Stunde lang geschieht fast nichts, und dann fliegt das Dach davon. Das ist manchmal zu viel, aber nie "
        "langweilig, und ohne den Hund wäre es noch besser.</p><p>Der Bruder freilich, der in jedem Zimmer halb "
        "schläft, trägt alles. Vielleicht hätte man den Reden misstrauen sollen; dem Schluss jedoch niemals.</p>"
        "<p>Trotzdem habe ich die Karte aufgehoben, und jeden Morgen sehe ich sie an wie jemand, "
        "der das Gas brennen ließ.</p>"
    ),
    "fr": (
        "<p>Il ne se passe presque rien pendant une heure, puis le toit s’envole. C’est trop long, jamais plat, et "
        "pourtant on en sort le cœur battant.</p><p>Le frère, toujours à moitié endormi, porte chaque scène sans "
        "effort. Mais les discours, hélas, pèsent un peu, et le chien n’y croit guère plus que nous.</p>"
        "<p>Malgré tout, j’ai gardé le billet, et chaque matin je le regarde comme on regarde une lampe oubliée.</p>"
    ),
    "pl": (
        "<p>Przez godzinę prawie nic się nie dzieje, a potem zrywa dach. Bywa tego zbyt dużo, ale nigdy nie jest "
        "płasko, jednak pies mnie nie przekonał.</p><p>Brat, zawsze na wpół śpiący, niesie wszystko bez wysiłku. "
        "Może mowy są za długie, lecz końca nikt lepiej by nie wymyślił. Niestety trwa to tylko chwilę.</p>"
        "<p>Mimo to bilet noszę w kieszeni i każdy poranek zaczynam od niego, jak ktoś, kto zostawił włączony gaz.</p>"
    ),
    "ru": (
        "<p>Целый час почти ничего не происходит, а потом срывает крышу. Иногда этого слишком много, но никогда не "
        "скучно, и никто не уходит раньше.</p><p>Брат, всегда полусонный, держит всё на себе. Речи, увы, длинны, "
        "однако конец так хорош, что хочется молчать. Впрочем, собака опять не убеждает, и жаль, что её так много.</p>"
        "<p>Билет я всё же сохранил и каждое утро смотрю на него, как смотрят на забытую в окне лампу.</p>"
    ),
    "hu": (
        "<p>Egy órán át szinte semmi sem történik, aztán elszáll a tető. Néha túl sok, de soha nem unalmas, és "
        "nélküle minden szürkébb volna.</p><p>A báty, mindig félálomban, olyan könnyen viszi a hátán az egészet, "
        "mintha aludna. Talán a beszédek hosszúak, viszont a vég nagyon szép. Kicsit sok a kutya, sajnos.</p>"
        "<p>A jegyet mégis megtartottam, és minden reggel úgy nézek rá, mint aki nyitva hagyta odahaza a gázt.</p>"
    ),
}
SPOKEN = (
    "<p>“I never wanted to be neat, and my mother never forgave me for it,” she says, and almost laughs. Nothing in "
    "the room is older than the chair.</p><p>“People ask me too often whether it hurts, but nobody asks about the "
    "dog,” she says. “I would rather talk about the dog than about anything that I have ever made.”</p>"
)
OWN_LIFE = (
    "<p>My son is too old for it, yet he lies down on our floor and waits for me to begin. I have read to him for "
    "fourteen years, and I never asked myself why I do it.</p><p>We are both never quite awake. My voice is not what "
    "it was, but nobody minds, and my own father, a neighbour told me, used to sing to us instead. I keep a lamp.</p>"
)
NEWS = (
    "<p>The house will open on Tuesday, the company said, but not without a new roof. According to officials the "
    "work was announced in March and confirmed on Friday.</p><p>Tickets will be available from Monday at 10. The "
    "release of the film was reported last week, although nobody said so, as a spokesman told the paper.</p>"
)


def post(title: str, text: str, *, section: str = "", site: str = "The Daily Lamp", lang: str = "en") -> str:
    """A dated, signed page in a section of a site."""
    filed = f'<p>In <a href="/c/x" rel="category tag">{section}</a></p>' if section else ""
    return (
        f'<html lang="{lang}"><head><title>{title} - {site}</title><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="{site}"></head><body><h1>{title}</h1><p class=meta>By Ada Quill, '
        f"12 May 2019</p><div class=entry>{text}</div>{filed}</body></html>"
    )


def kind(page: str, path: str = "low-coast") -> str:
    """What such a page is."""
    return extract(page, url=f"https://lamp.example/2019/{path}").page_type.value


@pytest.mark.parametrize(
    ("lang", "section"),
    [
        ("en", "Film"),
        ("de", "Kino"),
        ("fr", "Littérature française"),
        ("pl", "Książki"),
        ("ru", "Кино"),
        ("hu", "mozi"),
        ("fr", "Séries TV"),
        ("en", "Laptops"),
    ],
)
def test_what_turns_and_weighs_is_a_review_where_works_are_told_of(lang: str, section: str) -> None:
    """The same text in no such place, or below a headline that asks why, is none."""
    text = TURNING[lang]
    assert kind(post("Low Coast", text, section=section, lang=lang)) == "review"
    assert kind(post("Low Coast", text, lang=lang)) == "article"
    assert kind(post("Why we go back", text, section=section, lang=lang)) == "article"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("<p class=kicker>Oper</p>", "", "review"),
        ("<p>Start &gt; Literatur &gt; Low Coast</p>", "", "review"),
        ("<p class=kicker>Lokales</p>", "", "article"),
        ("<ul><li>Oper</li></ul>", "", "article"),
        ("", "<p>Bis 30. Juni, Di bis So 11 bis 18 Uhr</p>", "review"),
        ("", "<p>Nächste Vorstellungen: 14. und 21. Januar</p>", "review"),
        ("", "<p>Out now on Fathom</p>", "review"),
        ("", "<p>Bis bald, und grüßt mir die Küste!</p>", "article"),
    ],
)
def test_lines_above_the_headline_and_below_the_prose_tell_where_works_are_told_of(
    above: str, below: str, expected: str
) -> None:
    page = post("Low Coast", TURNING["de"] + below, lang="de").replace("<h1>", f"{above}<h1>")
    assert kind(page) == expected


@pytest.mark.parametrize(
    ("heading", "meta", "labels", "expected"),
    [
        ("low coast (1974)", "By Ada Quill, 12 May 2019", "", "review"),
        ("low coast (1974)", "By Ada Quill", "", "article"),
        ("Low Coast", "<a href=/c/opera>Opera</a> 12 May 2019 by Ada Quill", "", "review"),
        ("Low Coast", "<a href=/c/news>Harbours</a> 12 May 2019 by Ada Quill", "", "article"),
        (
            "Low Coast",
            "By Ada Quill, 12 May 2019",
            '<a href=/t/1 rel="tag">recipes</a> <a href=/t/2 rel="tag">film</a>',
            "article",
        ),
    ],
)
def test_a_year_beside_a_title_and_links_below_it_tell_where_works_are_told_of(
    heading: str, meta: str, labels: str, expected: str
) -> None:
    page = post(heading, TURNING["en"] + labels).replace("By Ada Quill, 12 May 2019", meta)
    assert kind(page) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Moln, 188 sidor", "review"),
        ("Scénario : Paul Estève. Éditions du Puits, 64 p., 16 €", "review"),
        ("Quay Street, 188 yards", "article"),
        ("188 pages, in our basket for 9 euros", "article"),
    ],
)
def test_a_books_pages_right_above_the_prose_tell_of_a_review(line: str, expected: str) -> None:
    page = post("Who comes for the harp", TURNING["en"]).replace("</p><div", f"</p><p>{line}</p><div", 1)
    assert kind(page) == expected


def test_who_tells_of_himself_below_a_title_and_its_maker_reviews_it() -> None:
    own = OWN_LIFE.replace("I keep a lamp", "I keep a lamp, and it is never quite enough, but almost too bright for us")
    assert kind(post("The Lamp by Irena Malik", own, site="Moorland Book Blog")) == "review"
    assert kind(post("The lamp that we keep", own, site="Moorland Book Blog")) == "article"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Low Coast at 20: the film that made a town", "article"),
        ("Low Coast turns 30", "article"),
        ("Forty times round the block: Low Coast, 40 years on", "article"),
        ("20 Years On", "review"),
        ("Girl at 17", "review"),
    ],
)
def test_anniversaries_are_told_of_in_essays(heading: str, expected: str) -> None:
    assert kind(post(heading, TURNING["en"], section="Film")) == expected


@pytest.mark.parametrize(
    "site",
    [
        *("Backseat Movies", "Filmoteka", "Moorland Book Blog", "Knihomol", "Board Stiff"),
        *("The Meeple Shelf", "Telly Nights", "Divadelní deník", "El tenedor torcido", "Gabel im Gepäck"),
    ],
)
def test_a_site_called_after_works_is_such_a_place(site: str) -> None:
    assert kind(post("Low Coast", TURNING["en"], site=site)) == "review"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Low Coast 1x04: “Tar”", "review"), ("Low Coast S2E11", "review"), ("Low Coast, 4x4", "article")],
)
def test_an_episode_in_the_headline_is_told_of_anywhere(heading: str, expected: str) -> None:
    assert kind(post(heading, TURNING["en"])) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Mustard, The Brother House", "review"),
        ("Brother Moth (Quay)", "review"),
        ("The roof of the brother. Irena Malik", "review"),
        ("The brothers of the coast, by Irena Malik", "review"),
        ("An hour with the brother", "article"),
        ("November 21, 2009", "article"),
    ],
)
def test_what_turns_often_below_a_bare_name_is_a_review_anywhere(heading: str, expected: str) -> None:
    """Nobody's notes below a name that the prose never speaks of are none."""
    text = (
        TURNING["en"]
        .replace("the brother", "her Brother Moth, in nothing but Mustard,")
        .replace("<p>Still", "<p>But yet still")
        .replace(" I ", " they ")
    )
    assert kind(post(heading, text)) == expected
    assert kind(post(heading, TURNING["en"])) == "article"


def test_who_tells_of_himself_below_a_bare_name_reviews_nothing() -> None:
    text = OWN_LIFE.replace(
        "a lamp", "the Lamp in Nan’s Shed, and it is almost too good, but never quite as she left it"
    )
    assert kind(post("The Lamp", text)) == "article"
    assert kind(post("The Lamp", text, section="Books")) == "review"


def test_what_turns_often_in_a_critics_words_is_a_review_anywhere() -> None:
    critical = TURNING["en"].replace("an hour", "an hour of film").replace("brother", "actor").replace("ending", "plot")
    assert kind(post("Somebody left the gas on", f"{critical}{critical}")) == "review"


@pytest.mark.parametrize(
    ("heading", "told", "expected"),
    [
        ("Read aloud, always", OWN_LIFE, "article"),
        ("The Lamp at Sixty", OWN_LIFE.replace("a lamp", "the Lamp"), "review"),
        ("Read aloud, always", OWN_LIFE.replace("a neighbour", "old Orla Venn"), "review"),
    ],
)
def test_who_tells_of_his_own_life_and_names_nobody_reviews_nothing(heading: str, told: str, expected: str) -> None:
    assert kind(post(heading, told, section="Books")) == expected


def test_short_texts_that_weigh_are_reviews_by_degrees() -> None:
    short = "<p>Nothing much happens, but the brother is too good to miss and never quite awake. Still, the roof. "
    more = "Everybody else is only almost as good, and the dog, though always there, is no help at all to anyone, yet."
    assert kind(post("Low Coast", f"{short}</p>", section="Film")) == "article"
    assert (
        kind(post("Low Coast", f"{short}{more} It is very long and better than it looks.</p>", section="Film"))
        == "review"
    )


@pytest.mark.parametrize(
    ("title", "text", "section"),
    [
        ("The woman with the dog", SPOKEN, "Film"),
        ("Old cinema gets a roof", NEWS, "Film"),
        ("On the coast", TURNING["en"], "Essays"),
        ("An hour below the roof", TURNING["en"].replace("the brother", "Wil Kooy (71)"), "Stage"),
        ("An hour below the roof", TURNING["en"].replace("the brother", "Wil Kooy, 71"), "Stage"),
        ("‘We built the roof in a night and a day’: how the players made it", TURNING["en"], "Stage"),
    ],
)
def test_what_people_say_news_and_essays_are_none(title: str, text: str, section: str) -> None:
    assert kind(post(title, text, section=section)) == "article"


def test_columns_of_a_papers_culture_are_none() -> None:
    """What is filed under `Culture` alone has to speak of a work as well."""
    assert kind(post("Low Coast", TURNING["en"], section="Culture")) == "article"
    critical = TURNING["en"].replace("an hour", "an hour of this film").replace("brother", "actor, the plot's brother")
    assert kind(post("Low Coast", critical, section="Culture")) == "review"


@pytest.mark.parametrize(
    ("menu", "expected"),
    [("Films Books About", "review"), ("Films Books Sport", "article"), ("Films About", "article")],
)
def test_a_site_whose_menu_leads_to_works_is_such_a_place(menu: str, expected: str) -> None:
    links = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in menu.split())
    page = post("Low Coast", TURNING["en"]).replace("<body>", f"<body><nav><ul>{links}</ul></nav>")
    assert kind(page) == expected


def test_numbers_speak_against_turns() -> None:
    plain = "It is good, but too long, and yet nothing is missing."
    assert densities(plain).turns > densities(f"{plain} 12 of 40 rooms, 3 floors, 1987 to 2004.").turns > -100


def test_headings_by_rank_that_name_makers_and_works_are_a_round_up() -> None:
    text = "".join(
        f"<h3>{rank}. {pair}</h3><p>Nine songs about a harbour that nobody uses any more, and "
        "one that everybody knows by heart.</p>"
        for rank, pair in ((4, "Ossa – Quay"), (3, "Tarn – Hollow"), (2, "Lode – Under"), (1, "Mirn – Weather"))
    )
    assert kind(post("The noise of the year, part five", text)) == "roundup"


@pytest.mark.parametrize(
    ("said", "section", "expected"),
    [
        ("quiet, cold and a little too fond of its own fog", "Film", "roundup"),
        ("quiet, cold and a little too fond of its own fog", "Gardens", "article"),
        ("Quay hall, Monday at 7.30 p.m., doors open early", "Film", "article"),
    ],
)
def test_what_is_named_in_bold_with_a_line_about_each_is_a_round_up(said: str, section: str, expected: str) -> None:
    names = ("Cold Quay", "Hollow", "The Copper Hill", "Crane", "Weather for Two", "Mirn")
    entries = "".join(f"<li><strong>{name}</strong> – {said}, number {rank}.</li>" for rank, name in enumerate(names))
    assert kind(post("The year’s last ten", f"<ol>{entries}</ol>", section=section)) == expected


def test_lines_of_makers_and_works_alone_are_a_list() -> None:
    names = ("Ossa – Quay (Copper)", "Tarn – Hollow (Moth)", "Lode – Under", "Mirn – Weather EP", "Kite – Thread")
    text = "".join(f"<li>{name}</li>" for name in (*names, "Skerry – Arm (Vault)"))
    assert kind(post("What comes out: 13 March", f"<p>Out this Friday:</p><ul>{text}</ul>")) == "listing"


def test_capsules_that_open_with_a_title_and_its_grade_are_several_reviews() -> None:
    text = "".join(
        f"<p><b>{title}</b> 98 min. D: Roy Tasker. Maud Hale, Guy Tarrant. Laconic drama with a superb last reel.</p>"
        for title in ("COLD QUAY (1974) ***1/2", "COPPER HILL (1962) **", "CRANE (1988) *1/2")
    )
    assert kind(post("Films: CO – CR", text)) == "multi_review"
    apart = "".join(
        f"<p><strong>{title}</strong> {stars}<br>A laconic drama with a superb last reel and hardly any jokes.</p>"
        for title, stars in (("Cold Quay (15)", "★★☆☆☆"), ("Copper Hill (PG)", "★★★★☆"), ("Crane (18)", "★☆☆☆☆"))
    )
    assert kind(post("Also out: Cold Quay; Copper Hill; Crane", apart, section="Film")) == "multi_review"


def test_books_with_pages_and_a_price_in_any_money_are_several_reviews() -> None:
    text = "".join(
        f"<p><b>{name}: „{title}“.</b> Ein Landrat liegt im Moor, und alle im Dorf erzählen es mit boshafter "
        f"Ruhe weiter, bis der Hund den Gummistiefel findet. ({house}, {pages} S., Fr. 24.90)</p>"
        for name, title, house, pages in (
            ("Gesa Thormann", "Torf", "Wall", 320),
            ("Sepp Ach", "Wurst", "Isar", 276),
            ("Marta Zorzi", "Nebel", "Nord", 404),
        )
    )
    assert kind(post("Mord am Sonntag", text, section="Literatur", lang="de")) == "multi_review"


def test_books_with_house_and_pages_in_brackets_are_several_reviews() -> None:
    text = "".join(
        f"<p>In {name} „{title}“ ({house}, {pages} S., 18 Euro) liegt ein Landrat im Moor. Das ist boshaft erzählt, "
        "auf jeder Seite ein wenig klüger als wir, und am Ende steht der Hund da und weiß alles.</p>"
        for name, title, house, pages in (
            ("Gesa Thormanns", "Torf", "Wall", 320),
            ("Sepp Achs", "Wurst", "Isar", 276),
            ("Marta Zorzis", "Nebel", "Nord", 404),
        )
    )
    assert kind(post("Drei Leichen zum Tee", text, section="Bücher", lang="de")) == "multi_review"
