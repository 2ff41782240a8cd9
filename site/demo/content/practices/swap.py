"""SWAP: students teach older people digital skills."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs
from taxonomy.data.shapes import Name

SWAP = Practice(
    key="swap",
    themes=("society", "lifelong-learning"),
    goals=(4, 10),
    years_ago=1,
    seed=301,
    place=Name("Bozen", "Bolzano-Bozen"),
    de=PracticeText(
        title="SWAP: Studierende bringen Älteren Digitales bei",
        slug="swap-studierende-und-aeltere",
        teaser="Ein Nachmittag, ein Gerät, zwei Generationen. Studierende beantworten Fragen, die sich sonst niemand "
        "zu stellen traut.",
        description="SWAP aus Bozen: Studierende erklären älteren Menschen Handy und Behördenportal. Praxisbeispiel "
        "als Mustertext.",
        keywords=("Digitales", "Ältere Menschen", "Studierende"),
        challenge=paragraphs(
            """
            Der Termin beim Bürgeramt läuft über eine Website, das Rezept über eine App, die Fahrkarte über das
            Telefon. Wer damit nicht aufgewachsen ist, braucht jedes Mal Hilfe. Meist hilft die Enkelin, schnell und
            am Telefon, und beim nächsten Mal beginnt alles von vorn.

            Kurse gibt es genug. Doch sie folgen einem Lehrplan und setzen voraus, dass alle dasselbe Gerät besitzen.
            Die Stadt suchte eine Form, in der die Frage der Person im Mittelpunkt steht. Die Universität suchte
            Gelegenheiten, bei denen Studierende üben, Schwieriges einfach zu erklären. Beide hatten dafür weder
            eigenes Personal noch einen Raum, der an Nachmittagen frei ist.
            """
        ),
        solution=paragraphs(
            """
            SWAP dreht die Rollen um: Junge unterrichten Ältere, eins zu eins, an deren eigenem Gerät. Ein Treffen
            dauert eine Stunde. Zu Beginn nennt der Gast drei Fragen, am Ende schreibt er selbst auf, wie es geht, in
            eigenen Worten und mit eigener Hand. Die Zettel kommen in ein Heft, das zu Hause neben dem Telefon liegt.

            Die Stadt öffnet dafür Räume, die ohnehin bekannt sind, etwa eine Bibliothek oder einen Seniorentreff. Die
            Universität bereitet die Studierenden an zwei Abenden vor. Geübt wird vor allem Geduld: nie selbst tippen,
            nie „ganz einfach“ sagen, immer erst fragen, was die Person erreichen will.
            """
        ),
        result=paragraphs(
            """
            Der Name hält, was er verspricht: Getauscht wird in beide Richtungen. Studierende erzählen, dass sie nach
            einem Semester anders erklären, langsamer und mit besseren Beispielen. Manche Gäste kommen wieder, auch
            ohne Frage.

            Nicht alles ging auf. Offene Sprechstunden ohne Anmeldung waren entweder leer oder überfüllt; erst feste
            Zeiten brachten Ruhe. Schwierig bleiben Fragen nach Bankgeschäften und Passwörtern, bei denen Studierende
            nicht haften können. Dafür gibt es jetzt eine klare Grenze und eine Liste von Stellen, die weiterhelfen.
            Wer SWAP übernehmen will, sollte zuerst diese Grenze ziehen und dann die Räume suchen.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Ein Handbuch für alle Geräte war veraltet, bevor es gedruckt war. Auch Treffen zu zweit in Wohnungen gaben
            wir auf: Manche Familien waren misstrauisch, zu Recht. Seitdem trifft man sich nur noch in öffentlichen
            Räumen.
            """
        ),
        transfer=paragraphs(
            """
            Ein vertrauter Raum mit Netzzugang, zwei Abende Vorbereitung für die Studierenden und ein Blatt, auf dem
            die Grenze bei Geld und Passwörtern steht. Eine Stelle sollte Anmeldungen am Telefon annehmen, denn ein
            Formular im Netz verfehlt den Zweck.
            """
        ),
    ),
    en=PracticeText(
        title="SWAP: students teach older people digital skills",
        slug="swap-students-and-older-people",
        teaser="One afternoon, one device, two generations. Students answer the questions that people hardly dare to "
        "ask elsewhere.",
        description="SWAP from Bolzano-Bozen: students explain phones and public services online to older people. "
        "Practice, sample text.",
        keywords=("digital skills", "older people", "students"),
        challenge=paragraphs(
            """
            The appointment at the town hall goes through a website, the prescription through an app, the ticket
            through a phone. If you did not grow up with these things, you need help every time. Usually a grandchild
            helps, quickly and over the telephone, and next time it all starts again.

            There is no lack of courses. But courses follow a syllabus and take it for granted that everyone owns the
            same device. The city was looking for a format that starts with the person’s own question. The university
            was looking for chances for students to practise explaining hard things simply. Neither had the staff for
            it, nor a room that was free in the afternoon.
            """
        ),
        solution=paragraphs(
            """
            SWAP turns the roles round. The young teach the old, one to one, on the learner’s own device. A session
            lasts an hour. At the start the guest names three questions; at the end the guest writes down how it is
            done, in their own words and their own hand. The sheets go into a booklet that stays beside the telephone
            at home.

            The city opens rooms that people know anyway, such as a library or a day centre. The university prepares
            the students on two evenings. What they practise most is patience: never type for the other person, never
            say “it’s easy”, always ask first what they are trying to do.
            """
        ),
        result=paragraphs(
            """
            The name is apt, because something is swapped in both directions. Students report that after a term they
            explain things differently, more slowly and with better examples. Some guests come back even when they
            have no question.

            Not everything worked. Open hours without booking were either empty or packed; only fixed times brought
            calm. Questions about banking and passwords remain difficult, since students cannot be held liable. There
            is now a clear line on that, and a list of places that can help further. If you want to take SWAP over,
            draw that line first and look for rooms second.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            A handbook for every device was out of date before it was printed. We also gave up meetings in private
            homes: some families were wary, and rightly so. Since then, people have met only in public rooms.
            """
        ),
        transfer=paragraphs(
            """
            A familiar room with internet access, two evenings to prepare the students, and a sheet that draws the
            line at money and passwords. Somebody should take bookings by telephone, since a form on the web defeats
            the purpose.
            """
        ),
    ),
)
