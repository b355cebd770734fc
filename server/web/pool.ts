import type { DataSource } from 'typeorm';
import type { Metrics } from '../platform/metrics';

/** The figures of node-postgres's pool that tell whether requests wait for a connection. */
interface PoolFigures {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

export function watchPool(metrics: Metrics, source: DataSource): void {
  const pool = (): PoolFigures => (source.driver as unknown as { master: PoolFigures }).master;
  metrics.gauge('jiedui_pool_connections', 'Connections to the database.', () => pool().totalCount);
  metrics.gauge('jiedui_pool_idle', 'Connections that nobody uses.', () => pool().idleCount);
  metrics.gauge('jiedui_pool_waiting', 'Requests that wait for a connection.', () => pool().waitingCount);
}
