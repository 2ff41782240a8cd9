"""The lint for calendar files accepts a sound file and catches each of its broken twins."""

import pytest

from tests.events.ical_lint import problems

SOUND = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "PRODID:-//Network//Events//DE",
        "VERSION:2.0",
        "METHOD:PUBLISH",
        "NAME:Netz\\, das: Termine",
        "X-WR-CALNAME:Netz\\, das: Termine",
        "URL:https://example.org/de/events.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:STANDARD",
        "DTSTART:20261025T030000",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20270328T020000",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:event-1@example.org",
        "SEQUENCE:2",
        "DTSTAMP:20261101T100000Z",
        "LAST-MODIFIED:20261101T100000Z",
        "DTSTART;TZID=Europe/Berlin:20270503T140000",
        "DTEND;TZID=Europe/Berlin:20270503T163000",
        "SUMMARY:Größe zählt\\; Treffen in Gent\\, Turku\\, Parma mit vielen Gä",
        " sten",
        "STATUS:CONFIRMED",
        'ORGANIZER;CN="Netz, das":mailto:office@example.org',
        "LOCATION:Rathaus\\, Gent",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:event-2@example.org",
        "SEQUENCE:0",
        "DTSTAMP:20261101T100000Z",
        "LAST-MODIFIED:20261101T100000Z",
        "DTSTART;VALUE=DATE:20270601",
        "DTEND;VALUE=DATE:20270604",
        "SUMMARY:Drei Tage",
        "STATUS:CANCELLED",
        "ORGANIZER:mailto:office@example.org",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)

TWINS = {
    "LF line ends": ("\r\n", "\n"),
    "no end of the last line": ("END:VCALENDAR\r\n", "END:VCALENDAR"),
    "a line too long": ("Drei Tage", "ä" * 40),
    "a control character": ("Drei Tage", "Drei\x07Tage"),
    "an unescaped comma": ("Rathaus\\, Gent", "Rathaus, Gent"),
    "an unescaped semicolon": ("zählt\\; Treffen", "zählt; Treffen"),
    "an unescaped name of the calendar": ("NAME:Netz\\, das", "NAME:Netz, das"),
    "a wrong escape": ("Drei Tage", "Drei\\Tage"),
    "a doubled UID": ("UID:event-2", "UID:event-1"),
    "no UID": ("UID:event-2@example.org\r\n", ""),
    "two SUMMARY": ("SUMMARY:Drei Tage", "SUMMARY:Drei Tage\r\nSUMMARY:Vier Tage"),
    "no SEQUENCE": ("SEQUENCE:0\r\n", ""),
    "no DTSTAMP": ("SEQUENCE:0\r\nDTSTAMP:20261101T100000Z\r\n", "SEQUENCE:0\r\n"),
    "no LAST-MODIFIED": ("LAST-MODIFIED:20261101T100000Z\r\nDTSTART;VALUE", "DTSTART;VALUE"),
    "LAST-MODIFIED in local time": ("LAST-MODIFIED:20261101T100000Z", "LAST-MODIFIED:20261101T100000"),
    "a floating time": ("DTSTART;TZID=Europe/Berlin:", "DTSTART:"),
    "a zone and UTC at once": ("20270503T140000", "20270503T140000Z"),
    "a zone without VTIMEZONE": ("DTSTART;TZID=Europe/Berlin", "DTSTART;TZID=Europe/Paris"),
    "an end of whole days that is included": ("DTEND;VALUE=DATE:20270604", "DTEND;VALUE=DATE:20270601"),
    "a day without VALUE=DATE": ("DTSTART;VALUE=DATE:20270601", "DTSTART:20270601"),
    "a day against a time": ("DTEND;VALUE=DATE:20270604", "DTEND:20270604T100000Z"),
    "an end before the start": ("20270503T163000", "20270503T133000"),
    "no end": ("DTEND;VALUE=DATE:20270604\r\n", ""),
    "an unknown status": ("STATUS:CONFIRMED", "STATUS:PLANNED"),
    "an invitation": ("METHOD:PUBLISH", "METHOD:REQUEST"),
    "no organiser": ("ORGANIZER:mailto:office@example.org\r\n", ""),
    "a refresh without its type": ("REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL"),
    "no time to live": ("X-PUBLISHED-TTL:PT12H\r\n", ""),
    "no name of the calendar": ("NAME:Netz\\, das: Termine\r\nX-WR", "X-WR"),
    "no version": ("VERSION:2.0\r\n", ""),
    "summer time by the changed clock": ("DTSTART:20270328T020000", "DTSTART:20270328T030000"),
    "a wrong offset": ("TZOFFSETTO:+0200", "TZOFFSETTO:+0300"),
    "an onset in UTC": ("DTSTART:20261025T030000", "DTSTART:20261025T030000Z"),
    "a component that is not closed": ("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"),
    "text between the lines": ("BEGIN:VTIMEZONE", "Hello\r\nBEGIN:VTIMEZONE"),
}


def test_a_sound_file_has_no_problem():
    assert problems(SOUND.encode(), feed=True) == []


@pytest.mark.parametrize("name", TWINS)
def test_a_broken_twin_is_caught(name):
    old, new = TWINS[name]
    twin = SOUND.replace(old, new)
    assert twin != SOUND
    assert problems(twin.encode(), feed=True)


def test_a_letter_cut_by_folding_is_caught():
    cut = SOUND.encode().replace("Gä\r\n sten".encode(), b"G\xc3\r\n \xa4sten")
    assert "a letter is cut by folding or the file is not UTF-8" in problems(cut)
