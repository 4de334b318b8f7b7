"""Makes the extracts and the instruction bundle of the samples; the zips beside it were made so.

Everything in them is invented: practices T00001 to T00012, networks U00001 and U00002, and every
figure. Names of indicators and fields are taken from ../definitions/fields.csv. The same script
makes the same bytes:

    python3 samples/make/make.py

Nothing else needs it: samples/run.sh reads the zips as they are.
"""

import calendar
import csv
import io
import pathlib
import zipfile

SAMPLES = pathlib.Path(__file__).resolve().parent.parent
SERVICE, NAME = "NCD2425", "Network Contract DES 2024/25"
HEADER = (
    "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
    "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"
).split(",")
MONTHS = [(2024, month) for month in range(4, 13)] + [(2025, month) for month in range(1, 4)]
FIELDS = [
    "CAN04.Denominator", "CAN04.FAECIMMDEC", "CAN04.FITNIDAT", "CAN04.GICANREF", "CAN04.Numerator",
    "HI03.Denominator", "HI03.HLTHAPDEC", "HI03.HLTHCHKDEC", "HI03.LD_DAT", "HI03.Numerator",
    "HI03.PAT_AGEU14", "HI21.Count", "SMR03.Denominator", "SMR03.Numerator",
]
TOTALLED = ["CAN04.Denominator", "CAN04.Numerator", "HI03.Denominator", "HI03.Numerator"]
PRACTICES = [f"T{number:05}" for number in range(1, 13)]
ALDER, BEECH = PRACTICES[:6], PRACTICES[6:11]
FEBRUARY, MARCH = "20250228", "20250331"


def names():
    """The indicator and the extract's own name of each field."""
    with open(SAMPLES / "definitions" / "fields.csv", newline="", encoding="utf-8") as file:
        return {row["field"]: (row["indicator"], row["field_name"]) for row in csv.DictReader(file)}


def day(year, month):
    return f"{year}{month:02}{calendar.monthrange(year, month)[1]:02}"


def value(practice, field, month):
    """What a practice has at the end of the month-th month of the year, counted from 0."""
    size, part = int(practice[1:]), month + 1
    referrals = (9 + size * 5 % 11) * part // 6 + size % 3
    register = 12 + size * 7 % 13
    return {
        "CAN04.Denominator": referrals,
        "CAN04.FAECIMMDEC": size % 2,
        "CAN04.FITNIDAT": part // 7,
        "CAN04.GICANREF": 2100 + size * 310 - referrals,
        "CAN04.Numerator": referrals * (62 + size * 2) // 100,
        "HI03.Denominator": register,
        "HI03.HLTHAPDEC": size * part // 40,
        "HI03.HLTHCHKDEC": size * part // 30,
        "HI03.LD_DAT": 2100 + size * 310 - register - 3,
        "HI03.Numerator": register * part * (48 + size * 3) // 1200,
        "HI03.PAT_AGEU14": 3,
        "HI21.Count": 31 + size * 6 + part // 2,
        "SMR03.Denominator": (40 + size * 9) * part // 6 + 20,
        "SMR03.Numerator": (22 + size * 7) * part // 6,
    }[field]


class Extract:
    """Rows by organisation, day and field; the last of a key's rows is the one that counts."""

    def __init__(self, months):
        self.rows = {}
        self.behind = []
        for practice in PRACTICES:
            # T00012 opened in January.
            for month in range(9 if practice == "T00012" else 0, months):
                for field in FIELDS:
                    self.put(practice, day(*MONTHS[month]), field, value(practice, field, month))

    def put(self, organisation, date, field, number, user="cro-processor", at=None):
        """Puts a row in place of all that stand for the field."""
        if at is None:
            year, month = (int(date[:4]), int(date[4:6]) + 1)
            if month == 13:
                year, month = year + 1, 1
            second = int(organisation[1:]) % 60
            at = (f"05/{month:02}/{year}", f"19:36:{second:02}")
        self.rows[organisation, date, field] = [(str(number), user, at, "Y")]

    def submit(self, organisation, date, field, number, user, at):
        """Adds a later submission; those before it are kept, as superseded."""
        earlier = self.rows[organisation, date, field]
        self.rows[organisation, date, field] = [row[:3] + ("N",) for row in earlier]
        self.rows[organisation, date, field].append((str(number), user, at, "Y"))

    def number(self, organisation, date, field):
        return int(self.rows[organisation, date, field][-1][0])

    def total(self, network, members, dates, at=None):
        """Puts CQRS's own totals of a network."""
        for date in dates:
            for field in TOTALLED:
                total = sum(self.number(member, date, field) for member in members)
                self.put(network, date, field, total, at=at)

    def text(self, quoted=False):
        known, lines = names(), [",".join(HEADER)]

        def line(organisation, date, field, row):
            number, user, (submitted, time), last = row
            indicator, name = known[field]
            cells = [SERVICE, NAME, organisation, date, indicator, name, number, "None", user]
            cells += [submitted, time, last]
            if not quoted:
                buffer = io.StringIO()
                csv.writer(buffer, lineterminator="").writerow(cells)
                return buffer.getvalue()
            # As CQRS quotes: everything but the achievement date.
            return ",".join(
                cell if number == 3 else '"' + cell.replace('"', '""') + '"'
                for number, cell in enumerate(cells)
            )

        for key in sorted(self.rows):
            lines += [line(*key, row) for row in self.rows[key]]
        lines += [line(*key, row) for key, row in self.behind]
        return "\r\n".join(lines) + "\r\n"


def bundle(path, member, text):
    """Writes a zip with one member, the same bytes every time."""
    path = SAMPLES / path
    path.parent.mkdir(parents=True, exist_ok=True)
    info = zipfile.ZipInfo(member, date_time=(2025, 4, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(info, text.encode("utf-8"), compresslevel=9)
    print(f"{path.relative_to(SAMPLES)}: {path.stat().st_size} bytes")


def dates(months):
    return [day(*month) for month in MONTHS[:months]]


def february():
    extract = Extract(11)
    extract.total("U00001", ALDER, dates(11))
    extract.total("U00002", BEECH, dates(11))
    return extract


def year_end():
    extract = Extract(12)
    extract.put("T00002", MARCH, "CAN04.Numerator", 14)
    extract.put("T00003", MARCH, "HI03.Denominator", 20)
    extract.put("T00010", MARCH, "HI03.Numerator", 11)
    extract.put("T00011", MARCH, "CAN04.Numerator", 12)
    extract.total("U00001", ALDER, dates(12))
    extract.total("U00002", BEECH, dates(12))
    return extract


def changed():
    """What was resubmitted by May and stays so."""
    extract = year_end()
    extract.submit("T00010", MARCH, "HI03.Numerator", 13, "mwt204", ("30/04/2025", "11:02:45"))
    extract.put(
        "T00004",
        MARCH,
        "HI21.Count",
        extract.number("T00004", MARCH, "HI21.Count") + 3,
        at=("02/05/2025", "08:13:19"),
    )
    extract.put(
        "T00007",
        FEBRUARY,
        "CAN04.Denominator",
        extract.number("T00007", FEBRUARY, "CAN04.Denominator") + 1,
        at=("02/05/2025", "08:11:40"),
    )
    extract.total("U00002", BEECH, [FEBRUARY], ("04/05/2025", "02:00:00"))
    extract.submit("T00002", MARCH, "CAN04.Numerator", 9, "cro-processor", ("02/05/2025", "08:14:22"))
    return extract


def may():
    """The cumulative extract with everything in it that can go wrong."""
    extract = changed()
    totals = ("04/05/2025", "02:00:00")
    # CQRS has T00012 in the network already; the relationships do not, yet.
    extract.total("U00001", ALDER + ["T00012"], [MARCH], totals)
    extract.total("U00002", BEECH, [MARCH], totals)
    # A blank, a key that is gone, two current rows of one moment, a practice nobody knows, and a
    # row that stands there twice, far from its twin.
    extract.put("T00009", MARCH, "SMR03.Denominator", "", at=("02/05/2025", "08:12:07"))
    del extract.rows["T00008", MARCH, "HI03.Numerator"]
    (first,) = extract.rows["T00011", MARCH, "CAN04.Numerator"]
    extract.rows["T00011", MARCH, "CAN04.Numerator"].append(("21",) + first[1:])
    for field in FIELDS[:5]:
        extract.put("T00099", MARCH, field, 4)
    twin = ("T00003", "20241130", "CAN04.FITNIDAT")
    extract.behind = [(twin, extract.rows[twin][0])]
    return extract


def corrected():
    """The same without the faults, and with one value as it was before."""
    extract = changed()
    extract.submit("T00002", MARCH, "CAN04.Numerator", 14, "cro-processor", ("12/05/2025", "08:14:31"))
    totals = ("13/05/2025", "02:00:00")
    extract.total("U00001", ALDER + ["T00012"], [MARCH], totals)
    extract.total("U00002", BEECH, [MARCH], totals)
    return extract


def june():
    extract = corrected()
    extract.submit("T00003", MARCH, "HI03.Denominator", 21, "cro-processor", ("02/06/2025", "08:13:55"))
    totals = ("04/06/2025", "02:00:00")
    moved = [practice for practice in ALDER if practice != "T00006"]
    extract.total("U00001", moved + ["T00012"], [MARCH], totals)
    extract.total("U00002", BEECH + ["T00006"], [MARCH], totals)
    return extract


def decisions():
    header = (
        "id,action,service,organisation,achievement_date,hold_or_case,figures_stand,without,reason,"
        "reference,value,expect,by"
    )
    rows = [
        f"2025-04-{number},{action},{SERVICE},{network},2025-03-31,,,,{reason},,,,{by}"
        for number, action, network, reason, by in [
            (1, "approve", "U00001", "", "R. Amin (commissioner)"),
            (2, "approve", "U00002", "", "R. Amin (commissioner)"),
            (3, "finance-approve", "U00002", "April run", "L. Owen (finance)"),
        ]
    ]
    return "\r\n".join([header] + rows) + "\r\n"


def main():
    stem = "Bulk_Ach_Ex_NCD2425_20240401"
    bundle(f"extracts/2025-03-06/{stem}_20250228.zip", "INDICATOR_VALUES.csv", february().text())
    year = f"{stem}_20250331"
    for folder, text in [
        ("2025-04-07", year_end().text()),
        ("2025-05-06", may().text()),
        ("2025-05-14", corrected().text()),
        ("2025-05-20", corrected().text(quoted=True)),
        ("2025-06-05", june().text()),
    ]:
        bundle(f"extracts/{folder}/{year}.zip", "INDICATOR_VALUES.csv", text)
    bundle("decisions/decisions-april.zip", "decisions.csv", decisions())


if __name__ == "__main__":
    main()
