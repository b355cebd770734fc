/** Rows of a paper's tables together: an auditor's export of a pairing of many years has a few thousand. */
export const MAX_PAPER_ROWS = 20_000;
