import { openImageTowerInThread } from '../../../models/runtime/image-tower-in-thread.ts';
import { starterLink } from '../../../models/runtime/starter-link.ts';
import { runReader } from './run-reader.ts';

/*
 * The reader: a process of its own that opens files from strangers. The library starts it, speaks `reader-protocol.ts` with
 * it, and starts it again when it dies.
 */

runReader({ link: starterLink(), openTower: openImageTowerInThread });
