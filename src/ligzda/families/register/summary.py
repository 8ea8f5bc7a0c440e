"""A register's answer in words, for somebody who reads it in a terminal."""

from collections.abc import Iterator

from ligzda.families.rules.register.columns import Column
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Problem, Register, Row
from ligzda.families.rules.register.wording import say

# What these cells say may stand on a screen; names, codes and addresses may not.
_SHOWN = frozenset(
    {
        Field.MUNICIPALITY,
        Field.STATUS,
        Field.SINCE,
        Field.AGREEMENT,
        Field.PLACES,
        Field.AGES,
        Field.AGE_FROM,
        Field.AGE_TO,
    }
)


def lines(register: Register, *, written: bool) -> Iterator[str]:
    """Say what was read, and each refused row with its reasons; `written` when the families were created."""
    yield f"Lapa „{register.sheet}”, virsraksti {register.heading_line}. rindā."
    done = "izveidotas" if written else "derīgas"
    yield f"Rindas: {len(register.rows)}; {done}: {len(register.accepted)}; noraidītas: {len(register.refused)}."
    if register.other_sheets:
        yield f"Citas lapas ar virsrakstiem nav lasītas: {', '.join(f'„{name}”' for name in register.other_sheets)}."
    if register.missing:
        yield f"Trūkst kolonnu: {', '.join(say(field) for field in register.missing)}."
    if register.unknown_columns:
        yield f"Neatpazītas kolonnas: {', '.join(_named(column) for column in register.unknown_columns)}."
    for skipped in register.skipped:
        yield f"Izlaista {skipped.number}. rinda: {say(skipped.why)}."
    columns = {column.index: column for column in register.columns}
    if register.refused:
        yield ""
        yield "Noraidītās rindas:"
    for row in register.refused:
        for problem in row.problems:
            yield f"  {row.number}. rinda, {_cell(problem, columns)}: {say(problem.reason)}{_said(row, problem)}"
    warned = [(row, warning) for row in register.rows for warning in row.warnings]
    if warned:
        yield ""
        yield "Pārbaudiet:"
    for row, warning in warned:
        yield f"  {row.number}. rinda, {_named(columns[warning.column])}: {say(warning.caution, **warning.params)}"


def _named(column: Column) -> str:
    return f"{column.letter} „{column.heading}”"


def _cell(problem: Problem, columns: dict[int, Column]) -> str:
    return say(problem.field) if problem.column is None else _named(columns[problem.column])


def _said(row: Row, problem: Problem) -> str:
    if problem.column is None or problem.field not in _SHOWN or problem.column >= len(row.written):
        return ""
    return f" Rakstīts: „{row.written[problem.column]}”." if row.written[problem.column] else ""
