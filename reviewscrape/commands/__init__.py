"""The `scrapy` subcommands of this project; settings.COMMANDS_MODULE names this package."""
