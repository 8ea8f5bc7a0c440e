"""What the law book is: dated entries, counting of days, the calendar, citations. No Django, no clock, no files."""
