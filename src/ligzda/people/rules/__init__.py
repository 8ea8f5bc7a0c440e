"""How names, codes, days, phones and addresses of persons are read, checked, shown and sorted: plain Python."""
