"""The program's version; records carry it as `extractor`."""

VERSION = "0.1.0"
