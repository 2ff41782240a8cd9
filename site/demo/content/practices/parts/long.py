"""The parts of the practices that are told at length."""

from __future__ import annotations

from demo.content.practices.parts.shape import both

LONG = {
    "tidelines": both(
        ("Die Stadtplanung sitzt an den Diskussionsabenden mit am Tisch und sagt, was aus den Daten folgt.",
         "Die Forschungsgruppe hat den Beobachtungsbogen mit entworfen und prüft regelmäßig Stichproben.",
         "Menschen vom Ufer gehen hinaus, füllen die Bögen aus und entscheiden mit, wonach als Nächstes gesucht wird.",
         "Ein Bootsverleih nimmt Gruppen mit, wenn ein Abschnitt vom Land aus nicht zu erreichen ist.",
         """Feste Öffnungszeiten und ein Ofen. Wer weiß, dass donnerstags jemand da ist, kommt auch bei Regen. Ebenso
         half, dass die Liste von Beginn an für alle offen war: Misstrauen ließ sich nachschlagen.""",
         """Die Finanzierung lief immer nur ein Jahr, und im Frühjahr wusste niemand, ob es im Herbst weitergeht. Wir
         haben die Aufgaben so verteilt, dass ein paar Monate ohne bezahlte Stelle zu überstehen sind.""",
         "Umweltamt der Stadt, Bereich Ufer und Gewässer"),
        ("The city’s planners sit at the table on the discussion evenings and say what follows from the data.",
         "The research group helped to design the sheet and regularly checks samples.",
         "People from the shore go out, fill in the sheets and help to decide what to look for next.",
         "A boat hire firm takes groups along where a stretch cannot be reached on foot.",
         """Regular hours and a stove. If people know that somebody is there on Thursdays, they come in the rain as
         well. It also helped that the list was open to all from the start: doubts could be looked up.""",
         """The money was only ever granted for a year, and in spring nobody knew whether things would go on in
         autumn. We have shared out the work so that a few months without a paid post can be survived.""",
         "Environment office of the city, shore and waters"),
    ),
    "intakt": both(
        ("Die Stadt hilft bei Miete, Genehmigung und Versicherung und fragt nicht nach dem Programm.",
         "Die Hochschulen erkennen die Mitarbeit als Studienleistung an und stellen eine Kontaktperson.",
         "Nachbar:innen entscheiden in der offenen Runde mit und nutzen den Raum für eigene Vorhaben.",
         "Läden der Straße leihen Leitern, Kabel und Stühle und stellen Plakate ins Fenster.",
         """Eine Eigentümerin, die lieber einen belebten als einen leeren Laden hat, und eine Regel, die auf eine
         Postkarte passt. Wer den Schlüssel bekommt, kennt sie nach einer Minute.""",
         """Jede neue Nutzung brauchte zunächst eine eigene Genehmigung. Erst als das Amt bereit war, ein ganzes Jahr
         auf einmal zu genehmigen, konnte die Gruppe spontan zusagen.""",
         "Kulturbüro der Stadt"),
        ("The city helps with rent, permits and insurance, and does not ask about the programme.",
         "The universities count the work towards a degree and name one person to turn to.",
         "Neighbours decide in the open meeting and use the room for plans of their own.",
         "Shops in the street lend ladders, cables and chairs and put posters in their windows.",
         """An owner who prefers a lively shop to an empty one, and a rule that fits on a postcard. Anybody who is
         given the key knows it within a minute.""",
         """At first every new use needed a permit of its own. Only when the office agreed to grant a whole year at
         once could the group say yes on the spot.""",
         "Arts and culture office of the city"),
    ),
    "swap": both(
        ("Die Stadt öffnet Räume, die alle kennen, und wirbt dort, wo ältere Menschen ohnehin hinkommen.",
         "Die Hochschule bereitet die Studierenden an zwei Abenden vor und rechnet die Stunden an.",
         "Die Gäste bestimmen die Fragen, schreiben die Lösung selbst auf und sagen, was unverständlich blieb.",
         "Ein Elektroladen gab ausgemusterte Geräte zum Üben; verkauft wurde bei den Treffen nichts.",
         """Zwei Mitarbeiterinnen der Bücherei, die viele Gäste beim Namen kannten. Und das Heft neben dem Telefon: Es
         machte unabhängig von der Person, die beim letzten Mal geholfen hatte.""",
         """In den Semesterferien fehlten die Studierenden, gerade wenn Enkel:innen zu Besuch waren und neue Fragen
         hinterließen. Ein Notdienst per Telefon half wenig, feste Sommertermine halfen mehr.""",
         "Sozialamt, Fachstelle für ältere Menschen"),
        ("The city opens rooms that people know anyway and spreads the word where older people go.",
         "The university prepares the students on two evenings and counts the hours as coursework.",
         "The guests set the questions, write the answers down themselves and say what remained unclear.",
         "An electrical shop gave old devices to practise on; nothing was sold at the meetings.",
         """Two members of the library’s staff who knew many guests by name. And the booklet beside the telephone: it
         made people independent of whoever had helped them last time.""",
         """In the holidays the students were away, just when grandchildren came to stay and left new questions
         behind. Help by telephone did not do much; fixed dates in summer did more.""",
         "Social services, office for older people"),
    ),
    "keizerspark": both(
        ("Die Planung kam an festen Abenden in den Park, hörte zu und beantwortete jeden Vorschlag schriftlich.",
         "Die Hochschulen setzten den Rahmen: Datenschutz, Umgang mit Streit, Betreuung der Studierenden.",
         "Jugendliche und ältere Nachbar:innen probierten Bänke, Licht und Wege in voller Größe aus.",
         "Ein Gartenbaubetrieb lieh Paletten und Werkzeug und baute die ersten Bänke mit den Jugendlichen.",
         """Dass die Studierenden wiederkamen, auch als anfangs niemand mit ihnen reden wollte. Hilfreich war auch ein
         Schlüssel zum Geräteschuppen, der nicht jedes Mal beantragt werden musste.""",
         """Zuständig waren drei Ämter mit drei Haushalten. Eine Bank gehörte der einen, die Lampe daneben der anderen
         Stelle. Geholfen hat ein gemeinsamer Ortstermin, bei dem alle drei dieselbe Liste in der Hand hatten.""",
         "Jugendamt gemeinsam mit dem Grünflächenamt"),
        ("Planners came to the park on fixed evenings, listened and answered each suggestion in writing.",
         "The universities set the frame: data protection, handling conflict, support for the students.",
         "Teenagers and older neighbours tried out benches, light and paths at full size.",
         "A landscaping firm lent pallets and tools and built the first benches with the teenagers.",
         """The students kept coming back, even when at first nobody wanted to talk to them. A key to the tool shed
         that did not have to be applied for each time was a help as well.""",
         """Three offices with three budgets were responsible. The bench belonged to one, the lamp beside it to
         another. What helped was a meeting on the spot at which all three held the same list.""",
         "Youth office together with the parks department"),
    ),
    "tech-labs": both(
        ("Die Stadt sorgt für Wartung und Ersatz und hält ein Lager mit Kleinteilen vor.",
         "Die Universität schult Lehrkräfte, schreibt mit ihnen Einheiten und schickt Studierende in den Unterricht.",
         "Eltern helfen bei der Vorstellung am Ende einer Einheit und bringen Fragen aus dem Alltag mit.",
         "Betriebe der Umgebung geben Reststücke ab und zeigen, wofür man misst.",
         """Die gleiche Ausstattung in allen Schulen. Wer an einer Schule gelernt hat, findet sich an der nächsten
         zurecht, und niemand muss sich für eine alte Anleitung entschuldigen.""",
         """Stunden für eine verantwortliche Person waren im Stellenplan nicht vorgesehen. Die Schulen haben sie aus
         anderen Töpfen zusammengesucht, bis die Verwaltung eine eigene Zeile dafür schuf.""",
         "Schulverwaltung der Stadt"),
        ("The city sees to maintenance and replacements and keeps a store of small parts.",
         "The university trains teachers, writes the units with them and sends students into lessons.",
         "Parents help when results are presented and bring along questions from everyday life.",
         "Firms nearby give away offcuts and show what measuring is good for.",
         """The same equipment in every school. Whoever has learnt in one finds their way in the next, and nobody has
         to apologise for an outdated manual.""",
         """Hours for somebody in charge had no place in the staffing plan. Schools scraped them together from other
         budgets until the administration made a line of its own for them.""",
         "Schools department of the city"),
    ),
    "interact": both(
        ("Die Stadt benennt für jedes Projekt eine verantwortliche Person und trägt die Hälfte der kleinen Stelle.",
         "Die Hochschule benennt die zweite Person und trägt die andere Hälfte.",
         "Vereine und Anwohnende werden eingeladen, sobald eine Skizze steht, nicht erst zur Vorstellung.",
         "Unternehmen können Fragen einreichen, haben bei der Auswahl aber keine Stimme.",
         """Zwei Unterschriften unter jeder Skizze. Sie machten früh sichtbar, ob beide Seiten Zeit haben, und ersparten
         manches Vorhaben, für das am Ende niemand zuständig gewesen wäre.""",
         """Haushaltsjahr und Semester beginnen an verschiedenen Tagen. Anträge fielen in die Lücke dazwischen. Seither
         gibt es einen kleinen Betrag, über den die Stelle selbst entscheiden darf.""",
         "Gemeinsame Geschäftsstelle von Stadt und Hochschule"),
        ("For each project the city names one person in charge, and it pays for half of the small office.",
         "The university names the second person and pays for the other half.",
         "Societies and residents are invited as soon as there is a sketch, not just for the presentation.",
         "Companies may hand in questions but have no vote when projects are chosen.",
         """Two signatures below every sketch. They showed early on whether both sides had the time, and saved some
         plans for which nobody would have been responsible in the end.""",
         """The budget year and the academic year begin on different days, and applications fell into the gap. Since
         then the office has had a small sum that it may decide on by itself.""",
         "Joint office of city and university"),
    ),
    "mountains-of-quality": both(
        ("Die Stadt brachte das Netz mit Kantinen und Schulen zusammen und stellte Platz für einen Stand.",
         "Die Universität prüfte Proben und erklärte die Ergebnisse so, dass sie auf dem Hof nützten.",
         "Kundschaft am Stand probierte, fragte nach und sagte offen, was zu teuer war.",
         "Höfe und Küchen schrieben die Regeln selbst und hielten sich gegenseitig daran.",
         """Die Regeln stammten von den Höfen. Niemand musste eine fremde Vorschrift erklären, und wer unterschrieb,
         hatte zuvor darüber gestritten.""",
         """Ausschreibungen verlangten Mengen, die kein einzelner Hof liefern kann. Kleinere Lose hätten geholfen, waren
         im Vergaberecht aber mehr Arbeit, als die Beschaffung leisten konnte.""",
         "Wirtschaftsförderung der Stadt"),
        ("The city brought the network together with canteens and schools and gave it space for a stall.",
         "The university tested samples and explained the results so that they were of use on the farm.",
         "Customers at the stall tasted, asked and said frankly what was too dear.",
         "Farms and kitchens wrote the rules themselves and held one another to them.",
         """The rules were made by the farms. Nobody had to explain somebody else’s requirements, and those who signed
         had argued about them first.""",
         """Tenders asked for quantities that no single farm can deliver. Smaller lots would have helped, but under
         procurement law they meant more work than the purchasing office could do.""",
         "Economic development office of the city"),
    ),
    "municipal-questions": both(
        ("Die Stadt schlägt vor jedem Semester wenige Fragen vor und sagt, wer die Antwort jeweils braucht.",
         "Die Lehrenden wählen eine Frage aus und bauen die Lehrveranstaltung darum herum.",
         "Menschen aus den Gemeinschaften begleiten die Besuche und werden für ihre Zeit bezahlt.",
         "Eine Apotheke und ein Fahrdienst beantworteten Fragen; Auftraggeber waren sie nicht.",
         """Das Geld für die Zeit der Beteiligten stand von Anfang an im Haushalt. Und die Ergebnisse wurden zuerst dort
         vorgestellt, wo sie gesammelt worden waren.""",
         """Fragen landeten oft im falschen Amt oder waren viel zu groß für ein Semester. Jetzt sieht eine kleine Runde
         sie durch, bevor eine Lehrveranstaltung beginnt.""",
         "Strategiereferat der Stadt"),
        ("Before each term the city puts forward a few questions and names somebody who needs each answer.",
         "Teachers choose one question and build the course around it.",
         "People from the communities come along on the visits and are paid for their time.",
         "A pharmacy and a transport service answered questions; they did not commission anything.",
         """Money for the time of those involved was in the budget from the start. And results were presented first in
         the places where they had been gathered.""",
         """Questions often ended up in the wrong office or were far too big for a term. A small group now looks
         through them before a course begins.""",
         "Strategy unit of the city"),
    ),
}  # fmt: skip
