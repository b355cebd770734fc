import { ProblemCode } from '../../schema/vocabulary';

/** What the message of a problem may name: plain values, never rows or secrets. */
export type ProblemDetails = Record<string, string | number | boolean | null | string[]>;

/**
 * An expected refusal. Anything else that is thrown reaches the caller as INTERNAL with a log id.
 * `field` is the path inside the mutation's `input` that has to change, such as `figures.2.unit`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
    readonly field?: string,
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'DomainError';
  }
}

/** Fails loudly where the type checker believes that nothing can be left. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
