"""What this area keeps."""

from .book import Act, Edition, Entry, Value
from .changes import Change, Deed, Outcome
from .days import CalendarDay

__all__ = ["Act", "CalendarDay", "Change", "Deed", "Edition", "Entry", "Outcome", "Value"]
