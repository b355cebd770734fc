import type { DataSource } from 'typeorm';

/** The names of the statements that a piece of work sends to the database, in order; what enters and ends a transaction is left out. */
export async function statementsOf(source: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const { logger } = source;
  const noted = Object.create(logger, {
    logQuery: { value: (query: string) => names.push(/^\s*\/\* (\w+) \*\//.exec(query)?.[1] ?? query.trim()) },
  }) as typeof logger;
  Object.assign(source, { logger: noted });
  try {
    await work();
  } finally {
    Object.assign(source, { logger });
  }
  return names.filter(
    (name) => !/^(START TRANSACTION|COMMIT|ROLLBACK|SET TRANSACTION|enter|knownSession|endOfReading)/i.test(name),
  );
}
