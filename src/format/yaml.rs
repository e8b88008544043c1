//! YAML: the settings of a workspace and of a statement.
