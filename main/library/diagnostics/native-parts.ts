import { defaultModelId, findModel } from '../../../models/catalog/index.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { loadLanceDb } from '../vectors/lancedb.ts';
import { loadSharp } from './load-sharp.ts';

/**
 * The native parts, each with the smallest piece of real work. Loading alone would not do: Electron’s memory cage
 * refuses memory that a native part brings along (electron#35801), which shows with the first result.
 */
const parts: readonly { readonly name: string; attempt(): Promise<void> }[] = [
  {
    name: 'SQLite (catalogue)',
    async attempt() {
      const { DatabaseSync } = await import('node:sqlite');
      const database = new DatabaseSync(':memory:');
      const row = database.prepare("SELECT x'2a' AS answer").get();
      database.close();
      expect(row?.['answer'] instanceof Uint8Array, 'it does not give back what it was given');
    },
  },
  {
    name: 'sharp (picture decoder)',
    async attempt() {
      const sharp = await loadSharp();
      const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c04020' } });
      const { info } = await sharp(await picture.jpeg().toBuffer())
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(info.width === 8 && info.height === 8, 'a picture it wrote itself came back in another size');
    },
  },
  {
    name: 'LanceDB (vectors)',
    async attempt() {
      const { connect } = await loadLanceDb();
      const database = await connect('memory://');
      const table = await database.createTable('attempt', [{ vector: [1, 0] }, { vector: [0, 1] }]);
      const found = await table.search([1, 0]).limit(1).toArray();
      database.close();
      expect(found.length === 1, 'it does not find what it was given');
    },
  },
  {
    name: 'onnxruntime (model)',
    async attempt() {
      const entry = findModel(defaultModelId);
      if (!entry) throw new EideticError('model.unknown', { model: defaultModelId });
      const tower = await openTextTower(entry, modelFolder(entry));
      const { vectors } = await tower.embed(['a dog in the snow']);
      await tower.dispose();
      expect(vectors[0]?.length === entry.embeddingDims, 'it answers with another size than asked for');
    },
  },
];

/**
 * Tries every native part before the library rests on them.
 *
 * @param onTry called with each part's name before it is tried, and with null at the end: where one takes the whole
 *   process with it, whoever started the process knows which
 * @throws EideticError `native.failed` with the first part that fails; `model.file-missing` when files are
 */
export async function tryNativeParts(onTry: (part: string | null) => void): Promise<void> {
  for (const { name, attempt } of parts) {
    onTry(name);
    try {
      await attempt();
    } catch (error) {
      if (error instanceof EideticError && error.code !== 'model.failed') throw error;
      const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      throw new EideticError('native.failed', { part: name, problem }, { cause: error });
    }
  }
  onTry(null);
}

function expect(isSo: boolean, problem: string): void {
  if (!isSo) throw new Error(problem);
}
