import type { GuaranteeState, HouseholdGuarantee } from '../../../gql/graphql';
import { RecordGuaranteeCheckDocument, type WholeHouseholdFragment } from '../../../gql/households/graphql';
import { Input, KeptForm, missing, Select, type FormDraft } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { GUARANTEES } from '../list/filter';
import { linesIn } from '../../../parts/evidence-lines';
import { FoldedForm } from '../parts/folded-form';
import { useHouseholdWords } from '../words';

interface Props {
  household: WholeHouseholdFragment;
}

type Check = WholeHouseholdFragment['checks'][number];

/** How each guarantee stands, with the day of its latest check; a form for the next one, and all that were. */
export function Guarantees({ household }: Props) {
  const words = useHouseholdWords();
  const { guarantees, checks, nextActions } = household;
  return (
    <section aria-labelledby="household-guarantees">
      <h2 id="household-guarantees">{words.guarantees}</h2>
      <ul className="household-guarantees">
        {GUARANTEES.map((guarantee) => {
          const latest = guarantees.find((one) => one.guarantee === guarantee);
          return (
            <li key={guarantee} data-guarantee={guarantee} className={latest ? latest.state.toLowerCase() : 'unknown'}>
              <b>{words.guaranteeName[guarantee]}</b>
              <span>{latest ? words.guaranteeStateName[latest.state] : words.notChecked}</span>
              {latest && <Checked check={latest} />}
            </li>
          );
        })}
      </ul>
      {checks.length > GUARANTEES.length && (
        <details>
          <summary>{words.allChecks(checks.length)}</summary>
          <ul className="household-checks">
            {checks.map((check, at) => (
              <li key={at}>
                <b>{words.guaranteeName[check.guarantee]}</b> {words.guaranteeStateName[check.state]}{' '}
                <Checked check={check} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {nextActions.includes('CHECK') && (
        <FoldedForm name={formName(household)} summary={words.recordCheck}>
          {(done) => <CheckForm household={household} done={() => done(words.done.CHECK)} />}
        </FoldedForm>
      )}
    </section>
  );
}

function Checked({ check: { day, checkedBy, note, evidence } }: { check: Check }) {
  const words = useHouseholdWords();
  return (
    <>
      <small className="muted">{words.checkedOn(day, checkedBy?.displayName ?? '')}</small>
      {note && <small>{note}</small>}
      {evidence.length > 0 && <small className="muted">{words.basis(evidence.join(' · '))}</small>}
    </>
  );
}

const formName = ({ id }: WholeHouseholdFragment): string => `household.CHECK.${id}`;
const noteOf = (guarantee: HouseholdGuarantee): string => `note.${guarantee}`;

function CheckForm({ household, done }: Props & { done: () => void }) {
  const words = useHouseholdWords();
  const sendCheck = useSend();
  const { id, version, foundOn } = household;
  const checked = ({ text }: FormDraft<never>): HouseholdGuarantee[] => GUARANTEES.filter((one) => text[one]);
  const empty = Object.fromEntries(GUARANTEES.flatMap((one) => [[one, ''], [noteOf(one), '']])); // prettier-ignore
  return (
    <KeptForm
      name={formName(household)}
      title={words.recordCheck}
      empty={{ ...empty, day: chinaToday(), evidence: '' }}
      check={(draft, general) => ({
        ...missing(draft, ['day'], general),
        ...(checked(draft).length === 0 && { [GUARANTEES[0] ?? '']: words.checkMissing }),
      })}
      send={(draft, about) => {
        const { requestKey, text } = draft;
        const findings = checked(draft).map((guarantee) => ({
          guarantee,
          state: text[guarantee] as GuaranteeState,
          note: text[noteOf(guarantee)]?.trim() || undefined,
        }));
        const input = {
          requestKey,
          householdId: id,
          version,
          day: text.day ?? '',
          findings,
          evidence: linesIn(text.evidence),
        };
        return sendCheck(RecordGuaranteeCheckDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <p className="muted">{words.checkHint}</p>
          <div className="row">
            <Input kit={kit} name="day" label={words.checkDay} kind="date" min={foundOn} max={chinaToday()} />
          </div>
          {GUARANTEES.map((guarantee) => (
            <div key={guarantee} className="row household-finding">
              <Select
                kit={kit}
                name={guarantee}
                label={words.guaranteeName[guarantee]}
                names={Object.entries(words.guaranteeStateName)}
                none={words.notThisTime}
              />
              {kit.text(guarantee) && (
                <Input
                  kit={kit}
                  name={noteOf(guarantee)}
                  label={words.note(words.guaranteeName[guarantee])}
                  hint={words.stepTextHint}
                />
              )}
            </div>
          ))}
          <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
