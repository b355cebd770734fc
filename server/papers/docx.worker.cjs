// Writes one document in a thread of its own: the library is loaded only there, and only when somebody asks for a document.
// Plain CommonJS, like xlsx.worker.cjs beside it. The same description gives the same bytes: nothing of the clock is left in them.
const { parentPort, workerData } = require('node:worker_threads');
const docx = require('docx');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');

/** The first moment that a zip can tell; read by the zip's writer in the local time it is made in. */
const NO_TIME = new Date(1980, 0, 1);

/** Parts of the library for their descriptions (docx-tree.ts), from the inside out. */
function made(plain) {
  if (Array.isArray(plain)) return plain.map(made);
  if (plain === null || typeof plain !== 'object') return plain;
  if (plain.is !== undefined) return new docx[plain.is](made(plain.options));
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, made(value)]));
}

const DATES = /<dcterms:(created|modified) [^>]*>[^<]*<\/dcterms:\1>/g;

function datesOf(xml, writtenAt) {
  const moment = writtenAt?.toISOString().replace(/\.\d+Z$/, 'Z');
  return xml.replace(DATES, (_all, name) =>
    moment ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>` : '',
  );
}

function fontsOf(standIns) {
  const fonts = Object.entries(standIns).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

async function main({ document, writtenAt, standIns }) {
  const files = unzipSync(await docx.Packer.toBuffer(new docx.Document(made(document))));
  files['docProps/core.xml'] = strToU8(datesOf(strFromU8(files['docProps/core.xml']), writtenAt));
  files['word/fontTable.xml'] = strToU8(fontsOf(standIns));
  const bytes = zipSync(files, { mtime: NO_TIME });
  parentPort.postMessage(bytes, [bytes.buffer]);
}

// A refusal of the library is not caught: it reaches the thread that asked as the worker's error.
void main(workerData);
