"""Children who have no family of their own to be with: who they are and what they need."""
