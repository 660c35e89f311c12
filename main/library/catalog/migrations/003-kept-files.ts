/** What a person decided to keep of a folder that lost a large part at once. */
export const keptFiles = {
  version: 3,
  name: 'kept-files',
  sql: `
    -- Of a file that is missing: stays in the library all the same. Of all others it says nothing.
    ALTER TABLE files ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1));
  `,
} as const;
