// Writes one long table as a workbook in a thread of its own, a piece at a time: rows come in as they are asked for, bytes go
// out as they are ready, and neither is ever held as a whole. Plain CommonJS, like xlsx.worker.cjs beside it.
const { parentPort, workerData } = require('node:worker_threads');
const { once } = require('node:events');
const { writeXlsxStream } = require('hucre/xlsx');

async function* rows() {
  for (;;) {
    parentPort.postMessage({ want: true });
    const [batch] = await once(parentPort, 'message');
    if (batch === null) return;
    yield* batch;
  }
}

async function main() {
  for await (const piece of writeXlsxStream(rows(), workerData)) {
    // The library goes on with its buffer.
    const copy = Uint8Array.from(piece);
    parentPort.postMessage({ piece: copy }, [copy.buffer]);
  }
  parentPort.postMessage({ done: true });
  parentPort.close();
}

// A refusal of the library is not caught: it reaches the thread that asked as the worker's error.
void main();
