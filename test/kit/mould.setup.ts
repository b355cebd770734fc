import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the run's mould, which whoever needs one first makes there. */
export default function setup(): void {
  process.env.JIEDUI_TEST_MOULDS = mkdtempSync(join(tmpdir(), 'jiedui-mould-'));
}

export function teardown(): void {
  if (process.env.JIEDUI_TEST_MOULDS) rmSync(process.env.JIEDUI_TEST_MOULDS, { recursive: true, force: true });
}
