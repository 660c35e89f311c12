export * from './catalogue.ts';
export * from './eidetic-error.ts';
