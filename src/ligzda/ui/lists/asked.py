"""What the address of a page asks of one of its lists."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import QueryDict

OWN = ("file", "page", "sort")


class Asked:
    """The part of an address that is about one list; of several each has names of its own, like `talks-page`."""

    def __init__(self, address: QueryDict, prefix: str = "") -> None:
        self.address = address
        self.prefix = prefix

    def named(self, name: str) -> str:
        """Return the name as it stands in the address."""
        return f"{self.prefix}-{name}" if self.prefix else name

    def get(self, name: str) -> str:
        """Return what is asked, or nothing."""
        return self.address.get(self.named(name), "")

    def url(self, **changes: Any) -> str:
        """Return the address with these changes, None for what is left out; what other lists were asked stays."""
        asked = self.address.copy()
        for name in filter(_of_file, list(asked)):
            del asked[name]
        for name, value in changes.items():
            if value is None:
                asked.pop(self.named(name), None)
            else:
                asked[self.named(name)] = str(value)
        fragment = f"#{self.prefix}" if self.prefix and not changes.get("file") else ""
        return f"?{asked.urlencode()}{fragment}"

    def besides(self, fields: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield what else the address asks, for the form of the filters, which has these fields, to keep."""
        own = {self.named(name) for name in (*OWN, *fields)}
        for name, values in self.address.lists():
            if name not in own and not _of_file(name) and (self.prefix or "-" in name):
                yield from ((name, value) for value in values)


def _of_file(name: str) -> bool:
    return name == "file" or name.endswith("-file")
