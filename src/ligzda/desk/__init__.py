"""The pages that compose the areas: today, search, the family's page."""
