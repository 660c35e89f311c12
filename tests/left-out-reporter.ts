import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { chromiumPath } from './fixtures/chromium.ts';
import { lackOfDesktop } from './fixtures/lack-of-desktop.ts';

/** Says at the end which tests did not run, and what this machine would need to run them. */
export class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const leftOut = modules
      .map((module) => ({
        name: module.relativeModuleId,
        tests: [...module.children.allTests('skipped')].length,
      }))
      .filter(({ tests }) => tests > 0);
    const wholeSuites = chromiumPath() === null ? ['all of tests/component'] : [];
    if (leftOut.length + wholeSuites.length === 0) console.log('\nEverything ran: no test was left out.\n');
    else {
      console.log('\nLEFT OUT on this machine:');
      for (const { name, tests } of leftOut) console.log(`  ${tests} in ${name}`);
      for (const suite of wholeSuites) console.log(`  ${suite}`);
      for (const lack of lacks()) console.log(`  ! ${lack}`);
      console.log('');
    }
  }
}

function lacks(): string[] {
  const missing: string[] = [];
  if (!existsSync(resolve(import.meta.dirname, '../../shared/testdata'))) {
    missing.push('There is no ../shared/testdata: the tests on real photographs are left out.');
  }
  if (chromiumPath() === null) {
    missing.push('There is no Chromium: the tests of the window in a browser are left out.');
  }
  const lackingDesktop = lackOfDesktop();
  if (lackingDesktop) missing.push(lackingDesktop);
  if (process.platform === 'linux' && !['/usr/bin/perl', '/usr/local/bin/perl'].some(existsSync)) {
    missing.push('There is no Perl: the tests of RAW photos are left out (ExifTool needs it on Linux).');
  }
  if (process.getuid?.() === 0) {
    missing.push(
      'This is the administrator, who may read everything: folders without permission are not tested.',
    );
  }
  if (!process.env['EIDETIC_TEST_MODELS']) {
    missing.push(
      'The full models are not here: their golden tokens are tested where EIDETIC_TEST_MODELS names them.',
    );
  }
  return missing;
}
