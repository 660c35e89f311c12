import { describe, expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/place.ts';

const home = '/home/ada';

describe('where the library lies', () => {
  it('is where --library says, before anything else', () => {
    const place = libraryPlace({ folder: '/mine', environment: { EIDETIC_LIBRARY: '/other' } });
    expect(place.folder).toBe('/mine');
    expect(place.catalogueFile).toBe('/mine/catalogue.sqlite');
  });

  it('is where EIDETIC_LIBRARY says, when nothing else was asked for', () => {
    expect(libraryPlace({ environment: { EIDETIC_LIBRARY: '/other' } }).folder).toBe('/other');
  });

  it.each([
    ['linux', {}, '/home/ada/.local/share/eidetic'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/eidetic'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/ada/.local/share/eidetic'],
    ['darwin', {}, '/home/ada/Library/Application Support/Eidetic'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Eidetic'],
  ] as const)('is the place of %s for application data (%j)', (platform, environment, folder) => {
    expect(libraryPlace({ platform, environment, home }).folder).toBe(folder);
  });
});
