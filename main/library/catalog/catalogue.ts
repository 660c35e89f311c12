import type { DatabaseSync } from 'node:sqlite';
import { AssignmentTable } from './assignment-table.ts';
import { AuditLog } from './audit-log.ts';
import { ConceptTable } from './concept-table.ts';
import { ConceptVersionTable } from './concept-version-table.ts';
import { FailureTable } from './failure-table.ts';
import { MarkTable } from './mark-table.ts';
import { PhotoTable } from './photo-table.ts';
import { ReadingList } from './reading-list.ts';
import { RootTable } from './root-table.ts';
import { RunTable } from './run-table.ts';
import { SearchMarkTable } from './search-mark-table.ts';
import { Settings } from './settings.ts';
import { TagTable } from './tag-table.ts';
import { VerdictTable } from './verdict-table.ts';
import { ViewTable } from './view-table.ts';
import { HiddenPhotos, isFileVisible } from './visible-photos.ts';

/** The catalogue's tables over one connection. */
export class Catalogue {
  readonly database: DatabaseSync;
  readonly roots: RootTable;
  readonly photos: PhotoTable;
  readonly hidden: HiddenPhotos;
  readonly marks: MarkTable;
  readonly readingList: ReadingList;
  readonly failures: FailureTable;
  readonly settings: Settings;
  readonly audit: AuditLog;
  readonly tags: TagTable;
  readonly verdicts: VerdictTable;
  readonly concepts: ConceptTable;
  readonly conceptVersions: ConceptVersionTable;
  readonly assignments: AssignmentTable;
  readonly runs: RunTable;
  readonly searchMarks: SearchMarkTable;
  readonly views: ViewTable;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.hidden = new HiddenPhotos(database);
    this.roots = new RootTable(database);
    this.photos = new PhotoTable(database);
    this.marks = new MarkTable(database);
    this.readingList = new ReadingList(database);
    this.failures = new FailureTable(database);
    this.settings = new Settings(database);
    this.audit = new AuditLog(database);
    this.tags = new TagTable(database);
    this.verdicts = new VerdictTable(database);
    this.concepts = new ConceptTable(database);
    this.conceptVersions = new ConceptVersionTable(database);
    this.assignments = new AssignmentTable(database);
    this.runs = new RunTable(database);
    this.searchMarks = new SearchMarkTable(database);
    this.views = new ViewTable(database);
  }

  countFiles(): number {
    const row = this.database.prepare(`SELECT count(*) AS files FROM files WHERE ${isFileVisible}`).get();
    return Number(row?.['files'] ?? 0);
  }
}
