/** The forms of a text that counts; `#` stands for the number. */
export interface CountForms {
  readonly one: string;
  readonly other: string;
}

export type CountText = (count: number, forms: CountForms) => string;

/**
 * Texts that count, in one language: the form its grammar asks for, the number written its way.
 *
 * @param tag BCP 47
 */
export function countingIn(tag: string): CountText {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (count, forms) => {
    const form = rules.select(count) === 'one' ? forms.one : forms.other;
    return form.replaceAll('#', numbers.format(count));
  };
}
