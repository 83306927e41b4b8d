"""By which days the page finds an event: those that it may have been on; of a wide window, its ends as known."""

import pytest

from tests.release.test_calendar import event
from timeline.release.page.finding import days_written

DAYS = {
    "a day": ("2025-10-16", "2025-10-16"),
    "a window of days": ("[2025-10-13..2025-10-17]", "2025-10-13/2025-10-17"),
    "a month": ("2025-10", "2025-10-01/2025-10-31"),
    "a year": ("2024", "2024-01-01/2024-12-31"),
    "a wide window of days": ("[2025-01-01..2025-10-17]", "2025-01-01 2025-10-17"),
    "a wide window of months": ("[2025-01..2025-10]", "2025-01-01/2025-01-31 2025-10-01/2025-10-31"),
    "no first day, and a month for the last": ("[..2025-10]", "2025-10-01/2025-10-31"),
    "what lasts from a day on": ("2025-10-16/..", "2025-10-16"),
    "what lasts from a month on": ("2022-02/..", "2022-02-01/2022-02-28"),
    "what lasts, since when is not said": ("/..", ""),
}


@pytest.mark.parametrize(("edtf", "expected"), DAYS.values(), ids=DAYS)
def test_an_event_is_found_by_days_that_its_date_gives(edtf: str, expected: str) -> None:
    assert days_written(event(edtf)) == expected
