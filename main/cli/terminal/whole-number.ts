import { InvalidArgumentError } from 'commander';

/** Reads a whole number from 1 to `most`, as an option takes it. */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value > 0 && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from 1 to ${most} is needed.`);
  };
}

/** As many photos as anybody asks for. @throws InvalidArgumentError */
export const wholeNumber = wholeNumberTo(100_000);
