import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { PreparingClient } from './preparing-client';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';

type EntityClasses = NonNullable<PostgresDataSourceOptions['entities']>;
type MigrationClasses = NonNullable<PostgresDataSourceOptions['migrations']>;

export interface DataSourceOptions {
  url: string;
  /** How the connection shows in pg_stat_activity. */
  applicationName: string;
  poolSize: number;
  entities?: EntityClasses;
  migrations?: MigrationClasses;
}

/** A pool on one role's URL. Every connection answers in UTC and gives up on statements that run too long. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    connectTimeoutMS: 10_000,
    extra: {
      Client: PreparingClient,
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      // Starting parallel workers takes longer than most statements here; the work of many is spread by their connections.
      options: '-c timezone=UTC -c lock_timeout=15000 -c max_parallel_workers_per_gather=0',
    },
    // The pool's idle clients emit errors when the server goes away; unhandled they would end the process.
    poolErrorHandler: () => undefined,
  });
}
