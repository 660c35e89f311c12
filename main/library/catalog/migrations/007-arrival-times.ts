/** When arrivals were given their tag: those of a day share one run, which says when it began. */
export const arrivalTimes = {
  version: 7,
  name: 'arrival times',
  sql: `
    -- ISO 8601; NULL: when the run was.
    ALTER TABLE run_changes ADD COLUMN at TEXT;
  `,
} as const;
