"""A stream, the roofs and a bus: three practices about what surrounds us."""

from __future__ import annotations

from demo.content.practices.facts import Facts
from demo.content.practices.short.telling import practice
from demo.content.shapes import Practice
from taxonomy.data.shapes import Name

SURROUNDINGS: tuple[Practice, ...] = (
    practice(
        "stream-watch", "linkoping", (6, 15), ("sustainability",), 707,
        Facts(began=5, kind="comparison", grade=3, confirmed=610, money="medium", staff="0.4",
              audiences=("residents", "researchers"),
              reasons={6: Name("Messwerte aus allen Jahreszeiten zeigen, woher die Belastung kommt.",
                               "Readings from every season show where pollution comes from."),
                       15: Name("Wo gemessen wird, wird auch gepflegt.", "Where people measure, they also care.")}),
        ("Bachpatenschaften mit Messkoffer", "bachpatenschaften",
         "Schulen und Vereine messen an ihrem Bach, immer an derselben Stelle, immer am ersten Montag.",
         """
         Amtliche Messungen kommen zweimal im Jahr. Was dazwischen geschieht, sah bisher niemand. Ein Bach, der im
         April und im Oktober sauber ist, kann im Juli trotzdem trüb sein, und wer dann anruft, hört, dass der nächste
         Messtermin schon feststeht.

         An der Universität wusste man, dass seltene Proben wenig verraten. Für tägliche fehlten Geld und Leute.
         Vereine und Schulen wären gern hinausgegangen, doch ihre Werte hätten vor keinem Amt bestanden: jedes Mal eine
         andere Stelle, eine andere Uhrzeit, ein anderes Röhrchen. Gesucht war also ein Weg, auf dem viele messen und
         trotzdem vergleichbar bleiben.
         """,
         """
         Die Universität baut die Koffer, die Stadt stellt die Werte am nächsten Tag ins Netz. Jede Patenschaft gilt
         für eine einzige Stelle, die mit einem Pflock markiert ist. Gemessen wird am ersten Montag des Monats, im
         Winter mit dem Eispickel.

         Die Anleitung passt in den Deckel des Koffers und besteht fast nur aus Bildern. Wer patzt, darf nachmessen und
         vermerkt es. Zweimal im Jahr nimmt das Labor an einigen Stellen eigene Proben und vergleicht. Weichen die
         Werte ab, fährt jemand hin und schaut gemeinsam mit den Pat:innen, woran es liegt.
         """,
         """
         Auffällige Werte an mehreren Montagen hintereinander führten zu Rohren, aus denen nichts hätte kommen dürfen;
         sie sind inzwischen geschlossen. Ohne die dichte Reihe wäre das wohl nicht bemerkt worden. Das Amt prüft jetzt
         dort häufiger, wo die Koffer etwas anzeigen.

         Vor allem aber kennen Kinder ihren Bach. Sie wissen, wo nach einem Gewitter Schaum steht und unter welchem
         Stein etwas lebt. Mehrere Gruppen haben angefangen, das Ufer freizuräumen, ohne dass jemand sie darum gebeten
         hätte. Mühsam bleibt der Sommer, wenn Schulen geschlossen sind und ausgerechnet dann die interessanten Werte
         anfallen. In diesen Wochen übernehmen die Vereine.
         """,
         "Die ersten Koffer waren zu empfindlich; heute ist weniger darin, und das hält.",
         "Ein Labor, das gelegentlich nachprüft, und Geduld mit Montagen, an denen es regnet."),
        ("Stream watch with a measuring case", "stream-watch",
         "Schools and clubs measure at their stream, always at the same spot, always on the first Monday.",
         """
         Official readings are taken twice a year. What happened in between, nobody saw. A stream that is clean in
         April and October may still be cloudy in July, and those who ring up about it are told that the date of the
         next reading is fixed.

         At the university it was well known that rare samples reveal little. For daily ones there was neither money
         nor staff. Clubs and schools would have gone out gladly, but their readings would not have stood up in any
         office: each time another spot, another hour, another test tube. So a way was needed in which many people
         measure and the results can still be compared.
         """,
         """
         The university builds the cases, the city puts the readings online the next day. Each group looks after one
         single spot, marked by a post. Readings are taken on the first Monday of the month, in winter with an ice
         pick.

         The instructions fit inside the lid and consist almost entirely of pictures. If you slip, you may measure
         again, and you make a note of it. Twice a year the laboratory takes samples of its own at some of the spots
         and compares them. Where the values differ, somebody drives out and looks for the reason together with the
         group.
         """,
         """
         Odd readings on several Mondays in a row led to pipes from which nothing should have come; they have since
         been closed. Without so dense a series they would probably not have been noticed. The authority now checks
         more often in places where the cases show something.

         Above all, children know their stream. They can tell you where there is foam after a storm, and under which
         stone something lives. Several groups have begun to clear the banks without being asked. Summer remains hard
         going: schools are closed just when the interesting readings turn up. In those weeks the clubs take over.
         """,
         "The first cases were too delicate; today there is less in them, and it lasts.",
         "A laboratory that checks now and then, and patience with Mondays when it rains."),
    ),
    practice(
        "heat-map-roofs", "lausanne", (7, 13), ("urban-planning", "sustainability"), 708,
        Facts(stage="idea", began=0, confirmed=15, audiences=("city-staff",),
              reasons={7: Name("Wärme, die nicht verloren geht, muss niemand erzeugen.",
                               "Heat that is not lost need not be made."),
                       13: Name("Gebäude der Stadt und der Hochschule sind ein großer Teil des Verbrauchs.",
                                "Buildings of city and university are a large part of what is used.")}),
        ("Ein gemeinsamer Plan für warme Dächer", "warme-daecher",
         "Stadt und Hochschule wollen ihre Gebäude in einer Reihenfolge sanieren, die beide verstehen.",
         """
         Beide Häuser sanieren nach eigenen Listen. So stehen Gerüste zweimal, und Handwerksbetriebe sind zur selben
         Zeit gefragt. Manchmal liegen ein Institut und ein Amt Wand an Wand, und trotzdem bekommt das eine Dach im
         Frühjahr eine Dämmung und das andere vier Jahre später.

         Jede Liste folgt einer eigenen Logik: hier das Baujahr, dort der Ärger der Menschen, die unter dem Dach
         arbeiten. Wie viel Wärme tatsächlich verloren geht, steht in keiner der beiden. Wer vor einem Ausschuss
         erklären muss, warum ein Gebäude warten soll, hat bisher wenig in der Hand.
         """,
         """
         Geplant ist eine gemeinsame Karte aus Wärmebildern, Baujahr und Nutzung, die Studierende eines Seminars
         aufbauen. Die Bilder sollen in klaren, kalten Nächten entstehen, immer zur selben Stunde und mit derselben
         Kamera. Die Bauabteilungen liefern Pläne und prüfen, ob das Bild zu dem passt, was sie über das Dach wissen.

         Aus der Karte soll eine Reihenfolge werden, die sich begründen lässt. Dafür gibt es bereits einen Entwurf mit
         wenigen Fragen: Wie groß ist der Verlust, wie lange hält das Dach noch, wen stört die Baustelle? Vorgestellt
         wird er auf einer Sitzung, zu der beide Häuser einladen.
         """,
         """
         Noch gibt es nur einen Entwurf für sechs Muster-Gebäude. Ergebnisse folgen, wenn ein Winter vorbei ist. Dieses
         Blatt steht trotzdem schon in der Sammlung, weil Rückfragen am Anfang mehr nützen als Lob am Ende.

         Etwas hat die Vorbereitung immerhin gezeigt: Die beiden Bauabteilungen hatten sich vorher nie gemeinsam über
         ihre Listen gebeugt. Beim ersten Treffen fanden sie mehrere Dächer, bei denen sich ein gemeinsames Gerüst
         lohnen könnte. Ob daraus etwas wird, hängt an zwei Haushalten und an den Fristen der Ausschreibungen. Sollte
         sich der Plan als zu aufwendig erweisen, wird auch das hier stehen.
         """,
         "Die ersten Bilder wurden bei Sonne gemacht und waren wertlos.",
         "Zugang zu Plänen beider Häuser und eine Kamera in kalten Nächten."),
        ("One plan for warm roofs", "warm-roofs",
         "City and university want to refurbish their buildings in an order that both understand.",
         """
         Each refurbishes by its own list. So scaffolding goes up twice, and builders are wanted at the same time. Now
         and then a department and a city office stand wall to wall, and still one roof is insulated this spring and
         the other four years later.

         Each list has a logic of its own: here the year of building, there the temper of those who work under the
         roof. How much heat really escapes is written in neither of them. If you have to explain to a committee why a
         building should wait, you have had little to show so far.
         """,
         """
         The plan is one map of thermal images, year of building and use, made by the students of a seminar. The
         pictures are to be taken on clear, cold nights, always at the same hour and with the same camera. The building
         departments hand over drawings and check whether each image fits what they know about the roof.

         The map is to become an order that can be justified. A draft with a few questions exists already. How great is
         the loss, how long will the roof last, whom will the works disturb? It will be presented at a session to which
         both owners invite.
         """,
         """
         So far there is only a draft for six sample buildings. Results will follow when a winter has passed. The
         record is in the library all the same, because questions at the beginning are more useful than praise at the
         end.

         One thing the preparations have shown: the two building departments had never before bent over their lists
         together. At the first meeting they found several roofs where shared scaffolding might be worth it. Whether
         anything comes of that depends on two budgets and on the deadlines for tenders. Should the plan turn out to be
         too much work, this is where it will say so.
         """,
         "The first images were taken in the sun and were worthless.",
         "Access to the drawings of both owners, and a camera on cold nights."),
    ),
    practice(
        "night-bus-students", "norrkoping", (11, 9), ("urban-planning",), 709,
        Facts(stage="stopped", began=4, ended=1, kind="count", grade=2, confirmed=None, money="medium",
              audiences=("students",),
              reasons={11: Name("Gute Wege in der Nacht sind Teil einer sicheren Stadt.",
                                "Good ways at night are part of a safe city."),
                       9: Name("Der Fahrplan entstand aus offenen Daten.", "The timetable grew out of open data.")}),
        ("Nachtbus nach Bedarf: ein Versuch und sein Ende", "nachtbus-nach-bedarf",
         "Ein Bus, der fährt, wenn genug Menschen warten. Warum es nicht reichte, ist lehrreich.",
         """
         Nach Mitternacht fährt nichts mehr zum Campus. Ein fester Takt wäre leer, kein Bus ist auch keine Lösung. Wer
         in der Innenstadt kellnert oder spät aus der Bibliothek kommt, läuft am Fluss entlang oder teilt sich ein Taxi
         mit Fremden.

         Der Verkehrsbetrieb hatte vor Jahren schon einmal eine Nachtlinie angeboten und mangels Fahrgästen
         eingestellt. Studierende hielten dagegen, die Linie sei zur falschen Zeit an den falschen Haltestellen
         vorbeigekommen. Beide Seiten hatten Zahlen, nur nicht dieselben. Man einigte sich schließlich darauf, es
         auszuprobieren, mit offenen Daten und einem festen Ende.
         """,
         """
         Wer warten wollte, meldete sich an der Haltestelle, mit einem Knopf und ohne Telefon. Ab fünf Personen kam der
         Bus. Eine Anzeige nannte den Stand, damit man entscheiden konnte, ob sich das Warten lohnt. Namen wurden nicht
         erfasst, gezählt wurden nur Knopfdrücke.

         Der Fahrplan entstand aus offenen Daten, die alle nachrechnen konnten. Ein Institut zählte mit, wie oft es
         gelang und wie oft jemand vergeblich gewartet hatte. Der Verkehrsbetrieb stellte Fahrzeug und Personal, die
         Stadt trug den Fehlbetrag. Jeden Herbst legten die drei gemeinsam fest, was im nächsten Winter anders sein
         sollte.
         """,
         """
         An Wochenenden funktionierte es, unter der Woche fast nie. Am Rand der Stadt kamen fünf Personen selten
         zusammen, und wer dreimal umsonst gedrückt hatte, versuchte es kein viertes Mal. Nach drei Jahren wurde der
         Versuch beendet, wie es vorher verabredet war.

         Geblieben ist einiges. Die Auswertung liegt offen, mit allen vergeblichen Nächten, und der Verkehrsbetrieb
         nutzt sie für seine Planung. Wo am häufigsten gewartet wurde, ist die Haltestelle heute besser beleuchtet.
         Unter Studierenden hört man noch immer, es sei schade. Streit gab es am Ende trotzdem kaum, denn die Gründe
         konnten alle nachlesen.
         """,
         "Die Schwelle von fünf Personen war zu hoch für Wohnlagen am Rand, und zu spät haben wir sie geändert.",
         "Ein Verkehrsbetrieb, der zwei Winter durchhält, und eine ehrliche Grenze, ab wann man aufhört."),
        ("Night bus on demand: a trial and its end", "night-bus-on-demand",
         "A bus that runs when enough people wait. Why it was not enough is worth knowing.",
         """
         After midnight nothing runs to the campus. A fixed timetable would be empty, and no bus is no solution either.
         People who wait at tables in the centre, or leave the library late, walk along the river or share a taxi with
         strangers.

         Years ago the operator had run a night route and dropped it for lack of passengers. Students replied that it
         had called at the wrong stops at the wrong time. Both sides had figures, but not the same ones. In the end
         they agreed to try it out, with open data and a fixed end.
         """,
         """
         Those who wanted to wait said so at the stop, by pressing a button; no telephone was needed. From five people
         on, the bus came. A display showed the count, so that people could decide whether it was worth waiting. No
         names were taken, only presses of the button were counted.

         The timetable grew out of open data that anybody could check. A department kept count of how often it worked,
         and how often somebody had waited in vain. The operator provided vehicle and staff, the city covered the loss.
         Every autumn the three of them settled what should be different in the coming winter.
         """,
         """
         At weekends it did work, during the week hardly ever. On the outskirts five people seldom came together, and
         those who had pressed three times for nothing did not try a fourth. After three years the trial was ended, as
         had been agreed.

         Some things remain. The review is public, with every wasted night in it, and the operator uses it for
         planning. Where people waited most, the stop now has better lighting. Among students you still hear that it is
         a pity. Yet there was little quarrel at the end, since anybody could read the reasons.
         """,
         "The threshold of five was too high for the outskirts, and we changed it too late.",
         "An operator that lasts two winters, and an honest line at which you stop."),
    ),
)  # fmt: skip
