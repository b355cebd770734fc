/**
 * Records and results beside PostGraphile on the same database, in interleaved rounds of the same run; the ratios, with
 * CPU per request of the server's process and of PostgreSQL, go to docs/benchmarks.md.
 *
 *   npm run bench -- records [--size small|usual|full] [--only q1,q2] [--rounds 3] [--seconds 4] [--data FOLDER]
 *
 * With --data the folder is filled once and used again. Nothing is written to the document unless every work was run.
 */
import { runRecords } from './records/run';

runRecords(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
