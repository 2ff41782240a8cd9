"""About."""

from __future__ import annotations

from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import Page, Text, body, callout, people, picture, steps

ABOUT = Page(
    key="about",
    kind="content",
    de=Text(
        title="Über uns",
        slug="ueber-uns",
        teaser="Was das Netzwerk ist, wie ein Tandem arbeitet und warum das Sekretariat alle drei Jahre umzieht.",
        description="Das Netzwerk in Kürze: Tandems aus Stadt und Hochschule, zwei Treffen im Jahr, ein Sekretariat, "
        "das wandert.",
        lead="Wir sind ein europäisches Netzwerk mittelgroßer Städte und ihrer Hochschulen. Mitglied ist nie eine "
        "Stadt allein und nie eine Universität allein, sondern immer beide zusammen.",
        body=body(
            """
            ## Warum mittelgroße Städte?

            In einer Millionenstadt verläuft sich eine Universität. In einer Kleinstadt fehlt sie. Dazwischen liegen
            Städte, in denen Studierende das Straßenbild prägen, Professor:innen im Stadtrat sitzen und die Hochschule
            zu den größten Arbeitgeberinnen gehört. Dort kennt man sich und ist aufeinander angewiesen, im Guten wie
            im Streit.

            Diese Städte haben ähnliche Fragen. Wo wohnen die Studierenden? Wie bleiben Absolvent:innen? Was hat die
            Nachbarschaft davon, dass nebenan geforscht wird? Das Netzwerk sorgt dafür, dass nicht jede Stadt die
            Antworten allein suchen muss.

            ## So arbeitet ein Tandem

            Ein Tandem besteht aus einer Stadt und einer oder mehreren Hochschulen. Manche Städte bringen zwei
            Hochschulen mit, und eine Universität kann auch zwei Städten angehören. Jede Seite benennt eine
            Kontaktperson. Die beiden sprechen regelmäßig miteinander, bereiten die Treffen vor und entscheiden,
            welche Vorhaben sie dem Netzwerk vorstellen.
            """,
            picture("hands", "An einem Tisch: Jedes Vorhaben beginnt mit einem Gespräch."),
            steps(
                ("Eine Frage finden", "Stadt und Hochschule einigen sich auf etwas, das beide angeht."),
                ("Zusammen arbeiten", "Studierende, Lehrende, Ämter und Nachbarschaft probieren eine Lösung aus."),
                (
                    "Erzählen",
                    "Das Tandem stellt Ergebnis und Umwege den anderen vor, bei einem Treffen oder in der "
                    "Praxissammlung.",
                ),
                ("Übernehmen", "Andere passen die Lösung an und sagen, was bei ihnen anders lief."),
            ),
            """
            ## Treffen

            Zweimal im Jahr lädt ein Tandem die anderen ein, jedes Mal in eine andere Stadt und zu einem anderen
            Thema. Dazu kommt einmal im Jahr ein Online-Treffen der Bürgermeister:innen, Rektor:innen und Dekan:innen.
            Zwischen den Treffen arbeiten Gruppen per Video weiter.

            ## Ein Sekretariat, das wandert

            Die laufenden Geschäfte führt ein Sekretariat. Es hat keinen festen Sitz: Etwa alle drei Jahre übernimmt
            ein anderes Tandem. So verteilt sich die Arbeit, und niemand gibt auf Dauer den Ton an. Damit beim Umzug
            nichts verloren geht, überlappen sich das alte und das neue Team ein halbes Jahr.

            ## Wer was tut
            """,
            people(
                (
                    "Mitgliederversammlung",
                    "Alle Tandems mit je einer Stimme. Sie beschließt Aktionsplan und Haushalt "
                    "und nimmt neue Mitglieder auf.",
                ),
                (
                    "Lenkungsgruppe",
                    "Drei bis fünf Tandems, gewählt auf Zeit. Sie begleitet das Sekretariat und prüft die Ausgaben.",
                ),
                ("Sekretariat", "Plant Treffen, führt den Haushalt, hilft bei Projektideen und betreut diese Website."),
                (
                    "Kontaktpersonen",
                    "Eine aus der Stadt und eine aus der Hochschule, in jedem Tandem. Hier beginnen "
                    "die meisten Gespräche.",
                ),
            ),
            callout(
                "Fragen?",
                "Schreiben Sie dem Sekretariat an secretariat@example.org oder nutzen Sie das Formular auf der Seite "
                "Kontakt.",
            ),
            NOTE_DE,
        ),
    ),
    en=Text(
        title="About",
        slug="about",
        teaser="What the network is, how a tandem works and why the secretariat moves every three years.",
        description="The network in brief: tandems of a city and its universities, two meetings a year and a "
        "secretariat that moves.",
        lead="We are a European network of medium-sized cities and their universities. A city cannot be a member by "
        "itself, nor can a university. It always takes both.",
        body=body(
            """
            ## Why medium-sized cities?

            In a city of millions a university gets lost. In a small town there is none. In between are cities where
            students fill the streets, professors sit on the council and the university is one of the biggest
            employers. People there know one another and depend on one another, in good times and in arguments.

            These cities share the same questions. Where do students live? How do you get graduates to stay? What does
            the neighbourhood gain from research going on next door? The network sees to it that no city has to find
            the answers alone.

            ## How a tandem works

            A tandem is one city with one or more universities. Some cities bring two, and a university may belong to
            two cities. Each side names a contact. The two talk regularly, prepare the meetings and decide which
            projects to present to the network.
            """,
            picture("hands", "At one table: every project begins with a talk."),
            steps(
                ("Find a question", "City and university agree on something that concerns them both."),
                ("Work together", "Students, teachers, city departments and neighbours try out a solution."),
                (
                    "Tell the others",
                    "The tandem presents the result, detours included, at a meeting or in the practice library.",
                ),
                ("Borrow it", "Others adapt the solution and report what went differently for them."),
            ),
            """
            ## Meetings

            Twice a year one tandem invites the others, each time to a different city and on a different theme. Once a
            year there is also an online meeting of mayors, rectors and deans. Between meetings, groups carry on by
            video.

            ## A secretariat that moves

            A secretariat runs the network from day to day. It has no permanent seat: about every three years another
            tandem takes over. That spreads the work, and nobody calls the tune for good. To keep things from getting
            lost in the move, the old team and the new one overlap by half a year.

            ## Who does what
            """,
            people(
                (
                    "General assembly",
                    "All tandems, with one vote each. It adopts the action plan and the budget and admits new members.",
                ),
                (
                    "Steering group",
                    "Three to five tandems, elected for a term. It advises the secretariat and checks spending.",
                ),
                (
                    "Secretariat",
                    "Plans the meetings, keeps the budget, helps with project ideas and looks after this website.",
                ),
                (
                    "Contacts",
                    "One from the city and one from the university, in every tandem. Most conversations start here.",
                ),
            ),
            callout(
                "Any questions?",
                "Write to the secretariat at secretariat@example.org or use the form on the contact page.",
            ),
            NOTE_EN,
        ),
    ),
)
