import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type ConceptDocument, conceptDocument, EideticError } from '../../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { fileProblem } from '../../terminal/file-problem.ts';
import { givenPath } from '../../terminal/given-path.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { findConcept } from './find-concept.ts';

interface ExportOptions extends CommonOptions {
  readonly output?: string;
}

export function exportConceptsCommand(concept: Command): void {
  concept
    .command('export')
    .argument('[concept...]', 'names or numbers; without any, all of them')
    .description('Write concepts with your answers to a file; no picture goes along')
    .option('-o, --output <file>', 'where to; else it is printed', givenPath)
    .addHelpText('after', '\nExamples:\n  eidetic concept export beach -o beach.json')
    .action((wanted: string[], options: ExportOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const ids = await Promise.all(wanted.map(async (name) => (await findConcept(library, name)).concept));
        const document = await library.call('concepts.export', ids.length > 0 ? { concepts: ids } : {});
        if (options.output === undefined) sayJson(document);
        else {
          await writeDocument(options.output, document);
          say(`Wrote ${count(document.concepts.length, 'concept')} to ${visible(options.output)}.`);
        }
        return exitCodes.done;
      }),
    );
}

export function importConceptsCommand(concept: Command): void {
  concept
    .command('import')
    .argument('<file>', 'made by “eidetic concept export”', givenPath)
    .description('Add the concepts of a file; your own answers win over those in it')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic concept import beach.json')
    .action((file: string, options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const document = await readDocument(file);
        const { created, updated } = await library.call('concepts.import', { document });
        if (options.json) sayJson({ created, updated });
        else {
          for (const name of created) say(`Added ${visible(name)}.`);
          for (const name of updated) say(`Added words and answers to ${visible(name)}.`);
          say('Nothing is tagged until you say so: eidetic concept run --all');
        }
        return exitCodes.done;
      }),
    );
}

/** @throws EideticError `file.not-written` */
async function writeDocument(path: string, document: ConceptDocument): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(document, null, 2)}\n`);
  } catch (error) {
    throw new EideticError('file.not-written', { path, problem: fileProblem(error) }, { cause: error });
  }
}

/** @throws EideticError `concept.bad-document` */
async function readDocument(path: string): Promise<ConceptDocument> {
  const refuse = (problem: string, cause?: unknown) =>
    new EideticError('concept.bad-document', { problem }, { cause });
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refuse(`${path} cannot be read: ${fileProblem(error)}`, error);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse('it is not JSON', error);
  }
  const parsed = conceptDocument.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(
    issue?.path.length ? `“${issue.path.join('.')}” in it is not as it should be` : 'it holds something else',
  );
}
