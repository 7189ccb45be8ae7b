"""Where results and faces are stored between runs: one SQLite file in the user's own cache folder, which may be deleted.

SQLite writes it so that it is never half written, and so that several runs can use it at once. Trouble with it is never
trouble for a check: what cannot be read was never there.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

FILE = "results-1.sqlite"
FOLDER_VARIABLE = "TWEETGUARD_CACHE_DIR"
OFF_VARIABLE = "TWEETGUARD_NO_CACHE"
KEPT = timedelta(days=60)  # that faces are kept after they were last asked for
UNWRITTEN = 256  # entries that wait before they are written
PATIENCE = 2.0  # seconds to wait for another run that writes

_TABLES = """
CREATE TABLE IF NOT EXISTS drafts (key BLOB PRIMARY KEY, day TEXT NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pictures (key BLOB PRIMARY KEY, day TEXT NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
"""


def cache_file(environment: Mapping[str, str]) -> Path | None:
    """Where the cache is; None when it is switched off."""
    if environment.get(OFF_VARIABLE):
        return None
    if folder := environment.get(FOLDER_VARIABLE):
        return Path(folder) / FILE
    from platformdirs import user_cache_path

    return user_cache_path("tweetguard", appauthor=False) / FILE


class Store:
    """An open cache. Every error of it turns it off for the rest of the run."""

    def __init__(self, file: Path, today: date) -> None:
        self.file = file
        self._today = today
        self._lock = threading.Lock()
        self._waiting: dict[tuple[str, bytes], str] = {}
        self._database = self._open() or self._renewed()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            database = sqlite3.connect(self.file, timeout=PATIENCE, check_same_thread=False, isolation_level=None)
            try:
                database.executescript(_TABLES)
            except sqlite3.Error:
                database.close()
                raise
        except (OSError, sqlite3.Error):
            return None
        return database

    def _renewed(self) -> sqlite3.Connection | None:
        """A new file in the place of one that is no database any more."""
        with suppress(OSError):
            if self.file.is_file():
                self.file.unlink()
                return self._open()
        return None

    def draft(self, key: bytes) -> str | None:
        """What is stored of a draft."""
        return self._value("drafts", key)

    def keep_draft(self, key: bytes, value: str) -> None:
        """Store a draft's result."""
        self._keep("drafts", key, value)

    def picture(self, key: bytes) -> str | None:
        """What is stored of a picture; asking keeps it."""
        value = self._value("pictures", key)
        if value is not None:
            self._keep("pictures", key, value)
        return value

    def keep_picture(self, key: bytes, value: str) -> None:
        """Store what was found in a picture."""
        self._keep("pictures", key, value)

    def close(self) -> None:
        """Write what waits, forget what nobody can ask for any more, and close."""
        with self._lock:
            wrote = self._write()
            if self._database is not None:
                with suppress(sqlite3.Error):
                    if wrote:
                        # The day is a part of each draft's key, so yesterday's can never be met again.
                        self._database.execute("DELETE FROM drafts WHERE day < ?", (self._today.isoformat(),))
                        self._database.execute("DELETE FROM pictures WHERE day < ?", ((self._today - KEPT).isoformat(),))
                    self._database.close()
            self._database = None

    def _value(self, table: str, key: bytes) -> str | None:
        with self._lock:
            if self._database is None:
                return None
            try:
                row = self._database.execute(f"SELECT value FROM {table} WHERE key = ?", (key,)).fetchone()
            except sqlite3.Error:
                self._off()
                return None
        return None if row is None or not isinstance(row[0], str) else row[0]

    def _keep(self, table: str, key: bytes, value: str) -> None:
        with self._lock:
            self._waiting[table, key] = value
            if len(self._waiting) >= UNWRITTEN:
                self._write()

    def _write(self) -> bool:
        """Write what waits in one go; True when something was written."""
        waiting, self._waiting = self._waiting, {}
        if self._database is None or not waiting:
            return False
        day = self._today.isoformat()
        try:
            self._database.execute("BEGIN IMMEDIATE")
            for (table, key), value in waiting.items():
                self._database.execute(f"REPLACE INTO {table} VALUES (?, ?, ?)", (key, day, value))
            self._database.execute("COMMIT")
        except sqlite3.Error:
            self._off()
            return False
        return True

    def _off(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None
