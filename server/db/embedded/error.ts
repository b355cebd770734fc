/** A failure to run the embedded database, told in both languages together with what can be done about it. */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(`${zh}\n${en}`, options);
    this.name = 'EmbeddedDatabaseError';
  }
}

/** The `code` of a failed system call, such as ENOENT. By shape: under jest, Node's errors are of another `Error`. */
export function systemCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs a file operation and answers `otherwise` when it fails with one of the expected codes; other failures pass on. */
export async function expecting<T, U>(codes: readonly string[], operation: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await operation;
  } catch (error) {
    if (codes.includes(systemCode(error) ?? '')) return otherwise;
    throw error;
  }
}
