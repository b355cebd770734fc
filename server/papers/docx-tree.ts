import type * as Docx from 'docx';

/** The parts of a document that are made of plain descriptions, by the library's names for them. */
type Part = 'Footer' | 'Header' | 'Paragraph' | 'Tab' | 'Table' | 'TableCell' | 'TableRow' | 'TextRun';

/**
 * Describes a part of a document, to be made where the library is: in the thread that writes. The description is typed as the
 * part itself, so that the library's own types check what is put into it and where it is put; nothing here ever looks into one.
 */
export function part<Name extends Part>(
  is: Name,
  options: ConstructorParameters<(typeof Docx)[Name]>[0],
): InstanceType<(typeof Docx)[Name]> {
  return { is, options } as unknown as InstanceType<(typeof Docx)[Name]>;
}

/** A document as it is handed to the thread that writes it. */
export interface DocxDraft {
  document: Docx.IPropertiesOptions;
  /** What the file says of when it was written; nothing where it is null. */
  writtenAt: Date | null;
  /** By which fonts a reader's computer may stand in for one that it lacks. */
  standIns: Readonly<Record<string, readonly string[]>>;
}

export type { Paragraph, Table } from 'docx';
