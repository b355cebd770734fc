import type { EvidenceType, Side } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';
import type { WorkItemRow } from '../plans/work.tables';
import type { RectificationRow } from '../supervision/rectification.tables';
import type { EvidencedKind, RecordKey } from '../records/record-kinds';

/** A file that somebody handed in. */
export interface EvidenceRow {
  id: string;
  /** SHA-256 of its content, hex. */
  hash: string;
  size: string;
  type: EvidenceType;
  name: string;
  handedInBy: string | null;
  handedInAt: Date;
}

/** Something that evidence proves, as far as attaching to it needs to know. */
export interface EvidencedRow {
  id: string;
  kind: EvidencedKind;
  pairingId: string;
  /** Whose it is. */
  side: Side | null;
  simulated: boolean;
  /** How many files prove it already; an entry of the ledger keeps no count. */
  files: number;
  /** The fund of an entry of the ledger. */
  fundId: string | null;
  /** Of an item to be put right: whose it is, as its units may not see the pairing. */
  item: RectificationRow | null;
  /** Of work to be done, likewise. */
  work: WorkItemRow | null;
  /** Of what was done for a household: whose that is. */
  household: Owned | null;
}

/** That a file proves a record. */
export interface EvidenceLinkRow {
  id: string;
  fileId: string;
  hash: string;
  kind: EvidencedKind;
  recordId: string;
  pairingId: string;
  /** Whose people attached it. */
  side: Side | null;
  simulated: boolean;
  /** The inspection whose team shows it with a finding: of an unannounced one nobody else sees it before the report. */
  inspectionId?: string | null;
}

/** Where one content is used. */
export interface EvidenceUses {
  /** The records among them that the viewer may see, 100 at most. */
  seen: RecordKey[];
  /** All that the viewer may not see, anywhere. */
  elsewhere: number;
}
