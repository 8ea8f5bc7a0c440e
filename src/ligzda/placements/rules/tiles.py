"""Latvia as a grid of tiles: each municipality one tile, roughly where it lies.

House: the look of the board of a night. A free outline map is not needed, and on a phone a tile can be read.
"""

from dataclasses import dataclass

#: From this many free places a municipality's tile is drawn strong.
MANY = 3
#: North to south, west to east; a dot is the sea or another country. State cities in capitals.
_GRID = """
    .       .       .       .       Slk     Lim     Vlm     Vlk     .
    VEN     Tls     .       JŪR     Ādž     Sig     Cēs     Smi     Alū
    Vnt     Kul     Tuk     Mār     RĪG     Rop     Mad     Gul     Blv
    LIE     Sld     Dob     Ola     Ķek     Slp     Ogr     RĒZ     Lud
    Dkz     .       JEL     Jlg     Bsk     Aiz     Jkb     Prl     Rzk
    .       .       .       .       .       .       Līv     Agd     Krs
    .       .       .       .       .       .       .       DAU     .
"""
_CODES = """
    .       .       .       .       LV-089  LV-054  LV-113  LV-101  .
    LV-VEN  LV-097  .       LV-JUR  LV-011  LV-091  LV-022  LV-094  LV-007
    LV-106  LV-050  LV-099  LV-062  LV-RIX  LV-080  LV-059  LV-033  LV-015
    LV-LPX  LV-088  LV-026  LV-068  LV-052  LV-087  LV-067  LV-REZ  LV-058
    LV-112  .       LV-JEL  LV-041  LV-016  LV-002  LV-042  LV-073  LV-077
    .       .       .       .       .       .       LV-056  LV-111  LV-047
    .       .       .       .       .       .       .       LV-DGV  .
"""


@dataclass(frozen=True)
class Spot:
    """Where the tile of a municipality stands, and the few letters on it."""

    column: int
    row: int
    mark: str


def spots() -> dict[str, Spot]:
    """Return by the municipality's code where its tile stands."""
    marks = [line.split() for line in _GRID.split("\n") if line.strip()]
    codes = [line.split() for line in _CODES.split("\n") if line.strip()]
    return {
        code: Spot(column + 1, row + 1, marks[row][column])
        for row, line in enumerate(codes)
        for column, code in enumerate(line)
        if code != "."
    }


def strength(places: int) -> str:
    """Return how a tile is drawn: `none`, `some` or `many` free places."""
    return "many" if places >= MANY else "some" if places > 0 else "none"
