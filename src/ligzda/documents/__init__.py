"""Files attached to cases and papers generated as PDF."""
