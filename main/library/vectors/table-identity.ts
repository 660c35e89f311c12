/** What vectors must share to be comparable. */
export interface VectorIdentity {
  readonly modelId: string;
  /** Raised whenever the way pictures become model input changes. */
  readonly preprocessingVersion: number;
  readonly precision: string;
  readonly dims: number;
}

/** The table's name: letters, digits, `.`, `_` and `-`, as LanceDB and every file system allow. */
export function tableNameFor({ modelId, preprocessingVersion, precision }: VectorIdentity): string {
  const safe = modelId.replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
  return `${safe}_p${preprocessingVersion}_${precision}`;
}
