import type { Paper } from './paper';

/** Every kind of paper that the platform hands out. */
export const PAPERS: readonly Paper[] = [];
