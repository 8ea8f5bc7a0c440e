"""What training asks for, what was attended, and when a certificate may be given."""
