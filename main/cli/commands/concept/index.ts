import type { Command } from 'commander';
import { addConceptCommand } from './add.ts';
import { exportConceptsCommand, importConceptsCommand } from './documents.ts';
import { editConceptCommand } from './edit.ts';
import { listConceptsCommand } from './list.ts';
import { removeConceptCommand } from './remove.ts';
import { reviewConceptCommand } from './review.ts';
import { runConceptCommand } from './run.ts';
import { showConceptCommand } from './show.ts';
import { undoConceptCommand } from './undo.ts';

/** `eidetic concept …`: tags that find their photos by themselves, and learn from yes and no. */
export function conceptCommand(program: Command): void {
  const concept = program
    .command('concept')
    .description('Concepts: tags that find their photos by themselves, and learn from your yes and no');
  for (const add of [
    addConceptCommand,
    editConceptCommand,
    listConceptsCommand,
    showConceptCommand,
    reviewConceptCommand,
    runConceptCommand,
    undoConceptCommand,
    removeConceptCommand,
    exportConceptsCommand,
    importConceptsCommand,
  ]) {
    add(concept);
  }
}
