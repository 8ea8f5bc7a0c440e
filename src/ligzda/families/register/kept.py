"""A register that was judged, as bytes to keep and back again: judging ten thousand rows takes seconds."""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ligzda import __version__
from ligzda.families.rules.register.register import Register


def packed(register: Register) -> bytes:
    """Return the register as bytes: each dataclass as the list of its values."""
    return zlib.compress(json.dumps([__version__, _plain(register)], ensure_ascii=False).encode())


def unpacked(kept: bytes) -> Register | None:
    """Return the register that was packed; None when another version of Ligzda judged it."""
    version, plain = json.loads(zlib.decompress(kept))
    return _reader(Register)(plain) if version == __version__ else None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, each.name)) for each in fields(value)]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return how a value of that type is made of what was kept of it."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[each.name]) for each in fields(kind)]
        make: Any = kind
        return lambda kept: make(*(read(each) for read, each in zip(readers, kept, strict=True)))
    if get_origin(kind) in (Union, UnionType):
        [some] = (each for each in get_args(kind) if each is not NoneType)
        read_some = _reader(some)
        return lambda kept: None if kept is None else read_some(kept)
    if get_origin(kind) is tuple:
        read_each = _reader(get_args(kind)[0])
        return lambda kept: tuple(map(read_each, kept))
    if get_origin(kind) is Mapping:
        return dict
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return date.fromisoformat if kind is date else lambda kept: kept
