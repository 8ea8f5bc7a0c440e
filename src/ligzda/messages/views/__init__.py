"""Pages of what was sent, of alerts, and the one-button pages that links in messages open."""
