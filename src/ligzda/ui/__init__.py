"""The page frame, components and form fields; imports no area."""
