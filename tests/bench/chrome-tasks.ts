import type { CDPSession } from 'playwright';
import { z } from 'zod';

const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});

/** Chrome's own trace. The returned function ends it, and gives the length of every task of the page's main thread, ms. */
export async function traceTasks(session: CDPSession): Promise<() => Promise<number[]>> {
  const events: z.infer<typeof traceEvent>[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) {
      const parsed = traceEvent.safeParse(event);
      if (parsed.success) events.push(parsed.data);
    }
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
  return async () => {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    const mains = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    return events
      .filter(
        ({ name, ph, pid, tid }) =>
          // Chrome also writes the inner part of each as ThreadControllerImpl::RunTask: that would count it twice.
          name === 'RunTask' && ph === 'X' && mains.has(`${pid} ${tid}`),
      )
      .map(({ dur }) => (dur ?? 0) / 1_000);
  };
}
