"""Words of this area for templates."""
