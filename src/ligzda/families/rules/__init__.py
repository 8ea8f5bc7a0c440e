"""What the law and the house say of families: plain Python on small facts."""
