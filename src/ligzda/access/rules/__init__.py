"""What each role may do, and how places and codes of this area are read: plain Python."""
