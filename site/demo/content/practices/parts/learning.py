"""The parts of the shorter practices about learning and working: the collection's own, knowledge, places to meet."""

from __future__ import annotations

from demo.content.practices.parts.shape import both

LEARNING = {
    "childrens-centre": both(
        ("Die Stadt holt die Kinder mit dem Bus aus allen Vierteln und bringt sie zum Abendessen zurück.",
         "Institute öffnen ihre Räume; angehende Lehrkräfte begleiten eine Gruppe ein Semester lang.",
         "Familien lassen sich am Ende zeigen, was herauskam, und geben Fragen für das nächste Mal mit.",
         "Ein Busunternehmen plant die Runde so, dass kein Kind länger als nötig sitzt.",
         """Der Losentscheid. Er nahm Eltern und Schulen die Frage ab, wer gut genug ist, und den Kindern auch.""",
         """Haftung und Aufsicht waren lange ungeklärt, weil die Räume der Universität gehören und die Kinder der
         Schule anvertraut sind. Ein gemeinsames Blatt regelt nun beides.""",
         "Amt für Bildung der Stadt"),
        ("The city brings children from every district by bus and takes them home in time for supper.",
         "Departments open their rooms; future teachers stay with a group for a term.",
         "Families come to see what the children found out and send them off with questions for next time.",
         "A bus company plans the round so that no child sits for longer than it must.",
         """Drawing lots. It spared parents and schools the question of who is good enough, and the children too.""",
         """Liability and supervision were unclear for a long time, since the rooms belong to the university and the
         children are in the care of their schools. One joint sheet now settles both.""",
         "Education office of the city"),
    ),
    "start-up-centre": both(
        ("Die Stadt stellt die Räume und vermittelt zu Ämtern, ohne Termine zu verschieben.",
         "Die Universität berät und schickt Lehrende, die selbst einmal gegründet haben.",
         "Nachbar:innen probieren aus, was entsteht, und sagen, was sie nicht verstehen.",
         "Betriebe der Region geben erste Aufträge und sehen dafür in offene Bücher.",
         """Die harte Grenze von zwölf Monaten. Sie gilt für alle, deshalb muss niemand um Verlängerung bitten.""",
         """Offene Bücher waren anfangs eine Zumutung, und zwei Gruppen gingen deswegen. Geholfen hat, dass die Leitung
         ihre eigenen Zahlen als Erste auf den Tisch legte.""",
         "Wirtschaftsförderung, Stelle für Gründungen"),
        ("The city provides the rooms and opens doors to its offices, without jumping any queue.",
         "The university advises and sends teachers who have once started a firm themselves.",
         "Neighbours try out what is made and say what they do not understand.",
         "Firms in the region place first orders and, in return, see open books.",
         """The hard limit of twelve months. It holds for everybody, so nobody has to ask for more time.""",
         """At first open books were asking a lot, and two groups left because of them. It helped that those in charge
         put their own figures on the table first.""",
         "Economic development, start-up desk"),
    ),
    "cultural-engineering": both(
        ("Das Bewerbungsbüro gab echte Aufgaben ab, stellte Schreibtische und sagte öffentlich, was es nutzt.",
         "Die Seminare übernahmen Teile der Bewerbung; benotet wurde der Weg, nicht der Erfolg.",
         "Vereine und Nachbarschaften zeigten Proberäume und prüften, was über ihr Viertel geschrieben stand.",
         "Veranstaltungsbetriebe halfen mit Technik aus und sagten, was ein Abend wirklich kostet.",
         """Ein Schreibtisch im Büro, an den man sich ohne Voranmeldung setzen durfte. Viele Fragen waren damit in fünf
         Minuten erledigt.""",
         """Die Fristen der Bewerbung nahmen auf das Semester keine Rücksicht. In der letzten Phase wurde geliefert
         statt gelernt.""",
         "Kulturdezernat der Stadt"),
        ("The bid office handed over real work, provided desks and said in public what it would use.",
         "Seminars took on parts of the bid; marks were given for the way, not for success.",
         "Clubs and neighbourhoods showed rehearsal rooms and checked what was written about their district.",
         "Event companies lent equipment and said what an evening really costs.",
         """A desk in the office at which students could sit without asking first. Many questions were settled there in
         five minutes.""",
         """The deadlines of the bid took no account of the term. In the last phase people delivered and no longer
         learned.""",
         "Department of culture of the city"),
    ),
    "language-tandem": both(
        ("Die Stadt sucht Haushalte über Büchereien, Vereine und das eigene Personal.",
         "Die Hochschulen werben bei Studierenden aus dem Ausland und tragen die kleine Vermittlungsstelle.",
         "Haushalte und Studierende kochen abwechselnd und entscheiden nach zehn Abenden selbst, wie es weitergeht.",
         "Ein Markt am Platz schenkt am ersten Abend die Zutaten; mehr Beteiligung war nicht nötig.",
         """Der Anruf nach dem dritten Treffen. Er macht den Wechsel leicht, und niemand muss etwas begründen.""",
         """Im Winter fielen Termine aus, weil die Wege weit sind. Seither werden Paare zuerst nach Entfernung
         zusammengebracht.""",
         "Integrationsbüro der Stadt"),
        ("The city finds households through libraries, societies and its own staff.",
         "The universities invite students from abroad and pay for the small office that makes the pairs.",
         "Households and students take turns to cook and decide after ten evenings how to go on.",
         "A shop in the square gives away the ingredients for the first evening; more was not needed.",
         """The call after the third meeting. It makes changing easy, and nobody has to give a reason.""",
         """In winter meetings were cancelled because the ways are long. Since then pairs have been made by distance
         first.""",
         "Integration office of the city"),
    ),
    "museum-of-repair": both(
        ("Das Stadtmuseum gibt die Halle, Aufsicht, Werkzeug und Versicherung.",
         "Studierende filmen die Handgriffe und schreiben Anleitungen; das zählt als Projektarbeit.",
         "Ehrenamtliche zeigen ihr Handwerk, Gäste bringen Kaputtes und lernen, es selbst zu richten.",
         "Werkstätten der Stadt schenken Reststücke und nehmen an, was am Museumstisch zu schwer ist.",
         """Die Schilder mit den Namen derer, die etwas wieder in Gang gebracht haben. Wer seinen Namen liest, kommt
         wieder.""",
         """Versicherung und Brandschutz für Lötkolben in einem Museum. Die Klärung dauerte ein Jahr, und so lange blieb
         der Elektrotisch leer.""",
         "Stadtmuseum, Leitung der Werkstatt"),
        ("The city museum provides the hall, supervision, tools and insurance.",
         "Students film what skilled hands do and write instructions; it counts as project work.",
         "Volunteers show their craft; guests bring what is broken and learn to mend it themselves.",
         "Workshops in the city give away offcuts and take on what is too heavy for the museum’s bench.",
         """The labels with the names of those who got something going again. People who have read their own name come
         back.""",
         """Insurance and fire safety for soldering irons in a museum. It took a year to settle, and for that long the
         electrical bench stayed empty.""",
         "City museum, head of the workshop"),
    ),
    "open-council-data": both(
        ("Das Büro des Rates prüft gemeldete Fehler und schwärzt, was Privatpersonen betrifft.",
         "Ein Seminar baut die Suche und übernimmt jedes Jahr die offenen Fehler des vorigen.",
         "Wer sucht, meldet Fehler mit einem Knopf und fragt beim Büro nach, was aus einem Beschluss wurde.",
         "Die örtliche Presse erprobte die Suche früh und sagte, welche Wörter ihr fehlten.",
         """Freie Programme auf Rechnern, die schon da waren. Es gab nichts zu beschaffen, also konnte es im selben
         Semester beginnen.""",
         """Alte Beschlüsse lagen als Bilder vor, mit Stempeln quer über dem Text. Vieles musste von Hand berichtigt
         werden, und manches Jahr fehlt bis heute.""",
         "Büro des Stadtrates"),
        ("The council’s office checks the faults reported and blacks out what concerns private persons.",
         "A seminar builds the search and each year takes over the open faults of the last.",
         "People who search report faults with a button and ask the office what came of a decision.",
         "The local press tried the search early and said which words it missed.",
         """Free software on machines that were there already. Nothing had to be bought, so work could begin in the
         same term.""",
         """Old decisions were kept as pictures, with stamps right across the text. Much had to be corrected by hand,
         and some years are missing to this day.""",
         "Office of the city council"),
    ),
    "evening-clinic": both(
        ("Die Stadt bezahlt das Material und sorgt dafür, dass Betriebe die Termine weitersagen.",
         "Angehende Ärzt:innen und Pflegekräfte untersuchen; die Klinik beaufsichtigt und trägt die Verantwortung.",
         "Das Nachbarschaftshaus öffnet Räume, kocht Tee und empfängt die Gäste an der Tür.",
         "Betriebe hängen die Termine im Pausenraum aus und lassen Schichten tauschen.",
         """Die Uhrzeit. Nach Feierabend kommt, wer tagsüber keinen Arzttermin nehmen kann, und niemand muss sich
         freinehmen.""",
         """Welche Werte geprüft werden dürfen, ohne dass es eine Behandlung ist, war strittig. Eine kurze Liste der
         Klinik gibt nun beiden Seiten Sicherheit.""",
         "Gesundheitsamt der Stadt"),
        ("The city pays for materials and sees to it that employers pass on the dates.",
         "Future doctors and nurses examine people; the clinic supervises and bears the responsibility.",
         "The neighbourhood centre opens its rooms, makes tea and welcomes guests at the door.",
         "Employers put up the dates in the break room and let shifts be swapped.",
         """The hour. After work people come who cannot see a doctor in the daytime, and nobody has to take leave.""",
         """It was disputed which readings may be taken without its being treatment. A short list by the clinic now
         gives both sides certainty.""",
         "Public health office of the city"),
    ),
    "thesis-market": both(
        ("Ämter bringen je eine Frage auf einem Blatt mit und sagen, welche Daten sie herausgeben.",
         "Die Universität hilft, aus einem Ärgernis eine Frage zu machen, und betreut die Arbeiten.",
         "Vereine dürfen einen Tisch belegen, wenn sie die Antwort wirklich brauchen.",
         "Stadtwerke und Wohnungsgesellschaften sitzen an eigenen Tischen, nach denselben Regeln.",
         """Große Schrift und nur ein Blatt. Wer seine Frage nicht darauf unterbringt, hat noch keine.""",
         """Manche Ämter durften Daten erst nach langer Prüfung herausgeben, und das Semester war dann vorbei. Die Karte
         fragt deshalb zuerst danach.""",
         "Personalamt, Stelle für Hochschulkontakte"),
        ("Offices bring one question each on one sheet and say which data they will hand over.",
         "The university helps to turn a nuisance into a question and supervises the theses.",
         "Societies may have a table if they really need the answer.",
         "Utilities and housing companies sit at tables of their own, under the same rules.",
         """Large type and a single sheet. If your question does not fit on it, you do not have one yet.""",
         """Some offices were allowed to hand over data only after long checks, and by then the term was over. The card
         therefore asks about data first.""",
         "Human resources, university liaison"),
    ),
}  # fmt: skip
