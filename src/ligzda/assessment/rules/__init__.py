"""What the law and the house ask of the papers of an assessment."""
