"""The six themes by which the network sorts its work."""

from __future__ import annotations

from taxonomy.data.shapes import Name, Term

THEMES: tuple[Term, ...] = (
    Term("urban-planning", Name("Stadtplanung", "Urban planning")),
    Term("economy", Name("Wirtschaft", "Economy")),
    Term("culture", Name("Kultur", "Culture")),
    Term("society", Name("Gesellschaft", "Society")),
    Term("sustainability", Name("Nachhaltigkeit", "Sustainability")),
    Term("lifelong-learning", Name("Lebenslanges Lernen und Lehren", "Lifelong learning and teaching")),
)
