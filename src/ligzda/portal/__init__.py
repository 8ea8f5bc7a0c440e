"""The family's own side, on a telephone: ready or not, the children here, the next step, tell the centre."""
