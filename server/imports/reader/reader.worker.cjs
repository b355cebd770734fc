// Reads one file in a thread of its own: what strangers send may be slow to read, or made to be. The thread that asked sets the
// limits of time and memory. Plain CommonJS, so that it starts the same way from the sources, from a build and in tests.
const { parentPort, workerData } = require('node:worker_threads');
const { Refused } = require('./refused.cjs');
const { TextTable } = require('./text-table.cjs');
const { Workbook } = require('./workbook.cjs');

/** How much of each sheet is shown first: titles, headings and the first records. */
const HEAD_ROWS = 60;
const BATCH = 500;

/** @param {Buffer} bytes */
async function open(bytes, name) {
  if (bytes.length === 0) throw new Refused('EMPTY');
  const magic = bytes.subarray(0, 8).toString('hex');
  if (magic.startsWith('504b0304') || magic.startsWith('504b0506')) return Workbook.open(bytes);
  if (magic === 'd0cf11e0a1b11ae1')
    throw new Refused(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_WORKBOOK');
  if (/^(25504446|89504e47|ffd8ff|47494638|377abcaf|52617221|1f8b)/.test(magic)) throw new Refused('NOT_A_TABLE');
  return new TextTable(bytes, name);
}

/** Walks through every sheet once, to its end: what cannot be read is refused before anything of it is used. */
async function survey(table) {
  const sheets = [];
  for (const sheet of table.sheets) {
    const head = [];
    let rows = 0;
    let columns = 0;
    let lastRow = 0;
    const found = await table.readSheet(sheet, (row) => {
      rows += 1;
      lastRow = row.number;
      columns = Math.max(columns, (row.cells.at(-1)?.[0] ?? -1) + 1);
      if (head.length < HEAD_ROWS) head.push([row.number, row.isHidden, row.cells]);
    });
    sheet.merges = found.merges;
    const lastHead = head.at(-1)?.[0] ?? 0;
    const merges = found.merges.filter(([top]) => top <= lastHead);
    const { hiddenRows, hiddenColumns } = found;
    sheets.push({
      name: sheet.name,
      isHidden: sheet.isHidden,
      rows,
      columns,
      lastRow,
      head,
      merges,
      hiddenRows,
      hiddenColumns,
    });
  }
  return { type: 'survey', is1904: table.is1904, encoding: table.encoding ?? null, sheets };
}

/** Merged cells hold their value in their first cell only: the rows below get it too, because the merge says so. */
function mergesByRow(merges) {
  const downwards = merges.filter(([top, , bottom]) => bottom > top).sort((a, b) => a[0] - b[0]);
  let next = 0;
  let open = [];
  return (row) => {
    for (; next < downwards.length && downwards[next][0] <= row.number; next += 1) {
      const [top, left, bottom] = downwards[next];
      if (top === row.number) open.push({ top, left, bottom, cell: row.cells.find(([column]) => column === left) });
    }
    open = open.filter(({ bottom }) => bottom >= row.number);
    const added = open.filter(
      ({ top, left, cell }) => top < row.number && cell && !row.cells.some(([column]) => column === left),
    );
    if (added.length === 0) return row.cells;
    return [...row.cells, ...added.map(({ left, cell }) => [left, cell[1], cell[2], true])].sort((a, b) => a[0] - b[0]);
  };
}

/** Hands the rows of one sheet over, a batch at a time; the next is read when the last has been dealt with. */
async function hand(table, nth) {
  const sheet = table.sheets[nth];
  const cellsOf = mergesByRow(sheet.merges);
  let batch = [];
  const send = async () => {
    parentPort.postMessage({ type: 'rows', rows: batch });
    batch = [];
    await asked();
  };
  await table.readSheet(sheet, async (row) => {
    batch.push([row.number, row.isHidden, cellsOf(row)]);
    if (batch.length === BATCH) await send();
  });
  if (batch.length > 0) await send();
  parentPort.postMessage({ type: 'end' });
}

const asked = () => new Promise((resolve) => parentPort.once('message', resolve));

async function main() {
  try {
    const table = await open(Buffer.from(workerData.bytes), workerData.name);
    parentPort.postMessage(await survey(table));
    const { sheet } = await asked();
    await hand(table, sheet);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    parentPort.postMessage({ type: 'refused', fault: error.fault });
  }
}

void main();
