//! Markdown to segments and back.
