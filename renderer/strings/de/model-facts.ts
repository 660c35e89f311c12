/** What each model of the catalogue is good at, by the catalogue's own words. */
const goodAt: Readonly<Record<string, string>> = {
  'Lets CLIP ViT-B/32 be searched in fifty and more languages without reading a photo again.':
    'Lässt CLIP ViT-B/32 in fünfzig und mehr Sprachen durchsuchen, ohne ein Foto neu zu lesen.',
  'Well known and steady for English searches: what most others are measured by.':
    'Bewährt und verlässlich für englische Suchen: woran die meisten anderen gemessen werden.',
  'CLIP ViT-B/32 in a smaller download, for graphics cards; no quicker on a processor.':
    'CLIP ViT-B/32 in kleinerer Form, für Grafikkarten; auf einem Prozessor nicht schneller.',
  'CLIP ViT-B/32 in 8 bits: a third of the download and the memory, and a little less exact.':
    'CLIP ViT-B/32 in 8 Bit: ein Drittel zum Holen und im Speicher und ein wenig ungenauer.',
  'CLIP ViT-B/32 as another publisher made it, whose words keep full precision, too.':
    'CLIP ViT-B/32, wie es jemand anders herausgibt: Auch die Wörter behalten ihre volle Genauigkeit.',
  'English searches, with finer distinctions than CLIP makes.':
    'Englische Suchen, mit feineren Unterschieden, als CLIP sie macht.',
  'The best understanding of those here, in many languages; wants a capable computer.':
    'Versteht von allen hier am meisten, in vielen Sprachen; braucht einen kräftigen Computer.',
  'SigLIP 2 in 8 bits: many languages in half the download and a third of the memory.':
    'SigLIP 2 in 8 Bit: viele Sprachen bei der Hälfte zum Holen und einem Drittel im Speicher.',
  'SigLIP 2 with pictures in 4 bits: the smallest download that knows many languages.':
    'SigLIP 2 mit Bildern in 4 Bit: am wenigsten zu holen unter denen, die viele Sprachen kennen.',
  'Finds everyday things at once and without a download, but knows less than all the others.':
    'Findet Alltägliches sofort und ohne etwas zu holen, kennt aber weniger als alle anderen.',
  'A small, quick download that knows far more than the starter; good for modest computers.':
    'Klein und schnell geholt und kennt viel mehr als das mitgelieferte; gut für schwächere Computer.',
};

const decimal = (number = '') => number.replace('.', ',');

/** Why a model suits this computer, by form. */
const reasons: readonly (readonly [form: RegExp, say: (...parts: string[]) => string])[] = [
  [
    /^It takes about ([\d.]+) GB of this computer’s ([\d.]+) GB of memory\.$/,
    (takes, all) =>
      `Es braucht etwa ${decimal(takes)} GB von den ${decimal(all)} GB Arbeitsspeicher dieses Computers.`,
  ],
  [
    /^Of the models that suit this computer none has a better published accuracy \((.+): ([\d.]+) %\)\.$/,
    (name, figure) =>
      `Keins, das zu diesem Computer passt, hat eine bessere veröffentlichte Trefferquote (${name}: ${decimal(figure)} %).`,
  ],
  [
    /^It understands English only: the models that know “(.+)” want more than this computer has\.$/,
    (language) =>
      `Es versteht nur Englisch: Die Modelle, die „${language}“ kennen, brauchen mehr, als dieser Computer hat.`,
  ],
  [
    /^It understands many languages, not English alone\.$/,
    () => 'Es versteht viele Sprachen, nicht nur Englisch.',
  ],
  [
    /^(.+) would be more exact, but wants (\d+) cores, and here are (\d+)\.$/,
    (name, wanted, here) =>
      `${name} wäre genauer, braucht aber ${wanted} Rechenkerne, und hier sind ${here}.`,
  ],
  [
    /^(.+) would be more exact, but wants some ([\d.]+) GB of memory in all\.$/,
    (name, memory) =>
      `${name} wäre genauer, braucht aber insgesamt um die ${decimal(memory)} GB Arbeitsspeicher.`,
  ],
];

/** What the library says of models to choose from, by its form, and the same in German. */
export const modelFacts: typeof reasons = [
  ...Object.entries(goodAt).map(
    ([english, german]) =>
      [new RegExp(`^${english.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`), () => german] as const,
  ),
  ...reasons,
];
