/** How often photos are looked at, by content hash. Nobody gave this: it goes with the photo. */
export const photoViews = {
  version: 6,
  name: 'photo views',
  sql: `
    CREATE TABLE photo_views (
      hash TEXT PRIMARY KEY,
      views INTEGER NOT NULL CHECK (views > 0),
      viewed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER photo_views_go_with_photos AFTER DELETE ON photos BEGIN
      DELETE FROM photo_views WHERE hash = OLD.hash;
    END;
  `,
} as const;
