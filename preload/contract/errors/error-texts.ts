/** What the catalogue says of each code: a sentence for people, and what they can do next. */
export type ErrorTexts = Readonly<Record<string, { readonly message: string; readonly nextStep: string }>>;
