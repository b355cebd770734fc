// Writes one workbook in a thread of its own: thousands of rows take seconds of reckoning, which no other request should wait for.
// Plain CommonJS, so that it starts the same way from the sources, from a build and in tests.
const { parentPort, workerData } = require('node:worker_threads');
const { writeXlsx } = require('hucre/xlsx');

// A refusal of the library is not caught: it reaches the thread that asked as the worker's error.
void writeXlsx(workerData).then((bytes) => parentPort.postMessage(bytes, [bytes.buffer]));
