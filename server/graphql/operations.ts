import type { OperationDefinitionNode } from 'graphql';
import type { Log } from '../platform/log';
import type { Metrics } from '../platform/metrics';
import type { Viewer } from '../platform/scope';
import type { PresentedError } from './errors';

type Transport = 'http' | 'socket';

/** One operation's line in the log and its place in the figures: what ran, for whom, how long, how it ended. */
export class Operation {
  viewer: Viewer | null = null;
  title: string | null = null;
  private type = 'none';
  private codes: string[] = [];
  private readonly startedAt = performance.now();

  constructor(
    private readonly transport: Transport,
    private readonly log: Log,
    private readonly metrics: Metrics,
    private readonly over: () => void,
  ) {}

  /** Never its variables: they hold passwords and persons. */
  name(operation: OperationDefinitionNode): void {
    this.title = operation.name?.value.slice(0, 100) ?? null;
    this.type = operation.operation;
  }

  /** A paper is no GraphQL operation, but is told in the same log and figures. */
  nameAsPaper(kind: string): void {
    this.title = `papers/${kind}`.slice(0, 100);
    this.type = 'paper';
  }

  /** A question that was answered before and is given the same answer. */
  nameAgain(title: string | null): void {
    this.title = title;
    this.type = 'query';
  }

  /** Whether this was a query that came off without an error. */
  isAnsweredQuery(status: number): boolean {
    return this.type === 'query' && status === 200 && this.codes.length === 0;
  }

  /** Nor is a file that comes in or goes out. */
  nameAsFile(door: string): void {
    this.title = door;
    this.type = 'file';
  }

  failed(errors: readonly PresentedError[]): void {
    this.codes = [...new Set(errors.map((error) => error.extensions.code))];
  }

  end(status: number): void {
    this.over();
    const ms = performance.now() - this.startedAt;
    this.metrics.operation({ transport: this.transport, type: this.type, status, isFailed: this.codes.length > 0 }, ms);
    this.log.info(
      {
        operation: this.title,
        type: this.type,
        via: this.transport,
        ms: Math.trunc(ms * 10) / 10,
        viewer: this.viewer?.kind ?? null,
        account: this.viewer?.accountId ?? null,
        status,
        ...(this.codes.length > 0 ? { codes: this.codes } : {}),
      },
      'operation',
    );
  }
}

/** Begins operations on the platform's log and figures. */
export class Operations {
  private underWay = 0;

  constructor(
    readonly log: Log,
    readonly metrics: Metrics,
  ) {
    metrics.gauge('jiedui_operations_under_way', 'Operations that have begun and not ended.', () => this.underWay);
  }

  begin(transport: Transport): Operation {
    this.underWay += 1;
    return new Operation(transport, this.log, this.metrics, () => {
      this.underWay -= 1;
    });
  }
}
