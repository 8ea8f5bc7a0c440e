"""What `make bench` runs: pages through the real server, searches for now, and months of pay."""
