import { describe, expect, it } from 'vitest';
import { EideticError } from '../../../preload/contract/index.ts';
import { ReviewSession } from '../../../renderer/features/review/review-session.svelte.ts';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';

async function sitting(options: ConstructorParameters<typeof PretendConcepts>[0] = {}) {
  const pretend = new PretendConcepts({ concepts: [pretendConcept()], ...options });
  const session = new ReviewSession(pretend.client.library, 1);
  await session.ask();
  return { pretend, session };
}

const photoOf = (session: ReviewSession) => session.current?.photo.photo;

describe('a sitting', () => {
  it('asks one photo after another and tells the library what was said', async () => {
    const { pretend, session } = await sitting();
    const [first, second] = [photoOf(session), session.queue[1]!.photo.photo];
    await session.say('yes');
    expect(photoOf(session)).toBe(second);
    await session.say('no');
    expect(pretend.client.inputs('concepts.answer')).toEqual([
      { concept: 1, photo: first, verdict: 'yes' },
      { concept: 1, photo: second, verdict: 'no' },
    ]);
    expect(session.answered).toBe(2);
    expect(session.taught).toEqual([{ concept: 1, yes: 1 }]);
  });

  it('never asks about the same photo twice, however fast the answers come', async () => {
    const { pretend, session } = await sitting();
    const asked: (string | undefined)[] = [];
    const told: Promise<void>[] = [];
    for (let at = 0; at < 8; at++) {
      asked.push(photoOf(session));
      told.push(session.say(at % 2 ? 'yes' : 'no'));
    }
    await Promise.all(told);
    while (session.current) {
      asked.push(photoOf(session));
      await session.say('no');
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(pretend.verdicts.size);
    expect(session.doubtful).toBe(0);
  });

  it('passes a photo over without a word to the library about it, and does not ask it again', async () => {
    const { pretend, session } = await sitting();
    const passed = photoOf(session);
    await session.say(null);
    await session.say('yes');
    expect(pretend.client.inputs('concepts.answer')).toHaveLength(1);
    expect(pretend.client.inputs('concepts.questions').at(-1)?.passed).toEqual([
      { concept: 1, photo: passed },
    ]);
    expect(session.queue.map(({ photo }) => photo.photo)).not.toContain(passed);
  });

  it('takes back one answer after another and asks again what was asked', async () => {
    const { pretend, session } = await sitting();
    const first = photoOf(session);
    await session.say('yes');
    await session.say(null);
    await session.takeBack();
    await session.takeBack();
    expect(photoOf(session)).toBe(first);
    expect(pretend.verdicts.size).toBe(0);
    expect(await session.takeBack()).toBe(false);
  });

  it('asks again, and says why, when an answer could not be kept', async () => {
    const { pretend, session } = await sitting();
    const first = photoOf(session);
    pretend.client.answer({
      'concepts.answer': () => {
        throw new EideticError('concept.unknown');
      },
    });
    await session.say('yes');
    expect(photoOf(session)).toBe(first);
    expect(session.answered).toBe(0);
    expect(toasts().at(-1)?.text).toContain('There is no such concept');
    for (const { id } of toasts()) dismissToast(id);
  });

  it('lets better questions take the place of those that are not yet at hand', async () => {
    const { pretend, session } = await sitting();
    const atHand = session.queue.slice(1, 4).map(({ photo }) => photo.photo);
    pretend.client.answer({
      'concepts.questions': () => ({
        // What was just answered may be among them, asked for before the library knew.
        questions: [session.given[0]!.question.photo, pretendTile(50)].map((photo) => ({
          concept: 1,
          name: 'beach',
          photo,
          score: 0.5,
        })),
        doubtful: 9,
      }),
    });
    await session.say('yes');
    expect(session.queue.map(({ photo }) => photo.photo)).toEqual([...atHand, pretendTile(50).photo]);
    expect(session.doubtful).toBe(9);
  });
});
