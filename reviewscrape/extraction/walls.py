"""What walls, challenges, parked domains and error pages say, in their titles and in their few words."""

from __future__ import annotations

import re

BLOCKED_WORDS = re.compile(
    r"(?<![\w-])(?:age (?:check|verification|gate)|enter your (?:birth ?date|date of birth|age)|confirm your age)(?!\w)"
    r"|(?<![\w-])(?:(?:404|403|410|50[023])(?=\W*(?:\Z|\n|error|not |page|forbidden|gone|bad|internal|service|seite)"
    r"|\s?[–—:|-]\s)|page (?:not found|can.?t be found)|not found|access denied|forbidden|just a moment"
    r"|are you (?:a )?(?:human|robot)|attention required|captcha|security check|verify (?:that )?you|unusual traffic"
    r"|enable (?:javascript|cookies)|(?:log|sign) ?in(?= to(?!\w)| required|\W*(?:\Z|\n)|\W+[|–-] )|before you continue"
    r"|checking your browser|ddos protection|one more step|(?:robot|bot|browser) (?:check|verification)"
    r"|human verification|pardon our interruption"
    r"|(?:you|access|account|page|request)(?: [\w’']+){0,4} ha(?:s|ve) been (?:blocked|denied)"
    r"|too many requests|request (?:blocked|rejected|could not be satisfied)|connection timed out|bad gateway"
    r"|(?:not |un)available (?:(?:in|from) your|for legal|due to legal)|service (?:temporarily )?unavailable"
    r"|(?:down|unavailable) for (?:scheduled )?maintenance|under maintenance|account suspended"
    r"|(?:website|domain) (?:is |may be )?for sale|domain (?:has )?expired|bandwidth limit exceeded"
    r"|cookie[- ]?(?:consent|wall|einwilligung|einstellungen|instellingen)|(?:we value|about) your privacy"
    r"|mit oder ohne werbung|mit werbung (?:weiter)?lesen|(?:datenschutz|privatsphäre)-?einstellungen|ihre zustimmung"
    r"|(?:respectons|respecter|importe|concernant) (?:de )?votre vie privée|(?:valoramos|importa) (?:tu|su) privacidad"
    r"|rispettiamo la tua privacy|jouw privacy|uw privacy|privacy-?instellingen"
    r"|(?:subscribe|register|log in|sign in) to (?:read|continue|view)|something went wrong|error"
    r"|seite (?:wurde )?(?:leider )?nicht (?:gefunden|verfügbar)|nicht gefunden|wartungsarbeiten"
    r"|(?:seite|artikel|adresse) existiert (?:leider )?nicht"
    r"|page (?:introuvable|non trouvée|inexistante|(?:demandée )?n.existe)"
    r"|página no (?:encontrada|existe|disponible)|no se (?:puede|pudo|ha podido) encontrar|acceso denegado"
    r"|pagina (?:non (?:trovata|esiste|disponibile)|niet gevonden|bestaat niet)|página não (?:encontrada|existe)"
    r"|stránka (?:nenalezena|neexistuje|nebyla nalezena)|nie znaleziono|strona nie (?:istnieje|została znaleziona)"
    r"|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:blev ikke fundet|fin[dn]es ikke|ikke funnet)"
    r"|sivua ei löyt\w+|nem található|sayfa bulunamadı|страница не найдена|ページが見つかりません|页面不存在|找不到"
    r"|page (?:isn.?t|is not|is no longer) available|page (?:has|was) (?:moved|removed|deleted)"
    r"|subscribers? (?:exclusive|only)(?=\W*(?:\Z|\n)|\W+[|–-] )|for subscribers only"
    r"|(?:story|article|content) is (?:only )?for (?:our )?(?:subscribers|members)"
    r"|no longer (?:available|exists)|doesn.?t exist|does not exist|couldn.?t find|could not be found|410 gone)(?!\w)",
    re.IGNORECASE,
)
"""What titles of walls, challenges, parked domains and error pages say."""
WALL_TEXT = re.compile(
    r"to continue reading,? (?:please )?(?:subscribe|register|log ?in|sign ?in)"
    r"|(?:subscribe|register|log ?in|sign ?in) to (?:continue|keep) reading"
    r"|reached your (?:\w+ )?limit of (?:\w+ )?articles"
    r"|article is (?:exclusive|only available) (?:to|for) (?:our )?subscribers"
    r"|(?:please )?(?:enable|activate) (?:js|javascript|cookies)|disable (?:any |your )?ad[ -]?block"
    r"|javascript is (?:disabled|required)|verif(?:y|ying) (?:that )?you(?:.re| are)? (?:not )?(?:a )?(?:human"
    r"|robot)|checking (?:your browser|if the site)"
    r"|(?:page|file|url|article|document|site)(?: [\w’']+){0,6}? (?:(?:was|is|be|could) not (?:be )?found"
    r"|not found|no longer exists"
    r"|(?:does not|doesn.t) exist|(?:is|isn.t) (?:no longer|not)? ?available|has (?:moved|been (?:moved|removed"
    r"|deleted)))"
    r"|page(?: [\w’']+){0,5}? (?:n.existe|est introuvable)|seite(?: [\w()]+){0,6}? (?:nicht (?:gefunden|mehr)"
    r"|existiert)"
    r"|p[áa]gina(?: \w+){0,6}? (?:no (?:existe|se encuentra|está)|não (?:existe|foi encontrada)|non (?:esiste"
    r"|è stata trovata))"
    r"|pagina(?: \w+){0,6}? (?:bestaat niet|niet gevonden)|stránk[au](?: \w+){0,6}? (?:neexistuje|nebyla|nenalez)",
    re.IGNORECASE,
)
"""What walls and error pages say first where their titles do not."""
