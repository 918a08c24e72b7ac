"""Which static hosts take a site of a measured size: their documented limits against the files and bytes there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["HOSTS", "Host", "table"]


@dataclass(frozen=True, slots=True)
class Host:
    """A host and its limits; ``None`` where its documentation names none."""

    name: str
    source: str
    """Where the limits are documented; read in November 2026."""

    bytes: int | None = None
    files: int | None = None
    files_in_a_folder: int | None = None

    @property
    def limits(self) -> str:
        """The limits in words."""
        known = [f"{self.bytes / 1e9:.0f} GB"] if self.bytes else []
        known += [f"{self.files:,} files"] if self.files else []
        known += [f"{self.files_in_a_folder:,} files in a folder"] if self.files_in_a_folder else []
        return ", ".join(known) or "none that matters here"

    def beyond(self, site: Mapping[str, Any]) -> Iterator[str]:
        """What of the site is more than the host takes."""
        if self.bytes and site["bytes"] > self.bytes:
            yield f"{site['bytes'] / 1e6:,.0f} MB"
        if self.files and site["files"] > self.files:
            yield f"{site['files']:,} files"
        if self.files_in_a_folder and site["files of the fullest folder"] > self.files_in_a_folder:
            yield f"{site['files of the fullest folder']:,} files"


HOSTS = (
    Host("GitHub Pages", "docs.github.com, GitHub Pages limits", bytes=1_000_000_000),
    Host("GitLab.com Pages", "gitlab.com/gitlab-org/gitlab, issue 405048", bytes=1_000_000_000, files=200_000),
    Host("Cloudflare Pages, free", "developers.cloudflare.com, Pages changelog of 23 January 2026", files=20_000),
    Host("Cloudflare Pages, paid", "developers.cloudflare.com, Pages changelog of 23 January 2026", files=100_000),
    Host("Netlify", "docs.netlify.com, Site deploys overview", files_in_a_folder=54_000),
    Host(
        "a bucket: Amazon S3, Cloudflare R2", "docs.aws.amazon.com, UsingObjects; developers.cloudflare.com, R2 limits"
    ),
)


def table(sizes: Mapping[str, Mapping[str, Any]]) -> str:
    """In Markdown, a row for each host: its limits, whether it takes each of the sites, where its limits are said."""
    heads = ["Host", "limits", *(f"takes {site['documents']:,}" for site in sizes.values()), "says who"]
    rows = ([host.name, host.limits, *(_taken(host, site) for site in sizes.values()), host.source] for host in HOSTS)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _taken(host: Host, site: Mapping[str, Any]) -> str:
    beyond = ", ".join(host.beyond(site))
    return f"no: {beyond}" if beyond else "yes"
