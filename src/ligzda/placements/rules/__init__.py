"""What the law and the house say of placing children: plain Python, no clock, no database."""
