import { describeError, type ErrorCode, type ErrorDetails } from './catalogue.ts';

/** An expected failure: a code of the catalogue and the details that fill its sentences. */
export class EideticError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly nextStep: string;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const { message, nextStep } = describeError(code, details);
    super(message, options);
    this.name = 'EideticError';
    this.code = code;
    this.details = details;
    this.nextStep = nextStep;
  }
}
