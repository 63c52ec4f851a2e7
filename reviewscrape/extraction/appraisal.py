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
