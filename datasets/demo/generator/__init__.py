"""The generator of the demo province: every step is a plain function on arrays and frames."""
