/** Rows of a paper's tables together: an auditor's export of a pairing of many years has a few thousand. */
export const MAX_PAPER_ROWS = 20_000;

/** Rows of one long table, which is written as it is read. */
export const MAX_TABLE_ROWS = 200_000;
