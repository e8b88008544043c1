//! Front matter: keys found by a line scan, values written back byte by byte.
