"""What `make bench` runs: Ligzda's pages through the real server, each beside its own bare page."""
