/** What is written about an activity, read exactly or refused; and what may be done to one. */
import {
  ActivityAction,
  ActivitySpan,
  ProblemCode,
  type ActivityForm,
  type ActivityKind,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { readFen } from '../platform/money';
import { formSpec, KINDS, onlyForm } from './activity-forms.rules';
import type { ActivityFacts, ActivityRow } from './activity';

/** As the contract's inputs say it; amounts in yuan. */
export interface ActivityInput {
  form?: ActivityForm | null;
  ofId?: string | null;
  title?: string | null;
  name?: string | null;
  localUnit?: string | null;
  location?: string | null;
  from: Day;
  to?: Day | null;
  sessions?: number | null;
  persons?: number | null;
  poorPersons?: number | null;
  personTimes?: number | null;
  enterprises?: number | null;
  driven?: number | null;
  beneficiaries?: number | null;
  inUse?: boolean | null;
  contracted?: string | null;
  invested?: string | null;
  presider?: string | null;
  fundedBy?: string | null;
  households?: number | null;
  pointsGiven?: number | null;
  pointsRedeemed?: number | null;
  reward?: string | null;
  turnover?: string | null;
}

/** Fails with BAD_INPUT: a kind with several forms, and none said. */
export function readActivity(kind: ActivityKind, input: ActivityInput): ActivityFacts {
  const form = input.form ?? onlyForm(kind);
  if (form === null) {
    const { zh, en } = KINDS[kind].words;
    const details = { reason: `请填写${zh}的类别`, reasonEn: `say which form of ${en}` };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'form');
  }
  return {
    kind,
    form,
    ofId: input.ofId ?? null,
    title: input.title ?? null,
    name: input.name ?? null,
    localUnit: input.localUnit ?? null,
    location: input.location ?? null,
    from: input.from,
    to: input.to ?? null,
    sessions: input.sessions ?? null,
    persons: input.persons ?? null,
    poorPersons: input.poorPersons ?? null,
    personTimes: input.personTimes ?? null,
    enterprises: input.enterprises ?? null,
    driven: input.driven ?? null,
    beneficiaries: input.beneficiaries ?? null,
    inUse: input.inUse ?? null,
    contractedFen: readAmount(input.contracted ?? null),
    investedFen: readAmount(input.invested ?? null),
    presider: input.presider ?? null,
    fundedBy: input.fundedBy ?? null,
    households: input.households ?? null,
    pointsGiven: input.pointsGiven ?? null,
    pointsRedeemed: input.pointsRedeemed ?? null,
    rewardFen: readAmount(input.reward ?? null),
    turnoverFen: readAmount(input.turnover ?? null),
  };
}

const readAmount = (yuan: string | null): bigint | null => (yuan === null ? null : readFen(yuan));

/** What may be done to an activity as it stands, by whoever may. */
export function possibleActions({ kind, form, to, withdrawn }: ActivityRow): ActivityAction[] {
  if (withdrawn) return [];
  const goesOn = formSpec(kind, form)?.span === ActivitySpan.OPEN && to === null;
  return [ActivityAction.CORRECT, ...(goesOn ? [ActivityAction.END] : []), ActivityAction.WITHDRAW];
}

const ACTION_WORDS: Record<ActivityAction, readonly [zh: string, en: string]> = {
  CORRECT: ['更正', 'correct'],
  END: ['结束', 'end'],
  WITHDRAW: ['撤回', 'withdraw'],
};

export function refusedAction({ withdrawn, to }: ActivityRow, action: ActivityAction): DomainError {
  const [word, wordEn] = ACTION_WORDS[action];
  const [from, fromEn] = withdrawn
    ? ['已撤回', 'withdrawn']
    : to === null
      ? ['已发生', 'done on a day']
      : ['已结束', 'ended'];
  return new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: word, actionEn: wordEn });
}
