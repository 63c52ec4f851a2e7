"""Pages of ours that several tests read: invented works, people and prose in the structures of real sites."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

PROSE = [
    f"{text} "
    for text in """
The pier at dawn says more than the whole second act, and the camera stays with it longer than is comfortable. Nobody in the harbour speaks for eleven minutes, which is the bravest thing that this film does.
What follows is smaller: a quarrel over a boat, a letter that nobody reads, and a ferry that leaves without the one passenger who mattered. It is told with patience, and with an eye for the way that people stand in doorways.
By the end the fog has lifted from the town and not from the story, and that is as it should be, since the film never wanted an answer. It wanted two hours of our attention, and it has earned them.
""".strip().splitlines()
]

REVIEW = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Glass Harbour review - The Lantern</title>
<link rel="canonical" href="https://www.lantern.example/film/review/the-glass-harbour"><meta property="og:type" content="article">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"Review","headline":"Fog, ferries and a very long pier",
"author":{{"@type":"Person","name":"Ada Quill"}},"datePublished":"2021-03-04T09:00:00+01:00","itemReviewed":{{"@type":"Movie",
"name":"The Glass Harbour","director":{{"@type":"Person","name":"Ilse Varga"}},"duration":"PT1H52M"}},
"reviewRating":{{"@type":"Rating","ratingValue":"3.5","bestRating":"5","worstRating":"0"}}}}</script></head>
<body><nav><ul><li><a href="/film/review/other-tide">Other Tide <span class="grade">B-</span></a></li>
<li><a href="/news">News</a></li></ul></nav><article><h1>Fog, ferries and a very long pier</h1>
<p class="byline">By <a rel="author" href="/people/ada-quill">Ada Quill</a> <time datetime="2021-03-04">4 March 2021</time></p>
<ul class="facts"><li><b>Director:</b> Ilse Varga</li><li><b>Cast:</b> Mara Lind, Tom&aacute;&scaron; Rybn&iacute;k</li>
<li><b>Running time:</b> 112 minutes</li><li><b>Rating:</b> PG-13</li></ul><p class="stars">★★★½</p>
<p>{PROSE[0]}</p><p>{PROSE[1]}</p><blockquote>{PROSE[0]}</blockquote><p>{PROSE[2]}</p></article>
<aside class="related"><h3>Related</h3><a href="/film/review/saltwater-choir">Saltwater Choir ★★★★★</a></aside>
<select name="your-grade"><option>Choose</option><option>A</option><option>B</option><option>C</option><option>D</option><option>F</option></select>
<footer>© The Lantern</footer></body></html>"""

MULTI = f"""<html lang="en"><head><title>Three new albums reviewed</title></head><body><h1>Three new albums</h1>
<p>By Noor Adeyemi</p><h2>Paper Lanterns: Slow Weather</h2><p>{PROSE[0]}</p><p><b>Grade: B+</b></p>
<h2>The Ohm Sisters: Copper</h2><p>{PROSE[1]}</p><p><b>Grade: A-</b></p>
<h2>Vessel: Nine</h2><p>{PROSE[2]}</p><p><b>Grade: C</b></p></body></html>"""

LISTING = "<html><head><title>Film reviews</title></head><body><h1>Reviews</h1><div>{}</div></body></html>".format(
    "".join(
        f'<article><h2><a href="/film/review/work-{n}">Work number {n}</a></h2><span>B+</span></article>'
        for n in range(20)
    )
)

TEXT = f"""The Lantern

News Film Music

Director: Ilse Varga
Runtime: 112 minutes
Cast: Mara Lind, Tomáš Rybník

Community Grade

  • A
  • B
  • C
  • D
  • F

Your Grade


{PROSE[0]}

{PROSE[1]}

{PROSE[2]}
"""

ALL = (REVIEW, MULTI, LISTING, TEXT)
