"""Cost against size, from records: in the terminal and as SVG, both axes by powers of ten."""
