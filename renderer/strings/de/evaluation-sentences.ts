/** What the library says of folders and files that models cannot be measured on, by its form, and the same in German. */
export const evaluationSentences: readonly (readonly [form: RegExp, say: (...parts: string[]) => string])[] =
  [
    [/^The library$/, () => 'deiner Bibliothek'],
    [/^there is no such file or folder$/, () => 'es gibt keine solche Datei und keinen solchen Ordner'],
    [
      /^there must be two folders of pictures in it, or more: one for each class$/,
      () => 'es müssen zwei Ordner mit Bildern oder mehr darin sein, einer für jede Art von Ding',
    ],
    [/^fewer than two of its pictures can be read$/, () => 'weniger als zwei der Bilder lassen sich lesen'],
    [/^it has fewer than two pictures$/, () => 'es hat weniger als zwei Bilder'],
    [
      /^it has fewer than two pictures in its split “(.+)”$/,
      (split) => `es hat in seinem Teil „${split}“ weniger als zwei Bilder`,
    ],
    [
      /^each picture must have a caption, or a list of captions$/,
      () => 'jedes Bild muss einen Bildtext oder eine Liste davon haben',
    ],
    [
      /^“(.+)” does not lie in the folder of its pictures$/,
      (file) => `„${file}“ liegt nicht im Ordner der Bilder`,
    ],
  ];
