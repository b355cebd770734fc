import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface OperationLabels {
  transport: 'http' | 'socket';
  /** query, mutation, subscription, paper, or none where the request never became an operation. */
  type: string;
  status: number;
  isFailed: boolean;
}

/** The platform's figures for Prometheus, one registry for each server. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations: Histogram<'transport' | 'type' | 'status' | 'outcome'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.durations = new Histogram({
      name: 'jiedui_operation_seconds',
      help: 'Duration of GraphQL operations. For a subscription: until it ended.',
      labelNames: ['transport', 'type', 'status', 'outcome'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [this.registry],
    });
  }

  operation({ transport, type, status, isFailed }: OperationLabels, ms: number): void {
    const labels = { transport, type, status: `${Math.trunc(status / 100)}xx`, outcome: isFailed ? 'errors' : 'ok' };
    this.durations.observe(labels, ms / 1_000);
  }

  /** A figure that is read when somebody asks, such as the relay's lag; null is left out. */
  gauge(name: string, help: string, read: () => number | null): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => {
        const value = read();
        if (value === null) gauge.remove();
        else gauge.set(value);
      },
    });
  }

  /** The figures as Prometheus reads them. */
  async text(): Promise<{ type: string; body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  close(): void {
    this.registry.clear();
  }
}
