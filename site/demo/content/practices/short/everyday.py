"""Rent, food and the way home: three practices about everyday life."""

from __future__ import annotations

from demo.content.practices.facts import Facts
from demo.content.practices.short.telling import practice
from demo.content.shapes import Practice
from taxonomy.data.shapes import Name

EVERYDAY: tuple[Practice, ...] = (
    practice(
        "rent-clinic", "lublin", (1, 10), ("society",), 704,
        Facts(stage="pilot", began=1, kind="count", grade=2, confirmed=45, money="small", staff="0.3",
              audiences=("residents", "students"),
              reasons={1: Name("Wer seine Rechte kennt, zahlt seltener zu viel.",
                               "Those who know their rights pay too much less often."),
                       10: Name("Beratung ohne Termin, ohne Formular und in drei Sprachen.",
                                "Advice without appointment, without forms and in three languages.")}),
        ("Mietsprechstunde mit angehenden Jurist:innen", "mietsprechstunde",
         "Donnerstags liegen Nebenkostenabrechnungen auf dem Tisch der Stadtbücherei.",
         """
         Viele Haushalte zahlen, ohne zu prüfen. Die Abrechnung kommt einmal im Jahr, sie ist lang, und die Frist für
         einen Widerspruch ist verstrichen, bevor jemand Zeit zum Lesen hat. Beratungsstellen sind überlaufen,
         Kanzleien zu teuer. Wer die Landessprache noch lernt, unterschreibt lieber, als nachzufragen.

         Dabei wären viele Fragen leicht zu klären: Darf die Treppenreinigung doppelt erscheinen, zahlt das Erdgeschoss
         den Aufzug mit, was heißt eigentlich „umlagefähig“? Angehende Jurist:innen lernen solche Fälle im Lehrbuch.
         Den Menschen, die dahinterstehen, begegnen sie dort nicht.
         """,
         """
         Studierende der Rechte beraten donnerstags unter Aufsicht einer zugelassenen Fachperson, die für jede Auskunft
         einsteht. Die Bücherei stellt Raum und Kopierer. Das Sozialamt schickt niemanden, sondern legt nur Zettel aus,
         damit sich niemand vorgeladen fühlt.

         Am Tisch sitzen immer zwei: Die eine Person liest, die andere fragt. Gesprochen wird in drei Sprachen, und wer
         eine vierte braucht, bringt jemanden mit. Formulare gibt es keine. Am Ende erhalten die Ratsuchenden ein
         Blatt, auf dem steht, was geprüft wurde, was als Nächstes zu tun ist und bis wann.
         """,
         """
         Die meisten Fragen sind in zwanzig Minuten geklärt. Der Rest geht mit einer guten Notiz an die Fachstelle, die
         dadurch Zeit spart und mittlerweile selbst Leute an den Büchereitisch verweist.

         Was sich sonst verändert hat, lässt sich nach so kurzer Zeit nur vorsichtig sagen. Manche kommen im zweiten
         Jahr mit einem Ordner statt mit einer Plastiktüte. Studierende berichten, dass sie Sätze kürzer fassen, seit
         ihnen jemand gegenübersitzt, der sie verstehen muss. Gezählt werden bisher nur die Gespräche und ihre Themen,
         ohne Namen. Ob am Ende weniger gezahlt wird, soll die nächste Auswertung zeigen.
         """,
         "Online-Termine wurden kaum gebucht. Das Gespräch am Tisch zählt.",
         "Eine Fachperson, die haftet, und ein Ort, an dem Warten nicht peinlich ist."),
        ("Rent clinic with law students", "rent-clinic",
         "On Thursdays, service-charge bills lie on a table in the city library.",
         """
         Many households pay without checking. The bill comes once a year, it is long, and the time for an objection
         has run out before anybody gets round to reading it. Advice centres are overrun, solicitors too dear. People
         who are still learning the language would rather sign than ask.

         Yet many questions would be easy to settle. May the cleaning of the stairs appear twice, does a ground-floor
         flat pay for the lift, what does “apportionable” mean? Law students meet such cases in their textbooks. The
         people behind them do not appear there.
         """,
         """
         On Thursdays law students advise under the supervision of a qualified professional who answers for everything
         they say. The library provides the room and the copier. The welfare office sends nobody but leaves leaflets,
         so that no one feels summoned.

         There are always two at the table: one reads, the other asks. They work in three languages, and people who
         need a fourth bring somebody along. There are no forms to fill in. At the end each visitor is given one sheet
         that says what has been checked, what to do next and by when.
         """,
         """
         Most questions are settled in twenty minutes. The rest go on to specialists with a good note, which saves them
         time; by now they send people to the library table themselves.

         What else has changed can only be said with caution after so short a time. In the second year some people
         arrived with a folder where they had once brought a carrier bag. Students report that their sentences have
         become shorter since they have had somebody facing them who needs to understand. So far only the talks and
         their subjects are counted, without names. Whether people pay less in the end is for the next review to show.
         """,
         "Online appointments were hardly booked. It is the talk at the table that counts.",
         "A professional who is liable, and a place where waiting is not embarrassing."),
    ),
    practice(
        "canteen-region", "innsbruck", (2, 12), ("sustainability", "economy"), 705,
        Facts(began=4, kind="comparison", grade=3, confirmed=300, money="large", staff="1",
              reasons={2: Name("Gutes Essen hängt nicht vom Einkommen ab, wenn es in der Mensa steht.",
                               "Good food does not depend on income when it is served in the canteen."),
                       12: Name("Reste werden gewogen, besprochen und weniger.",
                                "Leftovers are weighed, discussed and reduced.")}),
        ("Mensa trifft Rathauskantine: gemeinsam regional einkaufen", "gemeinsam-einkaufen",
         "Zwei Küchen, eine Bestellliste: Zusammen sind sie groß genug für kleine Höfe.",
         """
         Höfe der Umgebung liefern ungern an Großküchen: zu unregelmäßig, zu viel Papier. Im Mai will die Küche keine
         Kartoffeln, im Oktober will sie alle auf einmal, und bezahlt wird erst nach Wochen. Küchen wiederum brauchen
         verlässliche Mengen, denn um halb zwölf stehen die ersten Gäste an der Ausgabe.

         Mensa und Rathauskantine hatten das jeweils für sich versucht und waren beide beim Großhandel geblieben. Dazu
         kamen die Reste. Wie viel am Abend weggeworfen wird, wusste man in keiner der beiden Küchen genau, und darüber
         sprach man auch nicht gern.
         """,
         """
         Mensa und Kantine planen vier Wochen im Voraus und bestellen gemeinsam. Fällt in der einen Küche ein Gericht
         aus, nimmt die andere die Ware ab. Die Höfe nennen im Winter, was sie anbauen wollen, und erhalten dafür eine
         Zusage über Mindestmengen. Der Vertrag hat zwei Seiten; Hagel und kaputte Kühlwagen kommen darin vor.

         Ein Institut wiegt an festen Tagen die Reste und rechnet vor, welche Gerichte gut und welche nur gut gemeint
         sind. Die Zahlen hängen in beiden Küchen am Brett. Besprochen werden sie von den Teams selbst, ohne die
         Leitung der Häuser.
         """,
         """
         Der Anteil aus der Umgebung wächst langsam, die Menge im Abfall sinkt schneller. Verglichen wurde mit den
         Wochen vor dem gemeinsamen Einkauf, in denen schon einmal gewogen worden war. Vor allem kleinere Portionen mit
         Nachschlag haben gewirkt.

         In den Küchen hat sich der Ton verändert. Wer die eigenen Reste wiegt, verteidigt kein Rezept mehr, das
         niemand aufisst. Die Höfe schätzen die frühe Zusage höher als den Preis. Offen ist, wie man mit den
         Semesterferien umgeht, wenn die Mensa wenig braucht und auf den Feldern das meiste reif wird. Bisher springt
         die Kantine ein, und das Einkochen wird geprobt.
         """,
         "Ein Wochentag ohne Fleisch wurde erst angenommen, als niemand mehr ein Schild daran hängte.",
         "Zwei Küchenleitungen, die einander mögen, und ein Vertrag, der Ausfälle erlaubt."),
        ("Student canteen meets town hall kitchen: buying together", "buying-together",
         "Two kitchens, one order list: together they are large enough for small farms.",
         """
         Farms nearby do not like to supply large kitchens: too irregular, too much paperwork. In May the kitchen wants
         no potatoes, in October it wants all of them at once, and payment takes weeks. Kitchens, in turn, need
         quantities they can rely on, for the first guests are at the counter by half past eleven.

         The student canteen and the town hall kitchen had each tried on their own, and both had stayed with the
         wholesaler. Then there were the leftovers. Neither kitchen knew quite how much it threw away in the evening,
         and neither liked to talk about it.
         """,
         """
         Both kitchens plan four weeks ahead and order together. If a dish drops out in one of them, the other takes
         the goods. In winter the farms say what they mean to grow, and in return they are promised minimum quantities.
         The contract runs to two pages and has a line on hail and broken-down vans.

         On fixed days a department weighs the leftovers and shows which dishes are good and which are merely well
         meant. The figures hang on the board in both kitchens. The teams discuss them among themselves, without the
         heads of either house.
         """,
         """
         The share from nearby grows slowly, the amount in the bin falls faster. The comparison is with the weeks
         before the joint orders, when leftovers had been weighed once already. Smaller helpings, with seconds for
         those who want them, have done most of the work.

         The tone in the kitchens has changed. People who weigh their own leftovers stop defending a recipe that nobody
         finishes. The farms value the early promise more than the price. What to do in the summer break is still open:
         the canteen needs little just when most is ripe in the fields. So far the town hall steps in, and both teams
         are trying their hand at preserving.
         """,
         "A day without meat was accepted only when nobody put a sign on it any more.",
         "Two heads of kitchen who like each other, and a contract that allows for failures."),
    ),
    practice(
        "women-on-maps", "malaga", (5, 11), ("urban-planning", "society"), 706,
        Facts(stage="running", began=2, kind="survey", grade=2, confirmed=420, money="small",
              audiences=("residents", "city-staff"),
              reasons={5: Name("Wege werden von denen bewertet, die sie nachts meiden.",
                               "Routes are judged by those who avoid them at night."),
                       11: Name("Licht und Sicht kommen vor dem Pflaster.", "Light and sight come before paving.")}),
        ("Nachtspaziergänge: Wege, die man lieber meidet", "nachtspaziergaenge",
         "Bewohnerinnen zeigen der Planung, wo sie die Straßenseite wechseln. Studierende zeichnen mit.",
         """
         Unfallkarten gibt es, Karten der Umwege nicht. Dabei sagen sie viel über eine Stadt: Wer nachts die
         Straßenseite wechselt, eine Haltestelle früher aussteigt oder lieber ein Taxi nimmt, taucht in keiner
         Statistik auf. Passiert ist ja nichts.

         In der Planung kannte man solche Wege vom Hörensagen. Beschwerden kamen einzeln, oft nach einem Vorfall, und
         wurden einzeln beantwortet. Ein Rundgang der Verwaltung hätte wenig geholfen, denn er findet vormittags statt,
         mit Warnweste. Was fehlte, war der Blick derer, die abends wirklich dort gehen, und ein Verfahren, das sie
         nicht zu Bittstellerinnen macht.
         """,
         """
         Einmal im Monat führt eine Gruppe von Bewohnerinnen durch ihr Viertel, nach Einbruch der Dunkelheit. Die
         Gruppe bestimmt den Weg und das Tempo. Planung und Beleuchtung gehen mit, hören zu und antworten binnen vier
         Wochen schriftlich, Punkt für Punkt, auch wenn die Antwort Nein lautet.

         Studierende zeichnen den Weg mit: wo man langsamer wird, wo das Gespräch verstummt, wo alle nach dem Schlüssel
         greifen. Aus den Blättern entsteht eine Karte, die im Nachbarschaftshaus aushängt. Namen stehen nicht darauf,
         auch keine Adressen. Vor dem Aushang sehen die Gruppen jede Zeichnung noch einmal durch.
         """,
         """
         Aus der Karte wurde eine Liste kleiner Eingriffe. Viele kosten wenig: eine Hecke, eine Lampe, ein Spiegel.
         Andere brauchen Zeit, etwa eine Haltestelle, die an die falsche Ecke gebaut ist.

         Nach den ersten Änderungen gingen dieselben Gruppen den Weg noch einmal und wurden befragt. Manches, was auf
         dem Papier überzeugte, hatte nichts gebracht; eine sehr helle Leuchte blendete so, dass der Rest der Straße im
         Schwarz verschwand. Das Amt schreibt solche Rückmeldungen nun in seine eigenen Regeln. Wichtig scheint vielen
         Frauen etwas anderes: dass jemand mitgegangen ist, ohne zu widersprechen.
         """,
         "Die Karte im Netz wurde schnell zum Ort für Gerüchte und ist seither nicht mehr offen beschreibbar.",
         "Antwortfristen, die gelten, und Gruppen, die selbst bestimmen, wer führt."),
        ("Night walks: routes that people avoid", "night-walks",
         "Women who live here show planners where they cross the road. Students draw the map.",
         """
         There are maps of accidents but none of detours. Yet they say a lot about a city. If you cross the road at
         night, get off a stop early or take a taxi after all, you appear in no statistics. Nothing has happened, after
         all.

         Planners knew of such routes from hearsay. Complaints arrived one by one, often after an incident, and were
         answered one by one. An official tour would have helped little, since it takes place in the morning, in a
         high-visibility vest. What was missing was the view of those who do walk there at night, and a procedure in
         which they need not plead.
         """,
         """
         Once a month, after dark, a group of women leads the way through its own district. The group decides on the
         route and the pace. Planning and lighting offices walk along, listen and answer in writing within four weeks,
         point by point, even where the answer is no.

         Students draw the walk as it happens: where people slow down, where the talk stops, where everybody reaches
         for her keys. The sheets become a map that hangs in the neighbourhood centre. It shows no names and no
         addresses. Before anything goes up, the groups look through each drawing once more.
         """,
         """
         The map became a list of small changes. Many cost little: a hedge, a lamp, a mirror. Others take time, such as
         a bus stop that was built on the wrong corner.

         After the first changes the same groups walked the route again and were asked what they thought. Some things
         that looked good on paper had done nothing; one very bright lamp was so dazzling that the rest of the street
         vanished into the dark. The office now writes such findings into its own rules. To many of the women something
         else seems to matter more: somebody came along and did not argue.
         """,
         "The online map quickly turned into a place for rumours and can no longer be edited by everybody.",
         "Deadlines for answers that are kept, and groups that decide for themselves who leads."),
    ),
)  # fmt: skip
