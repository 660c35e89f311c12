import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take long, the longest first; small and pure ones are none of them. */
const slow = [/^tests\/integration\/(providers|model-change)\//, /^tests\/e2e\//, /^tests\/(?!unit\/)/];

/**
 * Begins with the files that take long, so that the many short ones fill what is left at the end: one long file that is begun last
 * would run alone. A machine that has run the tests before knows better; one that is bare knows only how large files are.
 */
export class SlowFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/');
      const found = slow.findIndex((folder) => folder.test(path));
      const { groupOrder } = project.config.sequence;
      return groupOrder * (slow.length + 1) + (found < 0 ? slow.length : found);
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
