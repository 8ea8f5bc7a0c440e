"""Reading a centre's own register of families from its XLSX file, without a database."""
