import { expect, it } from 'vitest';
import { openChangeLab } from '../../fixtures/change-lab.ts';
import { namesOf } from '../../fixtures/filled-library.ts';
import { colours, otherWords } from '../../fixtures/other-models.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

it('a concept waits with a new model until a person has seen the difference, and loses nothing', async () => {
  const { library, photos } = await openChangeLab(4);
  const { concept } = await library.call('concepts.create', {
    name: 'Hills',
    phrases: ['hills under the sun'],
  });
  await library.call('concepts.apply', { concept, line: 0 });
  const view = async () => (await library.call('concepts.list', {})).concepts[0];
  expect(await view()).toMatchObject({ photos: 4, modelChanged: false });

  // Another text tower is asked for the same vectors: what was applied stays as it is.
  await library.call('models.use', { model: otherWords.id });
  expect(await view()).toMatchObject({ photos: 4, modelChanged: false });
  await library.call('models.use', { model: colours.id });
  await library.call('models.awaitChange', {});
  expect(await view()).toMatchObject({ photos: 4, modelChanged: true, phrases: ['hills under the sun'] });

  await drawPhotos(photos, 6);
  await library.call('index.run', {});
  expect(await namesOf(library, 'tag:Hills')).toHaveLength(4);
  expect(await library.call('concepts.apply', { concept, line: 0 })).toMatchObject({
    kind: 'model-changed',
    model: colours.id,
    added: 2,
  });
  expect(await view()).toMatchObject({ photos: 6, modelChanged: false });
  await library.call('models.rollback', {});
  expect(await view()).toMatchObject({ photos: 6, modelChanged: true });
});
