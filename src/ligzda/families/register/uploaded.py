"""An uploaded register read the way a person said it reads."""

from io import BytesIO

from ligzda.access.actor import RIGA
from ligzda.families.models import RegisterUpload
from ligzda.families.register.reading import read
from ligzda.families.register.xlsx import Fault, Unreadable, sheet_of
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Register


def understood(upload: RegisterUpload) -> Register:
    """Return the register with what was mapped and corrected, as of the day on which it was uploaded."""
    mapping = {column: Field(said) if said else None for column, said in upload.mapping.items()}
    on = upload.uploaded_at.astimezone(RIGA).date()
    return read(upload.file, on=on, mapping=mapping, corrections=upload.corrections)


def fault_of(content: bytes) -> Fault | None:
    """Return why a file cannot be read as a register at all; None when it can."""
    try:
        sheet_of(BytesIO(content))
    except Unreadable as error:
        return error.fault
    return None
