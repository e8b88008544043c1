//! Alignment: which segment of a new text is which segment of the old one.
