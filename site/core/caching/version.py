"""The content version: one number that all processes of a machine see, changed whenever the content changes.

It lies in a file of eight bytes which each process maps into its memory. Reading it is a load from memory, without any
system call; a new number is seen by every other process at once.

A new version is a random number instead of the old one plus one. Two writers can then never arrive at the same number
by way of different contents, which a counter allows when one of them is held up between reading and writing; so no
lock is needed between processes. A version is compared for equality only.
"""

from __future__ import annotations

import mmap
import os
import secrets
import threading
from functools import cache
from pathlib import Path

SIZE = 8


class VersionFileError(OSError):
    """The version file can neither be opened nor created: wrong folder, wrong owner, disk full."""


class VersionFile:
    """The version number in the file ``path``, created when missing (readable and writable by owner and group).

    The file must lie on a local disk or tmpfs. Never truncate it: the kernel ends a process that reads behind the end
    of a mapped file. Deleting or replacing it is harmless: :meth:`follow` notices.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._attach()

    def version(self) -> int:
        """The current version. Costs no I/O."""
        return self._number[0]

    def bump(self) -> int:
        """Change the version, and return the new one. Call it after the commit of what has changed, never before."""
        with self._lock:
            self._follow()
            self._number[0] = _new_version()
            return self._number[0]

    def follow(self) -> None:
        """Notice that the file was deleted or replaced, and map the one that stands at the path now.

        Costs one system call, so it belongs on the way to a render, not on the way to a hit.
        """
        with self._lock:
            self._follow()

    def _follow(self) -> None:
        try:
            status = self.path.stat()
        except FileNotFoundError:
            self._attach()
            return
        except OSError as error:
            raise VersionFileError(f"page cache version file {self.path}: {error.strerror}") from error
        # The mapping keeps the old inode alive, so its number cannot have been given to another file.
        if (status.st_dev, status.st_ino) != self._identity or status.st_size < SIZE:
            self._attach()

    def _attach(self) -> None:
        try:
            descriptor = _open(self.path)
            try:
                if os.fstat(descriptor).st_size < SIZE:
                    os.ftruncate(descriptor, SIZE)
                status = os.fstat(descriptor)
                mapped = mmap.mmap(descriptor, SIZE)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise VersionFileError(f"page cache version file {self.path}: {error.strerror}") from error
        self._identity = (status.st_dev, status.st_ino)
        self._number = memoryview(mapped).cast("Q")
        if not self._number[0]:
            # A fresh file must not agree with an older fresh file, or entries of that one would come back to life.
            self._number[0] = _new_version()


def _new_version() -> int:
    return secrets.randbits(64) or 1


def _open(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o660)
    except FileExistsError:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o660)
    os.fchmod(descriptor, 0o660)  # the umask would shut out the group, and with it the worker's user
    return descriptor


@cache
def shared(path: str) -> VersionFile:
    """The one mapping of ``path`` in this process."""
    return VersionFile(path)


def _of_the_site() -> VersionFile:
    from core.caching.options import from_settings

    return shared(from_settings().version_file)


def version() -> int:
    """The site's content version (``settings.PAGE_CACHE["VERSION_FILE"]``)."""
    return _of_the_site().version()


def bump() -> int:
    """Change the site's content version now. Inside a transaction use ``signals.content_changed()`` instead."""
    return _of_the_site().bump()
