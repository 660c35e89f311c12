import type { Logger } from 'pino';
import { preferences } from '../../preload/contract/index.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import { GivenBackup } from './catalog/given-backup.ts';
import { MarksBackup } from './catalog/marks-backup.ts';
import { preferencesKey } from './catalog/settings.ts';
import { AnswerMarks } from './evaluate/answer-marks.ts';
import type { EventBus } from './event-bus.ts';
import type { LastingParts } from './library-parts.ts';
import { LibraryPulse } from './library-pulse.ts';
import type { UndoList } from './open-parts.ts';
import { ChangeList } from './photos/change-list.ts';
import { PhotoTrash } from './photos/photo-trash.ts';
import { PhotoViews } from './photos/photo-views.ts';
import type { LibraryPlace } from './place.ts';

interface LastingOptions {
  readonly place: LibraryPlace;
  readonly catalogue: Catalogue;
  readonly events: EventBus;
  readonly log: Logger;
}

/** What a change of the model must not touch: what a person just did and may take back, and what keeps what they gave. */
export function makeLasting({ place, catalogue, events, log }: LastingOptions, undo: UndoList): LastingParts {
  const pulse = new LibraryPulse(() =>
    events.emit('libraryChanged', { photos: catalogue.photos.countVisible() }),
  );
  catalogue.roots.listen(() => events.emit('rootsChanged', {}));
  const givenBackup = new GivenBackup(place.givenFile, catalogue.database, (error) =>
    log.error({ error }, 'the backup of tags, concepts and albums could not be written'),
  );
  const given = givenBackup.restore();
  if (given > 0) log.warn({ given }, 'tags, concepts and albums were restored from their backup');
  const marksBackup = new MarksBackup(place.marksFile, catalogue.marks, (error) =>
    log.error({ error }, 'the backup of stars and hearts could not be written'),
  );
  const restored = marksBackup.restore();
  if (restored > 0) log.warn({ photos: restored }, 'stars and hearts were restored from their backup');
  const changes = new ChangeList();
  const answerPulse = new LibraryPulse(() => events.emit('searchMarksChanged', {}));
  const answerMarks = new AnswerMarks({
    catalogue,
    changes,
    onChange: () => {
      givenBackup.changed();
      answerPulse.photosChanged();
    },
  });
  const trash = new PhotoTrash({
    catalogue,
    changes,
    notify: (level, text) => events.emit('notice', { level, text }),
    onChange: () => pulse.photosChanged(),
    onMoved: (path) => {
      pulse.photosChanged();
      events.emit('change', { what: 'removed', path });
    },
  });
  const views = new PhotoViews({
    catalogue,
    mayCount: () => catalogue.settings.get(preferencesKey, preferences)?.rememberViews ?? true,
    onFailure: (error) => log.error({ error }, 'views of photos could not be counted'),
  });
  undo.push(
    () => givenBackup.dispose(),
    () => pulse.dispose(),
    () => answerPulse.dispose(),
    () => marksBackup.dispose(),
    () => trash.dispose(),
    () => views.dispose(),
  );
  return { answerMarks, changes, givenBackup, marksBackup, pulse, trash, views };
}
