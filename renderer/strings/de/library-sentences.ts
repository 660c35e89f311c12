import { countingIn } from '../plural.ts';
import { conceptSentences } from './concept-sentences.ts';
import { evaluationSentences } from './evaluation-sentences.ts';
import { alternatives, filterTakes } from './filter-words.ts';
import { modelFacts } from './model-facts.ts';
import { modelSentences } from './model-sentences.ts';

type Sentence = readonly [form: RegExp, say: (...parts: string[]) => string];

const counted = countingIn('de');
const decimal = (number: string) => number.replace('.', ',');

const providers: Readonly<Record<string, string>> = {
  'the CPU': 'der Prozessor',
  'The CPU': 'Der Prozessor',
};
const shortcomings: Readonly<Record<string, string>> = {
  'is not faster': 'ist nicht schneller',
  'gives different results': 'gibt andere Ergebnisse',
  'failed in its test': 'hat den Test nicht bestanden',
  'finds no graphics chip to run on': 'findet keinen Grafikchip, auf dem es laufen könnte',
};

/** “CUDA is not faster” */
function shortcoming(said: string): string {
  const [, provider = '', what = ''] =
    /^(.+?) (is not faster|gives different results|failed in its test|finds no graphics chip to run on)$/.exec(
      said,
    ) ?? [];
  return provider ? `${provider} ${shortcomings[what]}` : said;
}

const searching: readonly Sentence[] = [
  [
    /^(\d+) photos? (?:is|are) still waiting to be read and may be missing here\.$/,
    (count) =>
      counted(Number(count), {
        one: '# Foto muss noch gelesen werden und fehlt hier vielleicht.',
        other: '# Fotos müssen noch gelesen werden und fehlen hier vielleicht.',
      }),
  ],
  [
    /^The model does not know (.+)\. Check the spelling, or say it in other words\.$/,
    (words) =>
      `Das Modell kennt ${words!.replace(/“([^”]*)”/g, '„$1“')} nicht. Es versteht Englisch: Prüf die Schreibweise oder sag es mit anderen Wörtern.`,
  ],
  [/^Write it like this: (.+)$/, (example) => `Schreib es so: ${alternatives(example!)}`],
  [
    /^Did you mean (.+)\? To search for the words, write (.+) without the colon\.$/,
    (meant, words) =>
      `Meintest du ${meant}? Um nach den Wörtern zu suchen, schreib ${words} ohne den Doppelpunkt.`,
  ],
  [
    /^The filters are (.+)\. To search for the words, write (.+) without the colon\.$/,
    (names, words) =>
      `Die Filter sind ${names}. Um nach den Wörtern zu suchen, schreib ${words} ohne den Doppelpunkt.`,
  ],
  [
    /^its value has to follow the colon without a space$/,
    () => 'der Wert muss ohne Leerzeichen auf den Doppelpunkt folgen',
  ],
  [/^a year has four digits$/, () => 'ein Jahr hat vier Ziffern'],
  [/^there are 0 to 5 stars, so no photo passes$/, () => 'es gibt 0 bis 5 Sterne, also passt kein Foto'],
  [
    /^a range goes from the smaller to the larger: (.+)$/,
    (range) => `ein Bereich geht vom Kleineren zum Größeren: ${range}`,
  ],
  [/^(\w+): takes (.+)$/, (name, takes) => `auf ${name}: folgt ${filterTakes[takes!] ?? takes}`],
];

const computing: readonly Sentence[] = [
  [
    /^The CPU always works\. Other ways are tried when photos are first read\.$/,
    () => 'Der Prozessor kann es immer. Anderes wird versucht, wenn zum ersten Mal Fotos gelesen werden.',
  ],
  [
    /^The CPU always works, but it could not be measured, so nothing could be compared with it\.$/,
    () =>
      'Der Prozessor kann es immer, ließ sich aber nicht messen, deshalb konnte nichts mit ihm verglichen werden.',
  ],
  [
    /^The CPU is the only way to run the model on this computer\.$/,
    () => 'Auf diesem Computer kann nur der Prozessor mit dem Modell rechnen.',
  ],
  [
    /^The CPU understands photos here: no graphics chip was found that the model can run on\.$/,
    () =>
      'Der Prozessor versteht die Fotos hier: Es wurde kein Grafikchip gefunden, auf dem das Modell laufen kann.',
  ],
  [
    /^The CPU understands photos best here: (.+)\.$/,
    (others) =>
      `Der Prozessor versteht Fotos hier am besten: ${others!.split(', ').map(shortcoming).join('; ')}.`,
  ],
  [
    /^(.+) understands (\S+) photos a second here, (.+) (\S+), and both give the same results\.$/,
    (chosen, fast, other, slow) =>
      `${providers[chosen!] ?? chosen} versteht hier ${decimal(fast!)} Fotos pro Sekunde, ` +
      `${providers[other!] ?? other} ${slow === 'none' ? 'keine' : decimal(slow!)}, ` +
      'und beide kommen zum selben Ergebnis.',
  ],
  [
    /^(.+) failed while photos were being read, so the CPU took over\.$/,
    (provider) => `${provider} hat beim Lesen von Fotos versagt, deshalb hat der Prozessor übernommen.`,
  ],
  [/^(\S+) times the CPU’s speed$/, (ratio) => `${decimal(ratio!)}-mal so schnell wie der Prozessor`],
  [
    /^cosine to the CPU’s embeddings (\S+), at least (\S+) is needed$/,
    (cosine, needed) =>
      `Übereinstimmung mit dem Prozessor ${decimal(cosine!)}, nötig sind mindestens ${decimal(needed!)}`,
  ],
  [
    /^a picture’s embedding changes with its batch \(cosine (\S+)\)$/,
    (cosine) => `ein Bild wird anders verstanden, je nachdem, was neben ihm liegt (${decimal(cosine!)})`,
  ],
  [
    /^one picture took (\d+) ms, the CPU needs (\d+) ms for (\d+)$/,
    (one, all, count) => `ein Bild dauerte ${one} ms, der Prozessor braucht für ${count} nur ${all} ms`,
  ],
  [
    /^a photo’s vector has cosine (\S+) to the CPU’s, at least (\S+) is needed$/,
    (cosine, needed) =>
      `ein Foto wurde anders verstanden als vom Prozessor (${decimal(cosine!)}, nötig sind mindestens ${decimal(needed!)})`,
  ],
  [/^the reader no longer answered$/, () => 'der Vorgang, der Fotos liest, hat nicht mehr geantwortet'],
  [/^the reader died \((.+)\)$/, (how) => `der Vorgang, der Fotos liest, ist abgestürzt (${how})`],
  [/^gave no answer within (\S+) seconds$/, (seconds) => `hat in ${seconds} Sekunden nicht geantwortet`],
];

const folders: readonly Sentence[] = [
  [/^The folder is back\.$/, () => 'Der Ordner ist wieder da.'],
  [/^The files that were gone are back\.$/, () => 'Die Dateien, die fehlten, sind wieder da.'],
  [
    /^The folder is not there\. Its drive may be unplugged or its network share disconnected\.$/,
    () => 'Der Ordner ist nicht da. Vielleicht ist sein Laufwerk oder seine Freigabe nicht verbunden.',
  ],
  [/^There is a file where the folder used to be\.$/, () => 'Wo der Ordner war, ist jetzt eine Datei.'],
  [/^Eidetic is not allowed to read the folder\.$/, () => 'Eidetic darf den Ordner nicht lesen.'],
  [
    /^The folder cannot be read( \(\w+\))?\. Its drive or network share may have a problem\.$/,
    (code) =>
      `Der Ordner kann nicht gelesen werden${code}. Vielleicht stimmt mit dem Laufwerk oder der Freigabe etwas nicht.`,
  ],
  [
    /^The folder does not answer\. Its drive or network share may have stopped\.$/,
    () => 'Der Ordner antwortet nicht. Vielleicht steht sein Laufwerk oder seine Freigabe still.',
  ],
  [
    /^The folder went away while Eidetic was looking through it\.$/,
    () => 'Der Ordner verschwand, während Eidetic ihn durchsah.',
  ],
  [
    /^The folder is empty, although photos were found in it before\./,
    () =>
      'Der Ordner ist leer, obwohl Fotos darin waren. Vielleicht ist sein Laufwerk nicht verbunden. ' +
      'Hast du ihn selbst geleert, dann entferne ihn aus der Bibliothek.',
  ],
  [
    /^(All|\d+ of) (\d+) files are gone from this folder\. Their photos are kept until you confirm that they may go\.$/,
    (share, known) =>
      `${share === 'All' ? `Alle ${known}` : `${Number.parseInt(share!, 10)} von ${known}`} Dateien sind nicht mehr ` +
      'in diesem Ordner. Ihre Fotos bleiben, bis du bestätigst, dass sie gehen dürfen.',
  ],
  [
    /^(.+): (.+)\. Eidetic looks for changes every (\d+) seconds instead\.$/s,
    (path, why, seconds) =>
      `${path}: Änderungen werden hier nicht von selbst gemeldet (${why}). ` +
      `Eidetic sieht stattdessen alle ${seconds} Sekunden nach.`,
  ],
  [
    /^(.+): some changes may be noticed only at the next start \((.+)\)\.$/s,
    (path, why) => `${path}: Manche Änderungen werden vielleicht erst beim nächsten Start bemerkt (${why}).`,
  ],
  [
    /^(.+): following the folder failed \((.+)\)\.$/s,
    (path, why) => `${path}: Der Ordner konnte nicht im Blick behalten werden (${why}).`,
  ],
];

const photos: readonly Sentence[] = [
  [/^its small picture is not made yet$/, () => 'das kleine Bild davon ist noch nicht gemacht'],
  [/^Some files$/, () => 'einige Dateien'],
  [/^(\d+) files$/, (count) => counted(Number(count), { one: '# Datei', other: '# Dateien' })],
  [/^the file is gone$/, () => 'die Datei ist weg'],
  [/^the file has changed$/, () => 'die Datei hat sich geändert'],
  [/^the file has changed since$/, () => 'die Datei hat sich seitdem geändert'],
  [/^Eidetic is not allowed to change the folder$/, () => 'Eidetic darf den Ordner nicht verändern'],
  [/^the drive cannot be written to$/, () => 'das Laufwerk kann nicht beschrieben werden'],
  [/^the disk is full$/, () => 'die Festplatte ist voll'],
  [/^the system’s trash did not take them$/, () => 'der Papierkorb des Systems hat sie nicht angenommen'],
  [
    /^(\d+) files? (?:is|are) on drives that are not connected, and not in the trash\.$/,
    (count) =>
      counted(Number(count), {
        one: '# Datei liegt auf einem Laufwerk, das nicht verbunden ist, und nicht im Papierkorb.',
        other: '# Dateien liegen auf Laufwerken, die nicht verbunden sind, und nicht im Papierkorb.',
      }),
  ],
];

const hosting: readonly Sentence[] = [
  [/^another Eidetic$/, () => 'einem anderen Eidetic'],
  [
    /^process (\d+) \((.+)\), since (.+)$/,
    (id, command, since) => `Prozess ${id} (${command}), seit ${since}`,
  ],
  [/^the library was closed$/, () => 'die Bibliothek wurde geschlossen'],
  [/^it ended while starting \((.+)\)$/s, (how) => `es endete beim Starten (${how})`],
  [
    /^Eidetic runs on a computer without a desktop$/,
    () => 'Eidetic läuft auf einem Computer ohne Schreibtisch',
  ],
  [/^The file lies in (.+)\.$/s, (path) => `Die Datei liegt in ${path}.`],
  [
    /^Show it in its folder, and open it from there\.$/,
    () => 'Zeig sie in ihrem Ordner, und öffne sie von dort.',
  ],
];

/** What the library says, by its form, and the same in German. Earlier forms go before later ones. */
export const librarySentences: readonly Sentence[] = [
  ...searching,
  ...computing,
  ...folders,
  ...photos,
  ...hosting,
  ...conceptSentences,
  ...modelFacts,
  ...modelSentences,
  ...evaluationSentences,
];
