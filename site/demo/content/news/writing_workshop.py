"""Schreibwerkstatt: Behördendeutsch, das man versteht."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE
from demo.content.shapes import News, Text, body
from taxonomy.data.shapes import Name

WRITING_WORKSHOP = News(
    key="writing-workshop",
    days_ago=190,
    themes=("lifelong-learning",),
    goals=(4,),
    ambition=4,
    action="4.1",
    tandem="innsbruck",
    also=("magdeburg",),
    seed=208,
    only="de",
    reason=Name(
        "Die Schreibwerkstatt findet auf Deutsch statt und behandelt deutsche Verwaltungssprache.",
        "The workshop is held in German and deals with German administrative language.",
    ),
    de=Text(
        title="Schreibwerkstatt: Behördendeutsch, das man versteht",
        slug="schreibwerkstatt-behoerdendeutsch",
        teaser="Magdeburg und Innsbruck laden ihre Pressestellen zu einer gemeinsamen Schreibwerkstatt ein. "
        "Mitzubringen ist ein Text, der wehtut.",
        description="Gemeinsame Schreibwerkstatt der deutschsprachigen Tandems Magdeburg und Innsbruck zu "
        "verständlicher Verwaltungssprache. Mustertext.",
        keywords=("Schreiben", "Verständliche Sprache", "Innsbruck", "Magdeburg"),
        body=body(
            """
            „Die Inanspruchnahme der Fördermittel erfolgt nach Maßgabe der Verfügbarkeit.“ Solche Sätze entstehen
            nicht aus Bosheit. Sie entstehen, weil drei Abteilungen mitlesen und niemand der letzten widersprechen
            will.

            Die Schreibwerkstatt der beiden deutschsprachigen Tandems nimmt sich einen Tag Zeit dafür. Wer kommt,
            bringt einen eigenen Text mit: eine Einladung, eine Absage, eine Pressemitteilung. Am Vormittag wird
            gekürzt, am Nachmittag lesen Studierende die Ergebnisse laut vor. Was beim Vorlesen stockt, wird noch
            einmal angefasst.

            ## Gut zu wissen

            - Ort ist Innsbruck; wer nicht reisen kann, nimmt per Video teil.
            - Die Plätze sind knapp. Jede Stadt und jede Hochschule meldet höchstens zwei Personen an.
            - Die Texte bleiben im Raum. Veröffentlicht wird nur, was die Verfasser:innen selbst freigeben.

            Anmeldungen nimmt das Sekretariat entgegen.
            """,
            STORY_END_DE,
        ),
    ),
    en=None,
)
