type Sentence = readonly [form: RegExp, say: (...parts: string[]) => string];

const consequence = 'Darum werden Fotos nur vorgeschlagen, und jedes wartet auf dein Ja oder Nein.';

/** Why a picture cannot tell something of people, by how the library begins to say so. */
const reasons: readonly (readonly [beginning: string, german: string])[] = [
  [
    'A picture shows skin and hair',
    'Ein Bild zeigt Haut und Haar in irgendeinem Licht, nicht, woher Menschen kommen: Ein Modell rät nach den Gesichtern, mit denen es trainiert wurde, und irrt sich bei den einen öfter als bei den anderen.',
  ],
  [
    'Faith does not show',
    'Glauben sieht man einem Bild nicht an: Ein Modell sieht Kleidung und Gesten und hält sie für das, was Menschen glauben.',
  ],
  [
    'A picture is no examination',
    'Ein Bild ist keine Untersuchung: Ein Modell hält Aussehen, Haltung und Hilfsmittel für eine Krankheit, und die meisten Krankheiten sieht man an nichts davon.',
  ],
  [
    'Whom people love',
    'Wen Menschen lieben, sieht man einem Bild nicht an: Ein Modell wiederholt Klischees von Kleidung und Posen.',
  ],
  [
    'Opinions do not show',
    'Meinungen sieht man einem Bild nicht an: Ein Modell sieht Fahnen, Transparente und Menschenmengen und hält jeden in ihrer Nähe für einen Anhänger.',
  ],
  [
    'Guilt does not show',
    'Schuld sieht man einem Bild nicht an: Ein Modell wiederholt Vorurteile darüber, wie Verdächtige aussehen, und kann Schaden anrichten.',
  ],
];

/** What the library says of concepts. */
export const conceptSentences: readonly Sentence[] = reasons.map(([beginning, german]) => [
  new RegExp(`^${beginning}\\b`),
  () => `${german} ${consequence}`,
]);
