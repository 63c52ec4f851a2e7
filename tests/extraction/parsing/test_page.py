from __future__ import annotations

import random
import time

import pytest

from reviewscrape import extract
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.page import Page, decode, parse

WORD = "naïve “café” – Übermut"


@pytest.mark.parametrize(
    ("page", "content_type", "expected"),
    [
        (WORD.encode(), None, WORD),
        (WORD.encode(), "text/html; charset=iso-8859-1", WORD),
        (WORD.encode("cp1252"), None, WORD),
        (b"<meta charset=latin-1>" + WORD.encode("cp1252"), None, "<meta charset=latin-1>" + WORD),
        ("Příliš".encode("cp1250"), "text/html; charset=windows-1250", "Příliš"),
        ("Режиссёр".encode("koi8-r"), "text/html; charset=koi8-r", "Режиссёр"),
        ("監督".encode("shift_jis"), "text/html; charset=Shift_JIS", "監督"),
        ("監督".encode("iso-2022-jp"), "text/html; charset=iso-2022-jp", "監督"),
        (b"\xef\xbb\xbf" + WORD.encode(), "text/html; charset=windows-1252", WORD),
        (WORD.encode("utf-16"), None, WORD),
        ("<p>é".encode("utf-16-le"), None, "<p>é"),
        (b"<meta charset=utf-16>" + WORD.encode(), None, "<meta charset=utf-16>" + WORD),
        (b"plain", "text/html; charset=no-such-thing", "plain"),
        (b"", None, ""),
    ],
)
def test_the_real_encoding_wins_over_the_declared(page, content_type, expected):
    assert decode(page, content_type) == expected


def test_a_little_damage_does_not_make_utf_8_latin():
    text = decode("naïve café, señor, Übermut, très bien, naïveté, œuvre".encode() + b"\xe9")
    assert text.startswith("naïve café")
    assert text.endswith("\ufffd")


@pytest.mark.parametrize(
    ("page", "flagged"),
    [
        ("<p>naïve café, señor, Übermut, très bien, naïveté, œuvre".encode() + b"\xe9", True),
        ("<p>naïve café".encode("cp1252"), False),
        ("<p>naïve café".encode(), False),
        ("<p>naïve caf\ufffd", True),
    ],
)
def test_what_did_not_decode_is_a_flag(page, flagged):
    assert ("encoding_damaged" in extract(page).flags) is flagged


def test_any_bytes_decode():
    draw = random.Random(7)  # noqa: S311 not for secrets
    for _ in range(200):
        assert isinstance(decode(draw.randbytes(60)), str)


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "<", "<p", "<!-- ", "<html></html>", "<p>\ud800x", "<a\x00b>\x01c</a>"]
)
def test_any_text_has_a_tree(text):
    assert Page(text).root is None or Page(text).root.tag == "html"
    assert parse(text.encode("utf-8", "ignore")).tag == "html"


def test_no_control_character_reaches_a_block():
    (block,) = Page("<p>one\0two\x08\ud800 \x1bthree</p>").blocks
    assert block.text == "onetwo three"


@pytest.mark.parametrize("levels", [300, 2000, 2100, 20_000])
def test_text_below_any_number_of_levels_is_read(levels):
    page = Page(f"<html><body>{'<div>' * levels}bottom{'</div>' * levels}<p>after</body>")
    assert [block.text for block in page.blocks] == ["bottom", "after"]
    assert ("depth_limit" in page.flags) == (levels > 2000)


def test_unclosed_formatting_that_piles_up_is_read():
    page = Page("<body>" + "".join(f"<p><font size=2>paragraph {n}" for n in range(3000)))
    assert page.blocks[-1].text == "paragraph 2999"
    assert len(page.blocks) == 3000


PROSE = "A sentence about the film, its people and its light. " * 5
LARGE = {
    "megabytes": f"<body>{f'<p>{PROSE}</p>' * 30_000}",
    "siblings": f"<body>{'<p>x</p>' * 100_000}",
    "levels": f"<body>{'<div>' * 2000}{PROSE}",
    "attributes": "<body><p " + " ".join(f"a{n}=1" for n in range(40_000)) + f">{PROSE}</p>",
    "bare attributes": "<body><p " + " ".join(f"a{n}" for n in range(40_000)) + f">{PROSE}</p>",
    "unclosed": f"<body>{'<b><i><a href=x>' * 30_000}{PROSE}",
    "line breaks": f"<body>{'<br>' * 100_000}{PROSE}",
    "one word": f"<body><p>{'x' * 1_000_000}",
    "names": f"<body><div class='{'share ' * 200_000}'>{PROSE}",
    "open brackets": "<body>" + "<" * 200_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_hostile_sizes_are_read_in_linear_time(name):
    start = time.process_time()
    page = Page(LARGE[name])
    assert time.process_time() - start < 8  # 2 s on an idle machine
    if "attributes" in name:
        assert page.blocks[0].text == PROSE.strip()


def test_an_unclosed_title_does_not_swallow_the_page():
    found = extract(f"<html><head><title>Lamp<body><h1>Lamp</h1><p>{PROSE}</p><p>{PROSE}</p></body></html>")
    assert found.body_text


def test_a_page_inside_the_page_does_not_end_it():
    page = Page(
        "<html><head><html><head></head><body><p>inner</p></body></html></head><body><p>outer</p></body></html>"
    )
    assert "outer" in [block.text for block in page.blocks]


def test_text_for_readers_without_scripts_is_read_where_there_is_no_other():
    page = Page(f"<html><body><div id=app></div><noscript><p>{PROSE}</p></noscript></body></html>")
    assert [block.text for block in page.blocks] == [PROSE.strip()]


def test_the_page_knows_its_text_and_the_wanted_words_on_it():
    Wanted(["lamp", "director:", "director", "ada", "quill", "éclair", "qui"])
    page = Page("<html><body><h1>Lamp</h1><p>Director: Ada<br>Quill ÉCLAIR</p></body></html>")
    assert page.text == "Lamp\0Director: Ada\nQuill ÉCLAIR"
    assert page.words == {"lamp", "director:", "ada", "quill", "éclair"}
    assert Page("").words == frozenset()


def test_words_wanted_later_are_found_as_well():
    assert "zibeline" not in Page("<p>a zibeline coat").words
    Wanted(["zibeline"])
    assert "zibeline" in Page("<p>a zibeline coat").words


def test_the_page_knows_where_the_marks_of_structured_data_stand():
    page = Page('<body><p itemprop="a">one</p><p itemprop="b">two</p>')
    assert list(page.marks) == [b"itemprop"]
    assert [page.markup[at : at + 12] for at in page.marks[b"itemprop"]] == [b'itemprop="a"', b'itemprop="b"']


def test_the_carriers_of_a_word_are_elements_of_the_tags_that_hold_it() -> None:
    page = Page('<body><p itemprop="a">one</p><div><p>two</p><b class="x">three</b></div></body>')
    assert [node.text for node in page.carriers(b"itemprop")] == ["one", "two"]
    assert not list(page.carriers(b"typeof"))


def test_a_word_behind_a_sign_that_may_end_the_tag_makes_every_element_a_carrier() -> None:
    page = Page('<body><i title="a > b" itemprop="a">one</i><p>two</p></body>')
    assert list(page.carriers(b"itemprop")) == page.elements


@pytest.mark.parametrize("separator", ["« ", "| ", " - ", ": ", "“ ", "review of ", "by ", "a, "])
def test_titles_of_nothing_but_separators_are_read_quickly(separator: str) -> None:
    text = separator * 20_000
    begun = time.process_time()
    extract(f"<title>{text}</title><h1>{text}</h1><p class=byline>{text}</p><p>{text}</p>")
    assert time.process_time() - begun < 2
