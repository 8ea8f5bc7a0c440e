"""What the law and the house say of children: plain Python, no clock, no database."""
