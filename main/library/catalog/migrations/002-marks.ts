/** What a person says of photos themselves, and an index that lists every photo by time without reading its row. */
export const marks = {
  version: 2,
  name: 'marks',
  sql: `
    -- By content and not by row: a photo that is swept while its drive is away has its marks when it comes back.
    CREATE TABLE marks (
      hash TEXT PRIMARY KEY,
      rating INTEGER CHECK (rating BETWEEN 0 AND 5),   -- NULL: as the file says
      favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
      marked_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    DROP INDEX photos_by_time;
    CREATE INDEX photos_newest_first ON photos (taken_local DESC, hash, width, height);
  `,
} as const;
