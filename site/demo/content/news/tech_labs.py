"""Aveiro: learning to solder where others do sums."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, callout, quote, video

TECH_LABS = News(
    key="tech-labs",
    days_ago=500,
    themes=("lifelong-learning", "economy"),
    goals=(4, 9),
    ambition=4,
    action="4.2",
    tandem="aveiro",
    seed=213,
    de=Text(
        title="Aveiro: Löten lernen, wo sonst gerechnet wird",
        slug="aveiro-loeten-lernen",
        teaser="In den städtischen Schulen von Aveiro gibt es Technik-Werkstätten. Ein Besuch in einer Schulstunde, "
        "in der etwas qualmen darf.",
        description="Praxisgeschichte aus Aveiro: Technik-Werkstätten in städtischen Schulen, begleitet von der "
        "Universität. Mustertext.",
        keywords=("Aveiro", "Schule", "Technik"),
        body=body(
            """
            „Darf das qualmen?“, fragt ein Mädchen und hält den Lötkolben ein Stück weiter weg. Es darf. Nach einer
            halben Stunde blinkt auf ihrem Tisch eine kleine Lampe, und zwar immer dann, wenn die Luft im Raum
            verbraucht ist. Dann macht jemand das Fenster auf.

            So könnte eine Stunde in einem der Tech Labs aussehen, die es in den städtischen Schulen von Aveiro gibt.
            Die Stadt kümmert sich um Räume und Ausstattung. Die Universität bildet Lehrkräfte fort und schickt
            Studierende, die helfen, wenn etwas nicht blinkt.

            ## Erst die Frage, dann das Gerät

            Die Werkstätten beginnen mit einer Frage aus dem Schulalltag. Warum ist es in der Turnhalle so laut? Wie
            viel Wasser braucht der Schulgarten? Erst danach kommt der Werkzeugkasten auf den Tisch. Die Kinder bauen,
            messen, verwerfen und bauen noch einmal.
            """,
            quote(
                "Ich unterrichte seit zwanzig Jahren Mathematik. Hier wollen sie zum ersten Mal wissen, was ein "
                "Mittelwert ist.",
                "Mathematiklehrerin",
            ),
            """
            ## Was daran schwierig ist

            Die Geräte sind schnell gekauft. Mühsamer ist alles danach: Jemand muss sie pflegen, laden und ersetzen.
            Und Lehrkräfte brauchen Zeit, die im Stundenplan nicht vorgesehen ist. Ohne eine feste
            Vertretungsregelung, so die Erfahrung, steht das Labor nach einem Jahr leer.

            Deshalb hat jede Werkstatt eine verantwortliche Person mit freigestellten Stunden. Und die Studierenden
            bekommen ihre Einsätze als Studienleistung angerechnet, was sie verlässlicher macht als jedes Ehrenamt.
            """,
            callout(
                "Zum Nachmachen",
                "Fangen Sie mit einer Schule an und mit einer Frage, deren Antwort die Schule wirklich braucht. "
                "Ablauf und Stolperstellen beschreibt das Tandem demnächst für die Praxissammlung.",
            ),
            video(
                "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                "Ein Beispiel für ein Video: Big Buck Bunny",
                """Kurzfilm der Blender Foundation ohne Worte (CC BY 3.0): Ein großes Kaninchen wehrt sich gegen drei
                kleine Störenfriede. Er steht hier anstelle eines eigenen Films.""",
                "circuit",
            ),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Aveiro: learning to solder where others do sums",
        slug="aveiro-learning-to-solder",
        teaser="The municipal schools of Aveiro have tech labs. A visit to a lesson in which things are allowed to "
        "smoke.",
        description="Practice story from Aveiro: tech labs in municipal schools, supported by the university. Sample "
        "text.",
        keywords=("Aveiro", "school", "technology"),
        body=body(
            """
            “Is it meant to smoke?” a girl asks, and holds the soldering iron a little further away. It is. Half an
            hour later a small lamp blinks on her table whenever the air in the room is used up. Then somebody opens
            the window.

            That is what a lesson might look like in one of the tech labs in Aveiro’s municipal schools. The city
            looks after the rooms and the equipment. The university trains teachers and sends students who help when
            something refuses to blink.

            ## First the question, then the kit

            A lab begins with a question from everyday school life. Why is it so loud in the gym? How much water does
            the school garden need? Only then does the toolbox come out. The children build, measure, throw away and
            build again.
            """,
            quote(
                "I have taught mathematics for twenty years. This is the first time they have wanted to know what a "
                "mean is.",
                "Mathematics teacher",
            ),
            """
            ## The hard part

            The equipment is quickly bought. What follows is more work: someone has to maintain it, charge it and
            replace it. And teachers need time that no timetable provides for. Without a firm arrangement for cover,
            experience says, a lab stands empty after a year.

            So every lab has one person in charge, with hours set aside. And students get credits for their shifts,
            which makes them more reliable than goodwill alone.
            """,
            callout(
                "If you want to try it",
                "Start with one school and one question to which that school really needs an answer. The tandem will "
                "soon describe the steps and the stumbling blocks for the practice library.",
            ),
            video(
                "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                "An example of a video: Big Buck Bunny",
                """Short film by the Blender Foundation without words (CC BY 3.0): a big rabbit stands up to three
                small bullies. It stands here in place of a film of our own.""",
                "circuit",
            ),
            STORY_END_EN,
        ),
    ),
)
