"""What is done at the desk: reminding a colleague, and telling people what they must know."""
