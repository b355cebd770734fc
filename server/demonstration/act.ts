import type { FundHolding, FundStage, ProjectAction, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { parseDecimal, shiftPoint, toSteps } from '../platform/decimal';
import type { Custodian } from './daguan-funds';
import type { AssetPlan } from './daguan-projects';

/** A paper's number, or the series in which it gets the next one. */
export type Noted = string | { series: string };

/** An entry of a side; projects and earlier entries are named by the plan's own keys. */
export interface Posted {
  do: 'POST';
  day: Day;
  /** By which later acts name it. */
  tag: string | null;
  fund: string;
  side: Side;
  stage: FundStage;
  amountFen: bigint;
  documentNo: Noted;
  custodian: Custodian;
  project?: number | null;
  from?: { custodian: Custodian; project?: number | null };
  holding?: `${FundHolding}`;
  originYear?: number;
  sourceTag?: string | null;
  payee?: string;
  note?: string;
  goods?: { name: string; quantity: string; unit: string };
  /** The papers that prove it, by their names. */
  evidence?: string[];
}

/** Something that somebody did on a day. */
export type Act =
  | Posted
  | { do: 'SIGN'; day: Day; tag: string }
  | { do: 'REVERSE'; day: Day; tag: string; documentNo: Noted; reason: string }
  /** Whatever lies with anybody goes on into the next year. */
  | { do: 'CARRY_OVER'; day: Day }
  | {
      do: 'STEP';
      day: Day;
      project: number;
      action: ProjectAction;
      documentNo: Noted;
      progress?: string;
      note?: string;
    }
  | { do: 'HAND_OVER'; day: Day; project: number; assets: AssetPlan[]; isLast: boolean; documentNo: Noted };

const FEN_IN_WAN = 6;

/** 万元 as fen. */
export function amountOf(wan: string): bigint {
  const number = parseDecimal(wan);
  const fen = number && toSteps(shiftPoint(number, FEN_IN_WAN), 0);
  if (fen === undefined) throw new TypeError(`${wan} 万元 is no exact amount`);
  return fen;
}
