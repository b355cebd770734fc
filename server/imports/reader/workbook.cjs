const { attribute, readXml } = require('./xml.cjs');
const { dayOfSerial, kindOfFormat, shownNumber } = require('./number.cjs');
const { LIMITS, Refused } = require('./refused.cjs');
const { Zip } = require('./zip.cjs');

const WORKSHEET = /\/worksheet$/;
const MACRO_SHEET = /Macrosheet$/i;

/**
 * A workbook of which single sheets are read, row by row: text, numbers as they are shown, days, cached results of formulas.
 * Formulas are never reckoned, links never followed, macros refused.
 */
class Workbook {
  /** @param {Buffer} bytes */
  static async open(bytes) {
    const zip = new Zip(bytes);
    const book = new Workbook(zip);
    refuseOtherKinds(zip);
    const main = await mainPart(zip);
    await book.readMain(main);
    await book.readStyles(book.partOf('/styles'));
    await book.readSharedStrings(book.partOf('/sharedStrings'));
    return book;
  }

  constructor(zip) {
    this.zip = zip;
    this.is1904 = false;
    this.sheets = [];
    this.relations = new Map();
    this.kinds = [];
    this.strings = [];
    this.cells = 0;
  }

  partOf(type) {
    for (const relation of this.relations.values()) if (relation.type.endsWith(type)) return relation.part;
    return undefined;
  }

  async readMain(part) {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    this.relations = await relationsOf(this.zip, part, folder);
    let root = '';
    const listed = [];
    await readXml(this.zip.read(part), {
      open: (name, tag) => {
        root ||= name;
        if (name === 'workbookPr') this.is1904 = isTrue(attribute(tag, 'date1904'));
        if (name === 'sheet')
          listed.push({
            name: attribute(tag, 'name') ?? '',
            relation: relationId(tag),
            state: attribute(tag, 'state'),
          });
        if (listed.length > LIMITS.sheets) throw new Refused('TOO_LARGE');
      },
    });
    if (root !== 'workbook') throw new Refused('BROKEN');
    for (const { name, relation, state } of listed) {
      const found = this.relations.get(relation);
      if (!found) throw new Refused('BROKEN');
      if (MACRO_SHEET.test(found.type)) throw new Refused('MACRO');
      if (WORKSHEET.test(found.type))
        this.sheets.push({
          name,
          part: found.part,
          isHidden: state === 'hidden' || state === 'veryHidden',
          merges: [],
        });
    }
    if (this.sheets.length === 0) throw new Refused('NO_SHEET');
    if (new Set(this.sheets.map(({ part: one }) => one)).size < this.sheets.length) throw new Refused('HOSTILE');
  }

  /** Which formats of cells show days. */
  async readStyles(part) {
    if (part === undefined || !this.zip.has(part)) return;
    const codes = new Map();
    let isInside = false;
    await readXml(this.zip.read(part), {
      open: (name, tag) => {
        if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
        if (name === 'cellXfs') isInside = true;
        if (name === 'xf' && isInside) {
          const id = Number(attribute(tag, 'numFmtId') ?? 0);
          this.kinds.push(kindOfFormat(id, codes.get(id)));
        }
        if (this.kinds.length > LIMITS.styles || codes.size > LIMITS.styles) throw new Refused('TOO_LARGE');
      },
      close: (name) => {
        if (name === 'cellXfs') isInside = false;
      },
    });
  }

  async readSharedStrings(part) {
    if (part === undefined || !this.zip.has(part)) return;
    let total = 0;
    const run = textRun();
    await readXml(this.zip.read(part), {
      open: (name) => {
        if (name === 'si') run.begin();
        else run.open(name);
      },
      text: run.text,
      close: (name) => {
        run.close(name);
        if (name !== 'si') return;
        const text = run.end();
        total += text.length;
        if (this.strings.push(text) > LIMITS.sharedStrings || total > LIMITS.sharedText) throw new Refused('BOMB');
      },
    });
  }

  /**
   * Reads one sheet from its first cell to its last.
   * @param {{ part: string }} sheet
   * @param {(row: { number: number, isHidden: boolean, cells: [number, string, string][] }) => Promise<void> | void} onRow rows that hold something
   */
  async readSheet(sheet, onRow) {
    const found = { hiddenRows: 0, hiddenColumns: [], merges: [] };
    const rows = [];
    const reader = new SheetReader(this, found, (row) => rows.push(row));
    // A piece of the file holds a few thousand rows: they are handed on before the next is unpacked.
    const pieces = async function* (zip) {
      for await (const piece of zip.read(sheet.part)) {
        yield piece;
        for (const row of rows.splice(0)) await onRow(row);
      }
    };
    await readXml(pieces(this.zip), reader);
    for (const row of rows.splice(0)) await onRow(row);
    return found;
  }
}

/** What stands between the tags of one sheet. */
class SheetReader {
  constructor(book, found, onRow) {
    this.book = book;
    this.found = found;
    this.onRow = onRow;
    this.row = null;
    this.number = 0;
    this.cell = null;
    this.root = '';
    this.isValue = false;
    this.value = '';
    this.rows = 0;
    this.run = textRun();
    this.open = this.open.bind(this);
    this.text = this.text.bind(this);
    this.close = this.close.bind(this);
  }

  open(name, tag) {
    if (this.root === '') {
      this.root = name;
      if (name !== 'worksheet') throw new Refused('BROKEN');
    }
    switch (name) {
      case 'row':
        return this.openRow(tag);
      case 'c':
        return this.openCell(tag);
      case 'v':
        this.isValue = true;
        return undefined;
      case 'f':
        if (this.cell) this.cell.isFormula = true;
        return undefined;
      case 'is':
        return this.run.begin();
      case 'col':
        return this.openColumn(tag);
      case 'mergeCell':
        return this.openMerge(tag);
      default:
        return this.run.open(name);
    }
  }

  openRow(tag) {
    const written = attribute(tag, 'r');
    const number = written === undefined ? this.number + 1 : Number(written);
    if (!Number.isInteger(number) || number <= this.number || number > 1_048_576) throw new Refused('BROKEN');
    this.number = number;
    this.row = { number, isHidden: isTrue(attribute(tag, 'hidden')), cells: [] };
    if (this.row.isHidden) this.found.hiddenRows += 1;
  }

  openCell(tag) {
    if (this.row === null) throw new Refused('BROKEN');
    const at = attribute(tag, 'r');
    const last = this.cell?.column ?? -1;
    const column = at === undefined ? last + 1 : columnOf(at, this.number);
    const style = Number(attribute(tag, 's') ?? 0);
    this.cell = { column, type: attribute(tag, 't') ?? 'n', style, isFormula: false, hasValue: false };
    this.value = '';
  }

  openColumn(tag) {
    if (!isTrue(attribute(tag, 'hidden'))) return;
    const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    for (let column = from; column <= Math.min(to, LIMITS.columns); column += 1)
      this.found.hiddenColumns.push(column - 1);
  }

  openMerge(tag) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '');
    if (!match) throw new Refused('BROKEN');
    const [, left, top, right, bottom] = match;
    this.found.merges.push([Number(top), indexOf(left), Number(bottom), indexOf(right)]);
    if (this.found.merges.length > LIMITS.merges) throw new Refused('TOO_LARGE');
  }

  text(text) {
    if (this.isValue) this.value += text;
    else this.run.text(text);
  }

  close(name) {
    switch (name) {
      case 'v':
        this.isValue = false;
        if (this.cell) this.cell.hasValue = true;
        return;
      case 'is':
        this.value = this.run.end();
        if (this.cell) this.cell.hasValue = true;
        return;
      case 'c':
        this.closeCell();
        return;
      case 'row':
        if (this.row !== null && this.row.cells.length > 0) {
          this.rows += 1;
          if (this.rows > LIMITS.rows) throw new Refused('TOO_LARGE');
          this.onRow(this.row);
        }
        this.row = null;
        this.cell = null;
        return;
      default:
        this.run.close(name);
    }
  }

  closeCell() {
    const { cell, row } = this;
    if (cell === null || row === null) return;
    const read = this.read(cell);
    if (read === null) return;
    if (cell.column >= LIMITS.columns) throw new Refused('TOO_WIDE');
    const before = row.cells.at(-1);
    if (before && before[0] >= cell.column) throw new Refused('BROKEN');
    this.book.cells += 1;
    if (this.book.cells > LIMITS.cells) throw new Refused('TOO_LARGE');
    row.cells.push([cell.column, ...read]);
  }

  /** Kind and text of a cell: s text, n number, d day, p percentage, b yes or no, e error, f formula never reckoned. */
  read({ type, style, isFormula, hasValue }) {
    const { book, value } = this;
    if (!hasValue) return isFormula ? ['f', ''] : null;
    if (type !== 's' && value.length > LIMITS.cellText) throw new Refused('TOO_LARGE');
    switch (type) {
      case 's': {
        const text = book.strings[Number(value)];
        if (text === undefined) throw new Refused('BROKEN');
        return text === '' ? null : ['s', text];
      }
      case 'str':
      case 'inlineStr':
        return value === '' ? null : ['s', plainText(value)];
      case 'b':
        return ['b', value.trim() === '1' ? 'true' : 'false'];
      case 'e':
        return ['e', value];
      case 'd':
        return ['d', value.slice(0, 10)];
      case 'n': {
        if (value.trim() === '') return isFormula ? ['f', ''] : null;
        const shown = shownNumber(value);
        if (shown === null) throw new Refused('BROKEN');
        const kind = book.kinds[style] ?? 'n';
        const day = kind === 'd' ? dayOfSerial(shown, book.is1904) : null;
        return day === null ? [kind === 'd' ? 'n' : kind, shown] : ['d', day];
      }
      default:
        throw new Refused('BROKEN');
    }
  }
}

/** Collects the text of a string item: its runs, without the hints of how to pronounce them. */
function textRun() {
  let text = '';
  let isCollecting = false;
  let isText = false;
  let hints = 0;
  return {
    begin: () => {
      text = '';
      isCollecting = true;
    },
    open: (name) => {
      if (name === 'rPh') hints += 1;
      if (name === 't') isText = isCollecting && hints === 0;
    },
    text: (more) => {
      if (!isText) return;
      text += more;
      if (text.length > LIMITS.cellText) throw new Refused('TOO_LARGE');
    },
    close: (name) => {
      if (name === 'rPh') hints -= 1;
      if (name === 't') isText = false;
    },
    end: () => {
      isCollecting = false;
      return plainText(text);
    },
  };
}

/** `_x000D_` is how a workbook spells a character that XML does not take. */
const plainText = (text) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const isTrue = (value) => value === '1' || value === 'true';
const relationId = (tag) => /\s[\w.-]*:?id\s*=\s*["']([^"']*)["']/.exec(tag.replace(/\ssheetId\s*=/, ' '))?.[1];

function indexOf(letters) {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

function columnOf(at, row) {
  let end = 0;
  while (at.charCodeAt(end) >= 65) end += 1;
  if (end === 0 || end > 3 || Number(at.slice(end)) !== row) throw new Refused('BROKEN');
  return indexOf(at.slice(0, end));
}

/** What is a zip file, and no workbook that may be read. */
function refuseOtherKinds(zip) {
  const names = [...zip.entries.keys()];
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new Refused('MACRO');
  if (names.some((name) => name.endsWith('xl/workbook.bin'))) throw new Refused('BINARY_WORKBOOK');
  if (names.includes('word/document.xml') || names.includes('ppt/presentation.xml')) throw new Refused('OTHER_OFFICE');
  if (names.includes('content.xml') && names.includes('mimetype')) throw new Refused('ODS');
  if (!names.includes('[content_types].xml')) throw new Refused('ARCHIVE');
}

async function mainPart(zip) {
  if (!zip.has('_rels/.rels')) throw new Refused('BROKEN');
  const relations = await relationsOf(zip, '', '');
  for (const { type, part } of relations.values()) if (type.endsWith('/officeDocument')) return part;
  throw new Refused('BROKEN');
}

/** What a part refers to, inside the file: what lies outside is not followed, and a sheet that lies there is refused. */
async function relationsOf(zip, part, folder) {
  const name = part.slice(part.lastIndexOf('/') + 1);
  const relations = new Map();
  await readXml(zip.read(`${folder}_rels/${name}.rels`), {
    open: (tagName, tag) => {
      if (tagName !== 'Relationship') return;
      const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attribute(tag, one) ?? '');
      if (attribute(tag, 'TargetMode') === 'External') {
        if (WORKSHEET.test(type)) throw new Refused('HOSTILE');
        return;
      }
      const path = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
      relations.set(id, { type, part: path });
      if (relations.size > LIMITS.zipEntries) throw new Refused('BOMB');
    },
  });
  return relations;
}

module.exports = { Workbook };
