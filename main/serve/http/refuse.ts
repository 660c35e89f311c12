import type { ServerResponse } from 'node:http';

/** Answers with a status and a plain sentence, for whoever looks. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(`${sentence}\n`);
}

export const sentences = {
  host: 'This is not the address of Eidetic.',
  origin: 'Eidetic answers its own window only.',
  'cross-site': 'Eidetic answers its own window only.',
  session: 'Open Eidetic with the address that it printed when it was started.',
  notFound: 'There is nothing here.',
  method: 'This cannot be done here.',
} as const;
