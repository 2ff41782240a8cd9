"""The words of docs/terms.md as patterns: what German and English must not say, and what to say instead."""

from __future__ import annotations

import re

#: Forms that mean everybody but name men only; each has a form with a colon, or a neutral word.
GENERIC_MASCULINE = """
    Abonnenten Absolventen Akteure Akteuren Anbietern Anhänger Anhängern Ansprechpartner Anwohner Anwohnern
    Arbeitgeber Arbeitgebern Architekten Autoren Beamte Beamten Benutzer Benutzern Besucher Besuchern Bewerber
    Bewerbern Bürger Bürgern Bürgermeister Bürgermeistern Dekane Dekanen Dienstleister Dozenten Einwohner Einwohnern
    Entscheider Entscheidern Entscheidungsträger Entscheidungsträgern Erzeuger Erzeugern Experten Forscher Forschern
    Gastgeber Gastgebern Gründer Gründern Journalisten Kollegen Künstler Künstlern Landwirte Lehrer Lehrern Leser Lesern
    Migranten Mitarbeiter Mitarbeitern Mitbürger Nachbarn Nutzer Nutzern Partner Partnern Planer Planern Politiker
    Produzenten Professoren Redakteure Redakteuren Referenten Rektoren Schüler Schülern Senioren Sprecher Studenten
    Teilnehmer Teilnehmern Touristen Übersetzer Übersetzern Unternehmer Verbraucher Verbrauchern Verfasser Vertreter
    Vertretern Wissenschaftler Wissenschaftlern Zuhörer Zuhörern
"""
MASCULINE = re.compile(r"\b(" + "|".join(re.findall(r"\w+", GENERIC_MASCULINE)) + r")\b(?!:in)")
#: Other ways to write the feminine into a word; the site uses the colon.
OTHER_GENDER_MARKS = re.compile(r"\w[*_/]-?in(nen)?\b|[a-zäöüß]Innen\b|\b\w+\(in(nen)?\)")
#: Both forms written out: the site uses the colon, or one word for all.
PAIRED_FORMS = re.compile(
    r"\b(\w{3,}?)innen (?:und|oder|bzw\.) \1|\b(\w{3,}?)(?:e?n|er|e)? (?:und|oder|bzw\.) \2innen\b"
)
#: A word said twice. What German may say twice begins a clause: “Regeln, die die Stadt …”.
DOUBLED = re.compile(r"\b(?!(?:die|der|das|den|that|had)\b)([^\W\d_]+)\s+\1\b")
#: A time of day as DIN 5008 writes it has a colon; a year stands without a preposition.
NOT_GERMAN = re.compile(
    r"\b\d{1,2}\.\d\d Uhr|\b[Ii]n (?:19|20)\d\d\b|\bmach(?:t|en) (?:keinen )?Sinn\b|\bin (?:Deutsch|Englisch)\b"
)
INFORMAL = re.compile(r"\b([Dd]u|[Dd]ein(e[mnrs]?)?|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]ure?)\b")
AMERICAN = re.compile(
    r"\b(color|colors|colored|center|centers|centered|labor|neighbor\w*|favor\w*|honor\w*|behavior\w*|license[sd]?"
    r"|(organ|recogn|util|optim|summar|final|character|priorit|visual|categor|author|custom|emphas|minim|maxim|real)"
    r"iz(e|es|ed|ing|ation)|analyz\w+|catalogs?|dialogs|traveling|traveled|canceled|canceling|labeled|modeling|gotten"
    r"|gray|fulfill|fulfillment|enroll|check ?mark|zip code|math|fall semester)\b",
    re.IGNORECASE,
)

#: German pattern -> the word of the term list.
GERMAN_TERMS: dict[str, str] = {
    r"\b[Aa]mbition(en)?\b": "Leitziel",
    r"\bBest[- ]Practices?\b": "Praxisbeispiel",
    r"\bPraxisbibliothek\b": "Praxissammlung, Sammlung",
    r"\bFallbeispiele?n?\b": "Praxisbeispiel",
    r"\bSDGs?\b": "Nachhaltigkeitsziel, Ziel",
    r"\bE-Mails?\b(?![-:])(?<!per E-Mail)": "Mail; per E-Mail; E-Mail-Adresse",
    r"\b[Ee]mails?\b": "Mail; per E-Mail; E-Mail-Adresse",
    r"\bMailadresse": "E-Mail-Adresse",
    r"\bNewsletter[a-zäöü]\w+": "Newsletter-… with a hyphen",
    r"\b[Aa]bbestell|Newsletter[^.!?]*\bbestell": "abonnieren, anmelden, abmelden",
    r"\b[Vv]ersandt(e[mnrs]?)?\b": "versendet",
    r"\bKampagne": "Kommunikationsplan, Versand",
    r"\bStor(y|ys|ies)\b": "Beitrag",
    r"\b(Newsartikel|Nachrichtenartikel)\b": "Meldung",
    r"\bEvents?\b": "Termin, Veranstaltung",
    r"\bFeedback": "Rückmeldung",
    r"\bWorker\b": "Hintergrunddienst",
    r"\bPreheader": "Vorschautext",
    r"\bEmbargo": "Sperrfrist",
    r"\bAlt-?[Tt]exte?\b": "Alternativtext",
    r"\bLive-|\blive\b(?! dabei)": "online",
    r"\b[Pp]ublizier": "veröffentlichen",
    r"\bPublish": "veröffentlichen",
    r"\bapprov|\bClearance\b": "freigeben, Schlussprüfung",
    r"\bHeadline": "Überschrift",
    r"\bSubscriber|\bAbos?\b": "Abonnent:in",
    r"\bUser\b": "Benutzer:in",
    r"\b(ge)?downloade": "herunterladen",
    r"\bUnsubscribe": "abmelden",
    r"\bTo-?dos?\b": "Aufgabe",
    r"\bAnsprechp(erson|artner)": "Kontaktperson",
    r"\bper Mail\b": "per E-Mail",
    r"\b[Ss]creen ?reader": "Vorleseprogramm",
    r"\bButtons?\b": "Schaltfläche",
}
#: What the interface must not say; in a story it may be the right word.
INTERFACE_TERMS: dict[str, str] = {
    r"\bGeschichten?\b": "Beitrag",
    r"\bKn[oö]pfe?n?\b": "Schaltfläche",
    r"\bKommentare?\b|\bkommentiert\b": "Anmerkung",
}
#: English pattern -> the word of the term list.
ENGLISH_TERMS: dict[str, str] = {
    r"\bcampaigns?\b": "communication plan, mailing",
    r"\be-?mails?\b(?<!by e-mail)(?! address)(?<!per e-mail)": "mail; by e-mail; e-mail address",
    r"\bbest practises?\b": "best practice",
    r"\bnewsletter editions?\b": "issue",
    r"\bblog\b": "news",
    r"\bpractice cases?\b": "practice",
    r"\b[Oo]rder (?:the|our)[\w’ ]* newsletter": "subscribe to",
    r"\balt[- ]text\b": "alternative text",
    r"\bend[- ]users?\b": "reader",
    r"\bunsubscribers?\b": "who has unsubscribed",
    r"\bpre-header\b": "preheader",
    r"\bdon’t hesitate\b|\bplease note that\b|\bseamless(ly)?\b|\bleverag\w+|\bdelve\b": "plain words",
}


def found(rules: dict[str, str], text: str) -> list[str]:
    """Each breach in the text, with the word to use."""
    return [
        f"{match.group()!r}: use {instead}"
        for pattern, instead in rules.items()
        for match in re.finditer(pattern, text)
    ]
