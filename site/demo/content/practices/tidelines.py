"""Tidelines: a community environmental hub on the estuary."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

TIDELINES = Practice(
    key="tidelines",
    themes=("sustainability",),
    goals=(14, 13),
    years_ago=0,
    seed=304,
    tandem="exeter",
    de=PracticeText(
        title="Tidelines: ein Umwelttreff an der Flussmündung",
        slug="tidelines-umwelttreff",
        teaser="Am Ufer bei Exeter sammeln Anwohner:innen und Forschende gemeinsam Beobachtungen. Aus vielen "
        "Spaziergängen wird eine Datenreihe.",
        description="Tidelines aus Exeter: Anwohner:innen und Forschende beobachten gemeinsam die Flussmündung. "
        "Praxisbeispiel als Mustertext.",
        keywords=("Küste", "Klima", "Bürgerforschung"),
        challenge=paragraphs(
            """
            Ein Mündungsgebiet verändert sich jeden Tag und mit dem Klima auch auf lange Sicht. Wer dort wohnt, sieht
            das. Wer dort forscht, misst es. Nur sprachen beide Gruppen selten miteinander: Die einen hatten
            Erinnerungen, aber keine Reihen, die anderen Reihen, aber nur für wenige Stellen und wenige Jahre.

            Dazu kam ein handfester Streit über Uferwege, Schutzflächen und Angelplätze, in dem jede Seite ihre
            eigenen Belege vorlegte. Der Stadt fehlte ein Ort, an dem man sich zuerst über die Tatsachen verständigt
            und dann über die Folgen. Den sollte niemand besitzen, weder die Verwaltung noch die Wissenschaft.
            """
        ),
        solution=paragraphs(
            """
            Tidelines ist dieser Ort. Der Treff liegt nah am Wasser und hat feste Zeiten. Wer kommt, kann mit
            hinausgehen oder Tee trinken. Für die Beobachtung gibt es ein Blatt mit einfachen Fragen, immer gleich,
            damit sich die Antworten vergleichen lassen. Die Liste steht allen offen.

            Forschende der Universität haben das Blatt zusammen mit den Anwohner:innen entworfen und prüfen regelmäßig
            Stichproben. Zweimal im Jahr wird öffentlich ausgewertet: Was hat sich verändert, was wissen wir nicht,
            wonach sollten wir als Nächstes schauen? An diesen Abenden sitzt auch die Stadtplanung mit am Tisch und
            sagt, was sie mit den Daten tut.
            """
        ),
        result=paragraphs(
            """
            Der Streit ist nicht verschwunden, aber er hat eine gemeinsame Grundlage. Auf den Auswertungsabenden wird
            seltener bezweifelt, was gemessen wurde, und öfter gefragt, was daraus folgt. Die Universität hat Stellen
            in ihre Forschung aufgenommen, auf die sie ohne Hinweise aus der Nachbarschaft nicht gekommen wäre.

            Enttäuschend war der erste Versuch mit einer App. Sie schloss ausgerechnet jene aus, die am längsten hier
            leben; das Papierblatt kam zurück und blieb. Als Nächstes soll geklärt werden, wer die Liste pflegt, wenn
            die Förderung endet. Wer Ähnliches plant, sollte diese Frage am ersten Tag stellen.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Die App war nicht der einzige Umweg. Auch ein Wettbewerb um die meisten Beobachtungen schadete: Einige
            gingen öfter hinaus, schauten aber flüchtiger hin. Seit es keine Rangliste mehr gibt, sind die Blätter
            wieder sorgfältig ausgefüllt.
            """
        ),
        transfer=paragraphs(
            """
            Gebraucht werden ein Raum nahe am Wasser, ein Blatt mit wenigen Fragen und eine halbe Stelle, die Tee
            kocht, Listen pflegt und zurückruft. Dazu eine Planung, die zweimal im Jahr zuhört und sagt, was sie mit
            den Daten tut.
            """
        ),
    ),
    en=PracticeText(
        title="Tidelines: a community environmental hub on the estuary",
        slug="tidelines-environmental-hub",
        teaser="On the shore near Exeter, residents and researchers collect observations together. Many walks turn "
        "into one series of data.",
        description="Tidelines from Exeter: residents and researchers watch the estuary together. Practice, "
        "sample text.",
        keywords=("coast", "climate", "citizen science"),
        challenge=paragraphs(
            """
            An estuary changes every day and, with the climate, over the long run too. People who live there see it.
            People who do research there measure it. But the two groups seldom talked: one had memories but no series,
            the other had series, but only for a few spots and a few years.

            On top of that came a solid quarrel over paths, protected areas and places to fish, in which each side
            produced evidence of its own. The city lacked a place where people could first agree on the facts and then
            argue about the consequences. No one was to own it, neither the administration nor the scientists.
            """
        ),
        solution=paragraphs(
            """
            Tidelines is that place. The hub is close to the water and keeps regular hours. If you turn up, you can go
            out with a group or have a cup of tea. Observers use a sheet of simple questions, always the same ones, so
            that answers can be compared. The list is open to all.

            Researchers from the university designed the sheet together with residents, and they check samples
            regularly. Twice a year the results are discussed in public. What has changed, what do we not know, what
            should we look for next? On those evenings the city’s planners are at the table too, and say what they do
            with the data.
            """
        ),
        result=paragraphs(
            """
            The quarrel has not gone away, but it now has common ground. On the discussion evenings people doubt the
            readings less often and ask more often what follows from them. The university has added places to its
            research that it would never have thought of without tips from the neighbourhood.

            The first attempt with an app was a disappointment. It shut out the very people who have lived here
            longest; the paper sheet came back and stayed. The next thing to settle is who will look after the list
            when the funding ends. If you are planning something similar, ask that question on the first day.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            The app was not the only detour. A contest for the most observations did harm as well: some went out more
            often but looked less closely. Since the ranking was dropped, the sheets have been filled in with care
            again.
            """
        ),
        transfer=paragraphs(
            """
            You need a room close to the water, a sheet with few questions, and half a post for somebody who makes
            tea, keeps the lists and rings back. Also planners who listen twice a year and say what they do with the
            data.
            """
        ),
    ),
)
