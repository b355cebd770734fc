import { join } from 'node:path';
import type { Config } from '../config';
import { FolderShelf, type FileShelf } from './file-shelf';

/** The shelf that the configuration names: `files/` in the data folder. */
export function openShelf({ dataDir, secret, maxEvidenceBytes }: Config): FileShelf {
  return new FolderShelf(join(dataDir, 'files'), secret, maxEvidenceBytes);
}
