import type {
  AssetKind,
  AssetOwnerLevel,
  ProjectAction,
  ProjectStatus,
  ProjectType,
  Side,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** What is planned: changed by a revision only. */
export interface ProjectFacts {
  name: string;
  type: ProjectType;
  placeId: string | null;
  implementer: string | null;
  plannedFen: bigint;
  performanceTarget: string | null;
  beneficiariesPlanned: number | null;
  startsOn: Day | null;
  endsOn: Day | null;
}

/** A project as its latest version says. */
export interface ProjectRow extends ProjectFacts, Owned {
  id: string;
  pairingId: string;
  year: number;
  status: ProjectStatus;
  /** Physical progress in hundredths of a percent. */
  progress: number;
  version: number;
  simulated: boolean;
}

/** One step of a project, with what it said afterwards. */
export interface ProjectVersionRow extends ProjectFacts {
  projectId: string;
  version: number;
  action: ProjectAction;
  status: ProjectStatus;
  progress: number;
  day: Day;
  documentNo: string | null;
  note: string | null;
  evidence: string[];
  side: Side;
  madeAt: Date;
  madeByAccount: string | null;
}

/** Something that a project leaves behind. */
export interface AssetRow {
  id: string;
  projectId: string;
  /** The hand-over that gave it away. */
  version: number;
  name: string;
  kind: AssetKind;
  ownerLevel: AssetOwnerLevel;
  owner: string;
  items: number;
  valueFen: bigint;
  handedOverOn: Day;
  documentNo: string;
  evidence: string[];
}
