import { expect, it } from 'vitest';
import { PhotosInHand } from '../../../main/library/model-change/in-hand.ts';

it('a photo that is read frees its slot and is held until it has its vector', () => {
  const inHand = new PhotosInHand();
  const photo = inHand.take('a', []);
  expect([inHand.size, inHand.slots]).toEqual([1, 1]);
  inHand.read(photo);
  expect([inHand.size, inHand.slots]).toEqual([1, 0]);
  expect(inHand.drop('a')).toBe(true);
  expect(inHand.drop('a')).toBe(false);
  expect(inHand.size).toBe(0);
});

it('photos that a reader died with are read alone, and left alone when one of them kills it twice', () => {
  const inHand = new PhotosInHand();
  inHand.take('good', []);
  inHand.take('deadly', []);
  expect(inHand.bury()).toEqual([]);
  const alone = [inHand.nextSuspect(), inHand.nextSuspect(), inHand.nextSuspect()];
  expect(alone).toEqual(['good', 'deadly', undefined]);
  inHand.take('deadly', []);
  expect(inHand.bury()).toEqual([]);
  expect(inHand.nextSuspect()).toBe('deadly');
  inHand.take('deadly', []);
  expect(inHand.bury()).toEqual(['deadly']);
  expect(inHand.hasSuspects).toBe(false);
});

it('a reader that dies with nothing in its hands blames nobody', () => {
  expect(new PhotosInHand().bury()).toBeNull();
});
