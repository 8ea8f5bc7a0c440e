"""What is sent to whom, and whether it arrived."""
