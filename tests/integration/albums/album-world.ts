import { expect } from 'vitest';
import { AlbumChanges } from '../../../main/library/albums/change-albums.ts';
import { ChangeList } from '../../../main/library/photos/change-list.ts';
import type { Album, SmartRules } from '../../../preload/contract/index.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { pictureWorld, type WorldPhoto } from '../../fixtures/picture-world.ts';

/** A world of photos with albums: what a person does to them, and what they hold, by the photos' short names. */
export async function albumWorld(photos: Record<string, WorldPhoto>) {
  const world = await pictureWorld(photos);
  const { albums, catalogue, engine, names } = world;
  const changes = new ChangeList();
  const albumChanges = new AlbumChanges({ catalogue, changes, onChange: () => albums.changed() });
  const byHand = (name: string, ...photos: string[]) => albumChanges.create(name, null, photos.map(hashOf));
  const smart = (name: string, ...texts: string[]) => albumChanges.create(name, rulesOf(...texts), []);
  /** The photos that a search for it finds, by name. */
  const inAlbum = async (name: string) => {
    const { photos: found } = await engine.find(
      await engine.understand({ text: `album:"${name}"`, all: false }),
      0,
    );
    return found.map(({ photo }) => names.get(photo) ?? '').sort();
  };
  const listed = async (name: string): Promise<Album | undefined> =>
    (await albums.list()).find((album) => album.name === name);
  return { ...world, changes, albumChanges, byHand, smart, inAlbum, listed };
}

export function rulesOf(...texts: string[]): SmartRules {
  return { any: texts.map((text) => ({ text, picture: null })), includePossible: false };
}

/** Photos of some years, for albums of them. */
export const trip = {
  p1: { shows: 'dog snow', taken: '2019-01-01T10:00:00' },
  p2: { shows: 'dog beach', taken: '2020-07-01T10:00:00' },
  p3: { shows: 'beach', taken: '2020-07-02T10:00:00' },
  p4: { shows: 'beach people', taken: '2020-07-03T10:00:00' },
  p5: { shows: 'nothing much', taken: '2021-01-01T10:00:00' },
};

/** What a refusal with this code is like. */
export const code = (wanted: string) => expect.objectContaining({ code: wanted });
