"""The 17 Sustainable Development Goals.

Colours: colour guideline of the United Nations. German titles: as on the United Nations' German icons.
The content of this site has not been approved by the United Nations.
"""

from __future__ import annotations

from taxonomy.data.shapes import Goal, Name

GOALS: tuple[Goal, ...] = (
    Goal(1, Name("Keine Armut", "No Poverty"), "#E5243B", "#000000", 7),
    Goal(2, Name("Kein Hunger", "Zero Hunger"), "#DDA63A", "#000000", 8),
    Goal(3, Name("Gesundheit und Wohlergehen", "Good Health and Well-being"), "#4C9F38", "#000000", 13),
    Goal(4, Name("Hochwertige Bildung", "Quality Education"), "#C5192D", "#FFFFFF", 10),
    Goal(5, Name("Geschlechtergleichheit", "Gender Equality"), "#FF3A21", "#000000", 9),
    Goal(6, Name("Sauberes Wasser und Sanitäreinrichtungen", "Clean Water and Sanitation"), "#26BDE2", "#000000", 8),
    Goal(7, Name("Bezahlbare und saubere Energie", "Affordable and Clean Energy"), "#FCC30B", "#000000", 5),
    Goal(
        8,
        Name("Menschenwürdige Arbeit und Wirtschaftswachstum", "Decent Work and Economic Growth"),
        "#A21942",
        "#FFFFFF",
        12,
    ),
    Goal(
        9,
        Name("Industrie, Innovation und Infrastruktur", "Industry, Innovation and Infrastructure"),
        "#FD6925",
        "#000000",
        8,
    ),
    Goal(10, Name("Weniger Ungleichheiten", "Reduced Inequalities"), "#DD1367", "#FFFFFF", 10),
    Goal(11, Name("Nachhaltige Städte und Gemeinden", "Sustainable Cities and Communities"), "#FD9D24", "#000000", 10),
    Goal(
        12,
        Name("Nachhaltige/r Konsum und Produktion", "Responsible Consumption and Production"),
        "#BF8B2E",
        "#000000",
        11,
    ),
    Goal(13, Name("Maßnahmen zum Klimaschutz", "Climate Action"), "#3F7E44", "#FFFFFF", 5),
    Goal(14, Name("Leben unter Wasser", "Life Below Water"), "#0A97D9", "#000000", 10),
    Goal(15, Name("Leben an Land", "Life on Land"), "#56C02B", "#000000", 12),
    Goal(
        16,
        Name("Frieden, Gerechtigkeit und starke Institutionen", "Peace, Justice and Strong Institutions"),
        "#00689D",
        "#FFFFFF",
        12,
    ),
    Goal(17, Name("Partnerschaften zur Erreichung der Ziele", "Partnerships for the Goals"), "#19486A", "#FFFFFF", 19),
)
