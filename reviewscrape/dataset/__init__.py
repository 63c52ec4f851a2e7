"""The dataset as others read it: its columns' types for five loaders, and typed records back from a file."""
