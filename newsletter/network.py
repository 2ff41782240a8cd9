"""A network address cut short: enough to see where a consent came from, too little to name a person."""

from __future__ import annotations

from ipaddress import ip_network


def shortened(address: str) -> str:
    """The /24 (IPv4) or /48 (IPv6) network of an address; an empty string for what is none."""
    try:
        prefix = 48 if ":" in address else 24
        return str(ip_network(f"{address.split('%')[0]}/{prefix}", strict=False))
    except ValueError:
        return ""
