"""Introductions to the pages of the goals and themes: what each means for a city and its universities."""

from __future__ import annotations

from dataclasses import dataclass

from taxonomy.data.shapes import Name


@dataclass(frozen=True, slots=True)
class Topic:
    """``key`` is the number of a goal or the short name of a theme; ``line`` introduces its practices."""

    key: str
    line: Name


GOALS: tuple[Topic, ...] = (
    Topic("1", Name(
        "Armut zeigt sich in Städten oft leise. Hochschulen können helfen, sie zu sehen, und Wege öffnen.",
        "Poverty in cities is often quiet. Universities can help to see it, and open doors.")),
    Topic("2", Name(
        "Was auf den Teller kommt, beginnt im Umland. Hier arbeiten Forschung, Küchen und Höfe zusammen.",
        "What is on the plate begins outside town. Here research, kitchens and farms work together.")),
    Topic("3", Name(
        "Gesundheit entsteht im Alltag: im Viertel, auf dem Schulweg, im Gespräch.",
        "Health is made in daily life: in the neighbourhood, on the way to school, in conversation.")),
    Topic("4", Name(
        "Lernen hört nicht am Werkstor der Schule auf. Städte und Hochschulen haben zusammen Räume für jedes Alter.",
        "Learning does not stop at the school gate. Together, cities and universities have rooms for every age.")),
    Topic("5", Name(
        "Wer plant, für wen, und wer fehlt am Tisch? Beispiele, in denen Gleichstellung nicht nur im Titel steht.",
        "Who plans, for whom, and who is missing at the table? Practices where equality is more than a heading.")),
    Topic("6", Name(
        "Wasser hält sich an keine Zuständigkeit. Gemeinsames Messen ist oft der erste Schritt.",
        "Water respects no responsibilities. Measuring together is often the first step.")),
    Topic("7", Name(
        "Energie sparen fängt bei den eigenen Gebäuden an, und davon haben Städte und Hochschulen viele.",
        "Saving energy begins with one’s own buildings, and cities and universities have many.")),
    Topic("8", Name(
        "Gute Arbeit am Ort hält Menschen in der Stadt, auch nach dem Abschluss.",
        "Good work nearby keeps people in town, after graduation too.")),
    Topic("9", Name(
        "Neues entsteht, wo Werkstatt, Verwaltung und Labor Tür an Tür liegen.",
        "New things come about where workshop, administration and laboratory are next door to each other.")),
    Topic("10", Name(
        "Zugang ist eine Frage der Schwelle. Diese Beispiele machen sie niedriger.",
        "Access is a matter of the doorstep. These practices lower it.")),
    Topic("11", Name(
        "Plätze, Wege, leere Läden: Wo Stadt und Hochschule gemeinsam planen, reden mehr Menschen mit.",
        "Squares, paths, empty shops: where city and university plan together, more people have a say.")),
    Topic("12", Name(
        "Leihen, reparieren, aus der Region kaufen: kleine Gewohnheiten, die eine Stadt ändern kann.",
        "Lend, repair, buy nearby: small habits that a city can change.")),
    Topic("13", Name(
        "Klimaschutz wird in Straßenzügen entschieden. Hier messen, rechnen und pflanzen Menschen gemeinsam.",
        "Climate action is decided street by street. Here people measure, calculate and plant together.")),
    Topic("14", Name(
        "Auch wer weit vom Meer wohnt, lebt an einem Fluss, der dorthin führt.",
        "Even those who live far from the sea live by a river that leads there.")),
    Topic("15", Name(
        "Artenvielfalt in der Stadt braucht wenig Platz und viel Geduld.",
        "Wildlife in town needs little room and a lot of patience.")),
    Topic("16", Name(
        "Vertrauen in Institutionen wächst, wenn man bei Entscheidungen dabei war.",
        "Trust in institutions grows when people were there when decisions were made.")),
    Topic("17", Name(
        "Das Tandem selbst ist die Partnerschaft. Diese Beispiele zeigen, was sie trägt.",
        "The tandem itself is the partnership. These practices show what holds it together.")),
)  # fmt: skip

THEMES: tuple[Topic, ...] = (
    Topic("urban-planning", Name(
        "Wie Hochschulen beim Bauen, Umbauen und Freihalten mitreden, und was die Verwaltung davon hat.",
        "How universities have a say in building, rebuilding and leaving free, and what the city gets from it.")),
    Topic("economy", Name(
        "Gründen, einkaufen, ausbilden: was das Tandem für die Wirtschaft am Ort tut.",
        "Starting up, buying, training: what the tandem does for the local economy.")),
    Topic("culture", Name(
        "Räume, Bühnen, Bewerbungen: Kultur, die ohne Studierende nicht entstanden wäre.",
        "Rooms, stages, bids: culture that would not have come about without students.")),
    Topic("society", Name(
        "Zusammenleben lässt sich nicht verordnen, aber üben. Hier wird geübt.",
        "Living together cannot be decreed, but it can be practised. Here it is.")),
    Topic("sustainability", Name(
        "Messen, reparieren, weniger verbrauchen: Vorhaben, die auch nach dem Förderende weiterlaufen sollen.",
        "Measure, repair, use less: projects that are meant to go on when the funding ends.")),
    Topic("lifelong-learning", Name(
        "Vom Kinderlabor bis zum Sprachkurs mit achtzig: Lernen, das die Stadt zum Hörsaal macht.",
        "From the children’s lab to a language class at eighty: learning that makes the town a lecture hall.")),
)  # fmt: skip

NOTE = Name("Beispieltext zur Einführung.", "Sample text as an introduction.")
