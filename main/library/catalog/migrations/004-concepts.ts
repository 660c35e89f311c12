/** Tags, what people say of them, concepts with their runs, and albums. Photos are known by their content hash. */
export const concepts = {
  version: 4,
  name: 'concepts',
  sql: `
    -- The numbers of tags, concepts, runs and albums are never given out again: what is undone comes back as itself.
    CREATE TABLE tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE                 -- NFC, lower case: two spellings are one tag
    ) STRICT;

    -- A person's own word. No run, model or line ever writes here.
    CREATE TABLE verdicts (
      tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no')),
      decided_at TEXT NOT NULL,
      PRIMARY KEY (tag_id, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX verdicts_by_photo ON verdicts (hash);

    CREATE TABLE concepts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tag_id INTEGER NOT NULL UNIQUE REFERENCES tags (id),
      phrases TEXT NOT NULL,                   -- JSON, an array of texts
      contrasts TEXT NOT NULL,                 -- the same: what is not meant
      action TEXT NOT NULL CHECK (action IN ('tag', 'album', 'veil')),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      review_only INTEGER NOT NULL CHECK (review_only IN (0, 1)),
      ready_made TEXT,                         -- key in the ready-made set
      version INTEGER NOT NULL DEFAULT 0,      -- of concept_versions; 0: never applied
      created_at TEXT NOT NULL
    ) STRICT;

    -- What a concept was when it was applied. A version is never changed: the same vector always scores the same.
    CREATE TABLE concept_versions (
      concept_id INTEGER NOT NULL REFERENCES concepts (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      vectors TEXT NOT NULL,                   -- the vector table's name: model, preprocessing and precision
      model TEXT NOT NULL,                     -- the model's id, for people
      line REAL NOT NULL,                      -- probability from which a photo is tagged
      scorer TEXT NOT NULL,                    -- JSON: all that is needed to score a vector
      made_from TEXT NOT NULL,                 -- fingerprint of words and answers
      made_at TEXT NOT NULL,
      PRIMARY KEY (concept_id, version)
    ) STRICT, WITHOUT ROWID;

    -- One time that a concept changed tags. Line and model as of its version, which is gone when it was undone.
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      concept_id INTEGER NOT NULL REFERENCES concepts (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('applied', 'arrived', 'model-changed')),
      version INTEGER NOT NULL,
      line REAL NOT NULL,
      model TEXT NOT NULL,
      version_before INTEGER NOT NULL,
      active_before INTEGER NOT NULL CHECK (active_before IN (0, 1)),
      added INTEGER NOT NULL,                  -- photos that got the tag by it
      removed INTEGER NOT NULL,                -- and that lost it
      at TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX runs_by_concept ON runs (concept_id, id);

    -- What concepts decided by themselves. Who, when and by which model: see the run.
    CREATE TABLE assignments (
      tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      score REAL NOT NULL,
      PRIMARY KEY (tag_id, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX assignments_by_photo ON assignments (hash);
    CREATE INDEX assignments_by_run ON assignments (run_id);

    -- Those that count: a concept that came to be for review only acts no more, also by what it did before.
    CREATE VIEW standing_assignments AS
      SELECT tag_id, hash, run_id, score FROM assignments
      WHERE tag_id NOT IN (SELECT tag_id FROM concepts WHERE review_only = 1);

    -- What a run changed, so that taking it back gives exactly what was.
    CREATE TABLE run_changes (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      run_before INTEGER,                      -- of the assignment that was there; NULL: there was none
      score_before REAL,
      score_after REAL,                        -- NULL: taken away
      PRIMARY KEY (run_id, hash)
    ) STRICT, WITHOUT ROWID;

    -- Of a person; addresses know albums by their number.
    CREATE TABLE albums (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,                -- as of tags
      rules TEXT,                              -- JSON; NULL: filled by hand
      cover TEXT,                              -- a photo's hash that was chosen
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE album_photos (
      album_id INTEGER NOT NULL REFERENCES albums (id) ON DELETE CASCADE,
      hash TEXT NOT NULL,
      added_at TEXT NOT NULL,
      PRIMARY KEY (album_id, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX album_photos_by_photo ON album_photos (hash);

    CREATE INDEX keywords_by_name ON keywords (keyword, photo_id);
  `,
} as const;
