"""Three practices of the network’s collection: their titles and places are not ours."""

from __future__ import annotations

from demo.content.practices.facts import Facts
from demo.content.practices.short.telling import practice
from demo.content.shapes import Practice
from taxonomy.data.shapes import Name

COLLECTED_PRACTICES: tuple[Practice, ...] = (
    practice(
        "childrens-centre", "parma", (4, 10), ("society",), 701,
        Facts(began=6, kind="survey", grade=2, confirmed=150, money="medium", staff="1.5",
              reasons={4: Name("Kinder lernen forschend, unabhängig von der Schule, die sie besuchen.",
                               "Children learn by exploring, whichever school they go to."),
                       10: Name("Die Plätze werden verlost, nicht vergeben.", "Places are drawn by lot.")}),
        ("Kinderzentrum der Universität für 10- bis 14-Jährige", "kinderzentrum-der-universitaet",
         "Nachmittags gehören die Labore den Kindern. Sie stellen die Fragen, Studierende helfen beim Suchen.",
         """
         Zwischen Grundschule und Oberstufe verlieren viele Kinder die Lust am Fragen. Der Unterricht wird dichter, die
         Antworten stehen im Buch, und wer sich meldet, möchte vor allem nichts Falsches sagen. Angebote für Neugierige
         gibt es durchaus: Ferienkurse, Schnuppertage, Wettbewerbe. Genutzt werden sie meist von jenen, deren Eltern
         ohnehin danach suchen.

         Manche Viertel kamen in den Anmeldelisten nie vor. Die Hochschule hatte unterdessen gut ausgestattete Räume,
         die an Nachmittagen leer standen, und angehende Lehrkräfte, die vor ihrem ersten Praktikum kaum mit
         Zehnjährigen gesprochen hatten.
         """,
         """
         An zwei Nachmittagen in der Woche öffnen Institute ihre Räume. Die Stadt holt Kinder aus allen Vierteln mit
         dem Bus ab und bringt sie vor dem Abendessen wieder nach Hause. Die Plätze werden unter allen verlost, die
         sich melden; Noten spielen keine Rolle.

         Jede Gruppe bleibt ein Semester lang zusammen und wird von denselben angehenden Lehrkräften begleitet. Am
         ersten Nachmittag sammeln die Kinder ihre Fragen an der Wand, und daran wird gearbeitet, auch wenn im Institut
         niemand die Antwort weiß. Zum Schluss zeigen sie ihren Familien, was sie herausgefunden haben und was offen
         blieb.
         """,
         """
         Kinder kommen wieder und bringen Geschwister mit. Für Studierende ist es die erste Gruppe, die nicht aus
         Prüfungsgründen zuhört. Sie lernen schnell, wann eine Erklärung zu lang gerät, denn dann beginnt hinten
         jemand, Papierflieger zu falten.

         Auch die Institute haben etwas davon. Wer einem Kind erklären soll, wozu ein Gerät gut ist, räumt vorher auf,
         im Labor und im Kopf. Schwer fällt der Wechsel zum neuen Semester, weil dann neu gelost wird und manche gern
         geblieben wären. Für sie stehen die Werkbänke inzwischen an einem Nachmittag im Monat offen, ganz ohne
         Anmeldung.
         """,
         "Ein Angebot am Samstag blieb leer: Samstags ist Sport. Auch Zeugnisse am Ende kamen nicht gut an.",
         "Ein Bus, ein verlässlicher Raum und eine Person in der Verwaltung, die mit Schulen sprechen darf."),
        ("Children’s Centre of the university, ages 10 to 14", "university-childrens-centre",
         "In the afternoon the labs belong to children. They ask the questions, students help with the search.",
         """
         Between primary school and the upper years many children lose the joy of asking. Lessons get fuller, the
         answers are in the book, and those who put their hand up mainly want to avoid saying something wrong. There
         are offers for the curious: holiday courses, taster days, competitions. Mostly they are used by families who
         look for them anyway.

         Some districts never appeared on the lists at all. Meanwhile the university had well-equipped rooms that stood
         empty in the afternoon, and future teachers who had hardly spoken to a ten-year-old before their first
         placement.
         """,
         """
         On two afternoons a week departments open their rooms. The city brings children from every district by bus and
         takes them home again in time for supper. Places are drawn by lot among all who ask for one; marks play no
         part.

         Each group stays together for a term, always with the same future teachers. On the first afternoon the
         children pin their questions to the wall, and those questions are what they work on, even if nobody in the
         department knows the answer. At the end they show their families what they have found out and what is still
         open.
         """,
         """
         Children come back and bring their brothers and sisters. For students it is the first group that does not
         listen because of an exam. They soon learn when an explanation has gone on too long, because somebody at the
         back starts folding paper planes.

         The departments gain as well. If you have to tell a child what a machine is for, you tidy up first, on the
         bench and in your head. The change of term is hard, since lots are drawn again and some would have liked to
         stay. For them the workbenches are now open one afternoon a month, with no need to sign up.
         """,
         "A Saturday session stayed empty: Saturday is for sport. Certificates at the end did not go down well "
         "either.",
         "A bus, a room you can count on, and one person in the administration who may talk to schools."),
    ),
    practice(
        "start-up-centre", "exeter", (8, 9), ("economy",), 702,
        Facts(began=10, kind="count", grade=2, confirmed=20, money="large", staff="4", audiences=("students",),
              reasons={8: Name("Wer am Ort gründet, bleibt eher am Ort.", "Those who start up here tend to stay."),
                       9: Name("Werkstatt und Beratung liegen unter einem Dach.",
                               "Workshop and advice are under one roof.")}),
        ("Gründungszentrum für Studierende und Absolvent:innen", "gruendungszentrum",
         "Ein Schreibtisch, eine Werkbank und jemand, der die Steuer erklärt: mehr braucht der Anfang selten.",
         """
         Nach dem Abschluss zieht fort, wer hier keine Stelle findet. Eine eigene Firma scheint vielen kein Weg zu
         sein, weil niemand in der Familie je eine hatte. Es fehlt dann weniger an Einfällen als an jemandem, der sagt,
         wie man eine Rechnung schreibt, und an einem Raum, in dem eine halbfertige Maschine über Nacht stehen bleiben
         darf.

         Beratung gab es an mehreren Stellen, jede mit eigenen Formularen und Öffnungszeiten. Wer alle abgeklappert
         hatte, war oft müde, bevor der erste Auftrag geschrieben war. Und die Betriebe der Umgebung hörten von den
         Ideen meist gar nichts.
         """,
         """
         Das Zentrum gibt Platz für ein Jahr und verlangt dafür nur, dass man seine Zahlen offenlegt. Einmal im Monat
         liegen alle Kassenbücher auf dem Tisch, auch die peinlichen, und die anderen fragen nach. Die Stadt steuert
         Räume bei, die Hochschule Beratung, Betriebe der Region die Aufträge für den Anfang.

         Werkbank, Besprechungstisch und Steuersprechstunde liegen auf einem Flur. Wer kommt, bekommt eine feste
         Kontaktperson und einen Schlüssel. Nach zwölf Monaten wird der Tisch geräumt, ob die Firma läuft oder nicht.
         Diese Frist ist hart, aber alle kennen sie vom ersten Tag an.
         """,
         """
         Aus losen Ideen werden kleine Firmen, und auch das Scheitern geht schneller und billiger. Wer aufhört, tut es
         mit geordneten Papieren und berät danach oft die Neuen auf dem Flur. Der Tisch wird danach wieder frei.

         Am meisten geholfen haben wohl die offenen Zahlen. Anfangs wollte sie niemand zeigen; heute gelten sie als der
         eigentliche Grund, hierherzukommen. Betriebe wiederum bestellen lieber, wenn sie sehen, dass ordentlich
         gerechnet wird. Ungelöst ist, wohin eine Firma nach dem Jahr umzieht, denn bezahlbare Werkstätten sind knapp.
         Darüber sprechen Stadt und Hochschule seit Kurzem regelmäßig.
         """,
         "Ein Wettbewerb mit Preisgeld zog vor allem jene an, die gern Wettbewerbe gewinnen.",
         "Räume ohne feste Miete, Geduld für zwei Jahre und drei Betriebe, die wirklich etwas bestellen."),
        ("Start-up centre for students and graduates", "start-up-centre",
         "A desk, a workbench and somebody who explains tax: a beginning seldom needs more.",
         """
         After graduation, those who find no job here move away. Starting a firm does not look like an option to many,
         because nobody in the family ever had one. What they lack is seldom an idea. It is somebody to tell them how
         to write an invoice, and a room in which a half-built machine may stand overnight.

         Advice was to be had in several places, each with its own forms and opening hours. By the time people had done
         the rounds they were often tired, and had not yet written their first order. Firms nearby mostly never heard
         of their ideas at all.
         """,
         """
         The centre gives people room for a year and asks one thing in return: open books. Once a month all the
         accounts lie on the table, the embarrassing ones too, and the others ask questions. The city provides the
         rooms, the university advice, and firms in the region the first orders.

         Workbench, meeting table and tax clinic are on one corridor. Newcomers are given a key and one person to turn
         to. After twelve months the desk is cleared, whether or not the firm is doing well. It is a hard limit, but
         everybody knows it from the first day.
         """,
         """
         Loose ideas turn into small firms, and failing has become quicker and cheaper as well. Those who stop do so
         with their papers in order, and many stay on in the building as advisers. The desk is then free for the next.

         The open books have probably helped most. At first nobody wanted to show theirs; by now they are seen as the
         real reason for coming. Firms, in turn, are happier to place orders when they see that somebody has done the
         sums. Where to move after the year is still unsolved, for workshops with a fair rent are scarce. City and
         university now discuss that regularly.
         """,
         "A competition with prize money attracted above all those who like to win competitions.",
         "Rooms without fixed rent, two years of patience, and three firms that really order something."),
    ),
    practice(
        "cultural-engineering", "magdeburg", (11, 17), ("culture",), 703,
        Facts(stage="finished", began=8, ended=4, confirmed=900, kind="account", grade=1, audiences=("students",),
              reasons={11: Name("Kultur wurde als Teil der Stadtentwicklung verhandelt.",
                                "Culture was negotiated as part of urban development."),
                       17: Name("Bewerbung und Studiengang teilten sich Arbeit und Ergebnisse.",
                                "Bid and degree course shared work and results.")}),
        ("Cultural Engineering: Studierende und die Kulturhauptstadt-Bewerbung", "cultural-engineering",
         "Ein ganzer Studiengang arbeitet an einer Bewerbung mit und lernt, was eine Stadt zusammenhält.",
         """
         Eine Bewerbung um einen großen Titel braucht viele Hände auf Zeit. Ein Büro allein schreibt leicht an der
         Stadt vorbei: Es kennt die großen Häuser und ihre Leitungen, aber nicht den Keller, in dem freitags geprobt
         wird. Gleichzeitig soll ein solches Papier zeigen, dass eine ganze Stadt dahintersteht.

         Studierende eines Studiengangs, der Kultur und Planung verbindet, suchten nach Aufgaben, die nicht nur für die
         Note erfunden sind. Seminare und Bewerbung liefen aber nach verschiedenen Kalendern. Die einen richten sich
         nach dem Semester, die andere nach einer Jury.
         """,
         """
         Seminare übernahmen echte Teile der Bewerbung: Gespräche im Viertel, eine Landkarte der Proberäume, Abende zum
         Mitreden. Jede Gruppe hatte im Büro eine feste Kontaktperson und dort einen Schreibtisch, an dem sie auch
         unangemeldet sitzen durfte.

         Das Büro sagte jedes Mal öffentlich, was es übernimmt und was nicht, und begründete es. Das war unbequem, denn
         manches Lieblingsstück fiel heraus. Die Lehrenden bewerteten deshalb nie, ob ein Vorschlag angenommen wurde,
         sondern wie er zustande gekommen war: wer gefragt wurde, wer fehlte und ob die Menschen im Viertel das
         Ergebnis zu sehen bekamen.
         """,
         """
         Die Studierenden kennen heute Vereine und Ämter. Manche haben dort Arbeit gefunden, andere eigene Gruppen
         gegründet. Einige Formate laufen weiter, obwohl die Bewerbung zu Ende ist, darunter die Abende zum Mitreden,
         die nun ein Verein verantwortet.

         Auch im Rathaus blieb etwas hängen. Die Landkarte der Proberäume wird gepflegt, weil sich gezeigt hat, wie oft
         jemand danach fragt. Umstritten ist bis heute, ob so viel unbezahlte Arbeit in eine Bewerbung fließen sollte.
         Beteiligte von damals raten, das vorher schriftlich zu klären: Was ist Lehre, was ist ein Auftrag, und wer
         darf die Ergebnisse später verwenden?
         """,
         "Die letzte Phase war so eilig, dass Seminare nur noch zulieferten. Das hat auf beiden Seiten enttäuscht.",
         "Ein Büro, das Einblick gewährt, und ein Stundenplan, der sich nach Fristen richten darf."),
        ("Cultural engineering students and the culture-capital bid", "cultural-engineering",
         "A whole degree course works on a bid and learns what holds a city together.",
         """
         A bid for a big title needs many hands for a limited time. An office on its own easily writes past the city:
         it knows the large houses and those who run them, but not the cellar in which a band rehearses on Fridays. At
         the same time, a paper of this kind is meant to show that a whole city stands behind it.

         Students of a course that combines culture and planning were looking for tasks that had not been made up for a
         mark. But seminars and bid kept different calendars. The former follow the term, the latter follows a jury.
         """,
         """
         Seminars took on real parts of the bid: talks in the districts, a map of rehearsal rooms, evenings of debate.
         Each group had one person in the office to turn to, and a desk there at which its members could sit without
         asking first.

         Each time the office said in public what it would use and what not, and gave reasons. That was uncomfortable,
         because some favourite pieces were dropped. So the lecturers never marked whether a proposal had been
         accepted. They marked how it had come about: who had been asked, who was missing, and whether people in the
         district got to see the outcome.
         """,
         """
         Students now know clubs and offices. Some have found work there, others have set up groups of their own. Some
         of the formats carry on, although the bid is over, among them the evenings of debate, which a local society
         now runs.

         Something stayed behind in the town hall too. The map of rehearsal rooms is kept up to date, since it turned
         out how often people ask for it. Whether so much unpaid work should go into a bid is disputed to this day.
         Those who were there advise others to settle it in writing first: what is teaching, what is a commission, and
         who may use the results later?
         """,
         "The last phase was so rushed that seminars only delivered. Both sides were disappointed.",
         "An office that lets others look in, and a timetable that may follow deadlines."),
    ),
)  # fmt: skip
