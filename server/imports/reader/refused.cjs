/**
 * What ends the reading of a file: a word of `FileFault` (see ../file-fault.ts), never a text of the file itself.
 * Everything else that is thrown is a fault of ours.
 */
class Refused extends Error {
  /** @param {string} fault */
  constructor(fault) {
    super(fault);
    this.fault = fault;
  }
}

/** Hard limits of one file. What passes them is no table that people keep. */
const LIMITS = {
  zipEntries: 2_000,
  /** What all parts that are read may come to, unpacked. */
  unpackedBytes: 320 * 2 ** 20,
  /** A sheet packs to a twentieth, an empty one to a hundredth; a bomb to a thousandth. */
  packing: 400,
  sheets: 50,
  rows: 200_000,
  columns: 200,
  cells: 4_000_000,
  cellText: 32_767,
  sharedStrings: 1_000_000,
  sharedText: 24 * 2 ** 20,
  merges: 50_000,
  styles: 65_000,
  depth: 40,
  tag: 64 * 1024,
};

module.exports = { LIMITS, Refused };
