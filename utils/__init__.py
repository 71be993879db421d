"""Tools of the course CNNs by the Numbers: arithmetic, drawing, data, training and checks."""
