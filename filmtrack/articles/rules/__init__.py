"""The rules: one file per field, each rule a pattern with an example."""
