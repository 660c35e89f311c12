import { config } from 'zod';

/**
 * Zod makes code from schemas where it may, and tries that as soon as a schema is made. The window's content security
 * policy forbids it, and the browser reports every try. So this is imported before anything that knows the contract.
 */
config({ jitless: true });
