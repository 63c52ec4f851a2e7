"""What the whole crawl costs beside a spider that only downloads, and beside a usual one."""
