/** “1 photo”, “3 photos”: a count for people, by the thing's name in the singular. */
export function howMany(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
