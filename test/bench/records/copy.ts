import type { Client, Connection, Submittable } from 'pg';

/**
 * `COPY … FROM STDIN` as psql's \copy does it: the text goes to the server in pieces, nothing is looked at on the way.
 * The driver knows the messages but has no method for it.
 */
class CopyIn implements Submittable {
  private done: (error: Error | null) => void = () => undefined;
  readonly finished = new Promise<void>((resolve, reject) => {
    this.done = (error) => (error === null ? resolve() : reject(error));
  });

  constructor(
    private readonly sql: string,
    private readonly pieces: readonly Buffer[],
  ) {}

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCopyInResponse(
    connection: Connection & { sendCopyFromChunk: (piece: Buffer) => void; endCopyFrom: () => void },
  ) {
    for (const piece of this.pieces) connection.sendCopyFromChunk(piece);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.done(null);
  }

  handleError(error: Error): void {
    this.done(error);
  }
}

/** Copies rows of tab-separated text. */
export function copyIn(client: Client, sql: string, pieces: readonly Buffer[]): Promise<void> {
  const copy = new CopyIn(sql, pieces);
  client.query(copy);
  return copy.finished;
}
