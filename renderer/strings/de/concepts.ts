import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

/** Was geschehen ist, in denselben Worten. */
const doneTexts = {
  tag: {
    added: (count: number) =>
      counted(count, {
        one: '# Foto hat das Schlagwort bekommen',
        other: '# Fotos haben das Schlagwort bekommen',
      }),
    removed: (count: number) => counted(count, { one: '# hat es verloren', other: '# haben es verloren' }),
  },
  album: {
    added: (count: number) =>
      counted(count, { one: '# Foto kam ins Album', other: '# Fotos kamen ins Album' }),
    removed: (count: number) => counted(count, { one: '# kam heraus', other: '# kamen heraus' }),
  },
  veil: {
    added: (count: number) => counted(count, { one: '# Foto verhüllt', other: '# Fotos verhüllt' }),
    removed: (count: number) => counted(count, { one: '# enthüllt', other: '# enthüllt' }),
  },
};

const changes = {
  tag: {
    add: (count: number) =>
      counted(count, { one: '# Foto verschlagworten', other: '# Fotos verschlagworten' }),
    first: (count: number) => counted(count, { one: '# verschlagworten', other: '# verschlagworten' }),
    remove: (count: number) =>
      counted(count, { one: '# Foto das Schlagwort nehmen', other: '# Fotos das Schlagwort nehmen' }),
    second: (count: number) => counted(count, { one: '# nicht mehr', other: '# nicht mehr' }),
  },
  album: {
    add: (count: number) =>
      counted(count, { one: '# Foto ins Album legen', other: '# Fotos ins Album legen' }),
    first: (count: number) => counted(count, { one: '# ins Album legen', other: '# ins Album legen' }),
    remove: (count: number) => counted(count, { one: '# Foto herausnehmen', other: '# Fotos herausnehmen' }),
    second: (count: number) => counted(count, { one: '# herausnehmen', other: '# herausnehmen' }),
  },
  veil: {
    add: (count: number) => counted(count, { one: '# Foto verhüllen', other: '# Fotos verhüllen' }),
    first: (count: number) => counted(count, { one: '# verhüllen', other: '# verhüllen' }),
    remove: (count: number) => counted(count, { one: '# Foto enthüllen', other: '# Fotos enthüllen' }),
    second: (count: number) => counted(count, { one: '# enthüllen', other: '# enthüllen' }),
  },
};

function ofTen(count: number): string {
  if (count >= 10) return 'fast alle';
  return count <= 0 ? 'kaum welche' : `etwa ${count} von 10`;
}

export const concepts: Strings['concepts'] = {
  title: 'Begriffe',
  lead: 'Sag einmal, was dir wichtig ist. Fotos bekommen dann von selbst ihr Schlagwort, jetzt und immer, wenn neue kommen.',
  list: 'Deine Begriffe',
  create: 'Neuer Begriff',
  holds: {
    tag: (count: number) =>
      counted(count, { one: '# Foto verschlagwortet', other: '# Fotos verschlagwortet' }),
    album: (count: number) =>
      counted(count, { one: '# Foto in seinem Album', other: '# Fotos in seinem Album' }),
    veil: (count: number) => counted(count, { one: '# Foto verhüllt', other: '# Fotos verhüllt' }),
  },
  back: 'Alle Begriffe',
  unknown: {
    title: 'Diesen Begriff gibt es nicht mehr',
    text: 'Er wurde entfernt, vielleicht in einem anderen Fenster.',
  },

  actions: {
    tag: {
      name: 'Schlagwort',
      does: 'Gibt ein Schlagwort',
      text: 'Fotos bekommen das Schlagwort, und du findest sie danach.',
    },
    album: {
      name: 'Album',
      does: 'Füllt ein Album',
      text: 'Fotos sammeln sich in einem Album dieses Namens.',
    },
    veil: {
      name: 'Schleier',
      does: 'Verbirgt hinter einem Schleier',
      text: 'Fotos sind überall verschwommen, bis du sie enthüllst.',
    },
  },
  states: {
    modelChanged: 'Sieht Fotos neu: Schau einmal hin',
    reviewOnly: 'Nur mit deinem Ja',
    new: 'Wartet auf deinen ersten Blick',
    paused: 'Angehalten',
    changed: 'Etwas ist anzuwenden',
    tag: 'Verschlagwortet neue Fotos',
    album: 'Nimmt neue Fotos auf',
    veil: 'Verhüllt neue Fotos',
  },
  learnt: (count: number) =>
    counted(count, { one: 'Aus # Antwort gelernt', other: 'Aus # Antworten gelernt' }),

  empty: {
    title: 'Zeig Eidetic, was dir wichtig ist',
    text: 'Ein Begriff ist etwas, dem du einen Namen gibst, etwa „Strand“ oder „unser Hund“: Eidetic findet die Fotos, die es zeigen, und hält sie verschlagwortet. Dein Ja und Nein zu einigen davon lehrt es, was du meinst.',
  },

  menu: {
    label: (name: string) => `Mehr zu ${name}`,
    review: 'Durchsehen',
    pause: 'Anhalten',
    resume: 'Weitermachen',
    export: 'Exportieren …',
    remove: 'Entfernen …',
    photos: 'Seine Fotos zeigen',
    rename: 'Umbenennen …',
    page: 'Mehr zu den Begriffen',
    importAll: 'Aus einer Datei importieren …',
    exportAll: 'Alle exportieren …',
  },
  paused: (name: string) => `${name} ist angehalten`,
  resumed: (name: string) => `${name} macht weiter`,
  imported: (created: number, updated: number) =>
    [
      created > 0 && counted(created, { one: '# Begriff hinzugefügt', other: '# Begriffe hinzugefügt' }),
      updated > 0 && counted(updated, { one: '# Begriff ergänzt', other: '# Begriffe ergänzt' }),
    ]
      .filter((part) => part !== false)
      .join(', ') || 'In der Datei stehen keine Begriffe',
  fileName: 'eidetic-begriffe',
  removal: {
    title: (name: string) => `„${name}“ entfernen?`,
    text: (photos: number) =>
      photos === 0
        ? 'Was er gelernt hat, geht mit. Was du selbst gesagt hast, bleibt als Schlagwort. Eine Weile lässt sich das rückgängig machen.'
        : counted(photos, {
            one: 'Was er gelernt hat, geht mit, ebenso das Schlagwort, das er von selbst gegeben hat. Was du selbst gesagt hast, bleibt. Eine Weile lässt sich das rückgängig machen.',
            other:
              'Was er gelernt hat, geht mit, ebenso die Schlagwörter, die er von selbst gegeben hat. Was du selbst gesagt hast, bleibt. Eine Weile lässt sich das rückgängig machen.',
          }),
    confirm: 'Entfernen',
    done: (name: string) => `${name} wurde entfernt`,
    undone: (name: string) => `${name} ist wieder da`,
  },

  readyMade: {
    title: 'Fertig zum Einschalten',
    lead: 'Begriffe, deren Worte erprobt sind. Jeder wartet auf deinen ersten Blick, bevor er etwas verschlagwortet.',
    on: 'Einschalten',
    open: 'Öffnen',
    label: (name: string) => `${name} einschalten`,
    openLabel: (name: string) => `${name} öffnen`,
    done: (name: string) => `${name} ist jetzt unter deinen Begriffen`,
    unmeasured: 'Dein Ja und Nein zu ein paar Fotos zeigen, wie gut er ist.',
    measured: (right: number, found: number) => {
      if (right <= 0) return 'Nur nach seinen Worten findet er wenig. Dein Ja und Nein lehren ihn.';
      const start = `In einem Test waren ${ofTen(right)} seiner Fotos richtig`;
      return found >= 5
        ? `${start}, und er fand ${ofTen(found)}.`
        : `${start}. Dein Ja und Nein lehren ihn, mehr zu finden.`;
    },
    measuredOn: (photos: string) => `Erprobt an ${photos} Bildern, deren Inhalt bekannt ist`,
  },

  words: {
    shows: 'Es zeigt',
    showsText: 'Eines davon genügt.',
    shownNot: 'Aber nicht',
    shownNotText: 'Was ähnlich aussieht und nicht gemeint ist.',
    add: 'Worte hinzufügen',
    addTo: (group: string) => `Worte zu „${group}“ hinzufügen`,
    edit: (phrase: string) => `„${phrase}“ ändern`,
    remove: (phrase: string) => `„${phrase}“ herausnehmen`,
    field: 'Was zu sehen ist, in wenigen Worten',
    // The model that ships understands English alone.
    hint: 'Beschreib es auf Englisch, etwa „a sandy beach“: Nur das versteht Eidetic bisher. Der Name ist frei.',
  },

  new: {
    title: 'Neuer Begriff',
    name: 'Wie heißt er?',
    placeholder: 'beach, birthday cake, our dog …',
    does: 'Was geschieht mit seinen Fotos?',
    ideas: 'Ideen',
    keywords: 'Stichwörter, die du schon benutzt',
    keyword: (tag: string, photos: string) => `${tag} · ${photos}`,
    learn: (count: number) =>
      counted(count, {
        one: 'Von dem # Foto lernen, das dieses Stichwort schon hat',
        other: 'Von den # Fotos lernen, die dieses Stichwort schon haben',
      }),
    learnText: 'Sie zählen als dein Ja.',
    exists: (name: string) => `Einen Begriff „${name}“ hast du schon.`,
    openExisting: 'Öffnen',
    badName: 'Ein Name hat höchstens 100 Zeichen und keine Anführungszeichen.',
    candidates: 'Was er findet',
    candidatesText: 'Sag zu einigen Fotos Ja oder Nein: Das ist seine erste Lektion.',
    waiting: 'Gib ihm einen Namen, dann erscheinen hier Fotos.',
    looking: 'Sucht Fotos',
    create: 'Anlegen',
    cancel: 'Abbrechen',
  },

  strip: {
    label: (name: string) => `Fotos von sicher bis unsicher: ${name}`,
    fromSureToUnsure: 'Von sicher bis unsicher',
    waiting: 'Foto',
    sureness: (percent: string) => `${percent} sicher`,
    tagged: 'hat das Schlagwort',
    said: { yes: 'du hast Ja gesagt', no: 'du hast Nein gesagt' },
    yes: 'Ja, das ist eins',
    no: 'Nein, das ist keins',
    above: (count: number, shown: string) => (count === 1 ? '1 Foto' : `${shown} Fotos`),
    toLine: 'Zur Linie',
    keys: 'Die Pfeiltasten gehen von Foto zu Foto. Y sagt Ja, N sagt Nein, Entf nimmt es zurück, Enter öffnet das Foto.',
    keysWithLine:
      'Die Pfeiltasten gehen von Foto zu Foto. Y sagt Ja, N sagt Nein, Entf nimmt es zurück, L zieht die Linie hinter diesem Foto, Enter öffnet es.',
  },
  line: {
    label: 'Die Linie zwischen den Fotos',
    sure: 'Sicher',
    unsure: 'Unsicher',
    above: (count: number) => counted(count, { one: 'Foto über der Linie', other: 'Fotos über der Linie' }),
    below: 'darunter',
    value: (above: number, below: number) =>
      `${counted(above, { one: '# Foto über der Linie', other: '# Fotos über der Linie' })}, ${counted(below, { one: '# darunter', other: '# darunter' })}`,
    proposed: 'Hier würde Eidetic die Linie ziehen',
    toProposed: 'Zurück zu Eidetics Linie',
    size: 'Größe der Fotos',
  },

  change: {
    title: 'Was sich ändern würde',
    none: 'Kein Foto würde sich ändern.',
    unsure:
      'Er ist sich bei keinem Foto sicher. Zieh die Linie nach unten, gib ihm andere Worte, oder sag Ja zu Fotos, die es zeigen.',
    working: 'Wird ermittelt …',
    added: { tag: 'bekommen das Schlagwort', album: 'kommen ins Album', veil: 'kommen hinter den Schleier' },
    removed: { tag: 'verlieren das Schlagwort', album: 'verlassen das Album', veil: 'werden enthüllt' },
    above: {
      nothing: 'Kein Foto liegt über der Linie.',
      all: (count: number, parts: string) =>
        `${counted(count, { one: '# Foto liegt über der Linie', other: '# Fotos liegen über der Linie' })}: ${parts}.`,
      untagged: {
        tag: (count: number) =>
          counted(count, { one: '# zu verschlagworten', other: '# zu verschlagworten' }),
        album: (count: number) => counted(count, { one: '# hineinzulegen', other: '# hineinzulegen' }),
        veil: (count: number) => counted(count, { one: '# zu verhüllen', other: '# zu verhüllen' }),
      },
      tagged: {
        tag: (count: number) =>
          counted(count, { one: '# schon verschlagwortet', other: '# schon verschlagwortet' }),
        album: (count: number) => counted(count, { one: '# schon darin', other: '# schon darin' }),
        veil: (count: number) => counted(count, { one: '# schon verhüllt', other: '# schon verhüllt' }),
      },
      refused: (count: number) => counted(count, { one: '# mit deinem Nein', other: '# mit deinem Nein' }),
    },
    kept: {
      tag: (count: number) =>
        counted(count, {
          one: '# weiteres bleibt verschlagwortet, durch dein Ja oder ein Stichwort in der Datei.',
          other: '# weitere bleiben verschlagwortet, durch dein Ja oder ein Stichwort in der Datei.',
        }),
      album: (count: number) =>
        counted(count, {
          one: '# weiteres bleibt darin, durch dein Ja oder ein Stichwort in der Datei.',
          other: '# weitere bleiben darin, durch dein Ja oder ein Stichwort in der Datei.',
        }),
      veil: (count: number) =>
        counted(count, {
          one: '# weiteres bleibt verhüllt, durch dein Ja oder ein Stichwort in der Datei.',
          other: '# weitere bleiben verhüllt, durch dein Ja oder ein Stichwort in der Datei.',
        }),
    },
    after: {
      tag: (count: number) => `Dann verschlagwortet: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
      album: (count: number) => `Dann darin: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
      veil: (count: number) => `Dann verhüllt: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
    },
    waiting: 'Die Linie, die du gezogen hast, ist noch nicht angewendet.',
    rest: (count: string) => `+${count}`,
    open: (name: string) => `${name} öffnen`,
    /** What applying a line will do; `first` goes before `second` where it does both. */
    apply: changes,
    keep: 'Diese Linie für neue Fotos nehmen',
    nothing: 'Alles ist angewendet',
    accept: 'Annehmen',
    done: doneTexts,
    doneNothing: 'Neue Fotos werden ab jetzt mit dieser Linie angesehen',
    undone: 'Zurückgenommen: Alles ist wie zuvor',
    reviewOnly: 'Nichts geschieht von selbst. Fotos bekommen dieses Schlagwort nur durch dein Ja.',
    review: 'Die zweifelhaften durchsehen',
    veil: 'Fotos über der Linie sind in jeder Ansicht verschwommen, bis du sie enthüllst. Nichts wird gelöscht, und niemand erfährt davon.',
    modelTitle: 'Eidetic sieht deine Fotos neu',
    modelText:
      'Ein anderes Modell versteht sie jetzt. Bis du den Unterschied annimmst, werden keine neuen Fotos verschlagwortet.',
    stale: 'Sortiert neu',
  },

  learning: {
    title: 'Was er gelernt hat',
    none: 'Bisher richtet er sich nur nach seinen Worten. Sag zu ein paar zweifelhaften Fotos Ja oder Nein, und er lernt, was du meinst.',
    oneSided: {
      yes: (count: number) =>
        counted(count, {
          one: 'Zu # Foto hast du Ja gesagt. Um den Unterschied zu lernen, braucht er auch ein Nein.',
          other: 'Zu # Fotos hast du Ja gesagt. Um den Unterschied zu lernen, braucht er auch ein Nein.',
        }),
      no: (count: number) =>
        counted(count, {
          one: 'Zu # Foto hast du Nein gesagt. Um den Unterschied zu lernen, braucht er auch ein Ja.',
          other: 'Zu # Fotos hast du Nein gesagt. Um den Unterschied zu lernen, braucht er auch ein Ja.',
        }),
    },
    mistakes: (answers: number, learnt: number, words: number) =>
      `Bei deinen ${answers} Antworten: ${counted(learnt, { one: '# Fehler', other: '# Fehler' })}; die Worte allein machten ${words === 0 ? 'keinen' : words}.`,
    wordsAsGood: (answers: number, words: number) =>
      `Bei deinen ${answers} Antworten sind die Worte allein ebenso gut (${counted(words, { one: '# Fehler', other: '# Fehler' })}), darum richtet er sich nach ihnen.`,
    missing: (yes: number, no: number) => {
      const photos = (count: number) => counted(count, { one: '# weiteren Foto', other: '# weiteren Fotos' });
      const parts = [yes > 0 && `zu ${photos(yes)} Ja`, no > 0 && `zu ${yes > 0 ? no : photos(no)} Nein`];
      const said = parts.filter((part) => part !== false).join(' und ');
      return `Sag ${said}, dann kann Eidetic sagen, wie sicher es ist.`;
    },
    calibrated: 'Er kennt deine Antworten gut genug, um zu sagen, wie sicher er ist.',
    answers: (yes: number, no: number) => `${yes} × Ja, ${no} × Nein`,
    review: 'Zweifelhafte Fotos durchsehen',
  },

  settings: {
    title: 'Was er tut',
    action: 'Mit seinen Fotos',
    active: 'Neue Fotos von selbst',
    activeText: 'Sobald sie verstanden sind.',
    waits: 'Es beginnt, sobald du eine Linie angewendet hast.',
    reviewOnly: 'Nur mit meinem Ja',
    reviewOnlyText: 'Fotos werden vorgeschlagen und nie von selbst verschlagwortet.',
    sensitive: 'Bei dem, was er benennt, lässt sich das nicht ausschalten.',
    words: 'Seine Worte',
  },

  runs: {
    title: 'Was er getan hat',
    none: 'Noch nichts.',
    kinds: {
      applied: 'Du hast ihn angewendet',
      arrived: 'Neue Fotos kamen',
      'model-changed': 'Du hast ihn neu angenommen',
    },
    nothing: 'Kein Foto hat sich geändert',
    takeBack: 'Zurücknehmen',
    takeBackOf: (what: string) => `Zurücknehmen: ${what}`,
    undone: 'zurückgenommen',
    more: (count: number) =>
      counted(count, {
        one: 'Dies und # Späteres zurücknehmen?',
        other: 'Dies und # Spätere zurücknehmen?',
      }),
    moreText: 'Danach ist alles genau so wie vor dem ersten davon. Dein eigenes Ja und Nein bleiben.',
    all: 'Alle zeigen',
  },

  rename: {
    title: 'Umbenennen',
    field: 'Name',
    text: 'Sein Schlagwort heißt dann ebenso.',
    confirm: 'Umbenennen',
  },
  sensitiveTitle: 'Das kann ein Bild nicht sicher sagen',

  shortcuts: {
    group: 'Begriffe',
    line: 'Die Linie um ein Foto bewegen',
    lineTen: 'Die Linie um zehn Fotos bewegen',
    yes: 'Ja, dieses Foto ist eins',
    no: 'Nein, ist es nicht',
    back: 'Eine Antwort zurücknehmen',
    drawHere: 'Die Linie hinter diesem Foto ziehen',
  },
};
