export interface Seldom {
  /** Does it now, or as soon as enough time has gone by since the last time. */
  ask(): void;
  end(): void;
}

/** Does something at most once in a while, and never forgets the last wish. */
export function seldom(
  act: () => void,
  everyMs: number,
  clock: () => number = () => performance.now(),
): Seldom {
  let doneAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    timer = undefined;
    doneAt = clock();
    act();
  };
  return {
    ask() {
      if (timer !== undefined) return;
      const waitMs = doneAt + everyMs - clock();
      if (waitMs <= 0) now();
      else timer = setTimeout(now, waitMs);
    },
    end() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
