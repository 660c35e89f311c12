import { starterLink } from '../../../models/runtime/starter-link.ts';
import { makeRendition } from './make-rendition.ts';
import type { RenditionJob } from './rendition-protocol.ts';

/*
 * A process of its own that makes renditions, for the files it opens come from strangers. The library starts it,
 * gives it one job at a time (`rendition-protocol.ts`), and starts it again when it dies.
 */

// Ctrl+C reaches every process of the terminal's group; the library decides when this one stops.
process.on('SIGINT', () => {});

const link = starterLink();
link.onMessage(async (job) => link.send(await makeRendition(job as RenditionJob)));
