// Writes one workbook in a thread of its own: thousands of rows take seconds of reckoning, which no other request should wait for.
// Plain CommonJS, so that it starts the same way from the sources, from a build and in tests.
const { parentPort, workerData: book } = require('node:worker_threads');
const { writeXlsx } = require('hucre/xlsx');

parentPort.on('message', ({ sheet, rows }) => {
  if (rows) book.sheets[sheet].rows.push(...rows);
  // A refusal of the library is not caught: it reaches the thread that asked as the worker's error.
  else void writeXlsx(book).then((bytes) => parentPort.postMessage(bytes, [bytes.buffer]));
});
