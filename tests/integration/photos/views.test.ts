import { expect, it } from 'vitest';
import { PhotoViews } from '../../../main/library/photos/photo-views.ts';
import { describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { makeConcept } from '../../fixtures/tagging.ts';

function lab() {
  const catalogue = newCatalogue();
  for (const name of ['dog', 'cat', 'passport']) catalogue.photos.describe(hashOf(name), describedPhoto());
  let wanted = true;
  const views = new PhotoViews({
    catalogue,
    mayCount: () => wanted,
    onFailure: (error) => {
      throw error;
    },
  });
  const kept = () => [...catalogue.views.mostViewed()];
  return { catalogue, views, kept, want: (isWanted: boolean) => (wanted = isWanted) };
}

it('views are counted, and written together when the library is closed', () => {
  const { views, kept } = lab();
  for (const name of ['cat', 'dog', 'dog', 'stranger']) views.saw(hashOf(name));
  expect(kept()).toEqual([]);
  views.dispose();
  expect(kept()).toEqual([
    [hashOf('dog'), 2],
    [hashOf('cat'), 1],
  ]);
});

it('who does not want it is not watched, and what was counted can be forgotten', () => {
  const { views, kept, want } = lab();
  views.saw(hashOf('dog'));
  views.dispose();
  views.saw(hashOf('cat'));
  views.forget();
  want(false);
  views.saw(hashOf('dog'));
  views.dispose();
  expect(kept()).toEqual([]);
});

it('a photo that is shown blurred is never counted', () => {
  const { catalogue, views, kept } = lab();
  makeConcept(catalogue, 'private', ['passport'], 'veil');
  views.saw(hashOf('passport'));
  views.saw(hashOf('dog'));
  views.dispose();
  expect(kept()).toEqual([[hashOf('dog'), 1]]);
});
