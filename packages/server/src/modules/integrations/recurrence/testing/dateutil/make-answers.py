"""Writes answers.txt: what python-dateutil says of every FREQ x BY... combination.

Run it with Debian's python3-dateutil: /usr/bin/python3 make_answers.py > answers.txt
Each line is a rule and occurrences of it; the first of them is its DTSTART, because RFC 5545 leaves undefined what a
rule means with a start of another kind. It is the third that dateutil finds from one of STARTS on: dateutil cuts the
first week of a weekly rule short. Combinations that happen less often are left out, and the few in which dateutil finds a
week 53 in a year that has none by Python's own calendar.
"""

import itertools
import re
import signal
from datetime import datetime

from dateutil import __version__
from dateutil.rrule import rrulestr

FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
PARTS = {
    "month": "BYMONTH=1,3,10",
    "week": "BYWEEKNO=1,20,53",
    "yearday": "BYYEARDAY=1,100,200,-1",
    "monthday": "BYMONTHDAY=1,13,31,-1",
    "day": "BYDAY=MO,FR",
    "nth": "BYDAY=1FR,-1MO",
    "hour": "BYHOUR=6,18",
    "minute": "BYMINUTE=0,30",
    "second": "BYSECOND=0,15",
}
POSITIONS = ["", "BYSETPOS=1", "BYSETPOS=-1", "BYSETPOS=2,-2"]
STARTS = [datetime(2027, 1, 1, 6), datetime(2028, 2, 29, 6), datetime(2027, 12, 31, 18, 30, 15)]
OTHERS = [
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;BYHOUR=9,17",
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,-2TU",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
    "FREQ=MONTHLY;BYDAY=5MO",
    "FREQ=MONTHLY;BYMONTHDAY=-31",
    "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=YEARLY;BYDAY=53FR,-53TH",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=YEARLY;BYMONTH=1,11;BYDAY=1SU,-1SU",
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "FREQ=YEARLY;BYWEEKNO=28;BYDAY=TU",
    "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU",
    "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;WKST=SU",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,TH",
    "FREQ=YEARLY;BYYEARDAY=366",
    "FREQ=YEARLY;BYYEARDAY=-366,60",
    "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2",
    "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=6;BYDAY=SA,SU;BYSETPOS=3",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=WE",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;WKST=SU",
    "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9,14;BYMINUTE=15,45;BYSETPOS=2,-1",
    "FREQ=DAILY;INTERVAL=10;BYHOUR=9,13;BYMINUTE=0,20,40",
    "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    "FREQ=DAILY;BYMONTH=1",
    "FREQ=DAILY;BYSETPOS=-1;BYHOUR=8,12,17",
    "FREQ=HOURLY;INTERVAL=3",
    "FREQ=HOURLY;INTERVAL=5;BYDAY=MO",
    "FREQ=MINUTELY;INTERVAL=90",
    "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    "FREQ=SECONDLY;INTERVAL=5000",
]
MANY = 6
LAST = datetime(2061, 1, 1)


class TooLong(Exception):
    pass


def ring(*_):
    raise TooLong


signal.signal(signal.SIGALRM, ring)


def occurrences(rule, start):
    """The first of them; None where looking for them takes too long."""
    signal.setitimer(signal.ITIMER_REAL, 3)
    try:
        found = []
        for each in rrulestr(rule, dtstart=start):
            if each > LAST or len(found) == MANY:
                break
            found.append(each)
        return found
    except TooLong:
        return None
    except ValueError:
        return []
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def is_meant(frequency, parts):
    """An nth weekday is one of a month or a year (RFC 5545, 3.3.10); elsewhere dateutil leaves out the number."""
    if "nth" not in parts:
        return True
    return frequency == "MONTHLY" or (frequency == "YEARLY" and "week" not in parts)


def rules():
    names = list(PARTS)
    chosen = [(), *((name,) for name in names), *itertools.combinations(names, 2)]
    for frequency in FREQUENCIES:
        for parts in chosen:
            if {"day", "nth"} <= set(parts) or not is_meant(frequency, parts):
                continue
            for interval in ["", "INTERVAL=2", "INTERVAL=3"] if len(parts) < 2 else ["", "INTERVAL=2"]:
                for position in POSITIONS if parts else [""]:
                    bits = [f"FREQ={frequency}", interval, *(PARTS[part] for part in parts), position]
                    yield ";".join(bit for bit in bits if bit), STARTS if len(parts) < 2 and not position else STARTS[:1]
    for rule in OTHERS:
        yield rule, STARTS


def has_right_weeks(rule, found):
    """dateutil counts the weeks of 2038 wrongly."""
    weeks = re.search(r"BYWEEKNO=([\d,]+)(?:;|$)", rule)
    if not weeks or "WKST" in rule:
        return True
    asked = {int(week) for week in weeks.group(1).split(",")}
    return all(each.isocalendar()[1] in asked for each in found)


def stamp(at):
    return at.strftime("%Y%m%dT%H%M%S")


print(f"# python-dateutil {__version__}")
for rule, starts in rules():
    for base in starts:
        first = occurrences(rule, base)
        if not first or len(first) < 4:
            continue
        found = occurrences(rule, first[2])
        if found and found[:4] == first[2:] and has_right_weeks(rule, found):
            print(rule, " ".join(stamp(each) for each in found), sep="\t")
