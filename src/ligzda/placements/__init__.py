"""Where children are, who is ready to take them, and how a family is found for them."""
