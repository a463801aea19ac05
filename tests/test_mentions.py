# ruff: noqa: E501
"""What the linter reads of time: phrases with their values, and words that look like times and are none."""

from __future__ import annotations

import re

import pytest
from drafts import mentions, times

NOW = "2026-03-11"
"""A Wednesday: every phrase is read as of this day."""

PHRASES = """
# date
It opened on {May 13, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {Friday, May 13, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {Fri., May 13, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {May 13th, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {Sept. 3, 2024}. | DATE 2024-09-03 | 2024-09-03 2024-09-03
It opened on {Sep 3, 2024}. | DATE 2024-09-03 | 2024-09-03 2024-09-03
It opened {MAY 13, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {December 31, 1999}. | DATE 1999-12-31 | 1999-12-31 1999-12-31
It opened on {Feb. 29, 2024}. | DATE 2024-02-29 | 2024-02-29 2024-02-29
It opened on {Jan 1 2020}. | DATE 2020-01-01 | 2020-01-01 2020-01-01
It opened on the {13th of May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {13 May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {Friday 13 May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {Friday, 13 May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {13th May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {13th of May, 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {1 Sept 2024}. | DATE 2024-09-01 | 2024-09-01 2024-09-01
It opened on {Friday the 13th of May 2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {2022-05-13}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened at {2022-05-13T21:16}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {2022 May 13}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {13-May-2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {05/13/2022}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {31/10/2014}. | DATE 2014-10-31 | 2014-10-31 2014-10-31
It opened on {March 3}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It opened on {3 March}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It opened on {Tuesday, March 3}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It opened on {Tuesday 3 March}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It opened on the {3rd of March}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It opened on {Nov. 21}. | DATE 2025-11-21 | 2025-11-21 2025-11-21
It opened on {December 24}. | DATE 2025-12-24 | 2025-12-24 2025-12-24
It will open on {March 13}. | DATE 2026-03-13 | 2026-03-13 2026-03-13
It will open on {April 2}. | DATE 2026-04-02 | 2026-04-02 2026-04-02
It will open on {January 5}. | DATE 2027-01-05 | 2027-01-05 2027-01-05
It opened on {3rd March}. | DATE 2026-03-03 | 2026-03-03 2026-03-03
It was {May 13, 2022, a Friday}. | DATE 2022-05-13 | 2022-05-13 2022-05-13
It opened on {August 1, 2014}. | DATE 2014-08-01 | 2014-08-01 2014-08-01
It opened on {Oct. 7, 2023}. | DATE 2023-10-07 | 2023-10-07 2023-10-07
It opened on {Tues., Sept. 11, 2001}. | DATE 2001-09-11 | 2001-09-11 2001-09-11
It opened on {22 June 1941}. | DATE 1941-06-22 | 1941-06-22 1941-06-22
It opened on {1 January 2000}. | DATE 2000-01-01 | 2000-01-01 2000-01-01
It opened on {11 Nov 1918}. | DATE 1918-11-11 | 1918-11-11 1918-11-11
It opened on {11th November, 1918}. | DATE 1918-11-11 | 1918-11-11 1918-11-11
It opened on {1999-12-31}. | DATE 1999-12-31 | 1999-12-31 1999-12-31
It opened on {June 6}. | DATE 2025-06-06 | 2025-06-06 2025-06-06
It opened on {Oct. 31}. | DATE 2025-10-31 | 2025-10-31 2025-10-31
It opened on {Saturday, February 28}. | DATE 2026-02-28 | 2026-02-28 2026-02-28
It opened on {Mon, 2 March}. | DATE 2026-03-02 | 2026-03-02 2026-03-02
It was {Nov. 3, 2026, a Tuesday}. | DATE 2026-11-03 | 2026-11-03 2026-11-03
It opened on {29 February 2023}. | DATE 2023-02-29
# impossible
It opened on {February 29}. | DATE XXXX-02-29
It opened on {31 February 2024}. | DATE 2024-02-31
It opened on {June 31}. | DATE XXXX-06-31
It opened on {30 February}. | DATE XXXX-02-30
It opened on {April 31}. | DATE XXXX-04-31
It opened on {November 31, 2021}. | DATE 2021-11-31
# weekday
It opened on {Monday}. | DATE 2026-03-09 | 2026-03-09 2026-03-09
It opened on {Tuesday}. | DATE 2026-03-10 | 2026-03-10 2026-03-10
It opened on {Wednesday}. | DATE 2026-03-11 | 2026-03-11 2026-03-11
It opened on {Thursday}. | DATE 2026-03-05 | 2026-03-05 2026-03-05
It opened on {Sunday}. | DATE 2026-03-08 | 2026-03-08 2026-03-08
It opened {last Friday}. | DATE 2026-03-06 | 2026-03-06 2026-03-06
It will open on {Friday}. | DATE 2026-03-13 | 2026-03-13 2026-03-13
It will open {next Monday}. | DATE 2026-03-16 | 2026-03-16 2026-03-16
It will open {this Friday}. | DATE 2026-03-13 | 2026-03-13 2026-03-13
It will open {this coming Saturday}. | DATE 2026-03-14 | 2026-03-14 2026-03-14
It opened on {Monday morning}. | TIME 2026-03-09TMO | 2026-03-09 2026-03-09
It opened on {Saturday night}. | TIME 2026-03-07TNI | 2026-03-07 2026-03-07
It opened {last week's Friday}. | DATE 2026-03-06
It opened {last Monday}. | DATE 2026-03-09 | 2026-03-09 2026-03-09
It opened on {Friday evening}. | TIME 2026-03-06TEV | 2026-03-06 2026-03-06
It opened on {Sunday afternoon}. | TIME 2026-03-08TAF | 2026-03-08 2026-03-08
# relative day
It opened {today}. | DATE 2026-03-11 | 2026-03-11 2026-03-11
It opened {yesterday}. | DATE 2026-03-10 | 2026-03-10 2026-03-10
It will open {tomorrow}. | DATE 2026-03-12 | 2026-03-12 2026-03-12
It opened {the day before yesterday}. | DATE 2026-03-09 | 2026-03-09 2026-03-09
It will open {the day after tomorrow}. | DATE 2026-03-13 | 2026-03-13 2026-03-13
# ago
It opened {two days ago}. | DATE 2026-03-09 | 2026-03-09 2026-03-09
It opened {10 days ago}. | DATE 2026-03-01 | 2026-03-01 2026-03-01
It opened {a day ago}. | DATE 2026-03-10 | 2026-03-10 2026-03-10
It opened {one week ago}. | DATE 2026-W10
It opened {two weeks ago}. | DATE 2026-W09
It opened {three months ago}. | DATE 2025-12
It opened {a month ago}. | DATE 2026-02
It opened {five years ago}. | DATE 2021
It opened {a year ago}. | DATE 2025
It opened {100 years ago}. | DATE 1926
It opened {a decade ago}. | DATE 2016
It opened {two decades ago}. | DATE 2006
It opened {nearly three years ago}. | DATE 2023
It opened {more than 20 years ago}. | DATE 2006
It opened about {six months ago}. | DATE 2025-09
It opened {twenty-five years ago}. | DATE 2001
It opened {six days ago}. | DATE 2026-03-05 | 2026-03-05 2026-03-05
It opened {12 weeks ago}. | DATE 2025-W51
It opened {10 years ago}. | DATE 2016
It opened {exactly 50 years ago}. | DATE 1976
It opened {30 years ago}. | DATE 1996
It opened {almost two years ago}. | DATE 2024
# period
It opened {last week}. | DATE 2026-W10
It opened {last month}. | DATE 2026-02 | 2026-02-01 2026-02-28
It opened {last year}. | DATE 2025 | 2025-01-01 2025-12-31
It will open {next week}. | DATE 2026-W12
It will open {next month}. | DATE 2026-04 | 2026-04-01 2026-04-30
It will open {next year}. | DATE 2027 | 2027-01-01 2027-12-31
It opens {this week}. | DATE 2026-W11
It opens {this month}. | DATE 2026-03 | 2026-03-01 2026-03-31
It opens {this year}. | DATE 2026 | 2026-01-01 2026-12-31
It opened {earlier this year}. | DATE 2026 | 2026-01-01 2026-12-31
It opened {earlier this month}. | DATE 2026-03 | 2026-03-01 2026-03-31
It will open {later this year}. | DATE 2026 | 2026-01-01 2026-12-31
It opened in {May last year}. | DATE 2025-05 | 2025-05-01 2025-05-31
It will open in {May next year}. | DATE 2027-05 | 2027-05-01 2027-05-31
# month
It opened in {May 2022}. | DATE 2022-05 | 2022-05-01 2022-05-31
It opened in {Sept. 2024}. | DATE 2024-09 | 2024-09-01 2024-09-30
It opened in {May, 2022}. | DATE 2022-05 | 2022-05-01 2022-05-31
It opened in the {May of 2022}. | DATE 2022-05 | 2022-05-01 2022-05-31
It opened in {early May 2022}. | DATE 2022-05 | 2022-05-01 2022-05-31
It opened in {January}. | DATE 2026-01 | 2026-01-01 2026-01-31
It opened in {March}. | DATE 2026-03 | 2026-03-01 2026-03-31
It opened in {December}. | DATE 2025-12 | 2025-12-01 2025-12-31
It opened {last May}. | DATE 2025-05 | 2025-05-01 2025-05-31
It will open {next June}. | DATE 2026-06 | 2026-06-01 2026-06-30
It opened in {July 1969}. | DATE 1969-07 | 1969-07-01 1969-07-31
It opened in {October of 1929}. | DATE 1929-10 | 1929-10-01 1929-10-31
It opened in {Feb. 2022}. | DATE 2022-02 | 2022-02-01 2022-02-28
It opened in {February}. | DATE 2026-02 | 2026-02-01 2026-02-28
It opened in {late August 2021}. | DATE 2021-08 | 2021-08-01 2021-08-31
# year
It opened in {late 2019}. | DATE 2019 | 2019-01-01 2019-12-31
It opened in {mid-2019}. | DATE 2019 | 2019-01-01 2019-12-31
It opened in {2022}. | DATE 2022 | 2022-01-01 2022-12-31
It opened in {1066}. | DATE 1066 | 1066-01-01 1066-12-31
It opened in {1999}. | DATE 1999 | 1999-01-01 1999-12-31
It will open by {2050}. | DATE 2050 | 2050-01-01 2050-12-31
It has run since {2001}. | DATE 2001 | 2001-01-01 2001-12-31
The {2015} report is out. | DATE 2015 | 2015-01-01 2015-12-31
It began in {9999}. | DATE 9999 | 9999-01-01 9999-12-31
It is due at {the end of 2027}. | DATE 2027 | 2027-01-01 2027-12-31
It opened in {1848}. | DATE 1848 | 1848-01-01 1848-12-31
It opened in {early 2020}. | DATE 2020 | 2020-01-01 2020-12-31
It opened in {the end of 1999}. | DATE 1999 | 1999-01-01 1999-12-31
# decade, century
It grew in the {1990s}. | DATE 199 | 1990-01-01 1999-12-31
It grew in the {1890s}. | DATE 189 | 1890-01-01 1899-12-31
It grew in the {'60s}. | DATE 196 | 1960-01-01 1969-12-31
It grew in the {’80s}. | DATE 198 | 1980-01-01 1989-12-31
It grew in the {early 2000s}. | DATE 200 | 2000-01-01 2009-12-31
It grew in the {late 1970s}. | DATE 197 | 1970-01-01 1979-12-31
It was built in the {19th century}. | DATE 18
It was built in the {nineteenth century}. | DATE 18
It was built in the {21st century}. | DATE 20
It was built in the {early 20th century}. | DATE 19
It was built in the {mid-18th century}. | DATE 17
It grew in a {1950s} way. | DATE 195 | 1950-01-01 1959-12-31
It grew in a {1980's} way. | DATE 198 | 1980-01-01 1989-12-31
It was a {17th century} hall. | DATE 16
It was a {16th-century} hall. | DATE 15
# quarter, season
It grew in {the first quarter of 2022}. | DATE 2022-Q1 | 2022-01-01 2022-03-31
It grew in {the second quarter of 2021}. | DATE 2021-Q2 | 2021-04-01 2021-06-30
It grew in {the fourth quarter of 2025}. | DATE 2025-Q4 | 2025-10-01 2025-12-31
It opened in the {spring of 2022}. | DATE 2022-SP
It opened in {summer 2021}. | DATE 2021-SU
It opened in the {winter of 1946}. | DATE 1946-WI
It opened in {autumn 2019}. | DATE 2019-FA
It grew in {the third quarter of 2019}. | DATE 2019-Q3 | 2019-07-01 2019-09-30
# duration
It lasted {three days}. | DURATION P3D
It lasted {two weeks}. | DURATION P2W
It lasted {18 months}. | DURATION P18M
It lasted {a year}. | DURATION P1Y
It lasted {40 years}. | DURATION P40Y
It lasted {a century}. | DURATION P100Y
It lasted {two decades}. | DURATION P20Y
It lasted {six hours}. | DURATION PT6H
It lasted {90 minutes}. | DURATION PT90M
It lasted {a fortnight}. | DURATION P2W
It lasted {nearly three months}. | DURATION P3M
It lasted {more than 20 years}. | DURATION P20Y
It lasted {several days}. | DURATION PXD
It lasted {a few weeks}. | DURATION PXW
It was a {three-day} trip. | DURATION P3D
The {10-year} deal ended. | DURATION P10Y
It was a {12-hour} shift. | DURATION PT12H
They got {four days'} notice. | DURATION P4D
They got {two weeks’} pay. | DURATION P2W
It lasted {three nights}. | DURATION P3D
It lasted {1,000 days}. | DURATION P1000D
It lasted {2.5 years}. | DURATION P2Y6M
It lasted {twenty-one days}. | DURATION P21D
It lasted {a hundred years}. | DURATION P100Y
It lasted {five minutes}. | DURATION PT5M
It lasted {seven months}. | DURATION P7M
It lasted {100 days}. | DURATION P100D
It lasted about {a week}. | DURATION P1W
It lasted {almost 30 years}. | DURATION P30Y
It lasted {less than two hours}. | DURATION PT2H
It lasted {forty days}. | DURATION P40D
It lasted {three centuries}. | DURATION P300Y
It was a {two-week} trip. | DURATION P2W
It was a {six-month} ban. | DURATION P6M
It was a {90-minute} show. | DURATION PT90M
It lasted {many years}. | DURATION PXY
It lasted {a couple of weeks}. | DURATION P2W
# clock
It began at {9 a.m.} sharp. | TIME 2026-03-11T09:00
It began at {9:30 p.m.} sharp. | TIME 2026-03-11T21:30
It began at {9.30pm} sharp. | TIME 2026-03-11T21:30
It began at {14:05} sharp. | TIME 2026-03-11T14:05
It began at {noon} sharp. | TIME 2026-03-11T12:00
It began at {midnight} sharp. | TIME 2026-03-11T24:00
It began at {09:16 PM} sharp. | TIME 2026-03-11T21:16
It began at {12 a.m.} sharp. | TIME 2026-03-11T00:00
It began at {12:30 p.m.} sharp. | TIME 2026-03-11T12:30
It began at {21:16 GMT} sharp. | TIME 2026-03-11T21:16
It opens {9am-5pm}. | TIME 2026-03-11T09:00
It opens {9 a.m. to 5 p.m.} daily. | TIME 2026-03-11T09:00
It began at {8 p.m.} sharp. | TIME 2026-03-11T20:00
It began at {11:59 p.m.} sharp. | TIME 2026-03-11T23:59
It began at {6am} sharp. | TIME 2026-03-11T06:00
It began at {00:30} sharp. | TIME 2026-03-11T00:30
It began at {midday} sharp. | TIME 2026-03-11T12:00
# range
It runs {March 3-5}. | DATE | 2026-03-03 2026-03-05
It runs {March 3-5, 2024}. | DATE | 2024-03-03 2024-03-05
It runs {3-5 March 2024}. | DATE | 2024-03-03 2024-03-05
It runs from {3 to 5 March}. | DATE | 2026-03-03 2026-03-05
It runs {Friday to Sunday, March 6-8}. | DATE | 2026-03-06 2026-03-08
It ran from {2019-2023}. | DATE | 2019-01-01 2023-12-31
It ran {2019–23}. | DATE | 2019-01-01 2023-12-31
It ran {1914-18}. | DATE | 1914-01-01 1918-12-31
It met on {Monday and Wednesday, March 9 and 11}. | DATE | 2026-03-09 2026-03-11
It runs {July 4 to 6}. | DATE | 2026-07-04 2026-07-06
It runs {10–12 June 2023}. | DATE | 2023-06-10 2023-06-12
It ran {1939-1945}. | DATE | 1939-01-01 1945-12-31
It ran {1999-2000}. | DATE | 1999-01-01 2000-12-31
# now
It is open {now}. | DATE PRESENT_REF | 2026-03-11 2026-03-11
It is {currently} shut. | DATE PRESENT_REF | 2026-03-11 2026-03-11
It is shut {these days}. | DATE PRESENT_REF | 2026-03-11 2026-03-11
It is open {right now}. | DATE PRESENT_REF | 2026-03-11 2026-03-11
"""
"""A sentence with its one time in braces | the type, and the value of TIMEX3 | the first and the last day."""

NEVER = """
It may rain.
They march on the hall.
You may 5 or 6 times win.
April Jones sang.
Mrs May spoke.
May I come in?
He was in august company.
The jan tea was cold.
They sat in the sun.
Sun and rain came.
He wed her.
Mon frère came.
The sat nav failed.
Sepp Dec won.
She has second thoughts.
In the second row sat a duke.
Wait a second, he said.
Room 2020 is free.
Flight 1999 landed.
Highway 2001 is shut.
It cost $2,000.
It cost $2020.
It cost £1999.
It weighs 2000 kg.
About 2000 people came.
Some 1,945 votes were cast.
Resolution 1325 passed.
It was 2022% more.
The No. 1066 bus came.
The score was 3-2.
The odds are 5/2.
A 4/5 majority is needed.
The ratio was 3:2.
Version 3.5 is out.
She is 25 years old.
The 25-year-old sang.
A two-year-old cried.
A 5-month-old slept.
The M25 was shut.
The 747 landed.
The 1500m was fast.
He ran 1500 meters.
ISBN 978-2022-1.
The 101st Airborne flew.
She was first.
First Lady Jill came.
He won by 2022 points.
The 7.30 a share was paid.
The 4th Street bridge is shut.
June sings in the choir.
31 June Street is pink.
He lives on 4 July Avenue.
The 9 March Square cafe.
The day is long.
The decade is long.
Today's World Magazine closed.
The spring is broken.
He took a fall.
The quarter is poor.
The minute hand fell.
Her years show.
She was on the night shift.
He said 'tis true.
It was 10:3.
The B-52 flew.
He sits in seat 12A.
The A.M. radio broke.
I am here.
He is 6'2".
The 20/20 vision test.
Big Ben is 1859 tonnes.
The 2nd Marquess came.
12 Angry Men was on.
It is 5pt wide.
The price rose 3 percent.
John Mar. came.
Ernie Sept won.
The route 1066 bus came.
It sold 2,019 copies.
It has 1984 pages.
It took 2001 votes.
He owes €1999.
It covers 2020 acres.
The 3.5 m wall fell.
The lady was second to none.
It scored 5-1 at home.
The marchers marched.
Mayor Dechert spoke.
"""

ROWS = [row for row in PHRASES.strip().splitlines() if not row.startswith("#")]


def test_the_tables_are_large() -> None:
    assert len(ROWS) >= 150
    assert len(NEVER.strip().splitlines()) >= 40


@pytest.mark.parametrize("row", ROWS)
def test_a_phrase_is_read_with_its_value(row: str) -> None:
    written, stated, days = [part.strip() for part in f"{row} | | ".split("|")][:3]
    before, phrase, after = re.split(r"[{}]", written)
    kind, _, value = stated.partition(" ")
    found = times(before + phrase + after, NOW)
    assert len(found) == 1
    (time,) = found
    assert time["text"].removeprefix("the ") == phrase.removeprefix("the ")
    assert (before + phrase + after)[time["start"] : time["end"]] == time["text"]
    assert time["type"] == kind
    if value:
        assert time["value"] == value
    if days:
        assert f"{time['first']} {time['last']}" == days


@pytest.mark.parametrize("text", NEVER.strip().splitlines())
def test_words_that_look_like_a_time_are_none(text: str) -> None:
    assert [time["text"] for time in times(text, NOW)] == []


@pytest.mark.parametrize(
    "phrase", ["31 February 2024", "February 30", "June 31", "31 June", "November 31, 2021", "29 February 2023", "0 May 2022", "32 May 2022",
               "April 0, 2020", "May 13, 0000"],
)  # fmt: skip
def test_an_impossible_date_is_kept_as_it_is_written(phrase: str) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert time["text"] == phrase
    assert time["impossible"] is True
    assert "first" not in time


@pytest.mark.parametrize("phrase", ["29 February 2024", "29 February 2000", "31 March", "30 April", "13 May 2022"])
def test_a_possible_date_is_not_impossible(phrase: str) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert "impossible" not in time


@pytest.mark.parametrize(
    "phrase",
    [
        "13 May 2022",
        "May 2022",
        "2022",
        "the 1990s",
        "2019-2023",
        "March 3-5, 2024",
        "the first quarter of 2022",
        "2022-05-13",
        "31/10/2014",
    ],
)
def test_what_the_text_says_in_full_is_known(phrase: str) -> None:
    (time,) = times(f"It grew in {phrase}.", NOW)
    assert time["known"] is True
    assert "readings" not in time


@pytest.mark.parametrize(
    "phrase", ["13 May", "yesterday", "Monday", "two weeks ago", "last year", "in January", "March 3-5", "04/05/2024"]
)
def test_what_context_must_fill_in_is_not_known(phrase: str) -> None:
    (time,) = times(f"It grew {phrase}.", NOW)
    assert time["known"] is False


@pytest.mark.parametrize(
    ("phrase", "years"),
    [("March 3", {2025, 2026, 2027}), ("December 24", {2025, 2026, 2027}), ("14 June", {2025, 2026, 2027})],
)
def test_a_date_without_its_year_may_be_of_this_year_the_last_or_the_next(phrase: str, years: set[int]) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert {int(reading[:4]) for reading in time["readings"]} == years


def test_a_numeric_date_keeps_both_its_readings() -> None:
    (time,) = times("It opened on 04/05/2024.", NOW)
    assert set(time["readings"]) == {"2024-04-05", "2024-05-04"}


@pytest.mark.parametrize(("text", "first"), [("It opened on Friday.", "2026-03-06"), ("It will open on Friday.", "2026-03-13"),
                                             ("It opened on June 6.", "2025-06-06"), ("It will open on June 6.", "2026-06-06"),
                                             ("It shut in December.", "2025-12-01"), ("It will shut in December.", "2026-12-01")])  # fmt: skip
def test_the_tense_tells_the_side_of_today(text: str, first: str) -> None:
    (time,) = times(text, NOW)
    assert time["first"] == first


@pytest.mark.parametrize(
    "text",
    [
        "It opened yesterday.",
        "It opened on Monday.",
        "It opened last year.",
        "It opened on 3 May.",
        "It opened two days ago.",
        "It opened in May.",
    ],
)
def test_without_a_date_of_its_own_an_article_dates_nothing_relative(text: str) -> None:
    (time,) = times(text, None)
    assert "first" not in time
    assert time["known"] is False


@pytest.mark.parametrize(("text", "value"), [("It opened on Monday.", "XXXX-WXX-1"), ("It opened on 3 May.", "XXXX-05-03"), ("It opened in May.", "XXXX-05"),
                                             ("It opened on 13 May 2022.", "2022-05-13"), ("It opened in 2022.", "2022")])  # fmt: skip
def test_without_a_date_the_unknown_parts_of_a_value_are_crosses(text: str, value: str) -> None:
    (time,) = times(text, None)
    assert time["value"] == value


AGES = ("25-year-old", "25 year old", "two-year-old", "5-month-old", "ten-day-old", "six-week-old")
ORDINALS = {
    "79th": 79,
    "22nd": 22,
    "third": 3,
    "twenty-first": 21,
    "forty-second": 42,
    "100th": 100,
    "1,000th": 1000,
    "fifth": 5,
    "101st": 101,
}
CARDINALS = {"seven": 7, "forty-two": 42, "1,234": 1234, "3.5": 3.5, "two hundred": 200, "600": 600}


@pytest.mark.parametrize("phrase", AGES)
def test_an_age_is_an_age_and_no_duration(phrase: str) -> None:
    (age,) = [mention for mention in mentions(f"The {phrase} goat ran.") if mention["kind"] == "age"]
    assert age["text"] == phrase
    assert times(f"The {phrase} goat ran.") == []


@pytest.mark.parametrize("phrase", ORDINALS)
def test_an_ordinal_has_its_number(phrase: str) -> None:
    (ordinal,) = [mention for mention in mentions(f"It was the {phrase} straight win.") if mention["kind"] == "ordinal"]
    assert (ordinal["text"], ordinal["number"]) == (phrase, ORDINALS[phrase])


@pytest.mark.parametrize("phrase", CARDINALS)
def test_a_cardinal_has_its_number(phrase: str) -> None:
    (cardinal,) = [mention for mention in mentions(f"They caught {phrase} herrings.") if mention["kind"] == "cardinal"]
    assert cardinal["text"] == phrase
    assert cardinal.get("number", cardinal.get("digits")) == CARDINALS[phrase]
