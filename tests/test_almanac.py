"""Holidays and series against dates and editions known from elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
import yaml

from factlint.almanac import (
    Holiday,
    Series,
    day_by,
    days,
    easter,
    held_in,
    numbers_in,
    orthodox_easter,
    year_of,
)

KNOWLEDGE = Path(__file__).parent.parent / "rules" / "knowledge"
HOLIDAYS = {
    holiday.id: holiday
    for holiday in msgspec.convert(
        yaml.safe_load((KNOWLEDGE / "holidays.yaml").read_text("utf-8")), tuple[Holiday, ...]
    )
}
SERIES = {
    series.id: series
    for series in msgspec.convert(
        yaml.safe_load((KNOWLEDGE / "series.yaml").read_text("utf-8")), tuple[Series, ...]
    )
}

EASTERS = [  # Western, Orthodox
    ("1999-04-04", "1999-04-11"),
    ("2000-04-23", "2000-04-30"),
    ("2001-04-15", "2001-04-15"),
    ("2002-03-31", "2002-05-05"),
    ("2003-04-20", "2003-04-27"),
    ("2004-04-11", "2004-04-11"),
    ("2005-03-27", "2005-05-01"),
    ("2006-04-16", "2006-04-23"),
    ("2007-04-08", "2007-04-08"),
    ("2008-03-23", "2008-04-27"),
    ("2009-04-12", "2009-04-19"),
    ("2010-04-04", "2010-04-04"),
    ("2011-04-24", "2011-04-24"),
    ("2012-04-08", "2012-04-15"),
    ("2013-03-31", "2013-05-05"),
    ("2014-04-20", "2014-04-20"),
    ("2015-04-05", "2015-04-12"),
    ("2016-03-27", "2016-05-01"),
    ("2017-04-16", "2017-04-16"),
    ("2018-04-01", "2018-04-08"),
    ("2019-04-21", "2019-04-28"),
    ("2020-04-12", "2020-04-19"),
    ("2021-04-04", "2021-05-02"),
    ("2022-04-17", "2022-04-24"),
    ("2023-04-09", "2023-04-16"),
    ("2024-03-31", "2024-05-05"),
    ("2025-04-20", "2025-04-20"),
    ("2026-04-05", "2026-04-12"),
    ("2027-03-28", "2027-05-02"),
    ("2028-04-16", "2028-04-16"),
    ("2029-04-01", "2029-04-08"),
    ("2030-04-21", "2030-04-28"),
]


def fits(holiday: str, text: str) -> bool:
    day = date.fromisoformat(text)
    return any(first <= day <= last for first, last in days(HOLIDAYS[holiday], day.year))


@pytest.mark.parametrize("text", [western for western, _ in EASTERS])
def test_western_easter_falls_on(text: str) -> None:
    assert easter(int(text[:4])).isoformat() == text


@pytest.mark.parametrize("text", [orthodox for _, orthodox in EASTERS])
def test_orthodox_easter_falls_on(text: str) -> None:
    assert orthodox_easter(int(text[:4])).isoformat() == text


@pytest.mark.parametrize(
    ("holiday", "text"),
    [
        ("easter", "2026-04-05"),
        ("easter", "2026-04-12"),
        ("western-easter", "2026-04-05"),
        ("orthodox-easter", "2026-04-12"),
        ("good-friday", "2024-03-29"),
        ("orthodox-good-friday", "2024-05-03"),
        ("shrove-tuesday", "2025-03-04"),
        ("ash-wednesday", "2024-02-14"),
        ("ascension-day", "2024-05-09"),
        ("pentecost", "2024-05-19"),
        ("whit-monday", "2025-06-09"),
        ("epiphany", "2026-01-06"),
        ("leap-day", "2024-02-29"),
        ("mothers-day", "2024-05-12"),
        ("mothers-day", "2024-03-10"),
        ("mothering-sunday", "2023-03-19"),
        ("mothering-sunday", "2024-03-10"),
        ("mothering-sunday", "2025-03-30"),
        ("mothering-sunday", "2026-03-15"),
        ("fathers-day", "2025-06-15"),
        ("fathers-day", "2025-09-07"),
        ("mlk-day", "2025-01-20"),
        ("inauguration-day", "2013-01-20"),
        ("inauguration-day", "2013-01-21"),
        ("inauguration-day", "2025-01-20"),
        ("presidents-day", "2024-02-19"),
        ("memorial-day", "2021-05-31"),
        ("labor-day", "2024-09-02"),
        ("labor-day", "2025-09-01"),
        ("columbus-day", "2023-10-09"),
        ("election-day", "2022-11-08"),
        ("election-day", "2024-11-05"),
        ("election-day", "2026-11-03"),
        ("thanksgiving", "2026-11-26"),
        ("thanksgiving", "2024-11-28"),
        ("thanksgiving", "2018-11-22"),
        ("thanksgiving", "2024-10-14"),
        ("canadian-thanksgiving", "2025-10-13"),
        ("black-friday", "2024-11-29"),
        ("cyber-monday", "2024-12-02"),
        ("early-may-bank-holiday", "2020-05-08"),
        ("early-may-bank-holiday", "2024-05-06"),
        ("spring-bank-holiday", "2022-06-02"),
        ("spring-bank-holiday", "2024-05-27"),
        ("summer-bank-holiday", "2024-08-26"),
        ("victoria-day", "2024-05-20"),
        ("victoria-day", "2026-05-18"),
        ("victoria-day", "2020-05-18"),
        ("labour-day", "2024-10-28"),
        ("remembrance-sunday", "2018-11-11"),
        ("remembrance-sunday", "2024-11-10"),
        ("nowruz", "2023-03-21"),
        ("nowruz", "2024-03-20"),
        ("winter-solstice", "2023-12-22"),
        ("winter-solstice", "2024-06-20"),
        ("purim", "2024-03-24"),
        ("passover", "2024-04-22"),
        ("passover", "2025-04-12"),
        ("rosh-hashanah", "2023-09-16"),
        ("rosh-hashanah", "2025-09-23"),
        ("yom-kippur", "2015-09-23"),
        ("yom-kippur", "2021-09-16"),
        ("yom-kippur", "2023-09-25"),
        ("yom-kippur", "2024-10-12"),
        ("yom-kippur", "2025-10-02"),
        ("hanukkah", "2013-11-28"),
        ("hanukkah", "2023-12-07"),
        ("hanukkah", "2024-12-25"),
        ("tisha-bav", "2024-08-13"),
        ("ramadan", "2015-06-18"),
        ("ramadan", "2020-04-24"),
        ("ramadan", "2021-04-13"),
        ("ramadan", "2022-04-02"),
        ("ramadan", "2023-03-23"),
        ("ramadan", "2024-03-11"),
        ("ramadan", "2025-03-01"),
        ("ramadan", "2030-01-05"),
        ("ramadan", "2030-12-26"),
        ("eid-al-fitr", "2006-10-25"),
        ("eid-al-fitr", "2024-04-10"),
        ("eid-al-adha", "2015-09-24"),
        ("eid-al-adha", "2024-06-17"),
        ("ashura", "2024-07-17"),
        ("islamic-new-year", "2023-07-19"),
        ("lunar-new-year", "2020-01-25"),
        ("lunar-new-year", "2023-01-22"),
        ("lunar-new-year", "2024-02-10"),
        ("lunar-new-year", "2025-01-29"),
        ("mid-autumn-festival", "2024-09-17"),
        ("dragon-boat-festival", "2025-05-31"),
        ("diwali", "2023-11-12"),
        ("diwali", "2024-11-01"),
        ("diwali", "2025-10-20"),
        ("holi", "2024-03-25"),
        ("holi", "2025-03-14"),
    ],
)
def test_a_holiday_falls_on(holiday: str, text: str) -> None:
    assert fits(holiday, text)


@pytest.mark.parametrize(
    ("holiday", "text"),
    [
        ("thanksgiving", "2026-11-19"),
        ("thanksgiving", "2024-11-21"),
        ("canadian-thanksgiving", "2024-11-28"),
        ("western-easter", "2026-04-12"),
        ("orthodox-easter", "2026-04-05"),
        ("good-friday", "2024-04-05"),
        ("black-friday", "2024-11-22"),
        ("election-day", "2022-11-01"),
        ("mothering-sunday", "2024-05-12"),
        ("inauguration-day", "2021-01-21"),
        ("early-may-bank-holiday", "2020-05-04"),
        ("spring-bank-holiday", "2022-05-30"),
        ("victoria-day", "2020-05-25"),
        ("yom-kippur", "2024-10-14"),
        ("ramadan", "2024-03-14"),
        ("ramadan", "2030-03-01"),
        ("lunar-new-year", "2024-02-12"),
        ("hanukkah", "2024-12-28"),
    ],
)
def test_a_holiday_does_not_fall_on(holiday: str, text: str) -> None:
    assert not fits(holiday, text)


def test_a_whole_holiday_reaches_to_its_last_day() -> None:
    assert days(HOLIDAYS["kwanzaa"], 2024, whole=True)[-1] == (date(2024, 12, 26), date(2025, 1, 1))


def test_a_whole_holiday_reaches_into_the_next_year() -> None:
    assert days(HOLIDAYS["kwanzaa"], 2025, whole=True)[0] == (date(2024, 12, 26), date(2025, 1, 1))


def test_tolerance_reaches_into_the_next_year() -> None:
    assert fits("ramadan", "1998-01-01")


def test_two_traditions_are_two_stretches() -> None:
    assert days(HOLIDAYS["easter"], 2026) == ((date(2026, 4, 5),) * 2, (date(2026, 4, 12),) * 2)


def test_two_traditions_on_one_day_are_one_stretch() -> None:
    assert days(HOLIDAYS["easter"], 2025) == ((date(2025, 4, 20),) * 2,)


@pytest.mark.parametrize(
    ("holiday", "year"),
    [("leap-day", 2023), ("ramadan", 1994), ("ramadan", 2036), ("inauguration-day", 2022), ("mlk-day", 1985)],
)
def test_a_holiday_is_unknown_in(holiday: str, year: int) -> None:
    assert days(HOLIDAYS[holiday], year) == ()


@pytest.mark.parametrize("year", [1, 1752, 2101, 9999])
def test_no_holiday_is_known_in_a_year_beyond_the_rules(year: int) -> None:
    assert not any(days(holiday, year) for holiday in HOLIDAYS.values())


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("12-25", "2024-12-25"),
        ("4 thu 11", "2024-11-28"),
        ("-1 mon 5", "2024-05-27"),
        ("-1 tue 12", "2024-12-31"),
        ("1 mon 11 +1", "2024-11-05"),
        ("mon before 05-25", "2026-05-18"),
        ("easter -2", "2024-03-29"),
        ("orthodox", "2024-05-05"),
    ],
)
def test_a_rule_gives(rule: str, text: str) -> None:
    assert day_by(rule, int(text[:4])) == date.fromisoformat(text)


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "+1",
        "13-01",
        "02-30",
        "easter-2",
        "5 thu 11",
        "4 thurs 11",
        "mon after 05-25",
        "table",
        "easter +x",
    ],
)
def test_a_bad_rule_is_an_error(rule: str) -> None:
    with pytest.raises(ValueError, match=r"holiday rule '.*': expected"):
        day_by(rule, 2024)


def test_a_holiday_needs_rules_or_dates() -> None:
    with pytest.raises(ValueError, match="holiday x: give rules or dates"):
        Holiday(id="x", names=("X",), source="", checked=date(2026, 11, 22))


@pytest.mark.parametrize("years", [(), ("2000/0",), ("two",), ("1990-", "1980"), ("1990-1980",)])
def test_bad_years_are_an_error(years: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="series x: years are written in order"):
        Series(id="x", names=("X",), years=years, source="", checked=date(2026, 11, 22))


@pytest.mark.parametrize("table", [HOLIDAYS, SERIES], ids=["holidays", "series"])
def test_no_two_entries_share_a_name(table: dict[str, Holiday | Series]) -> None:
    names = [name for entry in table.values() for name in entry.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("holiday", HOLIDAYS)
def test_listed_dates_are_in_order(holiday: str) -> None:
    assert list(HOLIDAYS[holiday].dates) == sorted(set(HOLIDAYS[holiday].dates))


@pytest.mark.parametrize(
    ("earlier", "later", "gap"),
    [
        ("rosh-hashanah", "yom-kippur", 9),
        ("yom-kippur", "sukkot", 5),
        ("purim", "passover", 30),
        ("passover", "shavuot", 50),
    ],
)
def test_the_jewish_year_keeps_its_distances(earlier: str, later: str, gap: int) -> None:
    pairs = zip(HOLIDAYS[earlier].dates, HOLIDAYS[later].dates, strict=True)
    assert {second - first for first, second in pairs} == {timedelta(gap)}


@pytest.mark.parametrize(
    ("series", "number", "year"),
    [
        ("summer-olympics", 1, 1896),
        ("summer-olympics", 14, 1948),
        ("summer-olympics", 32, 2020),
        ("summer-olympics", 32, 2021),
        ("summer-olympics", 34, 2028),
        ("winter-olympics", 5, 1948),
        ("winter-olympics", 16, 1992),
        ("winter-olympics", 17, 1994),
        ("winter-olympics", 25, 2026),
        ("summer-paralympics", 17, 2024),
        ("winter-paralympics", 14, 2026),
        ("commonwealth-games", 22, 2022),
        ("asian-games", 18, 2018),
        ("asian-games", 19, 2023),
        ("southeast-asian-games", 32, 2023),
        ("pan-american-games", 19, 2023),
        ("super-bowl", 1, 1967),
        ("super-bowl", 50, 2016),
        ("super-bowl", 60, 2026),
        ("mens-world-cup", 20, 2014),
        ("mens-world-cup", 22, 2022),
        ("womens-world-cup", 9, 2023),
        ("uefa-euro", 16, 2021),
        ("uefa-euro", 17, 2024),
        ("ryder-cup", 39, 2012),
        ("ryder-cup", 44, 2023),
        ("open-championship", 150, 2022),
        ("masters-tournament", 89, 2025),
        ("wimbledon", 138, 2025),
        ("tour-de-france", 100, 2013),
        ("tour-de-france", 112, 2025),
        ("giro-ditalia", 100, 2017),
        ("giro-ditalia", 108, 2025),
        ("boston-marathon", 117, 2013),
        ("boston-marathon", 129, 2025),
        ("new-york-city-marathon", 50, 2021),
        ("london-marathon", 45, 2025),
        ("kentucky-derby", 150, 2024),
        ("preakness-stakes", 150, 2025),
        ("belmont-stakes", 150, 2018),
        ("indianapolis-500", 100, 2016),
        ("indianapolis-500", 109, 2025),
        ("daytona-500", 67, 2025),
        ("academy-awards", 5, 1932),
        ("academy-awards", 50, 1978),
        ("academy-awards", 97, 2025),
        ("golden-globes", 82, 2025),
        ("grammys", 67, 2025),
        ("primetime-emmys", 75, 2024),
        ("primetime-emmys", 76, 2024),
        ("primetime-emmys", 77, 2025),
        ("tony-awards", 78, 2025),
        ("cannes-film-festival", 50, 1997),
        ("cannes-film-festival", 78, 2025),
        ("berlin-film-festival", 75, 2025),
        ("venice-film-festival", 80, 2023),
        ("toronto-film-festival", 50, 2025),
        ("eurovision", 65, 2021),
        ("eurovision", 69, 2025),
        ("us-congress", 112, 2011),
        ("us-congress", 118, 2024),
        ("us-congress", 119, 2025),
        ("us-presidential-election", 60, 2024),
        ("us-presidential-inauguration", 60, 2025),
        ("us-census", 24, 2020),
        ("un-general-assembly", 1, 1946),
        ("un-general-assembly", 75, 2020),
        ("un-general-assembly", 80, 2025),
        ("climate-conference", 21, 2015),
        ("climate-conference", 26, 2021),
        ("climate-conference", 30, 2025),
        ("g7-summit", 51, 2025),
        ("g20-summit", 5, 2010),
        ("g20-summit", 18, 2023),
        ("brics-summit", 15, 2023),
        ("munich-security-conference", 60, 2024),
    ],
)
def test_an_edition_is_of_a_year(series: str, number: int, year: int) -> None:
    assert number in numbers_in(SERIES[series], year)
    assert year in year_of(SERIES[series], number)


@pytest.mark.parametrize(
    ("series", "number", "years"),
    [
        ("super-bowl", 60, (2026,)),
        ("summer-olympics", 32, (2020, 2021)),
        ("us-congress", 119, (2025, 2026, 2027)),
        ("us-congress", 54, ()),
        ("climate-conference", 15, ()),
        ("super-bowl", 0, ()),
    ],
)
def test_the_years_of_an_edition_are(series: str, number: int, years: tuple[int, ...]) -> None:
    assert year_of(SERIES[series], number) == years


@pytest.mark.parametrize(
    ("series", "year", "held"),
    [
        ("summer-olympics", 2028, True),
        ("summer-olympics", 2027, False),
        ("summer-olympics", 2020, True),
        ("summer-olympics", 2021, True),
        ("summer-olympics", 1940, None),
        ("summer-olympics", 1892, None),
        ("winter-olympics", 1992, True),
        ("winter-olympics", 1994, True),
        ("winter-olympics", 1996, False),
        ("winter-olympics", 1940, False),
        ("mens-world-cup", 2026, True),
        ("mens-world-cup", 2025, False),
        ("us-presidential-election", 2028, True),
        ("us-presidential-election", 2022, False),
        ("us-midterm-elections", 2022, True),
        ("us-midterm-elections", 2024, False),
        ("us-census", 2010, True),
        ("us-census", 2012, False),
        ("uk-census", 2021, True),
        ("uk-census", 2022, True),
        ("uk-census", 2020, False),
        ("leap-year", 2000, True),
        ("leap-year", 2024, True),
        ("leap-year", 1900, False),
        ("leap-year", 2023, False),
        ("eurovision", 2020, False),
        ("tour-de-france", 1940, False),
        ("g20-summit", 2101, None),
    ],
)
def test_a_year_has_an_edition(series: str, year: int, held: bool | None) -> None:
    assert held_in(SERIES[series], year) is held
