"""What a deed is refused for."""

from collections.abc import Callable
from typing import Any

import pytest

from ligzda.access.refusal import Refused


def refused(deed: Callable[..., object], *args: Any, **given: Any) -> list[str]:
    """Do the deed, which must be refused; return the codes of the reasons, in their order."""
    with pytest.raises(Refused) as found:
        deed(*args, **given)
    return found.value.codes
