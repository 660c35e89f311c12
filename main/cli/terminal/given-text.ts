import { InvalidArgumentError } from 'commander';
import { albumRule, conceptDefinition, smartRules, tagName } from '../../../preload/contract/index.ts';

const { phrases } = conceptDefinition.shape;
const { any: rules } = smartRules.shape;

/**
 * The name of a tag, a concept or an album, as a person gave it. What the contract would refuse is said here in words:
 * it is a slip of theirs and no mistake of the program.
 *
 * @throws InvalidArgumentError
 */
export function givenName(text: string): string {
  if (tagName.safeParse(text).success) return text;
  if (text.trim() === '') throw new InvalidArgumentError('A name cannot be empty.');
  if (/["“”„‟\p{Cc}]/u.test(text.trim()))
    throw new InvalidArgumentError('A name holds no quotation marks and no line breaks.');
  throw new InvalidArgumentError('A name has 100 characters at most.');
}

/** What a concept shows, or does not; may be given several times. @throws InvalidArgumentError */
export function givenPhrases(text: string, before: readonly string[] = []): string[] {
  if (text.trim() === '') throw new InvalidArgumentError('It cannot be empty.');
  if (!phrases.element.safeParse(text).success)
    throw new InvalidArgumentError('It has 200 characters at most; say it in fewer words.');
  const all = [...before, text];
  if (phrases.safeParse(all).success) return all;
  throw new InvalidArgumentError('A concept takes 24 of them at most.');
}

/** The same, where an empty text means that there are to be none. @throws InvalidArgumentError */
export function givenPhrasesOrNone(text: string, before: readonly string[] = []): string[] {
  return text.trim() === '' ? [...before] : givenPhrases(text, before);
}

/** The searches of a smart album. @throws InvalidArgumentError */
export function givenRules(text: string, before: readonly string[] = []): string[] {
  const all = [...before, text];
  if (rules.safeParse(all.map((one) => ({ text: one }))).success) return all;
  throw new InvalidArgumentError(
    albumRule.safeParse({ text }).success
      ? 'An album takes 20 rules at most.'
      : 'A search has 2,000 characters at most; say it in fewer words.',
  );
}
