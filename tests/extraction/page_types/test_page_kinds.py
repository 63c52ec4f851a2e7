"""Kinds of pages that are easily taken for one another, each told apart: all of them invented."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract

SITE = "https://www.quay-post.example"
NAV = "<header><a href=/>The Quay Post</a><nav><a href=/film>Film</a><a href=/reviews>Reviews</a><a href=/interviews>Interviews</a></nav></header>"
ASIDE = "<aside class=sidebar><h3>Latest reviews</h3><ul><li><a href=/reviews/pale-engine>Pale Engine</a> <span class=grade>B+</span></li><li><a href=/reviews/the-ninth-lock>The Ninth Lock</a> <span class=grade>C</span></li></ul></aside>"

KINDS = {
    "interview with a director": (
        "article",
        "/interviews/lena-corvin-pale-engine",
        "en",
        "Lena Corvin on Pale Engine: ‘I wanted the boat to be the villain’ | The Quay Post",
        "",
        "<h1>Lena Corvin on Pale Engine: ‘I wanted the boat to be the villain’</h1><p class=byline>By Hugo Stahl | 12 May 2022</p><p>Lena Corvin arrives late, apologises twice and orders tea. Her third feature, Pale Engine, opens on Friday, and the director has spent the week talking about boats.</p><p><b>Where did the story begin?</b></p><p>With my grandfather’s workshop. He repaired engines and he hated the sea. I wrote the screenplay in eleven days, and then threw out nine of them. The film is what was left.</p><p><b>You cast two non-professional actors in the lead.</b></p><p>I looked for faces that had been outside. Ivo had never acted. On the first day he asked me where to look and I said: anywhere but the camera. That was the whole rehearsal.</p><p><b>The last scene has no dialogue at all.</b></p><p>The actors begged me for a line. I gave them one, we shot it, and I cut it out. An audience knows when somebody is lying, and the line was a lie.</p><p><b>What comes next?</b></p><p>A comedy. Nobody believes me, and that is already the first joke of the film.</p>",
    ),
    "film news": (
        "article",
        "/news/2022/05/night-orchard-sequel",
        "en",
        "Night Orchard sequel sets director and cast | The Quay Post",
        "",
        "<h1>Night Orchard sequel sets director and cast</h1><p>By Paula Ness, May 3, 2022</p><p>The sequel to last year’s horror film Night Orchard has found its director. Jonas Wike, who made his debut with the drama Fallow, will start shooting in September, the producers said on Tuesday.</p><p>Mina Tarr and Oskar Bly return in the leading roles. The screenplay is by Tove Lindahl, who wrote the first film. The plot is being kept under wraps, but it is understood to pick up two years later.</p><p>The first film cost four million and took in thirty-one at the box office. A release is planned for the autumn of next year.</p>",
    ),
    "best-of list": (
        "roundup",
        "/features/best-films-2021",
        "en",
        "The 10 best films of 2021 | The Quay Post",
        "",
        "<h1>The 10 best films of 2021</h1><p>By the staff</p><p>It was a year of closed cinemas and open windows. These are the films that we kept talking about.</p><h2>10. Old Salt</h2><p>A sailor’s last winter, told by his dog’s vet. Director Ina Frost keeps the sentiment below deck and the performances above it, and the result floats.</p><h2>9. Fallow</h2><p>Jonas Wike’s debut is a drama of fields and silences. Nobody who saw the final scene will look at a tractor in the same way again.</p><h2>8. The Glass Ferry</h2><p>A musical without a chorus and a love story without a couple. It should not work, and for ninety minutes it does.</p><h2>7. Quiet Machine</h2><p>Two actors, one room, and a machine that listens. The screenplay is the cleverest of the year.</p><h2>6. Marrow</h2><p>A horror film about soup. We mean it.</p><h2>5. Under Linden</h2><p>The documentary of the year follows one tree through four seasons.</p><h2>4. Ash Tuesday</h2><p>Odile Brandt turns a funeral into a farce, then back.</p><h2>3. Copper Hour</h2><p>A western in which nobody draws.</p><h2>2. Signal Lost</h2><p>The best use of a phone booth in thirty years.</p><h2>1. Pale Engine</h2><p>The film of the year: a boat, a family, and a debt.</p>",
    ),
    "festival preview": (
        "article",
        "/film/harbour-film-festival-preview",
        "en",
        "Harbour Film Festival 2022: what to see | The Quay Post",
        "",
        "<h1>Harbour Film Festival 2022: what to see</h1><p>By Paula Ness</p><p>The Harbour Film Festival opens on Thursday with 84 films from 30 countries. Here is what we are looking forward to.</p><p>The opening film is Pale Engine by Lena Corvin, in competition for the Silver Anchor. Its director will be present for a discussion after the screening.</p><p>On Saturday the retrospective shows three works of the late Ernst Vahl in new prints. The silent comedy The Umbrella Thief is accompanied by a live orchestra.</p><p>In the midnight section, Night Orchard returns with a director’s cut. Tickets for it are already gone, but a second screening has been added on Sunday.</p><p>The festival runs from 6 to 15 May. Passes cost 60, single tickets 9.</p>",
    ),
    "product review of a phone": (
        "review",
        "/reviews/orbix-5-phone",
        "en",
        "Orbix 5 review: a good phone with a bad name | The Quay Post",
        "",
        "<h1>Orbix 5 review: a good phone with a bad name</h1><p>By Dana Felt, 2 March 2022</p><p>The Orbix 5 is the first phone from the maker that I would buy with my own money. The screen is bright, the battery lasts a day and a half, and the camera no longer turns night into soup.</p><p>In the hand it feels lighter than it is. The back is matt, the buttons sit where a thumb expects them, and the speaker is loud without rattling.</p><p>The processor is last year’s, and in long sessions of heavy use the phone gets warm. I noticed no stutter, but the frame rate drops after half an hour.</p><p>Software remains the weak spot: eleven apps come with it that nobody asked for, and only six can be removed.</p><p>Verdict: at this price there is nothing better, as long as nobody asks you what it is called.</p><p><b>Score: 8/10</b></p><ul><li>Pros: screen, battery</li><li>Cons: apps, name</li></ul>",
    ),
    "review without a grade": (
        "review",
        "/2021/11/old-salt",
        "en",
        "Old Salt | Notes from the Third Row",
        "",
        "<h1>Old Salt</h1><p>November 14, 2021 by Rosa Imhof</p><p>There is a moment early in Old Salt when the sailor, played by Bernt Aker with a face like a closed shop, looks at his dog and decides not to say it. The film is made of such moments, and Ina Frost has the nerve to let them stand.</p><p>The plot could be told on a stamp. A man retires; his ship does not. What the screenplay does with that is another matter: every scene turns on something that one character knows and another pretends not to.</p><p>Frost’s cinematographer, Livia Noe, shoots the harbour as if it were a theatre after the show. The performances are all of a piece, and only Hella Ruud as the daughter is given a speech too many.</p><p>I could have done without the music, which tells us what we had already felt. But the last ten minutes, which contain neither music nor speech, are as good as anything I have seen this year.</p><p>Go, and sit close to the front.</p>",
    ),
    "review in Spanish": (
        "review",
        "/cine/criticas/la-barca-de-ceniza",
        "es",
        "‘La barca de ceniza’: la deuda de los padres | El Muelle",
        "",
        "<h1>‘La barca de ceniza’: la deuda de los padres</h1><p>Por Inés Valcárcel · 3 de marzo de 2022</p><p>La tercera película de Lena Corvin empieza con un motor que no arranca y termina con uno que nadie consigue parar. Entre medias hay una familia, una deuda y un guion que sabe callarse a tiempo.</p><p>El protagonista, un mecánico interpretado por Ivo Marín, no había actuado nunca. Se nota, y es lo mejor que le pasa a la película: cada gesto suyo parece descubierto delante de la cámara.</p><p>La directora filma el puerto sin una sola postal. Los personajes secundarios tienen más vida que muchos protagonistas, y la trama avanza sin que nos demos cuenta.</p><p>Sobra algún subrayado musical y falta, quizá, un poco de humor. Pero cuando llega la última escena uno entiende que todo estaba ahí desde el principio.</p>",
    ),
    "review in Czech": (
        "review",
        "/film/bily-motor",
        "cs",
        "Bílý motor – Filmové sloupky",
        "",
        "<h1>Bílý motor</h1><p>Napsala Jana Kolmanová, 12. 5. 2022</p><p>Třetí film režisérky Leny Corvinové začíná motorem, který nechce naskočit, a končí motorem, který už nikdo nezastaví. Mezi tím je rodina, dluh a scénář, který umí včas mlčet.</p><p>Hlavní postavu hraje neherec Ivo Marin a je to na něm vidět v tom nejlepším smyslu. Každé gesto působí, jako by ho objevil až před kamerou.</p><p>Režie nepotřebuje pohlednice: přístav je tu místo, kde se pracuje. Vedlejší postavy žijí vlastním životem a příběh plyne, aniž by na sebe upozorňoval.</p><p>Škoda jen hudby, která divákovi napovídá i tam, kde by si poradil sám. Poslední scéna ale patří k tomu nejsilnějšímu, co letos herci v kinech předvedli.</p><p>Hodnocení: 80 %</p>",
    ),
    "recap of an episode with a grade": (
        "review",
        "/tv/lantern-street-season-2-episode-5-recap",
        "en",
        "Lantern Street recap: ‘The Wrong Key’ | The Quay Post",
        "",
        "<h1>Lantern Street recap: ‘The Wrong Key’</h1><p>By Milo Park, Feb 7, 2022 10:00 pm</p><div class=info>Season 2, Episode 5</div><div class=grade>B+</div><p>After last week’s flood, Lantern Street could have rested. Instead “The Wrong Key” opens with Della in the cellar, a torch in her teeth, looking for the box that every character on this show has lied about at least once.</p><p>The episode splits in two. Upstairs, Marcus hosts the most uncomfortable dinner of the season; downstairs, Della finds that the key fits nothing. The writers cut between them with more confidence than they had a year ago.</p><p>I was less taken with the subplot at the school. Three scenes in, we know no more about the headmaster than we did in the pilot, and the actor seems to be waiting for somebody to tell him.</p><p>Still, the last shot is a beauty, and the finale now has something to answer for.</p>",
    ),
    "game hub page": (
        "work",
        "/games/deep-anchor",
        "en",
        "Deep Anchor - PC, Xbox | GameDock",
        "",
        "<h1>Deep Anchor</h1><ul><li>Developer: Brine Works</li><li>Publisher: Northpoint</li><li>Release date: 21 Oct 2021</li><li>Platforms: PC, Xbox</li><li>Genre: Adventure</li></ul><div>Critic score 82 (based on 31 critics)</div><div>User score 7.9</div><p>Deep Anchor is an adventure game set on a drowned oil rig. Players dive, map and repair.</p><h2>News</h2><ul><li><a href=/news/1>Deep Anchor patch 1.2 is out</a></li><li><a href=/news/2>Deep Anchor gets a photo mode</a></li></ul><h2>Videos</h2><ul><li><a href=/v/1>Launch trailer</a></li><li><a href=/v/2>Dive 10 minutes of gameplay</a></li></ul><h2>Review</h2><a href=/reviews/deep-anchor>Read our Deep Anchor review</a>",
    ),
    "forum thread about a film": (
        "other",
        "/forum/viewtopic.php",
        "en",
        "Pale Engine (2022) - discussion - Cinema Forum",
        "",
        "<h2><a href=viewtopic.php?t=81>Pale Engine (2022) - discussion</a></h2><div class=post><p class=author>by <a href=memberlist.php?u=0>marlow</a> » Fri May 13, 2022 9:12 pm</p><div class=content>Saw it tonight. Great film, the actor who plays the mechanic is amazing. 9/10 from me.</div><div class=signature>—— so it goes</div></div><div class=post><p class=author>by <a href=memberlist.php?u=1>bilge</a> » Fri May 13, 2022 10:40 pm</p><div class=content>Really? I thought the plot was all over the place and the ending was a cheat. 5/10.</div><div class=signature></div></div><div class=post><p class=author>by <a href=memberlist.php?u=2>nettie</a> » Sat May 14, 2022 8:02 am</p><div class=content>The director said in an interview that the scene was cut. Would love to see it on the disc.</div><div class=signature>quiet please</div></div><div class=post><p class=author>by <a href=memberlist.php?u=3>marlow</a> » Sat May 14, 2022 9:30 am</p><div class=content>It is on the disc I think. Anyway the soundtrack alone is worth the ticket.</div><div class=signature>—— so it goes</div></div><div class=post><p class=author>by <a href=memberlist.php?u=4>crabb</a> » Sat May 14, 2022 11:11 am</p><div class=content>7/10, the character of the aunt needed more scenes.</div><div class=signature></div></div><p>Post a reply</p><p>Return to “Films”</p>",
    ),
    "consent wall": (
        "blocked",
        "/film/pale-engine-review",
        "en",
        "The Quay Post",
        "",
        "<div class=consent><h1>We value your privacy</h1><p>We and our 214 partners store and access information on a device, such as cookies, and process personal data. Click below to consent or make granular choices.</p><button>Accept all</button><button>Manage options</button></div>",
    ),
    "404 with status 200": (
        "blocked",
        "/reviews/old-sallt",
        "en",
        "Page not found | The Quay Post",
        "",
        "<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p><form><input type=search></form><h2>Recent posts</h2><ul><li><a href=/reviews/pale-engine>Pale Engine review</a></li><li><a href=/reviews/fallow>Fallow review</a></li></ul>",
    ),
    "paginated listing with grades": (
        "listing",
        "/reviews/film/page/3",
        "en",
        "Film reviews - page 3 | The Quay Post",
        "",
        "<h1>Film reviews</h1><article><h2><a href=/reviews/old-salt>Old Salt</a></h2><span class=grade>A-</span><p>Ina Frost’s quiet drama about a sailor and his dog is the surprise of the autumn.</p><a href=/reviews/old-salt>Read more</a></article><article><h2><a href=/reviews/fallow>Fallow</a></h2><span class=grade>B</span><p>Jonas Wike’s debut has more fields than plot, and better for it.</p><a href=/reviews/fallow>Read more</a></article><article><h2><a href=/reviews/marrow>Marrow</a></h2><span class=grade>C+</span><p>A horror film about soup that goes cold.</p><a href=/reviews/marrow>Read more</a></article><article><h2><a href=/reviews/copper-hour>Copper Hour</a></h2><span class=grade>B+</span><p>A western in which nobody draws, until everybody does.</p><a href=/reviews/copper-hour>Read more</a></article><article><h2><a href=/reviews/signal-lost>Signal Lost</a></h2><span class=grade>D</span><p>Two hours in a phone booth with the wrong actor.</p><a href=/reviews/signal-lost>Read more</a></article><article><h2><a href=/reviews/ash-tuesday>Ash Tuesday</a></h2><span class=grade>B-</span><p>A funeral farce that buries its best jokes.</p><a href=/reviews/ash-tuesday>Read more</a></article><article><h2><a href=/reviews/under-linden>Under Linden</a></h2><span class=grade>A</span><p>A documentary about a tree, and about us.</p><a href=/reviews/under-linden>Read more</a></article><article><h2><a href=/reviews/the-glass-ferry>The Glass Ferry</a></h2><span class=grade>C</span><p>A musical that forgets to sing.</p><a href=/reviews/the-glass-ferry>Read more</a></article><article><h2><a href=/reviews/quiet-machine>Quiet Machine</a></h2><span class=grade>B</span><p>One room, two actors, no exit.</p><a href=/reviews/quiet-machine>Read more</a></article><article><h2><a href=/reviews/night-orchard>Night Orchard</a></h2><span class=grade>C-</span><p>The apples are the scariest thing here.</p><a href=/reviews/night-orchard>Read more</a></article><nav class=pagination><a href=/reviews/film/page/2>Previous</a> <a href=/reviews/film/page/4>Next</a></nav>",
    ),
    "author archive": (
        "listing",
        "/author/rosa-imhof",
        "en",
        "Rosa Imhof, Author at The Quay Post",
        "",
        "<h1>Rosa Imhof</h1><p>Rosa Imhof writes about film and theatre. She lives in a lighthouse.</p><article><h2><a href=/0>Review: Pale Engine</a></h2><time>May 1, 2022</time><p>A boat, a family and a debt. The film by Lena Corvin never raises its voice and is heard all the same, not least because of its lead actor … <a href=/0>Continue reading</a></p></article><article><h2><a href=/1>Review: Marrow</a></h2><time>May 2, 2022</time><p>The director of Broth returns with another horror film about soup, and this time … <a href=/1>Continue reading</a></p></article><article><h2><a href=/2>Interview: Ina Frost</a></h2><time>May 3, 2022</time><p>The director of Old Salt on dogs, vets and the sea. We met her in a café that … <a href=/2>Continue reading</a></p></article><article><h2><a href=/3>Review: The Umbrella Thief</a></h2><time>May 4, 2022</time><p>A silent comedy, restored, with live orchestra. The performances are as fresh as … <a href=/3>Continue reading</a></p></article><article><h2><a href=/4>Ten films for a rainy week</a></h2><time>May 5, 2022</time><p>It rains. These are the films that … <a href=/4>Continue reading</a></p></article><article><h2><a href=/5>Review: Fallow</a></h2><time>May 6, 2022</time><p>The debut of Jonas Wike … <a href=/5>Continue reading</a></p></article>",
    ),
    "software product page": (
        "other",
        "/products/reviewflow",
        "en",
        "ReviewFlow - collect customer reviews | Flowdeck",
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"SoftwareApplication","name":"ReviewFlow","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.8","reviewCount":"1200"}}</script>',
        "<h1>Collect reviews on autopilot</h1><p>ReviewFlow asks your customers for a review at the right moment and shows the answers on your site.</p><a href=/signup>Start free trial</a><h2>Features</h2><h3>Smart requests</h3><p>Send a request by mail or text after each order, with a template that fits your brand.</p><h3>Widgets</h3><p>Show stars beside your products with one line of code.</p><h3>Reports</h3><p>See at a glance what people like and what they do not.</p><h2>What our customers say</h2><blockquote>“Our score went from 3.9 to 4.7 in two months.” — Ada K., shop owner ★★★★★</blockquote><blockquote>“Set up in an hour.” — Tom R. ★★★★★</blockquote><p>Rated 4.8/5 by 1,200 shops</p>",
    ),
    "box office report": (
        "article",
        "/news/box-office-pale-engine-leads",
        "en",
        "Box office: Pale Engine leads a slow weekend | The Quay Post",
        "",
        "<h1>Box office: Pale Engine leads a slow weekend</h1><p>May 16, 2022 | Paula Ness</p><p>Pale Engine sailed to the top of the charts with 4.2 million from 900 screens, well ahead of the horror film Marrow with 2.8 million in its second week.</p><p>Audiences gave Lena Corvin’s drama an A- in exit polls; critics were even kinder, with an average of 86 out of 100. Marrow, with a C+, fell by half.</p><p>The family film The Umbrella Thief came third with 1.1 million. Night Orchard crossed the line of thirty million on Saturday.</p>",
    ),
    "theatre review in German, no data": (
        "review",
        "/kultur/theater/der-neunte-speicher",
        "de",
        "„Der neunte Speicher“ am Stadttheater: Nasse Füße - Hafenblatt",
        "",
        "<p class=kicker>Premiere am Stadttheater</p><h1>„Der neunte Speicher“: Nasse Füße</h1><p>Von Klara Wendt</p><p>Am Anfang steht das Wasser, am Ende stehen die Zuschauer. Dazwischen liegen zwei Stunden, in denen Regisseur Paul Anders sein Ensemble durch ein knöcheltiefes Becken schickt.</p><p>Das Stück erzählt von zwei Schleusenwärtern und einer Leiche, die nicht bleiben will. Anders macht daraus ein Kammerspiel mit Gummistiefeln, und die Schauspieler danken es ihm mit großer Genauigkeit.</p><p>Vor allem Ruth Behle als Nell ist eine Entdeckung: Sie spielt die Figur leise, fast tonlos, und ist doch in der letzten Reihe zu hören. Die Bühne von Mia Fels tut das Übrige.</p><p>Nicht alles gelingt. Die zweite Hälfte verliert sich in Videobildern, und die Musik ist eine Spur zu laut. Der Beifall war lang, die Füße waren kalt.</p>",
    ),
    "shop page with customer reviews": (
        "other",
        "/p/kettle-300",
        "en",
        "Kettle 300, 1.7 litres, steel | Homeware",
        '<script type="application/ld+json">{"@type":"Product","name":"Kettle 300","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.4","reviewCount":"312"},"offers":{"@type":"Offer","price":"29.00"}}</script>',
        "<h1>Kettle 300, 1.7 litres, steel</h1><p>£29.00</p><button>Add to cart</button><p>Boils a litre in two minutes. Removable filter, cordless base.</p><h2>Customer reviews</h2><p>4.4 out of 5 (312)</p><div class=review><span>★★★★★</span><b>Love it</b><p>Boils fast, looks good on the counter and the lid closes well.</p><p>by Jo on 1 May 2022</p></div><div class=review><span>★★★★☆</span><b>Good</b><p>Does what it says, a bit loud when it starts.</p><p>by Pat on 3 April 2022</p></div><div class=review><span>★★☆☆☆</span><b>Leaks</b><p>Leaked after two weeks, sent it back and got my money.</p><p>by Kim on 9 March 2022</p></div><div class=review><span>★★★★★</span><b>Great</b><p>Bought a second one for my mother.</p><p>by Al on 2 March 2022</p></div>",
    ),
    "news article with 'critique' in the title": (
        "article",
        "/politics/minister-answers-critique-of-harbour-plan",
        "en",
        "Minister answers critique of harbour plan | The Quay Post",
        "",
        "<h1>Minister answers critique of harbour plan</h1><p>By Otto Lind, 3 June 2022</p><p>The minister for transport rejected criticism of the new harbour plan on Thursday. ‘We have read every review of the project,’ she told reporters.</p><p>The plan foresees a second basin and a road. Opponents say that it was drawn up in haste; an independent review by engineers is expected in the autumn.</p><p>The council votes on Monday. Two parties have announced that they will abstain.</p>",
    ),
    "review in French, grade in text": (
        "review",
        "/cinema/article/2022/05/11/la-barque-blanche",
        "fr",
        "« La Barque blanche » : le prix du silence | Le Quai",
        "",
        "<h1>« La Barque blanche » : le prix du silence</h1><p>Par Jeanne Morel, le 11 mai 2022</p><p>Le troisième film de Lena Corvin commence par un moteur qui ne veut pas démarrer et finit par un moteur que personne n’arrête. Entre les deux, une famille, une dette et un scénario qui sait se taire.</p><p>L’acteur principal, Ivo Marin, n’avait jamais joué. Cela se voit, et c’est ce qui pouvait arriver de mieux au personnage : chaque geste a l’air trouvé devant la caméra.</p><p>La réalisatrice filme le port sans carte postale. Les seconds rôles vivent, l’intrigue avance sans qu’on s’en aperçoive.</p><p>On regrette une musique trop présente. Mais la dernière scène est de celles qu’un spectateur n’oublie pas.</p><p>Note : 4/5</p>",
    ),
    "review in Italian": (
        "review",
        "/spettacoli/il-motore-bianco",
        "it",
        "Il motore bianco, il debito che resta a galla - La Banchina",
        "",
        "<h1>Il motore bianco, il debito che resta a galla</h1><p>di Carla Verdi</p><p>Il terzo film di Lena Corvin comincia con un motore che non parte e finisce con uno che nessuno riesce a fermare. In mezzo ci sono una famiglia, un debito e una sceneggiatura che sa tacere.</p><p>Il protagonista, Ivo Marin, non aveva mai recitato. Si vede, ed è la cosa migliore che potesse capitare al personaggio: ogni gesto sembra scoperto davanti alla macchina da presa.</p><p>La regista filma il porto senza cartoline. I personaggi minori hanno una vita propria e la trama avanza senza farsi notare.</p><p>La musica dice troppo. Ma l’ultima scena è tra le più forti viste quest’anno al cinema.</p>",
    ),
    "review in Polish": (
        "review",
        "/film/recenzje/bialy-silnik",
        "pl",
        "Biały silnik – recenzja filmu | Nabrzeże",
        "",
        "<h1>Biały silnik – recenzja</h1><p>Anna Zielna, 12 maja 2022</p><p>Trzeci film Leny Corvin zaczyna się od silnika, który nie chce zapalić, a kończy na takim, którego nikt nie zatrzyma. Pomiędzy jest rodzina, dług i scenariusz, który potrafi w porę zamilknąć.</p><p>Główną rolę gra Ivo Marin, który nigdy wcześniej nie występował. To widać i to najlepsze, co mogło się filmowi przydarzyć.</p><p>Reżyserka filmuje port bez pocztówek. Postacie drugoplanowe żyją własnym życiem.</p><p>Ocena: 8/10</p>",
    ),
    "concert review": (
        "review",
        "/music/live/paper-lanterns-harbour-hall",
        "en",
        "Paper Lanterns at Harbour Hall: fog on stage | The Quay Post",
        "",
        "<h1>Paper Lanterns at Harbour Hall: fog on stage</h1><p>By Noor Adeyemi, 9 April 2022</p><p>They begin in the dark, with the slowest song of their slowest album, and nobody in the hall dares to cough. Paper Lanterns have never been a band for the big gesture, and on this stage they make a virtue of it.</p><p>The guitars are quiet enough to hear the pedals. When the singer finally looks up, after four songs, the audience answers as if she had thrown something.</p><p>The middle of the concert sags: three new songs that are still looking for their chorus. But Lanterns, stretched to eleven minutes, is worth the evening.</p><p>The encore is an old song, played fast, as if by another band.</p>",
    ),
    "readers' poll": (
        "roundup",
        "/features/readers-poll-2021",
        "en",
        "Readers’ poll: your top 5 albums of 2021 | The Quay Post",
        "",
        "<h1>Readers’ poll: your top 5 albums of 2021</h1><h2>5. Vessel – Nine</h2><p>The comeback nobody asked for, and that three hundred of you voted for all the same.</p><h2>4. Mara Quick – Salt</h2><p>A kettle, a voice, a kitchen: sometimes that is all an album needs.</p><h2>3. The Ohm Sisters – Copper</h2><p>Two voices and one amplifier took the third place with ease.</p><h2>2. Hull – Low</h2><p>Songs for people who work at night, by people who sleep all day.</p><h2>1. Paper Lanterns – Slow Weather</h2><p>The winner by a mile, and the slowest record of the year.</p>",
    ),
    "encyclopaedia page of a film": (
        "work",
        "/wiki/Old_Salt_(film)",
        "en",
        "Old Salt (film) - Openpedia",
        "",
        "<h1>Old Salt (film)</h1><table class=infobox><tr><th>Directed by</th><td>Ina Frost</td></tr><tr><th>Written by</th><td>Ina Frost</td></tr><tr><th>Starring</th><td>Bernt Aker<br>Hella Ruud</td></tr><tr><th>Running time</th><td>97 minutes</td></tr><tr><th>Country</th><td>Norway</td></tr></table><p>Old Salt is a 2021 drama film written and directed by Ina Frost. It stars Bernt Aker as a sailor who spends his last winter ashore.</p><h2>Plot</h2><p>A sailor retires; his ship does not. In the first scene he looks at his dog. His daughter comes to sell the house and stays until spring.</p><h2>Cast</h2><ul><li>Bernt Aker as Tor</li><li>Hella Ruud as Anne</li></ul><h2>Reception</h2><p>The film received positive reviews. On an aggregator it holds a score of 86 percent based on 44 reviews.</p>",
    ),
    "book review in a journal": (
        "review",
        "/journal/47/3/reviews/lind-harbours",
        "en",
        "Otto Lind, Harbours and Power | Journal of Coastal History",
        "",
        "<p>Reviews</p><h1>Otto Lind, <i>Harbours and Power: A History</i>. Tidewater University Press, 2020. Pp. 352. ISBN 9780000000024.</h1><p>Reviewed by Grace Pell, University of the Coast</p><p>Otto Lind’s new book sets out to explain why some harbours became cities and others did not. It is a learned book, written with an eye for the telling ledger and an ear for the lie in an official letter.</p><p>The first three chapters deal with dues. Lind shows, convincingly to this reader, that what mattered was not how much was taken but who counted it.</p><p>The later chapters are less sure. The argument about insurance rests on two cases, and the author’s prose, otherwise clear, thickens.</p><p>Historians of trade will want to have it on their shelves; others will enjoy the pirates.</p>",
    ),
    "review behind a wall": (
        "review",
        "/film/reviews/pale-engine",
        "en",
        "Pale Engine review — a boat, a family, a debt | The Quay Post",
        "",
        "<h1>Pale Engine — a boat, a family, a debt</h1><p>★★★★☆</p><p>Hugo Stahl, 13 May 2022</p><p>Lena Corvin’s third film begins with an engine that will not start and ends with one that nobody can stop. In between there is a family, a debt and a screenplay that knows when to be quiet.</p><div class=paywall><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in</p></div>",
    ),
    "a list of things to buy": (
        "roundup",
        "/shopping/best-projectors-for-home",
        "en",
        "Best projectors for a small home in 2022 | The Quay Post",
        "",
        "<h1>Best projectors for a small home</h1><p>By Dana Felt</p><h2>Orbix Beam</h2><p>The one to buy: bright, quiet, and easy to hide behind a plant when guests come.</p><h2>Lumo 2</h2><p>Cheaper, louder, and good enough for a wall that is not quite white.</p><h2>Halo Max</h2><p>For those who have a cellar and no neighbours below them.</p>",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_are_told_apart(kind: str) -> None:
    want, path, language, title, head, main = KINDS[kind]
    nav, aside = ("", "") if want == "blocked" else (NAV, ASIDE)
    page = f"<!doctype html><html lang={language}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{nav}<main>{main}</main>{aside}</body></html>"
    found = extract(page, url=SITE + path)
    assert found.page_type == want
    assert len(found.reviews) == (want == "review")
