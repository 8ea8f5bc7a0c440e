"""What may be kept as a document, and when one may be signed or replaced."""
