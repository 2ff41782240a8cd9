"""A lint for calendar files: what RFC 5545 and RFC 7986 demand and what calendars in the wild stumble over.

Works on the bytes, apart from any calendar library, so that it does not share a library's mistakes.
``problems(data)`` returns sentences; none means that the file is sound. ``feed=True`` adds what a subscription needs.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

PARAMETER = r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:,]*)"
ANY_PARAMETERS = PARAMETER.replace("(", "(?:")
LINE = re.compile(rf"(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:{ANY_PARAMETERS})*):(?P<value>.*)", re.S)
PERIOD = re.compile(r"P(\d+D|T\d+[HM])")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "URL", "LAST-MODIFIED", "LOCATION"}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS", "ORGANIZER"}
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"}
STATES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}


class Line:
    def __init__(self, text):
        match = LINE.fullmatch(text)
        self.sound = match is not None
        self.name = match["name"].upper() if match else text
        self.value = match["value"] if match else ""
        pairs = re.findall(PARAMETER, match["parameters"]) if match else []
        self.parameters = {name.upper(): value.strip('"') for name, value in pairs}


def problems(data: bytes, feed: bool = False) -> list[str]:
    found = list(_physical(data))
    text = data.decode("utf-8", "replace").replace("\r\n ", "").replace("\r\n\t", "")
    lines = [Line(line) for line in text.split("\r\n") if line]
    found += [f"not a content line: {line.name[:40]}" for line in lines if not line.sound]
    tree = _tree(lines)
    if tree is None:
        return [*found, "components are not nested properly"]
    calendar, events, zones = tree
    found += _calendar(calendar, feed)
    for event in events:
        found += _event(event, zones)
    uids = Counter(_value(event, "UID") for event in events)
    found += [f"UID used {number} times: {uid}" for uid, number in uids.items() if number > 1]
    for zone in zones.values():
        found += _zone(zone)
    return found


def _physical(data):
    if not data.endswith(b"\r\n"):
        yield "the last line is not ended"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "lines must end with CRLF"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a letter is cut by folding or the file is not UTF-8"
    if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", data):
        yield "control characters"


def _tree(lines):
    """(lines of the calendar, lines of each event, {TZID: [(kind, lines)]}) or None."""
    calendar, events, zones, stack, zone = [], [], {}, [], []
    for line in lines:
        if line.name == "BEGIN":
            stack.append((line.value, []))
        elif line.name == "END":
            if not stack or stack[-1][0] != line.value:
                return None
            kind, own = stack.pop()
            if kind == "VEVENT":
                events.append(own)
            elif kind == "VTIMEZONE":
                zones[_value(own, "TZID")] = zone
                zone = []
            elif kind in ("STANDARD", "DAYLIGHT"):
                zone.append((kind, own))
            elif kind == "VCALENDAR":
                calendar = own
        elif stack:
            stack[-1][1].append(line)
        else:
            return None
    return None if stack else (calendar, events, {tzid: (tzid, rules) for tzid, rules in zones.items()})


def _value(lines, name):
    return next((line.value for line in lines if line.name == name), "")


def _line(lines, name):
    return next((line for line in lines if line.name == name), None)


def _calendar(lines, feed):
    if _value(lines, "VERSION") != "2.0":
        yield "VERSION is not 2.0"
    if not _value(lines, "PRODID"):
        yield "PRODID is missing"
    if _value(lines, "METHOD") not in ("", "PUBLISH"):
        yield "a file to download is PUBLISH, or Outlook takes it for an invitation"
    refresh = _line(lines, "REFRESH-INTERVAL")
    if refresh and not (refresh.parameters.get("VALUE") == "DURATION" and PERIOD.fullmatch(refresh.value)):
        yield "REFRESH-INTERVAL without VALUE=DURATION"
    if feed:
        names = ("NAME", "X-WR-CALNAME", "URL", "REFRESH-INTERVAL", "X-PUBLISHED-TTL")
        yield from (f"{name} is missing" for name in names if not _value(lines, name))
    for line in lines:
        yield from _text(line)


def _event(lines, zones):
    counted = Counter(line.name for line in lines)
    yield from (f"{name} is missing" for name in sorted(NEEDED - set(counted)))
    yield from (f"{name} stands {counted[name]} times" for name in sorted(ONCE) if counted[name] > 1)
    if not ({"DTEND", "DURATION"} & set(counted)):
        yield "neither DTEND nor DURATION"
    if _value(lines, "STATUS") not in STATES:
        yield f"STATUS {_value(lines, 'STATUS')}"
    if not _value(lines, "SEQUENCE").isdigit():
        yield "SEQUENCE is no number"
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if not re.fullmatch(r"\d{8}T\d{6}Z", _value(lines, name)):
            yield f"{name} is not in UTC"
    for line in lines:
        yield from _text(line)
    yield from _times(lines, zones)


def _text(line):
    if line.name in TEXTS and re.search(r"[\\,;]", re.sub(r"\\[\\;,nN]", "", line.value)):
        yield f"{line.name} is not escaped"


def _times(lines, zones):
    start, end = _line(lines, "DTSTART"), _line(lines, "DTEND")
    for line in (start, end):
        if line is None:
            continue
        whole_day = line.parameters.get("VALUE") == "DATE"
        if whole_day != bool(re.fullmatch(r"\d{8}", line.value)):
            yield f"{line.name}: VALUE=DATE and the value do not agree"
        zone = line.parameters.get("TZID")
        if zone and zone not in zones:
            yield f"TZID {zone} without VTIMEZONE"
        if not zone and not whole_day and not line.value.endswith("Z"):
            yield f"{line.name} is a floating time"
        if zone and line.value.endswith("Z"):
            yield f"{line.name} has a zone and is in UTC"
    if start and end:
        yield from _order(start, end)


def _order(start, end):
    if start.parameters.get("VALUE") != end.parameters.get("VALUE"):
        yield "DTSTART and DTEND are of different kinds"
        return
    begin, finish = _moment(start), _moment(end)
    if begin is not None and finish is not None and finish <= begin:
        yield "DTEND is not after DTSTART (the end of whole days is the day after)"


def _moment(line):
    try:
        if len(line.value) == 8:
            return datetime.strptime(line.value, "%Y%m%d").replace(tzinfo=UTC)
        wall = datetime.strptime(line.value.rstrip("Z"), "%Y%m%dT%H%M%S")
        return wall.replace(tzinfo=ZoneInfo(line.parameters["TZID"]) if "TZID" in line.parameters else UTC)
    except (ValueError, KeyError, ZoneInfoNotFoundError):
        return None


def _zone(zone):
    """Every onset, by the clock before it, must be where the IANA database has it."""
    tzid, rules = zone
    if not any(kind == "STANDARD" for kind, _lines in rules):
        yield f"VTIMEZONE {tzid} without STANDARD"
    for _kind, lines in rules:
        before, after = _distance(_value(lines, "TZOFFSETFROM")), _distance(_value(lines, "TZOFFSETTO"))
        if before is None or after is None:
            yield f"VTIMEZONE {tzid} without offsets"
            continue
        onsets = [_value(lines, "DTSTART"), *[part for part in _value(lines, "RDATE").split(",") if part]]
        for onset in onsets:
            if not re.fullmatch(r"\d{8}T\d{6}", onset):
                yield f"VTIMEZONE {tzid}: an onset is local time"
                continue
            moment = (datetime.strptime(onset, "%Y%m%dT%H%M%S") - before).replace(tzinfo=UTC)
            place = ZoneInfo(tzid)
            earlier = (moment - timedelta(seconds=1)).astimezone(place).utcoffset()
            if moment.astimezone(place).utcoffset() != after or earlier != before:
                yield f"VTIMEZONE {tzid}: no change at {onset}"


def _distance(text):
    match = re.fullmatch(r"([+-])(\d\d)(\d\d)", text)
    if not match:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -size if match[1] == "-" else size
