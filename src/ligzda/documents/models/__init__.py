"""What this area keeps."""

from ligzda.documents.models.documents import Document, HandedOver, Kind
from ligzda.documents.models.signatures import Signature

__all__ = ["Document", "HandedOver", "Kind", "Signature"]
