"""Scenes of the university: where people read, listen, measure and build."""

from __future__ import annotations

from math import cos, radians, sin

from demo.drawing import Drawing, at, circle, ellipse, figure, grid, hoop, line, path, rect, tree

#: Width, height and fill of the books on a shelf, from left to right.
_BOOKS = (
    (34, 130, "a"), (26, 150, "b"), (44, 120, "c"), (30, 144, "a"), (38, 132, "b"), (28, 152, "c"), (48, 126, "b"),
    (26, 140, "a"), (36, 150, "c"), (42, 118, "a"), (30, 146, "b"), (34, 136, "c"), (46, 128, "a"), (28, 150, "b"),
    (38, 124, "c"), (32, 142, "b"), (44, 134, "a"), (26, 148, "c"), (40, 122, "b"), (34, 140, "a"), (30, 130, "c"),
)  # fmt: skip


def _shelf(y: float, first: int, gap: int) -> str:
    """Books standing on ``y``; one place in the row is free."""
    x, drawn = 96.0, []
    for place in range(len(_BOOKS) * 2):
        wide, tall, fill = _BOOKS[(place + first) % len(_BOOKS)]
        if x + wide > 1104:
            break
        if place % 13 != gap:
            drawn.append(rect(x, y - tall, wide, tall, fill, 3))
        x += wide + 6
    return "".join(drawn)


LIBRARY = Drawing(
    palette="dawn",
    centre=(760, 330),
    rings=(70, 180, 290, 400, 510, 620, 730, 840),
    stroke=48,
    body=_shelf(200, 0, 5) + _shelf(390, 6, 9) + _shelf(580, 12, 3) + _shelf(770, 3, 7),
    front="".join(rect(60, y, 1080, 18, "c") for y in (20, 200, 390, 580, 770))
    + rect(60, 20, 18, 780, "c")
    + rect(1122, 20, 18, 780, "c")
    + line("M300 800L392 60M420 800L430 60", "w", 16)
    + line("M388 90H430M372 220H430M356 350H428M340 480H426M324 610H424M308 740H422", "w", 14)
    + figure(386, 606, 210, "x", "c")
    + line("M420 470L520 420", "x", 24)
    + rect(508, 372, 62, 84, "w", 4),
)

#: Distance of a row from the lectern, and how many listen in it.
_ROWS = ((560, 13), (450, 11), (340, 9))


def _listener(row: int, place: int) -> str:
    """Somebody in the rows of a lecture hall, who looks at the lectern."""
    away, seats = _ROWS[row]
    angle = radians(180 - 22 - (136 / (seats - 1)) * place)
    x, y = 600 + away * cos(angle) * 1.06, 860 - away * sin(angle)
    fill, head = (("a", "c"), ("c", "b"), ("b", "c"), ("x", "c"))[(place * 2 + row) % 4]
    return figure(x, y + 66, 128, fill, head)


LECTURE_HALL = Drawing(
    palette="day",
    centre=(600, 860),
    rings=(180, 290, 400, 510, 620, 730, 840),
    stroke=48,
    body=rect(0, 0, 1200, 330, "a"),
    front=rect(360, 44, 480, 170, "w", 8)
    + line("M410 170L500 110L580 146L690 84L790 120", "x", 12)
    + "".join(_listener(row, place) for row, (_away, seats) in enumerate(_ROWS) for place in range(seats))
    + figure(600, 730, 190, "x", "c")
    + rect(490, 660, 220, 140, "c", 8)
    + hoop(588, 726, 22, "w", 8)
    + hoop(612, 726, 22, "x", 8),
)

LAPTOP = Drawing(
    palette="dawn",
    centre=(250, 240),
    rings=(80, 190, 300, 410, 520, 630, 740, 850),
    stroke=46,
    behind=rect(0, 660, 1200, 140, "r"),
    body=rect(220, 120, 760, 500, "c", 28),
    front=grid((256, 500, 744), (156, 380), 220, 200, "g")
    + grid((256,), (156,), 220, 200, "r")
    + grid((744,), (380,), 220, 200, "x")
    + "".join(
        figure(x, y, 168, fill, head)
        for x, y, fill, head in (
            (366, 356, "a", "c"),
            (610, 356, "c", "b"),
            (854, 356, "b", "c"),
            (366, 580, "b", "c"),
            (610, 580, "x", "c"),
            (854, 580, "c", "w"),
        )
    )
    + path("M150 620H1050L1110 690H90z", "a")
    + rect(90, 690, 1020, 22, "c", 10)
    + rect(520, 640, 160, 24, "b", 6)
    + path("M1010 560H1110V650a40 40 0 0 1 -40 40H1050a40 40 0 0 1 -40 -40z", "w")
    + hoop(1116, 610, 28, "w", 14)
    + line("M1040 530C1020 500 1060 490 1040 456M1080 530C1060 500 1100 490 1080 456", "w", 9),
)

CIRCUIT = Drawing(
    palette="sky",
    centre=(840, 420),
    rings=(110, 210, 310, 410, 510, 610, 710, 810),
    stroke=38,
    behind=rect(0, 700, 1200, 100, "b"),
    body=rect(140, 150, 920, 520, "a", 30),
    front="".join(circle(x, y, 22, "g") for x in (190, 1010) for y in (200, 620))
    + rect(430, 320, 220, 180, "b", 10)
    + "".join(rect(450 + 40 * n, 296, 18, 24, "c") + rect(450 + 40 * n, 500, 18, 24, "c") for n in range(5))
    + line(
        "M459 296V240H280M499 296V200H620M539 296V250H760V330M459 524V590H300V540M539 524V620H800M619 524V570H900V500",
        "c",
        11,
    )
    + line("M619 296V230H900V280", "c", 11)
    + "".join(circle(x, y, 20, "x") + circle(x, y, 8, "a") for x, y in ((280, 240), (620, 200), (300, 540), (800, 620)))
    + rect(730, 330, 60, 110, "x", 12)
    + rect(872, 280, 60, 40, "x", 8)
    + rect(868, 460, 66, 44, "w", 8)
    + circle(240, 400, 50, "w")
    + circle(240, 400, 30, "x")
    + at(
        930,
        470,
        path("M0 0L-10 34L90 190L124 168z", "w"),
        path("M96 176L118 160L240 340a34 34 0 0 1 -56 36z", "x"),
        turn=-38,
    )
    + line("M660 292C640 250 690 230 664 180C644 140 690 120 676 84", "w", 9),
)

PHONE_HELP = Drawing(
    palette="dawn",
    centre=(600, 430),
    rings=(190, 300, 410, 520, 630, 740),
    stroke=50,
    body=rect(40, 90, 250, 300, "b", 8) + rect(910, 90, 250, 300, "b", 8) + rect(0, 560, 1200, 240, "a"),
    front=rect(66, 116, 198, 248, "g", 4)
    + rect(936, 116, 198, 248, "g", 4)
    + path("M66 330L130 250L180 300L220 262L264 316V364H66z", "a")
    + circle(212, 180, 30, "x")
    + hoop(1010, 240, 54, "a", 18)
    + hoop(1066, 240, 54, "x", 18)
    + path("M190 800V560a140 140 0 0 1 280 0V800z", "c")
    + circle(330, 330, 88, "w")
    + path("M240 340a90 96 0 0 1 180 0C400 270 300 260 240 340z", "b")
    + path("M730 800V560a140 140 0 0 1 280 0V800z", "x")
    + circle(870, 330, 88, "c")
    + line("M400 640L560 600", "c", 56)
    + line("M800 640L660 590", "x", 56)
    + rect(520, 470, 170, 220, "w", 20)
    + rect(538, 492, 134, 160, "r", 6)
    + circle(605, 671, 9, "c")
    + circle(605, 560, 34, "x")
    + line("M590 562L602 574L624 548", "w", 9)
    + circle(548, 604, 26, "w")
    + circle(676, 588, 26, "c"),
)

MEASURING = Drawing(
    palette="day",
    centre=(760, 600),
    rings=(80, 170, 260, 350, 440, 530, 620, 710, 800),
    stroke=34,
    behind=path("M0 330C200 240 380 330 560 300S960 220 1200 300V800H0z", "r"),
    body=path("M0 560C260 500 380 640 640 590S1000 520 1200 580V800H0z", "b"),
    front=path("M0 520C220 470 330 560 470 560C360 600 220 560 0 610z", "a")
    + path("M1200 500C1080 480 1000 520 930 540C1020 560 1120 540 1200 590z", "a")
    + "".join(
        tree(x, y, tall, fill, "c")
        for x, y, tall, fill in (
            (90, 500, 300, "a"),
            (240, 520, 230, "c"),
            (1110, 490, 290, "c"),
            (1010, 510, 180, "a"),
        )
    )
    + figure(430, 590, 200, "c", "x")
    + figure(900, 560, 180, "x", "c")
    + line("M450 500L620 640", "c", 10)
    + rect(606, 610, 26, 90, "w", 8)
    + rect(840, 460, 44, 62, "w", 6)
    + line("M852 480H872M852 498H872", "a", 5)
    + rect(270, 560, 120, 76, "x", 10)
    + line("M306 560a24 24 0 0 1 48 0", "x", 10)
    + rect(270, 592, 120, 10, "c")
    + line("M120 700H330M420 740H640M720 700H930M980 750H1120", "w", 9),
)

WORKBENCH = Drawing(
    palette="dawn",
    centre=(600, 330),
    rings=(130, 230, 330, 430, 530, 630, 730),
    stroke=46,
    behind="",
    body=rect(60, 70, 1080, 400, "a", 10),
    front=at(170, 120, rect(-14, 0, 28, 150, "w", 6), rect(-22, 150, 44, 130, "c", 16))
    + at(300, 120, path("M-60 0H60V44H20V290H-20V44H-60z", "c"), rect(-60, 0, 120, 44, "w", 6))
    + at(430, 130, hoop(0, 40, 44, "w", 22), rect(-18, 84, 36, 200, "w", 10))
    + at(
        900,
        120,
        path("M-50 0L0 130L-30 300H-56L-26 140L-78 12z", "c"),
        path("M50 0L0 130L30 300H56L26 140L78 12z", "w"),
        circle(0, 134, 14, "x"),
    )
    + at(1050, 120, rect(-60, 0, 120, 56, "w", 10), path("M-16 56H16V280a16 16 0 0 1 -32 0z", "c"))
    + rect(0, 640, 1200, 160, "c")
    + rect(0, 626, 1200, 24, "b")
    + rect(420, 380, 360, 246, "w", 24)
    + circle(520, 500, 78, "c")
    + circle(520, 500, 50, "b")
    + circle(520, 500, 20, "c")
    + rect(630, 426, 120, 64, "x", 8)
    + line("M650 458H730M690 440V476", "w", 6)
    + circle(660, 560, 26, "c")
    + circle(724, 560, 26, "c")
    + line("M740 380L880 250", "w", 12)
    + circle(882, 248, 13, "x")
    + rect(180, 560, 130, 66, "b", 8)
    + rect(200, 536, 90, 26, "b", 6)
    + line("M880 600L1020 560", "x", 30)
    + line("M1020 560L1110 536", "w", 12)
    + ellipse(346, 612, 24, 14, "x")
    + ellipse(840, 616, 18, 10, "w"),
)

CHOIR = Drawing(
    palette="dusk",
    centre=(600, 170),
    rings=(110, 210, 310, 410, 510, 610, 710),
    stroke=40,
    behind=circle(600, 170, 60, "w"),
    body=rect(0, 180, 170, 460, "c")
    + rect(170, 300, 140, 340, "a")
    + rect(310, 360, 120, 280, "c")
    + rect(770, 360, 120, 280, "c")
    + rect(890, 300, 140, 340, "a")
    + rect(1030, 180, 170, 460, "c"),
    front=rect(0, 640, 1200, 160, "r")
    + grid((40, 110), (230, 320, 410), 36, 54, "b")
    + grid((1056, 1126), (230, 320, 410), 36, 54, "b")
    + "".join(
        figure(x, 700, 300, fill, head) + ellipse(x, 452, 9, 13, "g")
        for x, fill, head in (
            (230, "b", "w"),
            (378, "x", "b"),
            (526, "w", "x"),
            (674, "b", "w"),
            (822, "x", "b"),
            (970, "a", "w"),
        )
    )
    + "".join(
        figure(x, 770, 300, fill, head) + ellipse(x, 522, 9, 13, "g") + rect(x - 46, 636, 92, 62, "g", 4)
        for x, fill, head in ((304, "w", "x"), (452, "a", "w"), (748, "b", "w"), (896, "w", "b"))
    )
    + figure(600, 800, 270, "c", "w")
    + line("M560 680L490 610M640 680L710 600", "c", 26)
    + line("M710 600L744 560", "w", 8),
)

KINDS = {
    "library": LIBRARY,
    "lecture-hall": LECTURE_HALL,
    "laptop": LAPTOP,
    "circuit": CIRCUIT,
    "phone-help": PHONE_HELP,
    "measuring": MEASURING,
    "workbench": WORKBENCH,
    "choir": CHOIR,
}
