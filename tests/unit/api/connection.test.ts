import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { EideticError } from '../../../preload/contract/index.ts';
import { Connection, type ConnectionState } from '../../../renderer/api/connection.ts';
import type { Link } from '../../../renderer/api/link.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A link that answers with its own name, until it is broken. */
class NamedLink implements Link {
  readonly closed: Promise<void>;
  readonly name: string;
  close: () => void = () => {};

  constructor(name: string) {
    this.name = name;
    this.closed = new Promise((resolve) => {
      this.close = resolve;
    });
  }

  async call(): Promise<string> {
    return this.name;
  }
}

function connectionOver(open: () => Promise<Link>): { connection: Connection; states: ConnectionState[] } {
  const connection = new Connection(open);
  onTestFinished(() => connection.dispose());
  const states: ConnectionState[] = [];
  connection.state.subscribe((state) => states.push(state));
  return { connection, states };
}

describe('a connection', () => {
  it('lets calls wait until it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<Link>();
    const { connection, states } = connectionOver(() => promise);
    const answer = connection.call('calls', 'roots.list', {});
    resolve(new NamedLink('first'));
    expect(await answer).toBe('first');
    expect(states).toEqual(['connecting', 'open']);
  });

  it('is made again when it breaks, and calls go over the new one', async () => {
    const links = [new NamedLink('first'), new NamedLink('second')];
    let opened = 0;
    const { connection, states } = connectionOver(async () => links[opened++]!);
    await connection.call('calls', 'roots.list', {});
    links[0]!.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('lost');
    const answer = connection.call('calls', 'roots.list', {});
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toBe('second');
    expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
  });

  it('is tried again, more and more slowly, while nobody answers', async () => {
    const times: number[] = [];
    connectionOver(() => {
      times.push(Date.now());
      return Promise.reject(new EideticError('connection.lost'));
    });
    await vi.advanceTimersByTimeAsync(120_000);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(gaps[0]).toBeLessThan(500);
    expect(gaps.at(-1)).toBeGreaterThan(5_000);
    expect(Math.max(...gaps)).toBeLessThan(11_000);
  });

  it('lets a call wait no longer than a person would', async () => {
    const { connection } = connectionOver(() => new Promise(() => {}));
    const answer = expect(connection.call('calls', 'roots.list', {})).rejects.toMatchObject({
      code: 'connection.lost',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await answer;
  });

  it('tries at once when it is woken', async () => {
    let isThere = false;
    const { connection, states } = connectionOver(async () => {
      if (!isThere) throw new EideticError('connection.lost');
      return new NamedLink('late');
    });
    await vi.advanceTimersByTimeAsync(60_000);
    isThere = true;
    connection.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('open');
  });

  it('that is refused is not tried again until it is woken', async () => {
    let tries = 0;
    const { connection, states } = connectionOver(() => {
      tries += 1;
      return Promise.reject(new EideticError('host.refused'));
    });
    const waiting = expect(connection.call('calls', 'roots.list', {})).rejects.toMatchObject({
      code: 'host.refused',
    });
    await vi.advanceTimersByTimeAsync(600_000);
    await waiting;
    await expect(connection.call('calls', 'roots.list', {})).rejects.toMatchObject({ code: 'host.refused' });
    expect(tries).toBe(1);
    expect(states.at(-1)).toBe('refused');
    connection.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(tries).toBe(2);
  });

  it('that opens only to close again is not asked without end', async () => {
    let tries = 0;
    connectionOver(async () => {
      tries += 1;
      const link = new NamedLink('short');
      link.close();
      return link;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(tries).toBeLessThan(8);
  });

  it('that is ended ends its link and whoever waits', async () => {
    const link = new NamedLink('only');
    const open = connectionOver(async () => link).connection;
    await open.call('calls', 'roots.list', {});
    open.dispose();
    await link.closed;
    const { connection } = connectionOver(() => new Promise(() => {}));
    const answer = connection.call('calls', 'roots.list', {});
    connection.dispose();
    await expect(answer).rejects.toMatchObject({ code: 'connection.lost' });
  });
});
