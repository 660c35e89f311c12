import { countingIn } from '../plural.ts';

const counted = countingIn('de');
const number = (said: string | undefined) => (said ?? '').replaceAll(',', '.');

/** What the library says of a change of its model, by its form, and the same in German. */
export const modelSentences: readonly (readonly [form: RegExp, say: (...parts: string[]) => string])[] = [
  [
    /^Learning your photos anew for the new model: ([\d,]+) of ([\d,]+)$/,
    (done, total) => `Deine Fotos werden für das neue Modell gelernt: ${number(done)} von ${number(total)}`,
  ],
  [/^Tidying up for the new model$/, () => 'Für das neue Modell wird aufgeräumt'],
  [
    /^The new model knows every photo but (\d+) in folders that are away\. Search changes when they are back\.$/,
    (away) =>
      counted(Number(away), {
        one: 'Das neue Modell kennt jedes Foto bis auf # in einem Ordner, der nicht da ist. Die Suche wechselt, wenn er wieder da ist.',
        other:
          'Das neue Modell kennt jedes Foto bis auf # in Ordnern, die nicht da sind. Die Suche wechselt, wenn sie wieder da sind.',
      }),
  ],
  [
    /^The library still answers with the model it had\. (.+)$/s,
    (why) => `Die Bibliothek antwortet weiter mit dem Modell, das sie hatte. ${why}`,
  ],
];
