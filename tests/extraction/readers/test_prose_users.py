"""Readers who review under a name of any kind, by the link to their own page, and authors in lines of copyright."""

from __future__ import annotations

import pytest

from tests.extraction.readers.test_prose import page, read


@pytest.mark.parametrize(
    ("above", "author"),
    [
        ("<div><a href='/user/ur1'>gazza-9</a></div>", ["gazza-9"]),
        ("<div><a href='/user/ur1'>gazza_nine</a> <span>20 April 2009</span></div>", ["gazza_nine"]),
        ("<p>Review by <a href='/members/4'>sea_reader</a></p>", ["sea_reader"]),
        ("<div><span class='display-name-link'><a href='/x'>cobbler</a></span></div>", ["cobbler"]),
        ("<div><a href='/films/4'>gazza-9</a></div>", None),
        ("<div><a href='/user/quay'>Follow on Quaybook</a></div>", None),
        ("<div><a href='/members/new'>会員の方はログイン</a></div>", None),
        ("<div>Added to a list by <a href='/user/ur1'>gazza-9</a></div>", None),
        ("<div><a href='/user/ur1'>gazza-9</a> likes this picture</div>", None),
        ("<nav><a href='/user/ur1'>gazza-9</a></nav>", None),
    ],
)
def test_users_above_their_reviews(above: str, author: list[str] | None) -> None:
    assert read(page(f"<h1>A Wet Walk</h1>{above}")).get("author") == author


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("<p>Copyright &copy; 1998 by Magnus Haskett</p>", ["Magnus Haskett"]),
        ("<p>copyright 2001 by Zelda Zeller. All rights reserved.</p>", ["Zelda Zeller"]),
        ("<p>&copy; 2008 by Rich Clyne, Shades on the Screen</p>", ["Rich Clyne"]),
        ("<p>&copy; 2008 Warner Pictures</p>", None),
        ("<p>Copyright 2001 by Marram Daily Reviews</p>", None),
    ],
)
def test_lines_of_copyright(below: str, author: list[str] | None) -> None:
    assert read(page("<h1>A Wet Walk</h1>", below=below)).get("author") == author
