/** What both ends of a transport share, whatever lies between them. */
export * from './base64.ts';
export * from './bridge.ts';
export * from './errors.ts';
export * from './procedures.ts';
export * from './serializers.ts';
export * from './understand.ts';
