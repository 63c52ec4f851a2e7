"""Sites as data: one TOML file a site, its loader and its vocabulary."""
