import { createSubscriber } from 'svelte/reactivity';

const minuteMs = 60_000;

/** Read in a `$derived`, makes it again every minute: for words such as “5 minutes ago”. */
export const eachMinute = createSubscriber((again) => {
  const timer = setInterval(again, minuteMs);
  return () => clearInterval(timer);
});
