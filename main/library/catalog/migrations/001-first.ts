/** The first catalogue: folders, files, photos, failures, settings and the audit log. */
export const first = {
  version: 1,
  name: 'first',
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL                      -- JSON
    ) STRICT;

    CREATE TABLE roots (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,               -- absolute, in the platform's own spelling
      state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'offline', 'removals-held')),
      reason TEXT,
      added_at TEXT NOT NULL,
      scanned_at TEXT
    ) STRICT;

    -- A photo is content. It has no path: its files do.
    CREATE TABLE photos (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,               -- SHA-256 of the bytes, lower-case hex
      kind TEXT NOT NULL,                      -- jpeg, png, heic, cr2 ...; read from the bytes
      size_bytes INTEGER NOT NULL,
      width INTEGER NOT NULL,                  -- pixels, after orientation
      height INTEGER NOT NULL,
      thumbhash BLOB NOT NULL,
      taken_local TEXT NOT NULL,               -- YYYY-MM-DDTHH:mm:ss as a clock on the wall showed it
      taken_offset_minutes INTEGER,
      taken_source TEXT NOT NULL CHECK (taken_source IN ('exif', 'gps', 'xmp', 'file-name', 'file-time')),
      camera TEXT,
      lens TEXT,
      exposure_seconds REAL,
      f_number REAL,
      iso INTEGER,
      focal_length_mm REAL,
      latitude REAL,
      longitude REAL,
      altitude_m REAL,
      rating INTEGER CHECK (rating BETWEEN 0 AND 5),
      added_at TEXT NOT NULL,
      orphaned_at TEXT                         -- since when no file holds it; swept after a while
    ) STRICT;
    CREATE INDEX photos_by_time ON photos (taken_local);

    -- A file is a place where content lies.
    CREATE TABLE files (
      id INTEGER PRIMARY KEY,
      root_id INTEGER NOT NULL REFERENCES roots (id) ON DELETE CASCADE,
      path TEXT NOT NULL,                      -- relative to the root, with '/'
      size_bytes INTEGER NOT NULL,
      mtime_ms REAL NOT NULL,
      sidecar TEXT,                            -- its .xmp companion, relative to the root
      sidecar_mtime_ms REAL,
      photo_id INTEGER REFERENCES photos (id),
      needs_reading INTEGER NOT NULL DEFAULT 1 CHECK (needs_reading IN (0, 1)),
      missing_since TEXT,                      -- not seen at the last look; kept until removals are applied
      strikes INTEGER NOT NULL DEFAULT 0,      -- times the reader died with this file alone in its hands
      UNIQUE (root_id, path)
    ) STRICT;
    CREATE INDEX files_by_photo ON files (photo_id);
    CREATE INDEX files_to_read ON files (id) WHERE needs_reading = 1;
    CREATE INDEX files_missing ON files (root_id) WHERE missing_since IS NOT NULL;

    CREATE TABLE keywords (
      photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
      keyword TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('iptc', 'xmp', 'sidecar')),
      PRIMARY KEY (photo_id, keyword, source)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE failures (
      file_id INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      details TEXT NOT NULL,                   -- JSON: fills the sentences of the error catalogue
      detail TEXT NOT NULL,                    -- what the decoder said
      transient INTEGER NOT NULL CHECK (transient IN (0, 1)),
      attempts INTEGER NOT NULL,
      failed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
  `,
} as const;
