"""Scenes of the city: streets, squares, houses, what runs between them."""

from __future__ import annotations

from demo.drawing import Drawing, at, circle, ellipse, figure, grid, hoop, house, line, path, rect, tree


def _wheel(x: float, y: float) -> str:
    spokes = "".join(at(x, y, line("M0 -165V165", "r", 5), turn=turn) for turn in range(0, 180, 30))
    return spokes + hoop(x, y, 172, "c", 24) + circle(x, y, 20, "c")


BICYCLES = Drawing(
    palette="dawn",
    centre=(880, 560),
    rings=(90, 240, 390, 540, 690, 840),
    stroke=54,
    behind=rect(0, 742, 1200, 58, "r"),
    body=rect(40, 300, 150, 442, "b")
    + house(190, 742, 170, 300, "a", "c")
    + rect(360, 400, 150, 342, "b")
    + house(510, 742, 160, 380, "c", "a")
    + rect(670, 330, 190, 412, "a")
    + house(860, 742, 170, 310, "b", "c")
    + rect(1030, 440, 170, 302, "a"),
    front=rect(0, 736, 1200, 10, "c")
    + circle(330, 560, 176, "g")
    + circle(880, 560, 176, "g")
    + _wheel(330, 560)
    + _wheel(880, 560)
    + line("M330 560L440 330L610 560zM440 330L700 330L610 560M700 330L880 560M610 560L440 330", "w", 26)
    + line("M330 560L440 330L610 560zM440 330L700 330L610 560M700 330L880 560", "c", 14)
    + line("M690 330L672 258L740 240", "c", 14)
    + line("M440 330L426 282M386 282H470", "c", 18)
    + line("M610 330L600 288M562 288H642", "c", 18)
    + hoop(610, 560, 44, "x", 14),
)

BRIDGE = Drawing(
    palette="day",
    centre=(300, 610),
    rings=(110, 240, 370, 500, 630, 760, 890),
    stroke=44,
    body=rect(0, 330, 90, 150, "b")
    + house(90, 480, 120, 130, "a", "c")
    + rect(210, 270, 70, 210, "b")
    + path("M210 270L245 130L280 270z", "c")
    + rect(300, 270, 70, 210, "b")
    + path("M300 270L335 130L370 270z", "c")
    + rect(370, 350, 130, 130, "a")
    + house(500, 480, 130, 150, "b", "c")
    + rect(630, 300, 120, 180, "a")
    + house(750, 480, 120, 120, "c", "a")
    + rect(870, 360, 140, 120, "b")
    + house(1010, 480, 190, 170, "a", "c")
    + path(
        "M0 470H1200V560H1120C1120 470 880 470 880 640H820C820 470 580 470 580 640H520C520 470 280 470 280 640H220"
        "C220 520 90 500 0 540z",
        "a",
    ),
    front=rect(0, 462, 1200, 16, "c")
    + rect(0, 640, 1200, 160, "b")
    + line("M40 690H300M380 690H460M560 690H900M960 690H1150M0 740H160M240 740H620M700 740H1010", "r", 9)
    + path("M640 690H800L770 722H668z", "w")
    + line("M720 690V600", "w", 7)
    + path("M726 606L790 678H726z", "x")
    + "".join(figure(x, 464, 62, "c") for x in (410, 452, 930)),
)

MARKET = Drawing(
    palette="sky",
    centre=(620, 250),
    rings=(60, 160, 260, 360, 460, 560, 660),
    stroke=38,
    behind=rect(0, 560, 1200, 240, "r"),
    body=house(20, 560, 190, 250, "b", "a")
    + house(210, 560, 170, 320, "a", "b")
    + rect(380, 240, 440, 320, "b")
    + path("M365 240L440 150H760L835 240z", "a")
    + rect(560, 90, 80, 150, "b")
    + path("M550 90L600 -10L650 90z", "a")
    + house(820, 560, 180, 290, "a", "b")
    + house(1000, 560, 190, 240, "b", "a"),
    front=grid((420, 500, 660, 740), (290, 380), 40, 62, "c")
    + path("M560 560V440a40 40 0 0 1 80 0V560z", "c")
    + circle(600, 160, 26, "c")
    + line("M600 160V144M600 160L612 168", "a", 5)
    + grid((60, 130), (370, 460), 36, 50, "c")
    + grid((244, 310), (290, 380, 470), 34, 50, "c")
    + grid((852, 925), (320, 410), 36, 52, "c")
    + grid((1040, 1110), (380, 470), 36, 50, "c")
    + "".join(
        rect(x + 14, 600, 8, 140, "a")
        + rect(x + 258, 600, 8, 140, "a")
        + rect(x + 10, 680, 260, 62, "a")
        + "".join(
            path(
                f"M{x + 56 * n} 590L{x + 30 + 44 * n:g} 520H{x + 74 + 44 * n:g}L{x + 56 * n + 56} 590"
                f"a28 26 0 0 1 -56 0z",
                "x" if n % 2 == 0 else "w",
            )
            for n in range(5)
        )
        + "".join(circle(x + 48 + 38 * n, 672, 17, "x" if n % 2 else "c") for n in range(6))
        for x in (110, 480, 850)
    )
    + "".join(figure(x, y, 128, fill, "c") for x, y, fill in ((430, 770, "b"), (778, 780, "a"), (1150, 772, "b"))),
)

_PANELS = "".join(
    rect(column * 84, row * 78, 78, 72, "c")
    + line(f"M{column * 84 + 39} {row * 78}v72M{column * 84} {row * 78 + 36}h78", "r", 4)
    for column in range(3)
    for row in range(2)
)

SOLAR_ROOFS = Drawing(
    palette="dawn",
    centre=(900, 170),
    rings=(150, 250, 350, 450, 550, 650, 750, 850),
    stroke=42,
    behind=circle(900, 170, 104, "x"),
    body=path("M0 800V430L220 250L440 430V800z", "a")
    + path("M420 800V510L600 370L780 510V800z", "c")
    + path("M760 800V420L990 230L1200 404V800z", "b")
    + rect(330, 270, 52, 110, "a")
    + rect(1090, 250, 54, 120, "b"),
    front=path("M-20 460L220 262L236 262L470 456L440 472L228 296L0 484z", "c")
    + path("M400 536L600 382L616 382L800 528L776 540L608 410L420 552z", "a")
    + path("M740 448L990 242L1006 242L1220 420V452L998 272L764 464z", "c")
    + at(104, 440, _PANELS)
    + at(872, 440, _PANELS)
    + grid((500, 580, 660), (590, 690), 50, 66, "g")
    + grid((150, 250), (660,), 56, 80, "g")
    + grid((900, 1020), (660,), 58, 80, "g"),
)

TREE_STREET = Drawing(
    palette="day",
    centre=(600, 470),
    rings=(70, 180, 290, 400, 510, 620, 730),
    stroke=46,
    behind=rect(0, 590, 1200, 210, "r"),
    body=rect(0, 180, 120, 410, "b")
    + rect(120, 250, 130, 340, "a")
    + house(250, 590, 120, 270, "b", "a")
    + rect(370, 380, 90, 210, "a")
    + rect(740, 360, 90, 230, "b")
    + house(830, 590, 130, 290, "a", "c")
    + rect(960, 230, 110, 360, "b")
    + rect(1070, 160, 130, 430, "a"),
    front=path("M560 590H640L900 800H300z", "w")
    + line("M600 610V640M600 668V712M600 744V800", "r", 10)
    + tree(500, 606, 150, "c", "c")
    + tree(700, 606, 150, "c", "c")
    + tree(392, 650, 270, "b", "c")
    + tree(808, 650, 270, "b", "c")
    + tree(186, 740, 480, "c", "c")
    + tree(1014, 740, 480, "c", "c")
    + rect(300, 690, 150, 16, "x", 6)
    + rect(300, 650, 150, 14, "x", 6)
    + rect(314, 690, 12, 52, "c")
    + rect(424, 690, 12, 52, "c")
    + figure(700, 752, 130, "a", "x")
    + figure(756, 752, 92, "x", "a"),
)

TRAM = Drawing(
    palette="sky",
    centre=(160, 660),
    rings=(130, 260, 390, 520, 650, 780, 910, 1040),
    stroke=44,
    behind=rect(0, 690, 1200, 110, "r"),
    body=rect(0, 200, 170, 490, "b")
    + house(170, 690, 200, 400, "a", "b")
    + rect(370, 280, 180, 410, "b")
    + house(550, 690, 190, 360, "a", "b")
    + rect(740, 180, 210, 510, "b")
    + house(950, 690, 250, 420, "a", "b"),
    front=line("M0 262H1200", "a", 5)
    + line("M560 262L520 330H640L600 262", "a", 8)
    + rect(150, 340, 900, 320, "c", 54)
    + rect(150, 520, 900, 84, "x")
    + rect(196, 388, 150, 110, "a", 16)
    + rect(370, 388, 190, 110, "a", 8)
    + rect(660, 388, 190, 110, "a", 8)
    + rect(874, 388, 130, 110, "a", 16)
    + rect(578, 388, 64, 250, "a", 8)
    + rect(608, 388, 5, 250, "c")
    + "".join(figure(x, 498, 84, "b", "c") for x in (420, 500, 710, 790))
    + rect(190, 640, 820, 34, "a", 12)
    + "".join(circle(x, 676, 34, "a") + circle(x, 676, 13, "r") for x in (290, 390, 810, 910))
    + rect(0, 706, 1200, 10, "a")
    + circle(184, 600, 15, "w")
    + rect(0, 770, 1200, 30, "b"),
)

NIGHT_BUS = Drawing(
    palette="dusk",
    centre=(930, 190),
    rings=(140, 250, 360, 470, 580, 690, 800),
    stroke=36,
    behind=circle(930, 190, 76, "w") + rect(0, 660, 1200, 140, "c"),
    body=rect(0, 300, 150, 360, "c")
    + house(150, 660, 170, 260, "a", "c")
    + rect(320, 230, 150, 430, "c")
    + rect(470, 380, 150, 280, "a")
    + house(620, 660, 180, 300, "c", "a")
    + rect(800, 340, 180, 320, "a")
    + rect(980, 260, 220, 400, "c"),
    front=grid((30, 85), (350, 430, 510), 32, 44, "b")
    + grid((352, 410), (280, 360), 32, 44, "b")
    + grid((1020, 1090, 1150), (310, 390), 32, 44, "b")
    + path("M720 610L1200 560V720H1200z", "r")
    + rect(180, 430, 560, 260, "b", 34)
    + rect(180, 586, 560, 46, "x")
    + grid((214, 322, 430), (470,), 92, 86, "g")
    + rect(540, 470, 76, 200, "g", 6)
    + rect(636, 470, 88, 100, "g", 10)
    + "".join(figure(x, 556, 70, "b", "w") for x in (258, 470))
    + figure(682, 560, 72, "w", "x")
    + "".join(circle(x, 694, 48, "g") + circle(x, 694, 20, "b") for x in (300, 630))
    + circle(728, 644, 16, "w")
    + rect(0, 742, 1200, 8, "a")
    + rect(990, 400, 14, 342, "w")
    + rect(940, 390, 114, 84, "x", 10)
    + line("M968 432H1026", "w", 12)
    + figure(1092, 742, 170, "w", "b"),
)

SHOP_WINDOW = Drawing(
    palette="dawn",
    centre=(400, 470),
    rings=(80, 190, 300, 410, 520, 630, 740, 850),
    stroke=50,
    body=rect(0, 0, 1200, 250, "a")
    + rect(0, 250, 90, 550, "b")
    + rect(760, 250, 90, 550, "b")
    + rect(1110, 250, 90, 550, "b")
    + rect(90, 660, 670, 140, "b"),
    front=grid((110, 330, 550, 770, 990), (40,), 110, 120, "c")
    + "".join(
        path(f"M{60 + 120 * n} 210H{180 + 120 * n}V300a60 44 0 0 1 -120 0z", "x" if n % 2 else "w") for n in range(9)
    )
    + rect(850, 360, 260, 440, "c")
    + rect(884, 396, 192, 260, "g")
    + circle(1062, 700, 12, "x")
    + at(150, 430, rect(0, 0, 130, 160, "w"), circle(64, 66, 40, "b"), path("M20 140L66 84L112 140z", "a"))
    + line("M215 344V430", "c", 4)
    + at(
        330, 400, rect(0, 0, 190, 120, "w"), path("M0 120L70 40L110 84L142 56L190 120z", "a"), circle(150, 34, 18, "x")
    )
    + line("M425 344V400", "c", 4)
    + at(570, 430, rect(0, 0, 130, 160, "w"), hoop(50, 80, 32, "a", 12), hoop(80, 80, 32, "x", 12))
    + line("M635 344V430", "c", 4)
    + rect(150, 612, 90, 48, "c")
    + ellipse(195, 596, 46, 20, "x")
    + rect(380, 560, 18, 100, "c")
    + path("M330 566L389 500L448 566z", "b")
    + figure(600, 790, 230, "c", "b")
    + figure(704, 790, 190, "x", "c"),
)

KINDS = {
    "bicycles": BICYCLES,
    "bridge": BRIDGE,
    "market": MARKET,
    "solar-roofs": SOLAR_ROOFS,
    "tree-street": TREE_STREET,
    "tram": TRAM,
    "night-bus": NIGHT_BUS,
    "shop-window": SHOP_WINDOW,
}
