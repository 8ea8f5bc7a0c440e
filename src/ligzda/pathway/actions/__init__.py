"""What people do on paths: record by hand the steps and placements whose own area does not exist yet."""
