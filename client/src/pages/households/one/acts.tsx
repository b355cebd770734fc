import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { HouseholdAction, TakeHouseholdStepInput } from '../../../gql/graphql';
import {
  AdmitHouseholdDocument,
  ClearHouseholdDocument,
  DismissHouseholdDocument,
  KeepHouseholdDocument,
  NoticeHouseholdDocument,
  ProposeClearingDocument,
  ReviewHouseholdDocument,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { Input, KeptForm, missing } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { admitFrom } from '../parts/days';
import { linesIn } from '../../../parts/evidence-lines';
import { useHouseholdWords } from '../words';

type PathAction = Exclude<HouseholdAction, 'FIND' | 'CHANGE_MEMBERS' | 'CHECK' | 'RECORD_INCOME' | 'CORRECT'>;

/** The order in which they are offered: what leads on first. */
const STEPS: Record<PathAction, TypedDocumentNode<unknown, { input: TakeHouseholdStepInput }>> = {
  REVIEW: ReviewHouseholdDocument,
  NOTICE: NoticeHouseholdDocument,
  ADMIT: AdmitHouseholdDocument,
  CLEAR: ClearHouseholdDocument,
  KEEP: KeepHouseholdDocument,
  PROPOSE_CLEARING: ProposeClearingDocument,
  DISMISS: DismissHouseholdDocument,
};

const ACTIONS = Object.keys(STEPS) as PathAction[];
const FOREMOST: readonly PathAction[] = ['REVIEW', 'NOTICE', 'ADMIT', 'CLEAR'];
/** These name what they rest on. */
const RESTING: readonly PathAction[] = ['PROPOSE_CLEARING', 'CLEAR'];

interface Props {
  household: WholeHouseholdFragment;
}

/** What the reader may do now as buttons, as the server says it; and why not what they might look for. */
export function Acts({ household }: Props) {
  const words = useHouseholdWords();
  const [shown, show] = useState<PathAction>();
  const [told, tell] = useState<string>();
  const { state, nextActions } = household;
  const offered = ACTIONS.filter((action) => nextActions.includes(action));
  const open = shown && offered.includes(shown) ? shown : undefined;
  const isClosed = state === 'CLEARED' || state === 'DISMISSED';
  const own = useOwnWord(household);
  return (
    <section aria-labelledby="household-acts" className="household-acts">
      <h2 id="household-acts">{words.acts}</h2>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {own && <p className="notice">{own}</p>}
      {offered.length === 0 && !own && <p className="muted">{isClosed ? words.closedHint : words.noActs}</p>}
      {offered.length > 0 && (
        <p className="verbs">
          {offered.map((action) => (
            <button
              key={action}
              type="button"
              className={FOREMOST.includes(action) ? 'primary' : undefined}
              aria-expanded={open === action}
              onClick={() => {
                tell(undefined);
                show(open === action ? undefined : action);
              }}
            >
              {words.actionName[action]}
            </button>
          ))}
        </p>
      )}
      {open && (
        <Step
          key={open}
          action={open}
          household={household}
          done={() => {
            show(undefined);
            tell(words.done[open]);
          }}
        />
      )}
    </section>
  );
}

/** Why somebody does not find the button that they expect: what one person says, another judges. */
function useOwnWord({ state, path }: WholeHouseholdFragment): string | undefined {
  const words = useHouseholdWords();
  const viewer = useViewer();
  const latest = (action: HouseholdAction): string | undefined =>
    path.find((step) => step.action === action)?.madeBy?.id;
  const me = viewer.account?.id;
  if (me === undefined || !viewer.abilities.includes('REVIEW_HOUSEHOLDS')) return undefined;
  if (state === 'FOUND' && latest('FIND') === me) return words.ownFinding;
  if (state === 'CLEARING' && latest('PROPOSE_CLEARING') === me) return words.ownProposal;
  return undefined;
}

function Step({ action, household, done }: Props & { action: PathAction; done: () => void }) {
  const words = useHouseholdWords();
  const sendStep = useSend();
  const { id, version, noticedOn, path } = household;
  const today = chinaToday();
  const moved = path.find(({ action: one }) => one === 'FIND' || one in STEPS)?.day ?? household.foundOn;
  const from = action === 'ADMIT' && noticedOn ? admitFrom(noticedOn) : undefined;
  return (
    <KeptForm
      name={`household.${action}.${id}.${version}`}
      title={words.actionName[action]}
      submit={words.actionName[action]}
      isBad={action === 'DISMISS'}
      empty={{ day: today, text: '', evidence: '' }}
      check={(draft, general) =>
        missing(draft, ['day', 'text', ...(RESTING.includes(action) ? ['evidence'] : [])], general)
      }
      send={({ requestKey, text }, about) =>
        sendStep(
          STEPS[action],
          {
            requestKey,
            householdId: id,
            version,
            day: text.day ?? '',
            text: text.text?.trim() ?? '',
            evidence: linesIn(text.evidence),
          },
          { ...about, record: id },
        )
      }
      done={done}
    >
      {(kit) => (
        <>
          <p className="muted">{words.ruleOf[action]}</p>
          {from && from > today && <p className="notice">{words.earliest(from)}</p>}
          <div className="row">
            <Input
              kit={kit}
              name="day"
              label={words.day}
              kind="date"
              min={from ?? moved}
              max={today}
              hint={from && from <= today ? words.earliest(from) : undefined}
            />
          </div>
          <Input kit={kit} name="text" label={words.textOf[action]} hint={words.stepTextHint} kind="long" />
          <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
