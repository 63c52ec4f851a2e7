"""The words of labels of grades by language: what names a grade, and whose it is. A new language is a new row."""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "en": "rating ratings grade grades score scores verdict judgment judgement stars star-rating rated marks "
    "assessment",
    "de": "bewertung wertung gesamtwertung gesamtbewertung endwertung gesamturteil urteil punkte punktzahl sterne "
    "note fazit filmbewertung schulnote",
    "fr": "note notes cote avis l'avis verdict évaluation appréciation cotation étoiles",
    "es": "calificación calificacion nota puntuación puntuacion puntaje valoración valoracion veredicto estrellas "
    "opinión",
    "it": "voto valutazione giudizio punteggio votazione stelle",
    "pt": "nota avaliação avaliacao classificação classificacao pontuação cotação estrelas opinião",
    "nl": "cijfer beoordeling waardering score oordeel eindoordeel eindcijfer sterren",
    "cs": "hodnocení známka verdikt skóre",
    "sk": "hodnotenie známka",
    "pl": "ocena werdykt",
    "sv": "betyg omdöme",
    "da": "vurdering karakter bedømmelse",
    "no": "terningkast karakter terning",
    "fi": "arvosana arvio tähdet pisteet",
    "hu": "értékelés pontszám osztályzat értékelésünk értékelése",
    "ru": "оценка рейтинг балл",
    "tr": "puan puanı puanım puanımız",
    "ja": "評価 評点 総合評価 採点 おすすめ度 満足度 総合点",
    "zh": "评分 評分 总评分 總評 推荐指数 推薦指數 推荐度",
    "ko": "평점 별점 총점 추천도",
    "el": "βαθμολογία βαθμός",
    "ro": "nota notă evaluare punctaj",
    "hr": "ocjena ocena",
    "uk": "оцінка рейтинг бал",
    "bg": "оценка",
    "ca": "nota puntuació valoració",
    "sl": "ocena",
    "lt": "vertinimas įvertinimas",
    "is": "einkunn stjörnugjöf",
}
"""Words that name a grade."""

CRITIC: dict[str, str] = {
    "en": "our my original official "
    "critic critic's critics' reviewer reviewer's reviewers' editor editor's editors' editorial author "
    "author's staff "
    "review reviewed rating grade score verdict final overall total the is in a of this and we give i gave star letter "
    "test tester's out bottom "
    "line summary conclusion thoughts & blog",
    "de": "unsere unser meine mein meiner persönliche persönliches kritiker redaktion redaktions redaktionswertung "
    "die der das des gesamt fazit "
    "gesamte ergebnis "
    "autor autors im insgesamt spielspaß spielspass gesamtspielspaß",
    "fr": "notre ma mon personnelle perso la le de du "
    "rédaction redaction critique finale globale générale générale d'ensemble l'avis auteur "
    "blog rédacteur chroniqueur testeur journaliste",
    "es": "nuestra mi personal la el de del crítico crítica redacción final total general autor blog redactor",
    "it": "nostro nostra il la mio mia personale del della redazione "
    "critico finale totale complessivo autore recensione blog redattore",
    "pt": "nossa minha meu pessoal a o do da crítico redação final geral total autor blog",
    "nl": "aantal onze mijn persoonlijke het de van redactie recensent eind totaal algemeen",
    "pl": "nasza moja mój osobista ocena końcowa ogólna ogółem recenzenta redakcji",
    "sv": "vårt mitt min redaktionens recensentens totalt helhetsbetyg",
    "da": "vores min mit samlet anmelderens redaktionens",
    "no": "vår min samlet anmelderens redaksjonens totalt",
    "fi": "meidän toimituksen kriitikon arvostelijan yhteensä",
    "hu": "a az mi szerkesztőség kritikus összesített összesen",
    "tr": "yazarın editör eleştirmen genel toplam bizim",
    "ro": "mea noastră finală generală",
    "uk": "наша моя загальна підсумкова редакції автора",
    "sk": "naše redakcie redakčné celkové celkom recenzenta autora",
    "ru": "наша моя общая итоговая автора редакции в звёздах звездах баллах итого",
    "cs": "naše moje mé má můj osobní redakce redakční celkové celkem recenzenta kritika autora",
}
"""Words beside the noun that leave the grade the critic's and the whole work's."""

WORK = frozenset(
    "movie film album book game show episode series season record disc single ep track concert play restaurant "
    "product song tv álbum álbumu płyty albumu książki "
    "dvd blu-ray filmes buch spiel serie libro disco juego película livre jeu filme livro jogo boek spel kniha hra "
    "buches films filmu knihy фильма фильм книги сериала игры альбома".split()
)  # fmt: skip
"""Words of works: `movie grade` is the critic's; several of them on one page are aspects."""

CRITIC_ALONE = frozenset(
    "overall total gesamt insgesamt complessivo celkové celkově celkem "
    "totalt samlet yhteensä ogółem итого összesen final "
    "algemeen totaal globale générale général geral redaktion rédaction redazione redacción "
    "redactie redakce".split()
)
"""Words that are a label without any noun: `Overall: 8/10`."""

WHOLE = frozenset(
    "recommendability recommendation impression enjoyment experience opinion assessment vibes eindruck sub dub".split()
)
"""Words behind one of those that leave it the whole work's: `Overall recommendability`."""

CRITIC_OWN = frozenset(
    "our my official editor editor's editors' critic critic's critics' reviewer reviewer's author's "
    "review unsere meine notre ma nuestra mi nostro nossa onze naše moje "
    "rédaction redaktion redaktions redazione redacción redação redactie redakce "
    "redakční redakcji critique kritiker crítico crítica critico recensore recensent recenzenta rezensent "
    "autor autora auteur".split()
)
"""Words that say of a label behind its value that it is the critic's."""

COMMUNITY: dict[str, str] = {
    "en": "user users user's users' reader readers reader's readers' audience community viewer viewers viewers' "
    "popcornmeter members' listeners' players' gamers' fans' customers' visitors' "
    "visitor visitors kid kids parents teens "
    "member members public people fan fans customer customers popular crowd votes voters player "
    "players gamer gamers listener listeners",
    "de": "user leser lesern leserwertung leserbewertung leserinnen nutzer nutzerwertung nutzerbewertung "
    "userwertung besucher "
    "zuschauer publikum publikums community mitglieder durchschnittliche durchschnitt durchschnitts ø eure euer",
    "fr": "lecteur lecteurs spectateur spectateurs internautes membres utilisateurs public moyenne communauté "
    "visiteurs",
    "es": "usuario usuarios lectores lector público espectadores comunidad media medio promedio socios vuestra vuestro",
    "it": "utenti utente lettori pubblico spettatori media medio comunità vostro vostra",
    "pt": "usuários usuario utilizadores leitores leitor público espectadores comunidade média internautas",
    "nl": "gebruikers gebruiker lezers lezer bezoekers publiek leden gemiddelde gemiddeld community",
    "cs": "uživatelů uživatelé uživatelské čtenářů čtenáři diváků diváci průměrné průměrná",
    "pl": "graczy użytkowników użytkownicy społeczności czytelników widzów średnia",
    "sv": "läsarbetyg användarbetyg tittarbetyg besökarbetyg läsarnas användarnas medlemmarnas besökarnas snittbetyg",
    "da": "brugernes læsernes brugere læsere gennemsnit",
    "ru": "пользователей зрителей читателей посетителей средняя",
    "no": "brukernes lesernes brukere lesere snitt gjennomsnitt seernes",
    "fi": "lukijoiden käyttäjien katsojien lukijat käyttäjät keskiarvo yleisön",
    "hu": "olvasói olvasók felhasználói felhasználók nézői nézők közönség átlag",
    "tr": "üye üyeler kullanıcı kullanıcılar okuyucu okur izleyici seyirci ortalama",
    "sk": "používateľov užívateľov čitateľov divákov priemerné priemer",
    "ja": "ユーザー 読者 みんな 平均",
    "ko": "네티즌 관람객 관객 독자 이용자 유저 평균",
    "zh": "用户 网友 观众 读者 平均",
    "uk": "користувачів глядачів читачів відвідувачів середня",
    "ro": "utilizatorilor cititorilor publicului spectatorilor medie",
    "el": "χρηστών κοινού αναγνωστών θεατών",
}
"""Words that make a grade the readers'."""
MEANS = frozenset(
    "ø durchschnitt durchschnitts durchschnittliche moyenne promedio medio média gemiddelde gemiddeld průměrné "
    "průměrná średnia snittbetyg gennemsnit gjennomsnitt keskiarvo átlag ortalama priemerné priemer".split()
)  # fmt: skip
"""Those of them that make it so whoever is spoken to: `Ihre Ø-Bewertung`."""

VISITOR: dict[str, str] = {
    "en": "your you rate vote click submit",
    "de": "deine dein ihre ihr abstimmen bewerten",
    "fr": "votre ta ton notez votez noter",
    "es": "tu tus vota votar califica puntúa su",
    "it": "tuo tua vota votare",
    "pt": "sua seu tua vote votar avalie",
    "nl": "jouw uw jij stem geef",
    "cs": "vaše tvoje tvé klikni hodnoť ohodnoť hlasuj",
    "nordic": "ditt din sinun arvostele",
    "hu": "te szavazz értékeld",
    "tr": "senin sizin oyla puanla",
    "pl": "twoja oceń głosuj",
}
"""Words that speak to the visitor."""

VISITOR_VERBS = frozenset(
    "rate vote click submit abstimmen bewerten notez votez noter vota votar califica puntúa avalie geef stem klikni "
    "hodnoť "
    "ohodnoť hlasuj".split()
)  # fmt: skip
"""Words that ask the visitor for a grade, first in their label."""

AGE = frozenset(
    "mpaa bbfc certificate certification certified fsk pegi esrb usk parental maturity age altersfreigabe freigabe "
    "altersempfehlung "
    "content contentrating mpa kijkwijzer přístupnost edad età classificação-indicativa etária".split()
)  # fmt: skip
"""Words of age labels."""

AGGREGATE = frozenset(
    "metascore metacritic tomatometer tomatoes imdb letterboxd allociné filmaffinity opencritic aggregate average "
    "avg consensus press "
    "presse prensa stampa imprensa pers goodreads tmdb trakt rottentomatoes trustpilot tripadvisor yelp".split()
)  # fmt: skip
"""Words of averages over other people's verdicts, and of those who make them."""

SHOPS = frozenset({"trustpilot", "tripadvisor", "yelp"})
"""Those of them where businesses are graded: of the site that prints them, no work has such a grade."""
AVERAGES = frozenset({"average", "avg"})
"""Words of averages that are the readers' beside a word for readers: `Average user rating`."""

CRITIC_CLUE = frozenset(
    "overall total final judgment judgement "
    "gesamt gesamtwertung gesamtbewertung endwertung gesamturteil globale finale general totale "
    "complessivo geral "
    "eindoordeel eindcijfer algemeen générale général totaal celkové celkem verdict verdikt fazit".split()
)  # fmt: skip
"""Words that pick the verdict out of several grades by aspect."""
