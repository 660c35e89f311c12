import { setImmediate } from 'node:timers/promises';
import type { MessagePortMain } from 'electron';
import { describe, expect, test } from 'vitest';
import type { HelperListener } from '../../../main/library/index.ts';
import { HelperBroker } from '../../../main/shell/library/helper-broker.ts';
import type { ToLibrary } from '../../../main/shell/library/library-protocol.ts';
import { ShellHelpers } from '../../../main/shell/library/shell-helpers.ts';
import { PretendElectron } from '../../fixtures/electron/pretend-electron.ts';
import { pretendChannel } from '../../fixtures/electron/pretend-port.ts';

const module = new URL('file:///app/reader-process.js');

/** The library's side and the shell's side, joined as they are by the parent port. */
function joined({ mayStart = () => true }: { mayStart?: (module: string) => boolean } = {}) {
  const electron = new PretendElectron();
  const killed: number[] = [];
  const broker = new HelperBroker({
    fork: electron.parts.fork,
    newChannel: pretendChannel,
    mayStart,
    kill: (pid) => killed.push(pid),
    tell: (message, ports = []) => helpers.hear(message as never, ports[0]),
  });
  const asked: { type: string }[] = [];
  const helpers: ShellHelpers = new ShellHelpers((message) => {
    asked.push(message);
    if (message.type === 'start-helper') broker.start(message);
    if (message.type === 'end-helper') broker.end(message.id);
  });
  const heard = {
    messages: [] as unknown[],
    output: '',
    ending: null as Parameters<HelperListener['onEnd']>[0] | null,
  };
  const helper = helpers.start(
    { name: 'Eidetic reader', module, environment: { UV_THREADPOOL_SIZE: '6' } },
    {
      onMessage: (message) => heard.messages.push(message),
      onOutput: (text) => {
        heard.output += text;
      },
      onEnd: (ending) => {
        heard.ending = ending;
      },
    },
  );
  /** The process that was forked, and its own end of the port. */
  const begin = () => {
    const child = electron.processes[0]!;
    child.spawn(4_711);
    const link = child.heard[0]?.ports[0] as MessagePortMain;
    const inChild: unknown[] = [];
    link.on('message', ({ data }) => inChild.push(data));
    link.start();
    return { child, link, inChild };
  };
  return { electron, broker, helpers, helper, heard, killed, begin, asked };
}

describe('a helper process', () => {
  test('is forked by the main process, with a name and the environment that was asked for', () => {
    const { electron, begin, helper } = joined();
    expect(helper.pid).toBeUndefined();
    begin();
    const [child] = electron.processes;
    expect(child).toMatchObject({ module: '/app/reader-process.js' });
    expect(child?.options).toMatchObject({ serviceName: 'Eidetic reader', execArgv: [] });
    expect(child?.options.env).toMatchObject({ UV_THREADPOOL_SIZE: '6', PATH: process.env['PATH'] });
    expect(helper.pid).toBe(4_711);
  });

  test('speaks with the library over a port of their own, in both directions and from the first message', async () => {
    const { helper, begin, heard } = joined();
    helper.send({ type: 'start', square: new Float32Array([1, 2]) });
    const { link, inChild } = begin();
    helper.send({ type: 'read' });
    link.postMessage({ type: 'ready' });
    await setImmediate();
    expect(inChild).toEqual([{ type: 'start', square: new Float32Array([1, 2]) }, { type: 'read' }]);
    expect(heard.messages).toEqual([{ type: 'ready' }]);
  });

  test('says how it ended, after its last words', async () => {
    const { begin, heard } = joined();
    const { child, link } = begin();
    child.errors.write('terminate called');
    link.postMessage({ type: 'hashed' });
    link.close();
    child.exits(139);
    await expect.poll(() => heard.ending).toEqual({ code: null, signal: 'SIGSEGV', problem: null });
    expect(heard.messages).toEqual([{ type: 'hashed' }]);
    expect(heard.output).toBe('terminate called');
  });

  test('that has a fatal error says where, and does not take the shell with it', async () => {
    const { begin, heard } = joined();
    const { child, link } = begin();
    // An event of this name that nobody hears is thrown.
    child.events.emit('error', 'FatalError', 'v8::ToLocalChecked', '{}');
    link.close();
    child.exits(134);
    await expect.poll(() => heard.ending).not.toBeNull();
    expect(heard.output).toBe('FatalError in v8::ToLocalChecked\n');
  });

  test('that hangs is ended by its number, not asked', () => {
    const { helper, killed, begin, electron } = joined();
    helper.kill();
    expect(electron.processes[0]?.politelyKilled).toBe(true);
    begin();
    helper.kill();
    expect(killed).toEqual([4_711]);
  });

  test('that has ended is not ended again: its number may be another’s', async () => {
    const { helper, heard, begin, asked, killed } = joined();
    const { child, link } = begin();
    link.close();
    child.exits(0);
    await expect.poll(() => heard.ending).not.toBeNull();
    helper.kill();
    expect(asked.map(({ type }) => type)).toEqual(['start-helper']);
    expect(killed).toEqual([]);
  });

  test('is only ever one of Eidetic’s own modules', () => {
    const { electron, heard } = joined({ mayStart: () => false });
    expect(electron.processes).toEqual([]);
    expect(heard.ending).toMatchObject({ problem: expect.stringContaining('not part of Eidetic') });
  });

  test('goes with the library, which then hears nothing more of it', () => {
    const { broker, killed, begin, heard } = joined();
    const { child } = begin();
    broker.endAll();
    child.exits(9);
    expect(killed).toEqual([4_711]);
    expect(heard.ending).toBeNull();
  });
});

test('news of a process that nobody asked for is passed over', () => {
  const { helpers } = joined();
  const { port1 } = pretendChannel();
  const news: Extract<ToLibrary, { type: 'helper-started' }> = { type: 'helper-started', id: 99, pid: 1 };
  expect(() => helpers.hear(news, port1)).not.toThrow();
});
