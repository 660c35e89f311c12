/** What people say of a search's answers. Photos are known by their content hash, as with every word of a person. */
export const searchMarks = {
  version: 5,
  name: 'search marks',
  sql: `
    CREATE TABLE search_marks (
      query TEXT NOT NULL,
      hash TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('right', 'wrong')),
      marked_at TEXT NOT NULL,
      PRIMARY KEY (query, hash)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
