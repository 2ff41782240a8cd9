"""Which picture leads which story. Who is not named here shows the drawn picture of its own."""

from __future__ import annotations

#: {(section, key of the story): key of the picture}
LEADS: dict[tuple[str, str], str] = {
    ("news", "turku-call"): "lecture-hall",
    ("news", "tidelines-visit"): "estuary",
    ("news", "library-opens"): "library",
    ("news", "webinar-notes"): "laptop",
    ("news", "parma-agreement"): "council-desk",
    ("news", "open-windows"): "shop-window",
    ("news", "secretariat-moves"): "hands",
    ("news", "decision-makers-report"): "laptop",
    ("news", "one-university-two-cities"): "tram",
    ("news", "park-on-paper"): "park-plan",
    ("news", "tech-labs"): "circuit",
    ("news", "tourism-group"): "coast",
    ("news", "school-run"): "tree-street",
    ("news", "new-members"): "bicycles",
    ("news", "lublin-housing"): "solar-roofs",
    ("practices", "tidelines"): "warehouses",
    ("practices", "intakt"): "shop-window",
    ("practices", "swap"): "phone-help",
    ("practices", "keizerspark"): "park-plan",
    ("practices", "tech-labs"): "circuit",
    ("practices", "interact"): "hands",
    ("practices", "mountains-of-quality"): "hills",
    ("practices", "municipal-questions"): "lecture-hall",
    ("practices", "canteen-region"): "kitchen",
    ("practices", "women-on-maps"): "map",
    ("practices", "stream-watch"): "measuring",
    ("practices", "heat-map-roofs"): "solar-roofs",
    ("practices", "night-bus-students"): "night-bus",
    ("practices", "language-tandem"): "kitchen",
    ("practices", "museum-of-repair"): "workbench",
    ("practices", "open-council-data"): "council-desk",
    ("practices", "campus-orchard"): "orchard",
    ("practices", "choir-of-quarters"): "choir",
    ("events", "turku-meeting"): "lecture-hall",
    ("events", "decision-makers"): "hands",
    ("events", "alt-text-webinar"): "laptop",
}

#: {tandem: picture}, above the page of the tandem.
TANDEMS = {
    "exeter": "estuary",
    "ghent": "market",
    "innsbruck": "hills",
    "magdeburg": "bridge",
    "malaga": "coast",
    "norrkoping": "tram",
    "trondheim": "warehouses",
    "turku": "tree-street",
}

#: {city: picture}, beside what is said of the city.
CITIES = {"magdeburg": "shop-window", "malaga": "market", "linkoping": "bicycles"}
