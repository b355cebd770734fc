/** Rows of a paper's tables together: an auditor's export of a pairing of many years has a few thousand. */
export const MAX_PAPER_ROWS = 20_000;

/** Rows of one long table, which is written as it is read. */
export const MAX_TABLE_ROWS = 200_000;

/** Rows of a document's tables together: more is looked up in a workbook, not read in a document. */
export const MAX_DOCUMENT_ROWS = 1_000;
