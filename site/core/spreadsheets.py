"""Files for spreadsheets: UTF-8 with a mark that programs recognise, and no cell that a program would execute."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

#: A cell that begins with one of these is a formula to spreadsheet programs (OWASP, CSV injection).
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"
#: Characters that a cell of a workbook can hold.
LONGEST_CELL = 32_767


class _Echo:
    """A file that hands on at once what is written to it."""

    @staticmethod
    def write(line: str) -> str:
        return line


def guarded(value: Any) -> Any:
    """The value as a cell: text that a program would take for a formula gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return "" if value is None else value


def workbook_cell(value: Any) -> Any:
    """The value as a cell of a workbook: guarded, cut to fit, without what it cannot hold (ECMA-376)."""
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[: LONGEST_CELL - 1]
    return guarded(value)


def lines(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(header)
    for row in rows:
        yield writer.writerow([guarded(value) for value in row])


def csv_response(name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> StreamingHttpResponse:
    """A CSV file (RFC 4180) of that name, sent row by row."""
    response = StreamingHttpResponse(lines(header, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response


def workbook_response(name: str, title: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> FileResponse:
    """A workbook (ECMA-376) of one sheet, written row by row into a file that is gone when it has been sent."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.append(header)
    for row in rows:
        sheet.append([workbook_cell(value) for value in row])
    file = TemporaryFile()  # noqa: SIM115  FileResponse closes it
    book.save(file)
    file.seek(0)
    response = FileResponse(file, as_attachment=True, filename=name)
    response["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return response
