"""What the four ambitions and the six actions of the action plan mean, in plain language."""

from __future__ import annotations

from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import Promise, Text, body

AMBITION_TEXTS: tuple[Promise, ...] = (
    Promise(
        "1",
        Text(
            title="Gegenseitiges Lernen und Wissensaustausch",
            slug="gegenseitiges-lernen",
            teaser="Wer ein Problem hat, findet im Netzwerk jemanden, der es schon einmal hatte.",
            description="Erstes Leitziel des Aktionsplans: Städte und Universitäten lernen voneinander, bei Treffen "
            "vor Ort und online.",
            body=body(
                """
                Alle Mitgliedsstädte stehen vor ähnlichen Fragen, aber selten zur selben Zeit. Was in Turku gerade
                beginnt, hat Parma vielleicht schon hinter sich. Darum besuchen die Tandems einander, arbeiten zwei-
                bis dreimal im Jahr zusammen und reden dabei auch über das, was schiefging.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Mutual learning and knowledge exchange",
            slug="mutual-learning",
            teaser="If you have a problem, somebody in the network has had it before.",
            description="First ambition of the action plan: cities and universities learn from each other, at "
            "meetings on site and online.",
            body=body(
                """
                All member cities face similar questions, but seldom at the same time. What is just starting in Turku
                may be long done in Parma. So the tandems visit one another, work together two or three times a year
                and talk about what went wrong as well.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "2",
        Text(
            title="Aktive Beteiligung von Städten und Universitäten",
            slug="aktive-beteiligung",
            teaser="Mitglied sein heißt mitmachen: Projekte mit Studierenden, Lehrenden und Forschenden.",
            description="Zweites Leitziel des Aktionsplans: gemeinsame Projekte, an denen Studierende, Lehrende und "
            "Forschende beteiligt sind.",
            body=body(
                """
                Ein Netzwerk lebt von denen, die etwas tun. Wir möchten, dass aus Treffen Projekte werden, große mit
                europäischer Förderung und kleine, die in einem Semester Platz haben. Studierende, Lehrende und
                Forschende sollen dabei mehr sein als Zuhörer:innen.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Active participation of cities and universities",
            slug="active-participation",
            teaser="Being a member means taking part: projects with students, teachers and researchers.",
            description="Second ambition of the action plan: joint projects that involve students, teachers and "
            "researchers.",
            body=body(
                """
                A network lives by those who do something. We want meetings to turn into projects: large ones with
                European funding and small ones that fit into a term. Students, teachers and researchers should be
                more than an audience.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "3",
        Text(
            title="Organisches Wachstum des Netzwerks",
            slug="organisches-wachstum",
            teaser="Langsam wachsen, damit man sich weiter kennt.",
            description="Drittes Leitziel des Aktionsplans: Das Netzwerk wächst Schritt für Schritt und bleibt "
            "überschaubar.",
            body=body(
                """
                Das Netzwerk soll wachsen, aber so, dass man sich bei einem Treffen noch mit allen unterhalten kann.
                Neue Tandems kommen erst als Gast und dann als Mitglied. Das Sekretariat hält den Laden zusammen, und
                alle wissen, wofür das Geld ausgegeben wird.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Organic growth of the network",
            slug="organic-growth",
            teaser="Grow slowly, so that people still know each other.",
            description="Third ambition of the action plan: the network grows step by step and stays a manageable "
            "size.",
            body=body(
                """
                The network is meant to grow, but only so far that you can still talk to everyone at a meeting. New
                tandems come as guests first and as members later. The secretariat holds things together, and
                everybody knows what the money is spent on.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "4",
        Text(
            title="Kommunikation und Wirkung der Ergebnisse",
            slug="kommunikation-und-wirkung",
            teaser="Ein gutes Ergebnis, von dem niemand erfährt, hilft nur einer Stadt.",
            description="Viertes Leitziel des Aktionsplans: Ergebnisse verständlich erzählen und gute Praxis "
            "für andere sammeln.",
            body=body(
                """
                Was in einem Tandem gelingt, soll in den anderen ankommen und auch außerhalb des Netzwerks nützen.
                Dafür braucht es verständliche Texte in zwei Sprachen, einen Plan, nach dem sie erscheinen, und eine
                Sammlung, in der man sie wiederfindet.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Communication and impact of results",
            slug="communication-and-impact",
            teaser="A good result that nobody hears of helps one city only.",
            description="Fourth ambition of the action plan: tell results plainly and collect good practice for "
            "others to use.",
            body=body(
                """
                What works in one tandem should reach the others and be of use outside the network too. That takes
                clear writing in two languages, a plan by which it appears, and a library where it can be found again.
                """,
                NOTE_EN,
            ),
        ),
    ),
)

ACTION_TEXTS: tuple[Promise, ...] = (
    Promise(
        "1.1",
        Text(
            title="Zwei thematische Treffen pro Jahr",
            slug="zwei-thematische-treffen",
            teaser="Zweimal im Jahr lädt ein Tandem die anderen ein, jedes Mal in eine andere Stadt und zu einem "
            "anderen Thema.",
            description="Maßnahme 1.1: zwei thematische Treffen je Kalenderjahr, in wechselnden Mitgliedsstädten, "
            "mit Fachleuten und Studierenden.",
            body=body(
                """
                Zweimal im Kalenderjahr lädt ein Tandem die anderen zu sich ein. Das Thema bestimmt, wer kommt:
                Fachleute aus den Ämtern, Forschende, Studierende. Das gastgebende Tandem zeigt etwas, das bei ihm
                funktioniert, und etwas, das noch nicht funktioniert. Gemessen wird diese Maßnahme an der Zahl der
                Treffen und daran, dass die Orte wechseln.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Two thematic meetings a year",
            slug="two-thematic-meetings",
            teaser="Twice a year a tandem invites the others, each time to a different city and on a different theme.",
            description="Action 1.1: two thematic meetings a calendar year, in changing member cities, with experts "
            "and students.",
            body=body(
                """
                Twice in a calendar year one tandem invites the others. The theme decides who comes: specialists from
                city departments, researchers, students. The hosts show something that works in their city and
                something that does not work yet. The action is measured by the number of meetings, and by the places
                changing.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "1.2",
        Text(
            title="Virtuelles Treffen für Entscheidungsträger:innen",
            slug="virtuelles-treffen",
            teaser="Bürgermeister:innen, Rektor:innen und Dekan:innen sprechen einmal im Jahr online miteinander.",
            description="Maßnahme 1.2: ein Online-Treffen der Bürgermeister:innen, Rektor:innen und Dekan:innen "
            "aller Tandems.",
            body=body(
                """
                Wer entscheidet, hat selten drei Tage Zeit. Deshalb treffen sich die Leitungen der Städte und
                Universitäten online. Sie hören, was die Tandems erarbeitet haben, und legen fest, was sie
                unterstützen. Erfüllt ist die Maßnahme, wenn das Treffen stattfindet und Stadt und Universität
                gemeinsam vertreten sind.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Virtual meeting for decision-makers",
            slug="virtual-meeting",
            teaser="Once a year, mayors, rectors and deans talk to each other online.",
            description="Action 1.2: an online meeting of the mayors, rectors and deans of all tandems.",
            body=body(
                """
                People who decide seldom have three days to spare. That is why the heads of cities and universities
                meet online. They hear what the tandems have worked out and settle what they will support. The action
                is complete when the meeting has taken place with city and university both present.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "2.1",
        Text(
            title="Projektzusammenarbeit ermöglichen und fördern",
            slug="projektzusammenarbeit",
            teaser="Aus einer Idee wird ein Projekt, wenn zwei Tandems sie teilen und jemand beim Antrag hilft.",
            description="Maßnahme 2.1: gemeinsame Projekte beginnen, von der EU oder vor Ort gefördert, mit "
            "Studierenden, Lehrenden und Forschenden.",
            body=body(
                """
                Viele Ideen entstehen auf dem Rückweg von einem Treffen und sind am Montag vergessen. Diese Maßnahme
                sorgt dafür, dass sie notiert werden, Partnerstädte finden und einen Antrag bekommen. Gezählt werden
                begonnene Projekte, gleich ob mit europäischer Förderung oder mit eigenem Geld, und die Menschen, die
                daran mitwirken.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Enable and promote project collaboration",
            slug="project-collaboration",
            teaser="An idea becomes a project when two tandems share it and someone helps with the application.",
            description="Action 2.1: start joint projects, EU-funded or local, that involve students, teachers and "
            "researchers.",
            body=body(
                """
                Many ideas are born on the way home from a meeting and forgotten by Monday. This action sees to it
                that they are written down, find partner cities and get an application. What counts is the number of
                projects started, with European funding or with money of our own, and the people who take part in
                them.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "3.1",
        Text(
            title="Koordination und Entwicklung durch das Sekretariat",
            slug="koordination-durch-das-sekretariat",
            teaser="Das Sekretariat plant, rechnet ab, antwortet und vertritt das Netzwerk nach außen.",
            description="Maßnahme 3.1: tägliche Koordination, Treffen, Kommunikation, Projektideen, Vertretung und "
            "Haushalt des Netzwerks.",
            body=body(
                """
                Das Sekretariat ist die Stelle, die den Überblick behält. Es bereitet Treffen vor, beantwortet
                Anfragen, hilft bei Projektideen, spricht für das Netzwerk und führt den Haushalt. Etwa alle drei
                Jahre übernimmt ein anderes Tandem diese Arbeit. Ob sie gut gemacht ist, sagen die Mitglieder in einer
                jährlichen Umfrage.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Coordination and development by the secretariat",
            slug="coordination-by-the-secretariat",
            teaser="The secretariat plans, keeps accounts, answers and speaks for the network.",
            description="Action 3.1: daily coordination, meetings, communication, project ideas, representation and "
            "the network’s budget.",
            body=body(
                """
                The secretariat is where the overview is kept. It prepares meetings, answers enquiries, helps with
                project ideas, speaks for the network and keeps the budget. About every three years another tandem
                takes over. Whether the work is done well is for the members to say, in a survey once a year.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "4.1",
        Text(
            title="Kommunikation verbessern",
            slug="kommunikation-verbessern",
            teaser="Website, soziale Medien und Newsletter folgen einem Plan statt dem Zufall.",
            description="Maßnahme 4.1: Website, soziale Medien und Newsletter ausbauen, Ergebnisse verbreiten, mit "
            "einem Kommunikationsplan.",
            body=body(
                """
                Eine Website in zwei Sprachen, ein Newsletter, den man gern öffnet, und Kanäle, auf denen jemand
                antwortet: Das ist das Ziel. Ein Kommunikationsplan hält fest, wer wann was für wen veröffentlicht.
                Gemessen wird, ob der Plan eingehalten wird und ob Ergebnisse auch außerhalb des Netzwerks
                aufgegriffen werden.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="Improve communication",
            slug="improve-communication",
            teaser="Website, social media and newsletter follow a plan and no longer depend on chance.",
            description="Action 4.1: extend website, social media and newsletter and spread results, with a "
            "communication plan.",
            body=body(
                """
                A website in two languages, a newsletter people like to open, and channels on which somebody answers:
                that is the aim. A communication plan records who publishes what, when and for whom. We measure
                whether the plan is kept and whether results are picked up outside the network.
                """,
                NOTE_EN,
            ),
        ),
    ),
    Promise(
        "4.2",
        Text(
            title="Digitale Sammlung guter Praxis",
            slug="digitale-sammlung-guter-praxis",
            teaser="Beispiele aus allen Tandems an einem Ort, sortiert nach Themen und Nachhaltigkeitszielen.",
            description="Maßnahme 4.2: gute Beispiele der Zusammenarbeit von Stadt und Universität sammeln und "
            "zeigen, nach Nachhaltigkeitszielen.",
            body=body(
                """
                Die Sammlung zeigt, wie Stadt und Universität zusammenarbeiten, mit Aufgabe, Lösung und Ergebnis.
                Jedes Beispiel ist den Zielen für nachhaltige Entwicklung zugeordnet. Wer etwas übernimmt, soll das
                sagen; so wird sichtbar, was sich übertragen lässt. Gezählt werden Beispiele und die Städte, die sie
                nutzen.
                """,
                NOTE_DE,
            ),
        ),
        Text(
            title="A digital output: the best-practice collection",
            slug="best-practice-collection",
            teaser="Examples from all tandems in one place, sorted by theme and by Sustainable Development Goal.",
            description="Action 4.2: collect and show best practices of city-university cooperation, with the SDGs "
            "as focus.",
            body=body(
                """
                The collection shows how a city and a university work together: the task, the solution and the result.
                Each practice is linked to the Sustainable Development Goals. If you borrow something, please say so,
                because that is how we learn what can be transferred. We count the practices, and the cities that use
                them.
                """,
                NOTE_EN,
            ),
        ),
    ),
)
