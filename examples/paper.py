"""Days and tables as offices write them: every spelling of a day, a title above a table, what a spreadsheet saves."""

import csv
import io
from datetime import date, timedelta


def days(count):
    return timedelta(days=count)


def slashed(day):
    """A day as a spreadsheet writes it into a CSV file."""
    return f"{day.year}/{day.month}/{day.day}" if day else ""


def spoken_day(dice, day):
    """A day as people type it."""
    y, m, d = day.year, day.month, day.day
    styles = [f"{day}", f"{y}/{m}/{d}", f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{day:%Y%m%d}", f"{y}年{m:02}月{d:02}日"]
    if dice.chance(2):
        return str((day - date(1899, 12, 30)).days)  # a date cell that lost its format
    return dice.one_of(styles)


def any_day(dice, first, last):
    return first + days(dice.below((last - first).days + 1))


def month_end(year, month):
    return date(year + month // 12, month % 12 + 1, 1) - days(1)


def to_bytes(rows, title="", line_end="\n", encoding="utf-8"):
    """Returns a table as a CSV file; the first row says which columns there are, a title fills one cell above them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=line_end)
    header = list(rows[0])
    if title:
        writer.writerow([title] + [""] * (len(header) - 1))
    writer.writerow(header)
    writer.writerows([row.get(column, "") for column in header] for row in rows)
    return text.getvalue().encode(encoding)
