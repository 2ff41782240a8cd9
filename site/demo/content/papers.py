"""The document library of the demo: a leaflet as PDF and a template as word processor file, each in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.shapes import Body, body


@dataclass(frozen=True, slots=True)
class PaperText:
    """One paper in one language; its body holds headings, paragraphs and lists only."""

    title: str
    file: str
    lead: str
    body: Body


@dataclass(frozen=True, slots=True)
class Paper:
    """``kind`` is the ending of the file: ``pdf`` or ``docx``."""

    key: str
    kind: str
    de: PaperText
    en: PaperText


JOINING = Paper(
    "joining",
    "pdf",
    PaperText(
        "Mitglied werden: das Wichtigste auf einer Seite",
        "mitglied-werden",
        "Beispieltext. Für alle, die im Rathaus oder im Rektorat über einen Beitritt sprechen wollen.",
        body(
            """
            ## Wer kann beitreten?

            Eine mittelgroße Stadt in Europa gemeinsam mit mindestens einer Hochschule am Ort. Beide stellen den Antrag
            zusammen, und beide benennen eine Stelle, die ansprechbar ist.

            ## Was bringen Sie mit?

            - ein Vorhaben, an dem Stadt und Hochschule schon gemeinsam arbeiten,
            - je eine Ansprechstelle in der Stadt und in der Hochschule,
            - Zeit für zwei Treffen im Jahr.

            ## Wie geht es weiter?

            Schreiben Sie dem Sekretariat. Nach einem Gespräch besuchen Sie ein Treffen als Gast. Danach entscheiden die
            Mitglieder über die Aufnahme.
            """
        ),
    ),
    PaperText(
        "Becoming a member on one page",
        "becoming-a-member",
        "Sample text. For everyone who wants to talk about joining, in the town hall or in the rectorate.",
        body(
            """
            ## Who can join?

            A medium-sized city in Europe together with at least one university of the same place. Both apply together,
            and each names an office that can be reached.

            ## What do you bring along?

            - a project on which city and university already work together,
            - one contact office in the city and one in the university,
            - time for two meetings a year.

            ## What happens next?

            Write to the secretariat. After a talk you attend a meeting as a guest. Then the members decide on your
            admission.
            """
        ),
    ),
)

AGREEMENT = Paper(
    "agreement",
    "docx",
    PaperText(
        "Vorlage: Vereinbarung zwischen Stadt und Hochschule",
        "vorlage-vereinbarung",
        "Mustertext ohne rechtliche Verbindlichkeit. Ersetzen Sie, was in eckigen Klammern steht.",
        body(
            """
            ## Wer sich verständigt

            Die Stadt [Name] und die Hochschule [Name] arbeiten als Tandem zusammen.

            ## Was beide vorhaben

            - [erstes gemeinsames Vorhaben, mit Jahr]
            - [zweites gemeinsames Vorhaben, mit Jahr]

            ## Wer ansprechbar ist

            In der Stadt: [Stelle]. In der Hochschule: [Stelle]. Beide treffen sich mindestens viermal im Jahr.

            ## Wie lange es gilt

            Die Vereinbarung gilt drei Jahre. Ein halbes Jahr vor ihrem Ende prüfen beide, was daraus geworden ist.
            """
        ),
    ),
    PaperText(
        "Template: agreement between city and university",
        "template-agreement",
        "Sample text without legal force. Replace what stands in square brackets.",
        body(
            """
            ## Who agrees

            The city of [name] and the university of [name] work together as a tandem.

            ## What both intend to do

            - [first joint project, with its year]
            - [second joint project, with its year]

            ## Who can be reached

            In the city: [office]. In the university: [office]. Both meet at least four times a year.

            ## How long it lasts

            The agreement lasts three years. Half a year before its end both look at what has come of it.
            """
        ),
    ),
)

PAPERS: tuple[Paper, ...] = (JOINING, AGREEMENT)
