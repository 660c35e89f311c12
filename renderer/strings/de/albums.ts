import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const albums: Strings['albums'] = {
  title: 'Alben',
  lead: 'Fotos, die zusammengehören. Deine Dateien bleiben, wo sie sind.',
  list: 'Deine Alben',
  create: 'Neues Album',
  createSmart: 'Neues kluges Album',
  photos: (count: number) => counted(count, { one: '# Foto', other: '# Fotos' }),
  covered: 'Sein Titelbild ist hinter einem Schleier verborgen',
  kinds: {
    hand: 'Von Hand gefüllt',
    smart: 'Füllt sich selbst',
    concept: 'Von einem Begriff gefüllt',
  },
  empty: {
    title: 'Noch keine Alben',
    text: 'Leg Fotos von Hand zusammen, etwa von einer Reise oder einem Menschen. Oder mach ein kluges Album: Du sagst, was hineingehört, und es füllt sich selbst, auch mit neuen Fotos. Deine Dateien bleiben in beiden Fällen, wo sie sind.',
  },
  menu: {
    label: (name: string) => `Mehr zu ${name}`,
    rename: 'Umbenennen …',
    cover: 'Titelbild wählen …',
    rules: 'Was hineingehört …',
    concept: 'Seinen Begriff öffnen',
    remove: 'Entfernen …',
  },
  naming: {
    create: 'Neues Album',
    createText: 'Wähl dann irgendwo Fotos aus und nimm „Zu einem Album hinzufügen“.',
    rename: 'Das Album umbenennen',
    field: 'Name des Albums',
    confirmCreate: 'Album anlegen',
    confirmRename: 'Umbenennen',
    example: 'Sommer 2019',
  },
  made: (name: string) => `Album „${name}“ angelegt`,
  changedBack: 'Rückgängig gemacht: Das Album ist, wie es war',
  renamed: (name: string) => `Heißt jetzt „${name}“`,
  removal: {
    title: (name: string) => `Das Album „${name}“ entfernen?`,
    text: 'Nur das Album geht. Seine Fotos bleiben in der Bibliothek und in deinen Ordnern.',
    confirm: 'Album entfernen',
    done: (name: string) => `Album „${name}“ entfernt`,
    undone: (name: string) => `Album „${name}“ ist wieder da`,
  },
  cover: {
    title: (name: string) => `Das Titelbild von „${name}“`,
    list: 'Fotos des Albums',
    none: 'Es sind noch keine Fotos darin.',
    chosen: 'Titelbild gewählt',
    leave: 'Eidetic wählen lassen',
    left: 'Eidetic wählt das Titelbild',
    first: (shown: string) => `Die ersten ${shown} Fotos des Albums.`,
  },
  adding: {
    action: 'Zu einem Album hinzufügen …',
    title: (count: number) =>
      counted(count, { one: '# Foto zu einem Album hinzufügen', other: '# Fotos zu einem Album hinzufügen' }),
    field: 'Album suchen oder ein neues benennen',
    list: 'Alben',
    create: (name: string) => `Neues Album „${name}“`,
    none: 'Kein Album heißt so. Schreib einen Namen, um eines anzulegen.',
    noneYet: 'Du hast noch kein Album. Schreib einen Namen, um eines anzulegen.',
    added: (count: number, name: string) =>
      counted(count, { one: `# Foto zu „${name}“ hinzugefügt`, other: `# Fotos zu „${name}“ hinzugefügt` }),
    already: (name: string) => `Sie sind schon in „${name}“`,
    undone: 'Wieder herausgenommen',
  },
  heading: {
    back: 'Alle Alben',
  },
  addingTo: {
    action: 'Fotos hinzufügen …',
    title: (name: string) => `Fotos zu „${name}“ hinzufügen`,
    field: 'In deinen Fotos suchen',
    list: 'Fotos, die nicht im Album sind',
    none: 'Kein Foto, das noch nicht im Album ist, passt gut.',
    all: 'Alle deine Fotos sind im Album.',
    first: (shown: string) => `Die ersten ${shown} Fotos. Such nach anderen.`,
    confirmNone: 'Fotos hinzufügen',
    confirm: (count: number) => counted(count, { one: '# Foto hinzufügen', other: '# Fotos hinzufügen' }),
  },
  takingOut: {
    action: (name: string) => `Aus „${name}“ nehmen`,
    done: (count: number, name: string) =>
      counted(count, { one: `# Foto aus „${name}“ genommen`, other: `# Fotos aus „${name}“ genommen` }),
    undone: 'Zurückgelegt',
  },
  emptyAlbum: {
    hand: {
      title: 'Dieses Album ist leer',
      text: 'Nimm oben „Fotos hinzufügen“, oder wähl irgendwo Fotos aus und nimm „Zu einem Album hinzufügen“.',
    },
    smart: {
      title: 'Noch gehört nichts in dieses Album',
      text: 'Es füllt sich, sobald ein Foto zu dem passt, was du verlangst.',
      strictText:
        'Es füllt sich, sobald ein Foto gut passt. Was nur vielleicht passt, bleibt draußen; du kannst es hineinlassen.',
      edit: 'Ändern, was hineingehört',
    },
  },
  smart: {
    newTitle: 'Neues kluges Album',
    editTitle: (name: string) => `Was in „${name}“ gehört`,
    back: 'Zurück zu den Alben',
    name: 'Name',
    rules: 'Fotos, die zu einer dieser Suchen passen',
    rulesText:
      'Jede Zeile ist eine Suche, wie im Feld oben. Was eine Zeile verlangt, muss alles stimmen; ein Minus heißt: nicht.',
    rule: (number: number) => `Suche ${number}`,
    or: 'oder',
    examples: 'Fang an mit',
    exampleNames: {
      favourites: 'Deine Favoriten',
      stars: 'Vier Sterne oder mehr',
      snow: 'Ein Hund im Schnee',
      places: 'Fotos, die ihren Ort kennen',
    },
    addRule: 'Weitere Suche hinzufügen',
    removeRule: (number: number) => `Suche ${number} herausnehmen`,
    like: 'Wie dieses Foto',
    removeLike: 'Das Foto aus dieser Suche nehmen',
    finds: (count: number) => counted(count, { one: 'Findet # Foto.', other: 'Findet # Fotos.' }),
    findsNoneWell: 'Nichts passt gut.',
    findsNothing: 'Findet bisher kein Foto.',
    leftOut: (count: number, others: boolean) =>
      counted(
        count,
        others
          ? {
              one: '# weiteres passt nur vielleicht und bleibt draußen.',
              other: '# weitere passen nur vielleicht und bleiben draußen.',
            }
          : {
              one: '# Foto passt vielleicht und bleibt draußen.',
              other: '# Fotos passen vielleicht und bleiben draußen.',
            },
      ),
    include: 'Auch diese aufnehmen',
    counting: 'Wird gezählt',
    noChips: 'Was verstanden wurde',
    possible: 'Auch die, die nur vielleicht passen',
    possibleText:
      'Worte und Bilder passen gut oder vielleicht. Ist dies an, wird das Album voller, und manche Fotos darin sind falsch.',
    create: 'Album anlegen',
    save: 'Sichern',
    saved: (name: string) => `„${name}“ gesichert`,
    unknown: 'Dieses Album gibt es nicht mehr.',
  },
};
