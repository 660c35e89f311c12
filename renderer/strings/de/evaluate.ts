import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');
const numbered = (count: number) => counted(count, { one: '#', other: '#' });

export const evaluate: Strings['evaluate'] = {
  answers: {
    question: (search: string) => `Passt es zu „${search}“?`,
    right: 'Das ist richtig',
    wrong: 'Das ist es nicht',
    notRight: 'Zurücknehmen: das ist richtig',
    notWrong: 'Zurücknehmen: das ist es nicht',
    rightKey: 'J',
    wrongKey: 'N',
    shortcut: 'In einer Suche: das ist richtig, oder das ist es nicht',
    marked: { right: 'eine richtige Antwort', wrong: 'nicht das Gesuchte' },
    said: {
      right: (count: number) =>
        counted(count, {
          one: 'Als richtige Antwort markiert',
          other: '# Fotos als richtige Antworten markiert',
        }),
      wrong: (count: number) =>
        counted(count, {
          one: 'Als nicht das Gesuchte markiert',
          other: '# Fotos als nicht das Gesuchte markiert',
        }),
      nothing: (count: number) =>
        counted(count, { one: 'Nicht mehr markiert', other: '# Fotos sind nicht mehr markiert' }),
    },
  },
  title: 'Wie gut findet es etwas?',
  lead: 'Sieh, wie oft ein Modell findet, was du meinst, an deinen eigenen Suchen und Fotos, und probier mehrere, bevor du wechselst. Alles geschieht auf diesem Computer.',
  toModels: 'Modelle',
  toCompare: 'Vergleichen …',
  searches: {
    title: 'Deine Suchen',
    list: 'Suchen, deren Antworten du markiert hast',
    counts: (right: number, wrong: number) => `${numbered(right)} richtig, ${numbered(wrong)} nicht`,
    noRight: 'Zählt, sobald du von einem Foto gesagt hast, dass es richtig ist.',
    open: (search: string) => `Noch einmal nach „${search}“ suchen`,
    forget: (search: string) => `Vergessen, was du zu „${search}“ gesagt hast`,
    forgotten: (search: string) => `Vergessen, was du zu „${search}“ gesagt hattest`,
    few: (count: number) =>
      counted(count, {
        one: 'Mit # Suche sagen die Zahlen wenig. Markier zehn oder mehr.',
        other: 'Mit # Suchen sind die Zahlen grob. Zehn oder mehr sagen viel mehr.',
      }),
    empty: {
      title: 'Noch hat keine Suche markierte Antworten',
      text: 'Such etwas, von dem du weißt, dass es da ist, und sag, welche Fotos richtig sind: drück J für „das ist richtig“ und N für „das ist es nicht“, oder nimm die Daumen bei den ausgewählten Fotos. Dann sammeln sich deine Suchen hier, als Test, der nur dir gehört.',
      action: 'Zu den Fotos',
    },
  },
  trying: {
    title: 'Modelle probieren',
    models: 'Welche Modelle',
    text: 'Nur Modelle auf diesem Computer lassen sich probieren.',
    more: 'Andere Modelle holen',
    inUse: 'in Gebrauch',
    none: 'Wähl mindestens ein Modell.',
    own: 'An deinen Suchen',
    ownText: (count: number) =>
      counted(count, {
        one: 'Deine richtigen Fotos aus # Suche kommen unter bis zu 200 andere. Findet das Modell sie?',
        other: 'Deine richtigen Fotos aus # Suchen kommen unter bis zu 200 andere. Findet das Modell sie?',
      }),
    ownNone: 'Markier zuerst einige Antworten: siehe oben.',
    classes: 'An Fotos, die du sortiert hast',
    classesText:
      'Ein Ordner mit einem Ordner für jede Art von Ding, etwa „dog“, „boat“ und „birthday cake“ (die meisten Modelle verstehen Englisch). Sieht das Modell, was jedes Foto zeigt?',
    captions: 'An Fotos mit Bildtexten',
    captionsText:
      'Eine JSON-Datei, die zu jedem Foto sagt, was darauf ist, neben den Fotos. Finden Worte ihr Foto und Fotos ihre Worte?',
    try: 'Probieren',
    tryOn: (name: string) => `Probieren an ${name}`,
    chooseFolder: 'Ordner wählen …',
    chooseFile: 'Datei wählen …',
    another: 'Andere …',
  },
  browser: {
    classes: 'Ordner mit sortierten Fotos wählen',
    captions: 'Datei mit Bildtexten wählen',
    folders: (count: number) =>
      counted(count, {
        one: '# Ordner darin, für eine Art von Ding. Zwei sind nötig.',
        other: '# Ordner darin, einer für jede Art von Ding',
      }),
    noFolders: 'Es ist kein Ordner darin; es sollte einer für jede Art von Ding da sein.',
    begin: 'Öffne den Ordner, in dem die anderen liegen.',
    beginFile: 'Öffne den Ordner, in dem die Datei liegt.',
    choose: 'Diesen Ordner wählen',
    files: 'Dateien in diesem Ordner',
    noFiles: 'In diesem Ordner ist keine JSON-Datei.',
  },
  running: {
    title: 'Modelle werden probiert',
    of: (name: string, done: string, total: string) => `${name}: ${done} von ${total}`,
    begins: 'Bereitet sich vor',
    elsewhere: 'Modelle werden probiert, vielleicht aus einem anderen Fenster.',
    stop: 'Anhalten',
  },
  report: {
    title: 'Ergebnis',
    own: (searches: number, pictures: number) =>
      `${counted(searches, { one: '# Suche', other: '# Suchen' })} von dir, an ${counted(pictures, { one: '# Foto', other: '# Fotos' })}`,
    classes: (classes: number, pictures: number) =>
      `${counted(pictures, { one: '# Foto', other: '# Fotos' })} von ${counted(classes, { one: '# Art', other: '# Arten' })}`,
    captions: (captions: number, pictures: number) =>
      `${counted(pictures, { one: '# Foto', other: '# Fotos' })} mit ${counted(captions, { one: '# Bildtext', other: '# Bildtexten' })}`,
    range:
      'In Klammern steht der Bereich, in dem die wahre Zahl liegt, soweit so viele Versuche das sagen können (zu 95 % sicher). Je mehr Versuche, desto enger ist er. „Kann Zufall sein“ steht da, wo zwei Modelle genauso gut gleich gut sein könnten.',
    share: (percent: string, range: string) => `${percent} (${range})`,
    tries: (count: number) => counted(count, { one: 'von # Versuch', other: 'von # Versuchen' }),
    more: (points: string, name: string) => `${points} Punkte mehr als ${name}`,
    less: (points: string, name: string) => `${points} Punkte weniger als ${name}`,
    same: (name: string) => `So oft wie ${name}`,
    between: (low: string, high: string) => `zwischen ${low} und ${high}`,
    chance: 'kann Zufall sein',
    measures: {
      'own@1': {
        name: 'Erstes Foto ist richtig',
        text: 'Wie oft das allererste Foto einer Suche eines ist, das du richtig genannt hast.',
      },
      'own-recall@10': {
        name: 'Richtige Fotos kommen früh',
        text: 'Wie viele der Fotos, die du richtig genannt hast, vor zehn anderen stehen.',
      },
      'top-1': {
        name: 'Erste Vermutung ist richtig',
        text: 'Wie oft die Art, die das Modell am wahrscheinlichsten findet, der Ordner ist, in dem das Foto liegt.',
      },
      'top-5': {
        name: 'Unter den ersten fünf Vermutungen',
        text: 'Wie oft der Ordner, in dem das Foto liegt, unter den fünf wahrscheinlichsten Arten des Modells ist.',
      },
      'text-to-photo@1': {
        name: 'Worte finden ihr Foto zuerst',
        text: 'Wie oft das erste Foto, das ein Bildtext findet, sein eigenes ist.',
      },
      'text-to-photo@5': {
        name: 'Worte finden ihr Foto unter fünf',
        text: 'Wie oft das eigene Foto eines Bildtextes unter den ersten fünf ist, die er findet.',
      },
      'text-to-photo@10': {
        name: 'Worte finden ihr Foto unter zehn',
        text: 'Wie oft das eigene Foto eines Bildtextes unter den ersten zehn ist, die er findet.',
      },
      'photo-to-text@1': {
        name: 'Fotos finden ihre Worte zuerst',
        text: 'Wie oft der erste Bildtext, den ein Foto findet, sein eigener ist.',
      },
      'photo-to-text@5': {
        name: 'Fotos finden ihre Worte unter fünf',
        text: 'Wie oft ein eigener Bildtext des Fotos unter den ersten fünf ist, die es findet.',
      },
      'photo-to-text@10': {
        name: 'Fotos finden ihre Worte unter zehn',
        text: 'Wie oft ein eigener Bildtext des Fotos unter den ersten zehn ist, die es findet.',
      },
    },
    unreadable: (count: number) =>
      counted(count, {
        one: '# Datei konnte nicht gelesen werden und ist ausgelassen',
        other: '# Dateien konnten nicht gelesen werden und sind ausgelassen',
      }),
    moreFiles: (count: number) => counted(count, { one: 'und # weitere', other: 'und # weitere' }),
  },
  comparing: {
    title: 'Vor dem Wechsel probieren',
    text: (count: number) =>
      counted(count, {
        one: 'Du hast zu # Suche gesagt, was richtig ist. Beide Modelle lassen sich daran probieren.',
        other: 'Du hast zu # Suchen gesagt, was richtig ist. Beide Modelle lassen sich daran probieren.',
      }),
    action: 'Beide vergleichen',
  },
};
