"""A centre's own register of families: what its headings and cells mean, and why a row cannot be taken."""
