"""An uploaded register read the way a person said it reads."""

from io import BytesIO

from ligzda.access.actor import RIGA
from ligzda.families.models import RegisterUpload
from ligzda.families.register.kept import packed, unpacked
from ligzda.families.register.reading import read
from ligzda.families.register.xlsx import Fault, Unreadable, sheet_of
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Register


def understood(upload: RegisterUpload) -> Register:
    """Return the register with what was mapped and corrected, as of the day on which it was uploaded.

    It is read once after each change; then what was understood is kept beside it.
    """
    if (kept := upload.judged) and (register := unpacked(kept)):
        return register
    mapping = {column: Field(said) if said else None for column, said in upload.mapping.items()}
    on = upload.uploaded_at.astimezone(RIGA).date()
    register = read(upload.file, on=on, mapping=mapping, corrections=upload.corrections)
    upload.judged = packed(register)
    # Unless somebody changed it meanwhile.
    as_read = RegisterUpload.objects.filter(pk=upload.pk, moved_at=upload.moved_at).exclude(file_sealed=None)
    as_read.update(judged_sealed=upload.judged_sealed)
    return register


def fault_of(content: bytes) -> Fault | None:
    """Return why a file cannot be read as a register at all; None when it can."""
    try:
        sheet_of(BytesIO(content))
    except Unreadable as error:
        return error.fault
    return None
