import type { GivenBackup } from './catalog/given-backup.ts';
import { ConceptEditor } from './concepts/concept-editor.ts';
import { ConceptRuns } from './concepts/concept-runs.ts';
import { TagDecisions } from './concepts/tag-decisions.ts';
import type { OpenLibrary, WritableLibrary } from './library-parts.ts';
import { LibraryPulse } from './library-pulse.ts';
import type { UndoList } from './open-parts.ts';
import type { ChangeList } from './photos/change-list.ts';

interface ConceptsWiring {
  readonly changes: ChangeList;
  readonly givenBackup: GivenBackup;
  /** Photos have other tags than before. */
  readonly onTagsChanged: () => void;
}

/** What the one writer of a library does to concepts and tags. What must be closed joins `undo`. */
export function makeConceptsWritable(
  { blocks, catalogue, conceptSources, events, log }: OpenLibrary,
  { changes, givenBackup, onTagsChanged }: ConceptsWiring,
  undo: UndoList,
): Pick<WritableLibrary, 'conceptEditor' | 'conceptRuns' | 'tagDecisions'> {
  const pulse = new LibraryPulse(() => events.emit('conceptsChanged', {}));
  undo.push(() => pulse.dispose());
  const onChange = () => {
    givenBackup.changed();
    pulse.photosChanged();
    onTagsChanged();
  };
  const conceptRuns = new ConceptRuns({ sources: conceptSources, blocks, onChange, log });
  undo.push(() => conceptRuns.dispose());
  const onMayHaveMissed = (concept: number) => conceptRuns.mayHaveMissed(concept);
  const { visible } = conceptSources;
  return {
    conceptRuns,
    conceptEditor: new ConceptEditor({ catalogue, changes, onChange, onMayHaveMissed }),
    tagDecisions: new TagDecisions({ catalogue, visible, changes, onChange, onMayHaveMissed }),
  };
}
