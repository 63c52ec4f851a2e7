"""Words that say what a thing is worth, and those of who writes about criticism itself."""

from __future__ import annotations

APPRAISAL = frozenset(
    """
    lovely beautiful beautifully gorgeous handsome handsomely superb superbly terrific magnificent magnificently
    excellent wonderful wonderfully brilliant brilliantly marvellous marvelous marvel exquisite exquisitely
    splendid delightful delights charming charm charms gripping compelling moving touching poignant haunting
    hypnotic mesmerising mesmerizing stunning dazzling memorable unforgettable funny hilarious witty wit sly
    clever cleverly subtle subtly nuanced understated assured confident deft deftly elegant graceful tender
    tenderness warmth dull boring tedious tiresome plodding muddled muddy clumsy clunky creaks creaky overlong
    bloated uneven patchy stale predictable contrived cliché cliches clichés clichéd forced bland lifeless
    lacklustre lackluster forgettable disappointing disappointment underwhelming pretentious pompous sentimental
    mawkish maddening irritating annoying grating sags drags wobbles falters stumbles soars sings succeeds fails
    suffers hurried hurries overstays best finest weakest strongest favourite favorite masterpiece gem triumph
    joy treat misfire mess letdown bore chore stinker standout highlight quibble quibbles flaw flaws flawed
    flawless worth recommend recommended enjoyed loved liked hated admired admire enjoyable entertaining
    engaging absorbing immersive satisfying rewarding unsatisfying perfect perfectly ambitious inventive
    convincing convincingly unconvincing believable implausible overwrought underwritten atmospheric evocative
    richly vivid vividly wasted saves redeems shines outstanding impressive fine flat strong weak thin rushed
    delight fresh original lands
    großartig großartige großartiger großartiges großartigen toll tolle tolles toller wunderbar wunderbare
    wunderbarer wunderbares grandios grandiose herrlich herrliche hinreißend brillant brillante glänzend meisterhaft
    meisterwerk gelungen gelungene gelungenes gelungener misslungen überzeugend überzeugt lesenswert sehenswert
    hörenswert empfehlenswert empfehlung enttäuschend enttäuscht enttäuschung langweilig langatmig zäh öde belanglos
    kitschig schwach berührend berührt anrührend bewegend packend fesselnd spannend witzig klug kluge kluger komisch
    unterhaltsam vergnügen vergnüglich höhepunkt entschädigt lohnt kurzweilig virtuos souverän beeindruckend
    eindrucksvoll wunderschön wunderschöne wunderschönen schön schönsten verschenkt magnifique magnifiques superbe
    superbes formidable formidables merveille merveilleux réussi réussie réussite raté ratée ratés décevant déçoit
    déception ennui ennuyeux longueurs émouvant émouvante bouleversant bouleversante drôle drôles savoureux
    délicieux délicieuse captivant passionnant touchant touchante maladroit convaincant convainc justesse finesse
    bijou dommage regrettera subtil subtile magnífico magnífica estupendo estupenda espléndido brillantes
    emocionante conmovedor conmovedora divertido divertida aburrido aburrida tedioso logrado lograda fallido fallida
    decepcionante imprescindible recomendable maravilla maravilloso maravillosa delicioso deliciosa hermoso hermosa
    hermosos precioso preciosa soberbio soberbia acierto aciertos irregular flojo floja bellissimo bellissima
    splendido splendida magnifico magnifica riuscito riuscita noioso noiosa commovente divertente toccante deludente
    capolavoro straordinario straordinaria convincente bravissima bravissimo peccato prachtig prachtige schitterend
    geweldig meesterlijk ontroerend grappig saai teleurstellend overtuigend jammer maravilhoso maravilhosa lindo
    linda belo bela comovente excelente fraco fraca
    accurato accurata frettoloso frettolosa didascalico didascalica prevedibile stucchevole avvincente coinvolgente
    intenso intensa godibile impeccabile irresistibile memorabile esilarante pregevole sorprendente attachant
    attachante jubilatoire poussif poussive inégal inégale impeccable grisant épatant épatante envoûtant envoûtante
    réjouissant réjouissante saisissant saisissante prévisible convenu convenue bancal bancale prenant prenante
    pétillant soigné soignée entrañable previsible emotivo emotiva cautivador cautivadora trepidante soso sosa
    magistral soporífero entretenido entretenida cativante envolvente impecável impecáveis previsível arrastado
    arrastada tocante brilhante fluida meeslepend meeslepende indrukwekkend indrukwekkende voorspelbaar geestig
    geestige aanstekelijk matig langdradig feilloos feilloze hilarisch fraai fraaie boeiend boeiende skvělý skvělá
    skvělé výborný výborná výborně zábavný zábavná nudný nudná povedený povedená povedené předvídatelný působivý
    působivá působivě přesvědčivý přesvědčivá přesvědčivě vydařený vydařená škoda
    """.split()
)
"""Words of those who say what a thing is worth, whatever it is: also of those who praise a house or a dish."""
TRADE = frozenset(
    """
    critic critics criticism star review reviewer reviewers reviews reviewing rating ratings stars verdict verdicts
    kritiker kritikern kritikerin kritikerinnen rezensent rezensenten rezensentin rezensionen literaturkritik
    critiques étoiles críticos críticas reseñas estrellas critici recensori recensioni stelle
    recensent recensenten recensies sterren krytyk krytycy krytyków recenzji recenze kritici kritiků
    kritikere anmelder anmeldere anmeldelser recensenter recensioner
    """.split()
)
"""Words of those who write about criticism and its grades rather than about a work."""
TURNS = frozenset(
    """
    but though although yet however still despite instead otherwise except aber doch dennoch trotzdem zwar jedoch
    allerdings obwohl obgleich immerhin dafür sondern mais pourtant cependant toutefois certes malgré hélas pero
    aunque sino quizá quizás lástima però eppure tuttavia invece purtroppo mas porém embora entretanto maar toch
    echter hoewel helaas ale jednak choć lecz niestety jednakże však přesto ačkoli bohužel škoda men ändå fast
    tyvärr alligevel selvom desværre likevel selv dessverre mutta silti kuitenkin vaikka mégis ám viszont azonban
    sajnos но однако зато впрочем хотя увы жаль ama fakat ancak yine too very quite rather almost never always
    enough perhaps sometimes merely barely hardly simply somehow ever really nearly altogether zu sehr ganz nie
    immer manchmal vielleicht kaum allzu ziemlich beinahe gern trop très presque jamais toujours parfois vraiment
    plutôt assez demasiado muy tan casi nunca siempre troppo molto così quasi mai sempre forse davvero muito tão
    quase talvez demais heel zeer bijna nooit altijd soms misschien nogal zo zbyt bardzo prawie nigdy zawsze może
    dość tak příliš velmi téměř nikdy vždy snad dost tolik för mycket nästan aldrig alltid kanske ganska så meget
    næsten altid måske ganske veldig nesten aldri liian hyvin melkein koskaan aina ehkä niin túl nagyon szinte soha
    mindig talán olyan kicsit слишком очень почти никогда всегда может так такой çok hiç hep belki like wie als
    comme tel como jak jako mint mintha как будто словно gibi zoals alsof kuin half whole every everything nothing
    anything something nobody everyone someone somebody everybody without again better often once none neither nor
    halb halbe ganze ganzen jede jeder jedes jeden nichts alles niemand jemand ohne wieder besser oft einmal etwas
    moitié chaque rien sans mieux souvent encore mitad cada nada nadie mejor alguien algo metà ogni niente nulla
    tutto nessuno senza ancora meglio qualcuno spesso qualcosa metade tudo ninguém sem outra melhor alguém helft
    elke iedere niets zonder weer beter vaak iets iemand połowa każdy każda nic wszystko nikt znowu lepiej lepszy
    często coś ktoś polovina každý každá všechno nikdo zase lépe lepší něco někdo halva varje inget ingenting allt
    ingen utan igen bättre ofta något någon halv hver intet uden bedre ofte noget nogen uten igjen noe puoli
    jokainen mitään kaikki kukaan ilman taas parempi usein jotain joku fél minden semmi senki nélkül megint jobb
    gyakran valami valaki половина каждый каждая ничего всё никто опять лучше часто ничто yarım hiçbir kimse yeniden
    sık troppe troppa troppi ma poi même guère autant tant moins ni siquiera apenas tampoco nem juist nauwelijks nawet
    przecież wcale ani dokonce přitom knappt bara næppe weder eher sogar pedig даже едва вовсе
    """.split()
)
"""Words by which a thought turns, compares or measures: of any text that weighs what it tells of."""
