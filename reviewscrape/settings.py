"""Scrapy settings of the project, with Scrapy's own defaults beside them. ITEM_PIPELINES is the table of contents."""

from __future__ import annotations

from scrapy.settings import default_settings

from reviewscrape.version import VERSION

BOT_NAME = "reviewscrape"
SPIDER_MODULES = ["reviewscrape.spiders"]
NEWSPIDER_MODULE = "reviewscrape.spiders"  # where `scrapy genspider` writes
COMMANDS_MODULE = "reviewscrape.commands"

# --- the road ------------------------------------------------------------------------------------------------------

ITEM_PIPELINES = {
    "reviewscrape.pipelines.ExtractPipeline": 100,  # strip, read, judge: the page becomes records
    "reviewscrape.pipelines.ValidatePipeline": 200,  # clean text, sane values, something said
    "reviewscrape.pipelines.DuplicatesPipeline": 300,  # the same record, or the same prose under another URL
    "reviewscrape.pipelines.FollowPipeline": 400,  # where the source goes from here
    "reviewscrape.pipelines.WritePipeline": 900,  # records, links and "done" become durable together
}

# --- where things lie and how much is taken (our own settings) -----------------------------------------------------

REVIEWS_DIR = None  # None: data/demo for the demo site, data/<site> for others
EXTRACT_WORKERS = None  # processes that read pages; None: as processors, 4 at most; 0: the crawl's own, unlimited
EXTRACT_SECONDS = 2.0  # processor time; a page that takes more goes to quarantine.jsonl
EXTRACT_MEGABYTES = 512  # address space of a worker
CRAWL_MAX_DEPTH = 50  # links between a start address and a page
GATE_ENABLED = True  # False: a crawl that brought less than the ones before it ends with 0 all the same
ALLOW_ZERO_RECORDS = False  # True: a crawl without a single record may end with 0
NETWORK_ALLOWLIST: list[str] = []  # host:port pairs that may be asked although not public, as 127.0.0.1:8000
LOG_JSON = False  # True: one JSON object a line
METRICS_FILE = None  # a file for Prometheus' textfile collector, written when a run ends

# --- the queue is the ledger ---------------------------------------------------------------------------------------

SCHEDULER = "reviewscrape.crawl.scheduler.LedgerScheduler"  # default "scrapy.core.scheduler.Scheduler"
SPIDER_MIDDLEWARES = {"reviewscrape.crawl.settle.OnePageMiddleware": 10}  # default {}
HTTPERROR_ALLOW_ALL = True  # default False; every response becomes a ReviewPage, and its status a line in the ledger

# --- polite --------------------------------------------------------------------------------------------------------

USER_AGENT = f"reviewscrape/{VERSION} (crawler of reviews; its operator has named no contact)"
ROBOTSTXT_OBEY = True  # default False
DOWNLOADER_MIDDLEWARES = {  # default {}
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,  # obeys only part of RFC 9309
    "reviewscrape.crawl.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,  # retries at once
    "reviewscrape.crawl.patience.PatienceMiddleware": 550,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,  # decodes whole pages, by any codec
    "reviewscrape.crawl.refresh.BoundedMetaRefreshMiddleware": 580,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,  # accepts any number of layers
    "reviewscrape.crawl.transport.BoundedCompressionMiddleware": 590,
}
DOWNLOAD_DELAY = 1.0  # default 0
DOWNLOAD_DELAY_JITTER = 0.0  # default 0.5, which would undercut the delay by half
CONCURRENT_REQUESTS = 16  # default 16
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # default 8
CONCURRENT_ITEMS = 1  # default 100: so many tasks are made for each page, and our pages are one item each
COOKIES_ENABLED = False  # default True
REFERER_ENABLED = True  # default True; redirects need its middleware
RETRY_TIMES = 4  # default 2
RETRY_BACKOFF = 2.0  # our own: seconds before the first retry; doubled for each further one, two minutes at most
RETRY_AFTER_MAX = 600.0  # our own: a host whose Retry-After is longer is left alone for the rest of the run
RETRY_EXCEPTIONS = [  # default: these, errors of unpacking and of proxies
    "scrapy.exceptions.CannotResolveHostError",
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.DownloadTimeoutError",
    "scrapy.exceptions.ResponseDataLossError",
    "twisted.internet.error.ConnectError",  # no route, or no network: Scrapy has no name of its own for these
]

# --- safe ----------------------------------------------------------------------------------------------------------

DOWNLOAD_TIMEOUT = 30  # default 180; for a whole attempt
DOWNLOAD_MAXSIZE = 8 << 20  # default 1 GiB
DOWNLOAD_WARNSIZE = 0  # default 32 MiB
DOWNLOAD_VERIFY_CERTIFICATES = True  # default False
REDIRECT_MAX_TIMES = 5  # default 20
METAREFRESH_MAXDELAY = 5  # default 100
HTTPPROXY_ENABLED = False  # default True, which takes any proxy the environment names
TELNETCONSOLE_ENABLED = False  # default True
REMOTE_CONTROL_ENABLED = False  # default True, a server that runs code
DOWNLOAD_HANDLERS = {  # default: Scrapy's own for each
    "http": "reviewscrape.crawl.transport.GuardedDownloadHandler",
    "https": "reviewscrape.crawl.transport.GuardedDownloadHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
TWISTED_DNS_RESOLVER = "reviewscrape.crawl.guard.GuardedResolver"  # default: any address
MEMUSAGE_ENABLED = False  # default True; the container's limit counts, not ours

# --- feeds beside reviews.jsonl (-O file.csv): one row a review ----------------------------------------------------

FEED_EXPORT_ENCODING = "utf-8"  # default None, which escapes everything but ASCII
FEED_EXPORTERS = {  # default: the same names, one row an item
    "jsonl": "reviewscrape.exporters.ReviewJsonLinesExporter",
    "jsonlines": "reviewscrape.exporters.ReviewJsonLinesExporter",
    "jl": "reviewscrape.exporters.ReviewJsonLinesExporter",
    "json": "reviewscrape.exporters.ReviewJsonExporter",
    "csv": "reviewscrape.exporters.ReviewCsvExporter",
    "xml": "reviewscrape.exporters.ReviewXmlExporter",
}

# --- to look at ----------------------------------------------------------------------------------------------------

EXTENSIONS = {"reviewscrape.crawl.progress.ProgressDisplay": 500}  # default {}
_servers = {"scrapy.extensions.remote_control.RemoteControl", "scrapy.extensions.telnet.TelnetConsole"}
EXTENSIONS_BASE = {  # default: these two as well; each brings a server along, and a None in EXTENSIONS would load it
    path: order for path, order in default_settings.EXTENSIONS_BASE.items() if path not in _servers
}

# --- quiet when nothing is wrong -----------------------------------------------------------------------------------

LOG_LEVEL = "INFO"  # default "DEBUG"
LOG_FORMATTER = "reviewscrape.crawl.logs.OneLineFormatter"  # default prints whole items
LOG_VERSIONS: list[str] = []  # default: a dozen libraries
STATS_DUMP = False  # default True
LOGSTATS_INTERVAL = 0  # default 60.0; the progress display says it
WARN_ON_GENERATOR_RETURN_VALUE = False  # default True; it reads sources at run time
