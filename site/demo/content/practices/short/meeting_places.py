"""An orchard, a surgery, a market and a choir: four practices about places to meet."""

from __future__ import annotations

from demo.content.practices.facts import Facts
from demo.content.practices.short.telling import practice
from demo.content.shapes import Practice
from taxonomy.data.shapes import Name

MEETING_PLACES: tuple[Practice, ...] = (
    practice(
        "campus-orchard", "aveiro", (15, 3), ("sustainability",), 713,
        Facts(stage="pilot", began=2, confirmed=350, kind="account", grade=1, money="small", audiences=("residents",),
              reasons={15: Name("Alte Sorten bekommen wieder einen Platz.", "Old varieties get a place again."),
                       3: Name("Bewegung im Freien, ohne dass es Sport heißen muss.",
                               "Exercise outdoors that need not be called sport.")}),
        ("Obstgarten ohne Zaun", "obstgarten-ohne-zaun",
         "Zwischen Campus und Siedlung wachsen vierzig Bäume. Ernten darf, wer gießt, und wer nicht gießt, auch.",
         """
         Die Wiese gehörte beiden und niemandem. Gemäht wurde doppelt oder gar nicht. Auf dem Plan verlief die Grenze
         zwischen Stadt und Hochschule mitten durch das Gras, und wer dort einen Ball verlor, fand ihn je nach
         Jahreszeit im Heu oder im Matsch.

         In der Siedlung nebenan hielt man den Campus für verschlossen, dabei hatte er an dieser Seite nie einen Zaun.
         Und alte Obstsorten, die früher in vielen Gärten standen, gab es in der Umgebung kaum noch. Niemand hatte
         etwas gegen Bäume. Es hatte nur keine Seite den Auftrag, welche zu pflanzen.
         """,
         """
         Die Stadt pflanzte, die Biologie bestimmte Sorten, die Nachbarschaft gießt nach einem Plan, der am Baum hängt.
         Wer seinen Namen einträgt, übernimmt einen Baum für einen Monat. Vergisst es jemand, gießt die nächste Person
         doppelt, und damit ist die Sache erledigt.

         Einen Verein gibt es nicht, nur einen Schuppen mit Kannen und ein Heft. Zweimal im Jahr schneiden alle
         gemeinsam, angeleitet von einer Baumpflegerin. Studierende beobachten, welche Insekten kommen, und schreiben
         es an die Schuppentür. Wer an der Grenze was pflegt, haben Stadt und Hochschule auf einer halben Seite
         geregelt.
         """,
         """
         Der Garten ist ein Treffpunkt geworden. An warmen Abenden sitzen dort Familien neben Prüfungsgruppen, und man
         leiht sich gegenseitig Decken. Ob die Bäume tragen, weiß man in einigen Jahren.

         Bis dahin gibt es nur Eindrücke: Das Heft im Schuppen füllt sich, einige Bäume mussten ersetzt werden, und in
         der Wiese blüht mehr, seit sie seltener gemäht wird. Nicht alle freut das. Wer auf kurzen Rasen gehofft hatte,
         hat sich beschwert und bekam einen Streifen zum Spielen. Im zweiten Sommer war das Gießen in den Ferien
         lückenhaft. Seither übernimmt der Betriebshof den August.
         """,
         "Schilder mit Regeln wurden abgerissen. Ohne Schilder gibt es weniger Streit.",
         "Wasser in der Nähe und die Bereitschaft, fünf Jahre auf Äpfel zu warten."),
        ("Orchard without a fence", "orchard-without-a-fence",
         "Forty trees grow between campus and housing estate. If you water you may pick, and if you do not, you may "
         "too.",
         """
         The meadow belonged to both and to nobody. It was mown twice or not at all. On the plan, the boundary between
         city and university ran straight through the grass, and a lost ball turned up in hay or in mud, depending on
         the season.

         People on the estate next door thought that the campus was closed, although there had never been a fence on
         that side. And old varieties of fruit, once found in many gardens, had become rare in the area. Nobody had
         anything against trees. It was just that neither side had been told to plant any.
         """,
         """
         The city planted, biologists named the varieties, and neighbours water by a rota that hangs on a tree. If you
         put your name down, you look after one tree for a month. If you forget, the next person waters twice, and no
         more is said about it.

         There is no society, just a shed with watering cans and a notebook. Twice a year everybody prunes together,
         guided by a tree surgeon. Students watch which insects come and write it on the door of the shed. City and
         university have settled the upkeep along the boundary on half a page.
         """,
         """
         The orchard has become a place to meet. On warm evenings families sit beside revision groups, and rugs are
         lent in both directions. Whether the trees will bear, we shall know in a few years.

         Until then there are only impressions. The notebook in the shed is filling up, some trees had to be replaced,
         and more flowers grow in the meadow since it is mown less often. Not everybody likes that. Those who had hoped
         for a short lawn complained and were given a strip for games. In the second summer the watering was patchy
         during the holidays. Since then the city’s depot has taken on August.
         """,
         "Signs with rules were torn down. Without signs there are fewer quarrels.",
         "Water nearby, and the willingness to wait five years for apples."),
    ),
    practice(
        "evening-clinic", "timisoara", (3, 17), ("society",), 714,
        Facts(began=3, kind="survey", grade=2, confirmed=480, money="medium", staff="0.8",
              reasons={3: Name("Vorsorge erreicht Schichtarbeitende nur am Abend.",
                               "Check-ups reach shift workers only in the evening."),
                       17: Name("Klinik, Stadt und Hochschule teilen sich Räume und Verantwortung.",
                                "Clinic, city and university share rooms and responsibility.")}),
        ("Abendsprechstunde im Nachbarschaftshaus", "abendsprechstunde",
         "Blutdruck, Rückenschmerz, ein offenes Ohr: zweimal im Monat nach Feierabend.",
         """
         Wer Schicht arbeitet, kommt nie zu Sprechzeiten. Vorsorge fällt dann aus. Eine Untersuchung, die nur
         vormittags möglich ist, kostet einen freien Tag oder einen halben Lohn, und solange nichts wehtut, gibt beides
         kaum jemand dafür her.

         Im Viertel kamen weitere Hürden hinzu: lange Wege, Scheu vor der großen Klinik, manchmal die Sprache. Das
         Nachbarschaftshaus hörte davon beim Kaffee, konnte aber nicht mehr tun als zuhören. In der Ausbildung von
         Pflege und Medizin fehlte es zur selben Zeit an Gelegenheiten, mit Menschen zu sprechen, die noch gar nicht
         krank sind.
         """,
         """
         Zweimal im Monat nach Feierabend wird das Nachbarschaftshaus zur Sprechstunde. Angehende Ärzt:innen und
         Pflegekräfte untersuchen unter Aufsicht der Klinik, die auch die Verantwortung trägt. Das Haus gibt Räume und
         Tee, die Stadt zahlt Material und sorgt dafür, dass die Uhrzeit in den Betrieben bekannt ist.

         Gemessen werden Blutdruck und einige einfache Werte, besprochen wird, was die Person umtreibt. Behandelt wird
         nicht. Wer Hilfe braucht, geht mit einem Termin nach Hause und nicht bloß mit einer Telefonnummer.
         Aufgeschrieben wird nur, was die Gäste selbst mitnehmen; vor Ort bleibt kein Blatt liegen.
         """,
         """
         Mehr Menschen lassen Werte prüfen, einige zum ersten Mal seit Jahren. In einer anonymen Befragung nannten die
         meisten die Uhrzeit als Grund, danach den kurzen Weg. Dass man sich im Haus ohnehin kennt, halten manche für
         einen Vorteil, andere kommen gerade deshalb lieber in ein anderes Viertel.

         Die Studierenden erleben, wie lange ein gutes Gespräch dauert. Viele sagen, sie hätten vorher unterschätzt,
         was müde Menschen sich merken können, und schreiben nun in großen Buchstaben. Die Klinik hat die Abende in die
         Ausbildung aufgenommen. Unsicher ist die Finanzierung, über die jedes Jahr neu verhandelt wird.
         """,
         "Vorträge davor wollte niemand hören. Ein Gespräch im Flur wirkt mehr.",
         "Eine Klinik, die Verantwortung übernimmt, und klare Wege für Notfälle."),
        ("Evening surgery at the neighbourhood centre", "evening-surgery",
         "Blood pressure, back pain, an open ear: twice a month after work.",
         """
         Shift workers can never come during surgery hours. Check-ups then do not happen. An examination that is only
         to be had in the morning costs a day off or half a day’s pay, and while nothing hurts, hardly anybody will
         give up either.

         In this district there were other hurdles: long journeys, a dread of the large clinic, sometimes language. The
         neighbourhood centre heard of it over coffee but could do no more than listen. At the same time, training in
         nursing and medicine offered too few chances to talk to people who are not yet ill.
         """,
         """
         Twice a month, after work, the neighbourhood centre turns into a surgery. Future doctors and nurses examine
         people under the supervision of the clinic, which also bears the responsibility. The centre gives rooms and
         tea, the city pays for materials and sees to it that employers pass on the dates.

         Blood pressure and a few simple values are measured, and people talk about what is on their mind. Nobody is
         treated here. Those who need help go home with an appointment, which is more than a telephone number. Only
         what guests take away with them is written down; no sheet stays behind.
         """,
         """
         More people have their readings checked, some of them for the first time in years. In an anonymous survey most
         named the hour as their reason, and then the short walk. Everybody knows everybody at the centre; some see
         that as an advantage, others prefer to go to another district for just that reason.

         The students learn how long a good conversation takes. Many say that they had overrated what tired people can
         remember, and that they now write in large letters. The clinic has made the evenings part of its training.
         Funding is uncertain and has to be negotiated anew each year.
         """,
         "Nobody wanted to hear talks beforehand. A conversation in the corridor does more.",
         "A clinic that takes responsibility, and clear ways for emergencies."),
    ),
    practice(
        "thesis-market", "magdeburg", (8, 17), ("economy", "lifelong-learning"), 715,
        Facts(began=5, kind="count", grade=2, confirmed=250, money="none", audiences=("students", "city-staff"),
              reasons={8: Name("Aus Abschlussarbeiten werden Stellen.", "Theses turn into jobs."),
                       17: Name("Ämter und Institute sprechen einmal im Jahr über dieselben Fragen.",
                                "Once a year, offices and departments talk about the same questions.")}),
        ("Markt der Abschlussarbeiten", "markt-der-abschlussarbeiten",
         "Ein Nachmittag im Rathaus: Ämter bringen Fragen mit, Studierende suchen Themen.",
         """
         Ämter haben Fragen, für die keine Zeit ist. Studierende haben Zeit, aber selten gute Fragen. Dazwischen liegt
         ein Schreibtisch, auf dem Themen vergeben werden, die schon im vorigen Jahr vergeben wurden, und ein Postfach
         im Rathaus, in dem freundliche Anfragen altern.

         Wer eine Abschlussarbeit schreibt, möchte, dass sie jemand liest. Wer ein Amt leitet, möchte keine hundert
         Seiten bekommen, um die niemand gebeten hat. Dass beide einander brauchen könnten, war lange klar. Es fehlte
         ein Anlass, bei dem man sich ohne Antrag und ohne Umweg über drei Sekretariate begegnet.
         """,
         """
         Einmal im Jahr stehen im Rathaussaal Tische. Jeder Tisch zeigt eine Frage auf einem Blatt, in großer Schrift
         und ohne Fachwörter. Dahinter sitzt jemand, der sie wirklich beantwortet haben möchte. Wer sich einig wird,
         füllt eine Karte aus, und ein Institut betreut.

         Auf der Karte stehen nur fünf Angaben, darunter, welche Daten das Amt herausgibt und wer die Arbeit am Ende
         liest. In den Wochen davor hilft die Hochschule den Ämtern, aus einem Ärgernis eine Frage zu machen. Danach
         treffen sich alle Paare noch zweimal, auf halber Strecke und bei der Abgabe.
         """,
         """
         Jedes Jahr finden sich Muster-Paare. Manche Arbeit wird danach tatsächlich benutzt: als Vorlage, als Tabelle,
         als Argument in einer Sitzung. Einige Studierende sind nach dem Abschluss im Amt geblieben, weil man sich
         schon kannte.

         Nicht jede Karte führt zum Ziel. Ein gutes Gespräch über das, was sich in einem Semester überhaupt klären
         lässt, hilft mehr als jede Nachfrist; das mussten beide Seiten lernen. Institute berichten, dass Themen
         vielfältiger geworden sind, seit die Vorschläge nicht nur aus dem eigenen Haus stammen. Die Ämter wiederum
         üben, sich kurz zu fassen. Das Geld spielt keine Rolle, denn es gibt keines.
         """,
         "Eine Themenliste im Netz hatte vorher niemand gelesen.",
         "Ein Saal, kurze Blätter und Ämter, die hinterher sagen, was sie mit der Arbeit tun."),
        ("Market of theses", "market-of-theses",
         "An afternoon at the town hall: offices bring questions, students look for topics.",
         """
         Offices have questions for which there is no time. Students have time but seldom good questions. Between them
         stands a desk from which topics are handed out that were handed out last year too, and a pigeonhole at the
         town hall in which friendly enquiries grow old.

         If you write a thesis, you want somebody to read it. If you run an office, you do not want a hundred pages
         that nobody asked for. It had long been plain that the two could use each other. What was missing was an
         occasion to meet without an application and without going through three secretaries.
         """,
         """
         Once a year there are tables in the great hall of the town hall. Each table shows one question on one sheet,
         in large type and without jargon. Behind it sits somebody who really wants it answered. Those who agree fill
         in a card, and a department supervises.

         The card asks for only five things, among them which data the office will hand over and who will read the
         thesis in the end. In the weeks before, the university helps offices to turn a nuisance into a question.
         Afterwards all the pairs meet twice more, halfway through and when the work is handed in.
         """,
         """
         Every year some sample pairs find each other. Some theses are really used afterwards: as a template, as a
         table, as an argument in a session. A few students have stayed on at the office after graduation, because
         people knew them already.

         Not every card leads somewhere. One good talk about what can be settled in a term helps more than any
         extension; both sides had to learn that. Departments report that topics have become more varied since
         proposals no longer come from inside alone. Offices, for their part, are practising brevity. Money is never an
         issue, as there is none.
         """,
         "A list of topics online had been read by nobody before.",
         "A hall, short sheets, and offices that say afterwards what they do with the thesis."),
    ),
    practice(
        "choir-of-quarters", "magdeburg", (11, 3), ("culture", "society"), 716,
        Facts(began=1, stage="pilot", confirmed=75, kind="account", grade=1, money="small", audiences=("residents",),
              reasons={11: Name("Plätze werden zu Orten, wenn man dort singt.",
                                "Squares become places when people sing there."),
                       3: Name("Gemeinsames Singen tut gut, auch ohne Noten.",
                               "Singing together does you good, even without sheet music.")}),
        ("Viertelchor: singen, wo man wohnt", "viertelchor",
         "Ein Chor ohne Vorsingen, der jeden Monat auf einem anderen Platz probt.",
         """
         In neuen Vierteln kennt man den Paketdienst besser als die Nachbarschaft. Die Häuser sind fertig, die Bäume
         noch dünn, und abends gehen überall zur selben Zeit die Rollläden herunter. Wer jemanden kennenlernen möchte,
         braucht einen Hund oder ein Kind.

         Vereine gibt es, aber sie haben ihre Säle anderswo und ihre Mitglieder seit Jahrzehnten. Chöre suchen Stimmen,
         verlangen jedoch ein Vorsingen, vor dem viele zurückschrecken. An der Hochschule lernten Studierende der Musik
         unterdessen, wie man eine Gruppe leitet, meist mit anderen Studierenden der Musik. Das ist angenehm und
         bereitet kaum auf den Beruf vor.
         """,
         """
         Studierende der Musik leiten, die Stadt meldet die Plätze an und bringt Bänke. Gesungen wird auf Deutsch und
         in allem, was jemand mitbringt. Noten liegen aus, nötig sind sie nicht: Ein Lied wird vorgesungen, bis es
         sitzt, und wer zum ersten Mal da ist, steht neben jemandem, der es schon kann.

         Jeden Monat probt der Chor auf einem anderen Platz, bei Regen in der nächsten Durchfahrt. Wer am Fenster
         zuhört, wird zum Mitsingen eingeladen, aber nicht gedrängt. Die Lehrenden kommen gelegentlich vorbei und
         besprechen danach mit den Studierenden, was sie gehört haben.
         """,
         """
         Aus Proben wurden Verabredungen. Nach dem Singen bleiben die Bänke stehen, und meist packt jemand eine Kanne
         Tee aus. Auf manchen Plätzen trifft sich seither auch außerhalb der Proben eine kleine Runde. Mehr wissen wir
         noch nicht.

         Die Studierenden führen ein Probentagebuch, aus dem diese Eindrücke stammen. Darin steht auch, was misslang:
         ein Abend neben einer Baustelle, ein Lied, das zu hoch begann, ein Platz, auf dem sich eine Anwohnerin über
         den Lärm beschwerte und beim nächsten Mal selbst mitsang. Ob der Chor den zweiten Winter übersteht,
         entscheidet sich an trockenen Räumen.
         """,
         "Ein Auftritt auf der großen Bühne machte vielen Angst. Seither gibt es keinen mehr.",
         "Bänke, eine Genehmigung für das ganze Jahr und eine laute Stimme für den Anfang."),
        None,
    ),
)  # fmt: skip
