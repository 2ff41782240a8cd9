"""Languages, tools and decisions: three practices about what one person knows and another needs."""

from __future__ import annotations

from demo.content.practices.facts import Facts, Figure
from demo.content.practices.short.telling import practice
from demo.content.shapes import Practice
from taxonomy.data.shapes import Name

KNOWLEDGE: tuple[Practice, ...] = (
    practice(
        "language-tandem", "turku", (4, 10), ("lifelong-learning", "society"), 710,
        Facts(began=9, kind="study", grade=4, confirmed=100, money="small", staff="0.5",
              audiences=("students", "residents"),
              reasons={4: Name("Gelernt wird in beide Richtungen.", "Learning goes both ways."),
                       10: Name("Wer neu ist, hat von Beginn an jemanden zum Anrufen.",
                                "Newcomers have somebody to call from the start.")},
              reuses=()),
        ("Sprachpaare am Küchentisch", "sprachpaare",
         "Einmal in der Woche kocht man zusammen und wechselt nach dem Essen die Sprache.",
         """
         Kurse lehren Grammatik, aber nicht, wie man beim Bäcker drängelt. Wer für zwei Semester in die Stadt kommt,
         verbringt sie oft unter anderen, die ebenfalls für zwei Semester gekommen sind. Man versteht sich gut, auf
         Englisch. Die Landessprache bleibt im Kursraum.

         Umgekehrt gibt es Haushalte, in denen ein Stuhl frei ist und jemand gern wieder eine Sprache üben würde, die
         in der Schule einmal leidlich ging. Beide finden einander nicht von selbst. An der Tür eines Hörsaals klingelt
         niemand, und ein Aushang im Wohnheim wirkt auf Leute über fünfzig nicht gerade einladend.
         """,
         """
         Die Stadt sucht Haushalte, die Hochschulen suchen Studierende aus dem Ausland. Ein Paar trifft sich zehnmal,
         danach entscheidet es selbst. Gekocht wird abwechselnd nach einem Rezept der einen und der anderen Seite. Bis
         zum Essen gilt die eine Sprache, nach dem Essen die andere.

         Ein kleines Büro macht beide miteinander bekannt und ruft nach dem dritten Treffen an. Passt es nicht, wird
         ohne Begründung neu vermittelt. Unterrichtsmaterial gibt es absichtlich keines, nur eine Liste mit
         Redewendungen für peinliche Pausen. Die Zutaten zahlt, wer an der Reihe ist.
         """,
         """
         Viele treffen sich weiter, auch wenn die zehn Abende längst vorbei sind. Eine unabhängige Muster-Untersuchung
         fand vor allem mehr Sicherheit beim Sprechen; bei Grammatik und Wortschatz war der Unterschied zu einem
         üblichen Kurs gering. Das passt zu dem, was die Paare selbst erzählen.

         Nebenbei entstand etwas, das niemand geplant hatte. Wer neu ist, hat jemanden zum Anrufen, wenn ein Brief vom
         Amt kommt oder die Heizung ausfällt. Manche Haushalte haben ihre Gäste an die Nachbarschaft weiterempfohlen.
         Schwierig bleibt der Herbst: Dann suchen sehr viele Studierende zugleich einen Platz, und nicht in jeder Küche
         gibt es genug Töpfe.
         """,
         "Paare nach Interessen zu bilden, klang klug und half nicht. Entfernung zählt mehr.",
         "Eine Stelle, die zurückruft, und Töpfe."),
        ("Language pairs at the kitchen table", "language-pairs",
         "Once a week people cook together and change the language after the meal.",
         """
         Courses teach grammar, but not how to queue at the baker’s. Students who come for two terms often spend them
         among others who have also come for two terms. They get on well, in English. The language of the country stays
         in the classroom.

         On the other side there are households with an empty chair, and somebody who would like to practise a language
         that once went tolerably well at school. The two do not find each other unaided. Nobody rings the bell of a
         lecture hall, and a notice in a hall of residence does not look very inviting to people over fifty.
         """,
         """
         The city looks for households, the universities for students from abroad. A pair meets ten times and then
         decides for itself. They take turns to cook, one week by a recipe from here, the next by one from there. Until
         the meal they speak one language, after it the other.

         A small office introduces the two and rings up after the third meeting. If it is not a good match, another is
         found and nobody has to say why. There is no teaching material, on purpose, just a list of phrases for awkward
         silences. Whoever is cooking pays for the ingredients.
         """,
         """
         Many keep meeting, long after the ten evenings are over. An independent sample study found above all more
         confidence in speaking; in grammar and vocabulary there was little difference from an ordinary course. That
         agrees with what the pairs say themselves.

         Something else came about that nobody had planned. Newcomers have somebody to call when a letter arrives from
         an office or the heating fails. Some households have recommended their guests to the people next door. Autumn
         remains difficult: a great many students look for a place at the same time, and not every kitchen has pots
         enough.
         """,
         "Matching by interests sounded clever and did not help. Distance matters more.",
         "An office that calls back, and pots."),
    ),
    practice(
        "museum-of-repair", "ghent", (12, 4), ("culture", "lifelong-learning"), 711,
        Facts(began=3, kind="count", grade=2, confirmed=700, money="medium", staff="1",
              reasons={12: Name("Was repariert ist, muss niemand neu kaufen.",
                                "What is mended need not be bought anew."),
                       4: Name("Alte Handgriffe werden gezeigt, gefilmt und weitergegeben.",
                               "Old skills are shown, filmed and passed on.")},
              figures=(Figure("212", Name("reparierte Stücke im Musterjahr", "things mended in the sample year")),
                       Figure("61", Name("davon beim ersten Versuch", "of them at the first attempt"),
                              Name("%", "%")))),
        ("Museum der Reparatur", "museum-der-reparatur",
         "Ausgestellt ist, was kaputt war. Wer etwas mitbringt, schraubt zwischen den Vitrinen.",
         """
         Werkstätten schließen, und mit ihnen verschwindet Wissen, das in keinem Buch steht: wie fest man ein Gewinde
         anzieht, woran man hört, dass ein Lager trocken läuft, welcher Leim auf altem Holz hält. Wer es weiß, ist
         meist über siebzig und wird selten gefragt.

         Gleichzeitig wandern Dinge in den Müll, denen nur eine Schraube fehlt. Reparaturtreffs gab es in der Stadt
         schon, aber jeder suchte jeden Monat von Neuem einen Raum. Und das Stadtmuseum hatte einen Saal, für den sich
         seit Jahren keine Ausstellung fand, die mehr als eine Saison getragen hätte.
         """,
         """
         Ein leerer Saal des Stadtmuseums wurde zur Werkbank. In den Vitrinen liegt, was kaputt war, daneben steht, wer
         es wie wieder in Gang gebracht hat. Dazwischen wird geschraubt, gelötet und genäht, an drei Nachmittagen in
         der Woche.

         Studierende filmen, was alte Hände tun, und schreiben Anleitungen, die man versteht. Jede Anleitung wird von
         jemandem erprobt, der das Handwerk nicht kennt, und geht erst dann ins Archiv. Die Hochschule rechnet das als
         Projektarbeit an. Das Museum kümmert sich um Aufsicht, Werkzeug und Versicherung, ein Kreis von Ehrenamtlichen
         um alles, was klemmt.
         """,
         """
         Besucher:innen bleiben länger als in jeder anderen Ausstellung des Hauses. Manche kommen mit einem Toaster und
         gehen mit einer Anmeldung zum Nähkurs. Gezählt wird, was repariert wurde, aber auch, was nicht mehr zu retten
         war; beides steht an einer Tafel am Eingang.

         Für die Ehrenamtlichen hat sich etwas Grundlegendes geändert: Ihr Können wird ausgestellt. Einige reden vor
         der Kamera zum ersten Mal über ihren Beruf. Für das Museum war es eine Umstellung, denn Späne und Öl vertragen
         sich schlecht mit Parkett. Jetzt liegt dort ein anderer Boden, und die übrigen Säle werden von mehr Menschen
         besucht als zuvor.
         """,
         "Elektrogeräte mussten wir abweisen, bis die Versicherung geklärt war. Das dauerte ein Jahr.",
         "Ein Museum, das Späne erträgt, und eine Versicherung, die man vorher fragt."),
        ("Museum of repair", "museum-of-repair",
         "On show is what was broken. If you bring something, you mend it between the display cases.",
         """
         Workshops close, and with them goes knowledge that stands in no book: how tight to turn a thread, what a
         bearing sounds like when it runs dry, which glue will hold on old wood. Those who know are mostly over seventy
         and seldom asked.

         Meanwhile things that lack a single screw go into the bin. There were repair groups in the city already, but
         each of them had to find a room anew every month. And the city museum had a hall for which, in years, nobody
         had found an exhibition that would last longer than a season.
         """,
         """
         An empty hall of the city museum became a workbench. The display cases hold what was broken, and a label says
         who got it going again and how. In between, people screw, solder and sew on three afternoons a week.

         Students film what old hands do and write instructions that people understand. Each set of instructions is
         tried out by somebody who does not know the craft, and only then goes into the archive. The university counts
         it as project work. The museum looks after supervision, tools and insurance, and a circle of volunteers after
         everything that jams.
         """,
         """
         Visitors stay longer than in any other exhibition of the house. Some arrive with a toaster and leave with a
         place in the sewing class. What has been mended is counted, and so is what could not be saved; both stand on a
         board at the entrance.

         For the volunteers something basic has changed: their skill is on show. In front of the camera some of them
         talk about their trade for the first time. The museum had to adapt, for shavings and oil do not agree with
         parquet. By now there is another floor, and more people visit the other halls than before.
         """,
         "We had to turn electrical appliances away until the insurance was settled. That took a year.",
         "A museum that can bear shavings, and an insurer whom you ask first."),
    ),
    practice(
        "open-council-data", "trondheim", (16, 9), ("society", "urban-planning"), 712,
        Facts(began=2, confirmed=5, kind="count", grade=2, money="none", audiences=("residents", "press"),
              reasons={16: Name("Wer Beschlüsse findet, kann ihnen widersprechen.",
                                "Those who find decisions can object to them."),
                       9: Name("Offene Schnittstellen sind öffentliche Wege.", "Open interfaces are public roads.")}),
        ("Ratsbeschlüsse, die man findet", "ratsbeschluesse-finden",
         "Ein Seminar baut eine Suche, mit der auch der Rat selbst arbeitet.",
         """
         Beschlüsse waren öffentlich, aber als eingescannte Seiten. Gefunden hat sie nur, wer das Datum kannte. Für
         alle anderen lag der Rat im Nebel: Man wusste, dass über die eigene Straße einmal entschieden worden war, aber
         nicht, wann und mit welcher Begründung.

         Im Ratsbüro läutete deshalb oft das Telefon. Die Antworten waren freundlich und kosteten Zeit, denn auch dort
         musste jemand im Keller blättern. Redaktionen gaben nach dem zweiten Versuch auf. Gegen mehr Offenheit hatte
         niemand etwas, es fehlte schlicht an Geld für ein neues System und an jemandem, der einfach anfängt.
         """,
         """
         Studierende machten die Texte lesbar und bauten eine Suche nach Straßen. Angefangen haben sie mit einem
         einzigen Jahrgang, denn schon daran zeigte sich, wie viele Schreibweisen eine Straße haben kann. Das Ratsbüro
         prüft Fehler und meldet sie zurück; dafür steht neben jedem Treffer ein kleiner Knopf.

         Alles läuft auf vorhandenen Rechnern und mit freier Software. Das Seminar wird jedes Jahr neu angeboten, und
         jede Gruppe übernimmt zuerst die offenen Fehler der vorigen. Personenbezogene Stellen werden vor der
         Veröffentlichung geschwärzt, und zwar im Büro, von Menschen, die dafür zuständig sind.
         """,
         """
         Anfragen an das Büro wurden weniger und genauer. Wer heute anruft, nennt meist schon die Nummer des
         Beschlusses und möchte wissen, was daraus geworden ist. Auf diese Frage war die Verwaltung anfangs schlecht
         vorbereitet; inzwischen wird der Stand bei einem Teil der Beschlüsse nachgetragen.

         Auch Ratsmitglieder benutzen die Suche, gern vor Sitzungen. In der örtlichen Presse finden sich seither öfter
         Hinweise auf ältere Entscheidungen. Die Studierenden haben etwas über ihre Stadt gelernt und noch mehr
         darüber, wie lange saubere Daten brauchen. Offen bleibt, wer den Dienst betreibt, falls das Seminar einmal
         ausfällt.
         """,
         "Eine automatische Zusammenfassung war oft falsch und wurde wieder entfernt.",
         "Ein Büro, das Scans herausgibt, und eine Person, die die Suche nach dem Seminar betreut."),
        ("Council decisions that can be found", "council-decisions",
         "A seminar builds a search that the council itself uses as well.",
         """
         Decisions were public, but as scanned pages. Only those who knew the date could find them. For everybody else
         the council lay in a fog: you knew that something had once been decided about your street, but not when or for
         what reason.

         So the telephone in the council’s office rang often. The answers were friendly and took time, for there, too,
         somebody had to go down to the cellar and turn pages. Newsrooms gave up after the second attempt. Nobody was
         against more openness. There was simply no money for a new system, and nobody who would just begin.
         """,
         """
         Students made the texts readable and built a search by street. They began with a single year, and even that
         showed how many spellings one street can have. The council’s office checks mistakes and reports them back;
         there is a small button for that beside each result.

         Everything runs on machines that were there already, with free software. The seminar is offered anew each
         year, and each group first takes over the open faults of the last. Passages about private persons are blacked
         out before publication, in the office, by people whose job that is.
         """,
         """
         Questions to the office became fewer and more precise. Most callers now give the number of the decision and
         want to know what has come of it. At first the administration was poorly prepared for that question; by now
         the outcome is added to some of the decisions.

         Members of the council use the search as well, often just before a session. The local press refers to older
         decisions more often than it used to. The students have learnt something about their city, and rather more
         about how long it takes to get data clean. Who will run the service if the seminar is dropped one year is
         still open.
         """,
         "An automatic summary was often wrong and was taken out again.",
         "An office that hands over the scans, and somebody who looks after the search when the seminar is over."),
    ),
)  # fmt: skip
