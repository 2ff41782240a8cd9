"""The parts of the shorter practices about living together: everyday life, surroundings, places to meet."""

from __future__ import annotations

from demo.content.practices.parts.shape import both, told

LIVING = {
    "rent-clinic": both(
        ("Die Stadtbücherei stellt Raum und Kopierer, das Sozialamt legt Zettel aus und lädt niemanden vor.",
         "Studierende der Rechte beraten; eine zugelassene Fachperson der Fakultät steht für jede Auskunft ein.",
         "Ratsuchende bringen ihre Abrechnung mit und, wo nötig, jemanden, der übersetzt.",
         "Zwei Hausverwaltungen nannten eine Kontaktperson für Rückfragen.",
         """Der Ort. In die Bücherei geht man auch ohne Anliegen, und so sieht niemand, wer gerade beraten wird.""",
         """Prüfungszeiten fallen in die Wochen, in denen die meisten Abrechnungen kommen. Ein zweiter Jahrgang springt
         nun ein, braucht aber länger.""",
         "Stadtbücherei, Leitung der Zweigstelle"),
        ("The city library provides the room and the copier; the welfare office leaves leaflets and summons nobody.",
         "Law students advise; a qualified member of the faculty answers for everything they say.",
         "People bring their bills and, where needed, somebody who translates.",
         "Two property managers named a person who answers questions.",
         """The place. People go to the library without any business there, so nobody can tell who is being advised.""",
         """Exams fall in the weeks in which most bills arrive. Students of the next year now step in, but they need
         longer.""",
         "City library, head of the branch"),
    ),
    "canteen-region": both(
        ("Die Rathauskantine plant vier Wochen voraus und nimmt Ware ab, wenn in der Mensa ein Gericht ausfällt.",
         "Die Mensa bestellt mit; ein Institut wiegt die Reste und rechnet vor, was sich lohnt.",
         "Gäste sagen an der Ausgabe, was fehlt, und holen sich lieber zweimal als zu viel auf einmal.",
         "Höfe nennen im Winter, was sie anbauen wollen, und liefern zu festen Tagen.",
         """Zwei Küchenleitungen, die einander schon kannten und am Telefon weiterkommen. Der kurze Vertrag half
         ebenfalls, weil Ausfälle darin vorkommen.""",
         """Lieferscheine mussten für zwei Häuser doppelt geschrieben werden. Erst nach einem Jahr fand sich ein
         Formular, das beide Buchhaltungen annehmen.""",
         "Küchenleitung der Rathauskantine"),
        ("The town hall kitchen plans four weeks ahead and takes goods when a dish drops out at the university.",
         "The student canteen orders along; a department weighs the leftovers and works out what pays.",
         "Guests say at the counter what is missing, and rather come twice than take too much.",
         "Farms say in winter what they mean to grow and deliver on fixed days.",
         """Two heads of kitchen who knew each other already and settle things by telephone. The short contract helped
         too, because it has a line on failures.""",
         """Delivery notes had to be written twice, once for each house. It took a year to find a form that both
         accounts departments accept.""",
         "Head of the town hall kitchen"),
    ),
    "women-on-maps": both(
        ("Planung und Beleuchtung gehen mit und antworten binnen vier Wochen schriftlich, Punkt für Punkt.",
         "Studierende zeichnen den Weg mit und machen aus den Blättern eine Karte.",
         "Bewohnerinnen führen, bestimmen Weg und Tempo und sehen jede Zeichnung vor dem Aushang durch.",
         "Zwei Gaststätten lassen abends das Licht an der Ecke brennen, seit sie gefragt wurden.",
         """Die Frist für Antworten. Sie galt auch, wenn die Antwort Nein hieß, und das sprach sich herum.""",
         """Für kleine Eingriffe war kein Geld vorgesehen; jede Lampe musste einzeln beantragt werden. Ein kleiner
         Topf im Amt hat das geändert.""",
         "Gleichstellungsstelle gemeinsam mit der Stadtplanung"),
        ("Planning and lighting offices walk along and answer in writing within four weeks, point by point.",
         "Students draw the walk as it happens and turn the sheets into a map.",
         "Women who live there lead, set route and pace, and look through each drawing before it goes up.",
         "Two restaurants leave the light at the corner on in the evening, now that somebody has asked.",
         """The deadline for answers. It held even where the answer was no, and word of that got round.""",
         """There was no money for small changes; each lamp had to be applied for by itself. A small budget in the
         office has changed that.""",
         "Equality office together with city planning"),
    ),
    "stream-watch": both(
        ("Die Stadt stellt die Werte am nächsten Tag ins Netz und schickt jemanden, wenn etwas nicht stimmt.",
         "Die Universität baut die Koffer und vergleicht zweimal im Jahr mit eigenen Proben.",
         "Schulklassen und Vereine betreuen je eine Stelle und messen jeden ersten Montag im Monat.",
         "Ein Fahrradgeschäft bewahrt zwei Koffer auf und gibt sie gegen Unterschrift heraus.",
         """Eine Anleitung fast ohne Wörter und eine Stelle, die der Gruppe gehört. Wer einen eigenen Pfahl hat, lässt
         ihn nicht im Stich.""",
         """In den Ferien blieben Stellen unbesetzt und die Reihen bekamen Lücken. Inzwischen übernehmen Nachbargruppen,
         und eine Lücke darf auch einmal stehen bleiben.""",
         "Umweltamt, Gewässeraufsicht"),
        ("The city puts the readings online the next day and sends somebody when something looks wrong.",
         "The university builds the cases and compares them with samples of its own twice a year.",
         "Classes and societies look after one spot each and measure on the first Monday of the month.",
         "A bicycle shop keeps two of the cases and hands them out against a signature.",
         """Instructions with hardly a word in them, and a spot that belongs to the group. If you have a post of your
         own, you do not let it down.""",
         """In the holidays some spots were left alone and the series got gaps. By now neighbouring groups step in,
         and a gap may sometimes simply stay a gap.""",
         "Environment office, water inspection"),
    ),
    "heat-map-roofs": both(
        ("Die Bauabteilung gibt Pläne heraus und prüft, ob ein Bild zum Dach passt.",
         "Studierende eines Seminars zeichnen die Karte; die Bauabteilung der Hochschule prüft ihre eigenen Häuser.",
         "Wer in den Häusern arbeitet, soll sagen, welche Räume im Winter kalt sind. Gefragt wurde noch nicht.",
         "Ein Gerüstbaubetrieb hat erklärt, ab wann sich ein gemeinsamer Auftrag lohnt.",
         """Zwei Bauabteilungen, die ihre Listen zum ersten Mal nebeneinandergelegt haben, und eine Leitung, die
         ihnen dafür einen Nachmittag ließ.""",
         """Pläne lagen in drei Formaten vor und manche gar nicht. Bis die ersten Häuser verglichen werden konnten,
         verging mehr Zeit als für die Karte selbst.""",
         "Gebäudewirtschaft der Stadt"),
        ("The building department hands over drawings and checks whether an image fits the roof.",
         "Students of a seminar draw the map; the university’s building department checks its own houses.",
         "Those who work in the buildings are to say which rooms are cold in winter. They have not been asked yet.",
         "A scaffolding firm has explained from when on a joint order pays.",
         """Two building departments that laid their lists side by side for the first time, and superiors who let them
         have an afternoon for it.""",
         """Drawings came in three formats, and some did not exist. More time went by before the first buildings could
         be compared than the map itself took.""",
         "Property management of the city"),
    ),
    "night-bus-students": both(
        ("Die Stadt übernahm den Fehlbetrag und legte jeden Herbst mit den anderen fest, was sich ändert.",
         "Ein Institut zählte mit, wie oft es klappte, und veröffentlichte auch die vergeblichen Nächte.",
         "Wer warten wollte, drückte den Knopf. Mehr wurde von niemandem verlangt.",
         "Das Verkehrsunternehmen stellte Fahrzeug und Personal und änderte den Dienstplan.",
         """Ein Ende, das vorher vereinbart war. So musste niemand den Versuch schönreden, um ihn zu retten.""",
         """Am Stadtrand fanden sich selten fünf Menschen zur gleichen Zeit. Die Schwelle ließ sich nicht je Haltestelle
         einstellen, und bis das möglich war, drückte niemand mehr.""",
         "Verkehrsplanung der Stadt"),
        ("The city covered the loss and agreed with the others each autumn on what should change.",
         "A department kept count of how often it worked and published the wasted nights as well.",
         "People who wanted to wait pressed the button. Nothing more was asked of anybody.",
         "The operator provided vehicle and staff and changed its rota.",
         """An end that had been agreed beforehand. Nobody had to praise the trial in order to save it.""",
         """On the outskirts five people seldom came together at the same time. The threshold could not be set for
         each stop, and by the time it could, nobody pressed any more.""",
         "Transport planning of the city"),
    ),
    "campus-orchard": both(
        ("Die Stadt pflanzte und pflegt ihre Seite der Grenze; die Absprache füllt eine halbe Seite.",
         "Die Biologie bestimmte die Sorten und beobachtet, welche Insekten kommen.",
         "Nachbar:innen gießen nach dem Plan am Baum und schneiden zweimal im Jahr mit.",
         "Eine Baumschule gab Rat und tauschte Bäume, die nicht anwuchsen.",
         """Kein Zaun, kein Verein, keine Kasse. Wer mitmachen will, schreibt einen Namen auf einen Zettel.""",
         """Der erste Sommer war zu trocken für einen Plan, der nur eine Kanne vorsah. Seither steht ein Fass am
         Schuppen, das die Feuerwehr bei einer Übung füllt.""",
         "Grünflächenamt der Stadt"),
        ("The city planted the trees and keeps its side of the boundary; the agreement fills half a page.",
         "Biologists named the varieties and watch which insects come.",
         "Neighbours water by the rota on the tree and join in the pruning twice a year.",
         "A nursery gave advice and exchanged trees that did not take root.",
         """No fence, no society, no cash box. If you want to join in, you write a name on a slip of paper.""",
         """The first summer was too dry for a rota that allowed for one can only. Since then a barrel has stood beside
         the shed, and the fire brigade fills it during an exercise.""",
         "Parks department of the city"),
    ),
    "choir-of-quarters": {"de": told(
        ("Die Stadt meldet die Plätze an, bringt Bänke und klärt, wie lange gesungen werden darf.",
         "Studierende der Musik leiten die Proben; die Lehrenden kommen gelegentlich dazu und besprechen sie nach.",
         "Anwohnende singen mit, bringen Lieder und Tee und sagen, wenn es zu laut wird.",
         "Ein Café an der Ecke gibt Strom und trocknet bei Regen die Notenblätter.",
         """Der Wechsel der Plätze. Wer einmal vor der eigenen Tür gesungen hat, geht auch zum nächsten mit.""",
         """Für jeden Platz war ein eigener Antrag nötig, mit Lageplan. Nun gilt eine Genehmigung für alle Plätze eines
         Jahres, und nur das Datum wird gemeldet.""",
         "Kulturbüro der Stadt, Stadtteilarbeit"),
    )},
}  # fmt: skip
