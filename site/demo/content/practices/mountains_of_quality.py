"""Mountains of quality: a network of small producers."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

MOUNTAINS_OF_QUALITY = Practice(
    key="mountains-of-quality",
    themes=("economy",),
    goals=(12, 8),
    years_ago=2,
    seed=305,
    tandem="parma",
    de=PracticeText(
        title="Berge voller Qualität: ein Netz kleiner Höfe und Betriebe",
        slug="berge-voller-qualitaet",
        teaser="Im Bergland bei Parma schließen sich Erzeuger:innen zusammen. Die Universität hilft beim Nachweis, "
        "die Stadt beim Absatz.",
        description="Ein Netz von Erzeuger:innen im Bergland bei Parma, begleitet von Stadt und Universität. "
        "Praxisbeispiel als Mustertext.",
        keywords=("Lebensmittel", "Region", "Erzeuger:innen"),
        challenge=paragraphs(
            """
            Kleine Höfe in den Bergen stellen oft hervorragende Lebensmittel her, doch kaum jemand erfährt davon. Für
            den Großhandel sind die Mengen zu klein, für den Wochenmarkt die Wege zu weit. Werbung, Etiketten,
            Nachweise über die Herkunft: Jeder Betrieb muss das allein stemmen, neben der Arbeit im Stall und auf dem
            Feld.

            Der Stadt liegt daran, dass das Umland bewohnt und bewirtschaftet bleibt. Die Universität forscht zu
            Lebensmitteln und hat Labore, die Höfe sich nicht leisten können. Bis dahin trafen sich die drei höchstens
            bei Festen. Ein gemeinsamer Auftrag fehlte, ebenso eine Stelle, die ihn hätte formulieren können.
            """
        ),
        solution=paragraphs(
            """
            Das Netz „Berge voller Qualität“ gibt den Betrieben ein gemeinsames Dach. Wer mitmacht, hält sich an
            Regeln, die die Erzeuger:innen selbst geschrieben haben: woher die Rohstoffe kommen, wie verarbeitet wird,
            was auf dem Etikett steht. Die Universität prüft Proben und erklärt die Ergebnisse so, dass sie im Betrieb
            etwas nützen.

            Die Stadt öffnet Türen auf der anderen Seite. Sie bringt das Netz mit Kantinen, Gaststätten und Schulen
            zusammen und stellt Flächen für einen gemeinsamen Verkauf bereit. Studierende entwerfen Etiketten und
            rechnen Wege durch, damit ein Wagen mehrere Höfe bedienen kann. Einmal im Jahr legt das Netz offen, was es
            geprüft hat.
            """
        ),
        result=paragraphs(
            """
            Höfe, die einander als Konkurrenz sahen, helfen sich heute gegenseitig aus. Die
            gemeinsamen Regeln wirken nach innen mehr als nach außen: Wer sie unterschreibt, redet mit anderen über
            die eigene Arbeit. Die Universität wiederum bekommt Fragen gestellt, auf die sie im Labor nicht gekommen
            wäre.

            Schleppend lief der Verkauf an Kantinen. Ausschreibungen verlangen Mengen, die ein einzelner Hof nicht
            liefern kann, und Zusagen über ein ganzes Jahr. Das Netz verhandelt deshalb nur noch gemeinsam und bietet
            an, was die Jahreszeit hergibt. Wer ein solches Netz gründet, sollte die Beschaffungsstelle der Stadt vom
            ersten Gespräch an dabeihaben.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Beendet wurde das Netz, als die Koordination wegfiel. Ehrenamtlich ließ sie sich neben Stall und Feld
            nicht leisten. Auch ein eigenes Siegel war ein Irrweg: Es kostete Gebühren und Papier, und die Kundschaft
            fragte ohnehin lieber nach dem Hof.
            """
        ),
        transfer=paragraphs(
            """
            Eine bezahlte Koordination, die auch im Winter da ist, ein Labor mit Zeit für kleine Proben und eine
            Beschaffungsstelle, die nach Jahreszeit ausschreibt. Die Regeln sollten die Höfe selbst schreiben, sonst
            hält sich niemand daran.
            """
        ),
    ),
    en=PracticeText(
        title="Mountains of quality: a network of small producers",
        slug="mountains-of-quality",
        teaser="In the hills near Parma, producers join forces. The university helps them prove quality, the city "
        "helps them sell it.",
        description="A network of producers in the hills near Parma, supported by city and university. Practice, "
        "sample text.",
        keywords=("food", "region", "producers"),
        challenge=paragraphs(
            """
            Small mountain farms often make excellent food, and hardly anyone hears of it. The quantities are too
            small for wholesale and the roads too long for the weekly market. Advertising, labels, proof of origin:
            each farm has to cope with all that alone, alongside the work in the barn and in the field.

            The city has an interest in keeping the surrounding country lived in and farmed. The university does
            research on food and has laboratories that no farm could afford. Until then the three met at festivals, if
            at all. They had no common task, and no one whose job it was to define one.
            """
        ),
        solution=paragraphs(
            """
            The network “Mountains of quality” puts the farms under one roof. Members keep to rules that the producers
            wrote themselves: where ingredients come from, how they are processed, what the label says. The university
            tests samples and explains the results in a way that is useful on the farm.

            The city opens doors at the other end. It brings the network together with canteens, restaurants and
            schools, and provides space for a joint stall. Students design labels and work out routes, so that one van
            can call at several farms. Once a year the network publishes what it has tested.
            """
        ),
        result=paragraphs(
            """
            Neighbours who used to see each other as rivals now help each other out. The shared rules do more on the
            inside than on the outside: anyone who signs them ends up talking to others about their work. The
            university, in turn, gets questions that would never have come up in a laboratory.

            Selling to canteens was slow going. Tenders ask for quantities that no single farm can deliver, and for
            promises that cover a whole year. So the network now only negotiates together, and offers what the season
            allows. If you are starting a network of this kind, bring the city’s procurement office in from the first
            conversation.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            The network ended when its coordinator’s post was cut. Volunteers could not do that work on top of barn
            and field. A label of its own was another wrong turn: it cost fees and paper, and customers preferred to
            ask about the farm.
            """
        ),
        transfer=paragraphs(
            """
            A paid coordinator who is there in winter too, a laboratory with time for small samples, and a procurement
            office that writes tenders by season. The farms should write the rules themselves, or nobody will keep to
            them.
            """
        ),
    ),
)
