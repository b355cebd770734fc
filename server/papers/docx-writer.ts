import { join } from 'node:path';
import { bytesFromThread } from './paper-thread';
import type { DocxDraft } from './docx-tree';

const PROGRAM = join(__dirname, 'docx.worker.cjs');

/** Writes a document in a thread of its own. */
export const writeDocxFile = (draft: DocxDraft): Promise<Uint8Array> => bytesFromThread(PROGRAM, draft);
