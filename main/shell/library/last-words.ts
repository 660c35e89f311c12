/** What a process said last may arrive after the news of its end; nobody waits for it longer than this. */
const lastWordsMs = 1_000;

/** Runs `then` once: when `finished` is called, or a second after now. Returns `finished`. */
export function afterLastWords(then: () => void): () => void {
  let isDone = false;
  const finish = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(finish, lastWordsMs);
  return finish;
}
