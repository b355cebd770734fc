import { RecordHouseholdIncomeDocument, type WholeHouseholdFragment } from '../../../gql/households/graphql';
import { grouped } from '../../../amounts';
import { Input, KeptForm, missing, Select, type Errors } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { FoldedForm } from '../parts/folded-form';
import { useHouseholdWords } from '../words';

interface Props {
  household: WholeHouseholdFragment;
}

const KINDS = ['wages', 'business', 'property', 'transfers'] as const;
const MONEY = /^-?\d{1,9}(\.\d{1,2})?$/;

/** What a head of the household has earned, year by year. */
export function Incomes({ household }: Props) {
  const words = useHouseholdWords();
  const { incomes, nextActions } = household;
  return (
    <section aria-labelledby="household-incomes">
      <h2 id="household-incomes">
        {words.incomes} <small className="muted">{words.perHead}</small>
      </h2>
      {incomes.length === 0 && <p className="muted">{words.noIncomes}</p>}
      {incomes.length > 0 && (
        <div className="scroll">
          <table className="stacking household-incomes">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col" className="number">
                    {words[kind]}
                  </th>
                ))}
                <th scope="col" className="number">
                  {words.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {incomes.map((income) => (
                <tr key={income.year}>
                  <th scope="row" data-label={words.year}>
                    {income.year} {income.reason && <small className="muted">{words.corrected(income.reason)}</small>}
                  </th>
                  {KINDS.map((kind) => (
                    <td key={kind} className="number" data-label={words[kind]}>
                      {grouped(income[kind])}
                    </td>
                  ))}
                  <td className="number" data-label={words.total}>
                    <b>{grouped(income.total)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {nextActions.includes('RECORD_INCOME') && (
        <FoldedForm name={formName(household)} summary={words.recordIncome}>
          {(done) => <IncomeForm household={household} done={() => done(words.done.RECORD_INCOME)} />}
        </FoldedForm>
      )}
    </section>
  );
}

const formName = ({ id }: WholeHouseholdFragment): string => `household.INCOME.${id}`;

function IncomeForm({ household, done }: Props & { done: () => void }) {
  const words = useHouseholdWords();
  const sendIncome = useSend();
  const { id, version, foundOn, incomes } = household;
  const now = Number(chinaToday().slice(0, 4));
  const first = Number(foundOn.slice(0, 4)) - 1;
  const years = Array.from({ length: now - first + 1 }, (_, at) => String(now - at));
  // What stands of a year is what one begins to correct.
  const standing = (year: string): Record<string, string> => {
    const known = incomes.find((one) => String(one.year) === year);
    return Object.fromEntries(KINDS.map((kind) => [kind, known?.[kind] ?? '']));
  };
  const isKnown = (year: string | undefined): boolean => incomes.some((one) => String(one.year) === year);
  const begin = years.find((year) => !isKnown(year)) ?? years[0] ?? '';
  return (
    <KeptForm
      name={formName(household)}
      title={words.recordIncome}
      empty={{ year: begin, reason: '', ...standing(begin) }}
      check={(draft, general) => ({
        ...missing(draft, ['year', ...KINDS, ...(isKnown(draft.text.year) ? ['reason'] : [])], general),
        ...malformed(draft.text, words.moneyMalformed),
      })}
      send={({ requestKey, text }, about) => {
        const amount = (kind: (typeof KINDS)[number]): string => plain(text[kind]);
        const input = {
          requestKey,
          householdId: id,
          version,
          year: Number(text.year),
          wages: amount('wages'),
          business: amount('business'),
          property: amount('property'),
          transfers: amount('transfers'),
          reason: isKnown(text.year) ? text.reason?.trim() : undefined,
        };
        return sendIncome(RecordHouseholdIncomeDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select
              kit={kit}
              name="year"
              label={words.year}
              names={years.map((year) => [year, year] as const)}
              changed={(year) => kit.setAll({ year, ...standing(year) })}
            />
            {KINDS.map((kind) => (
              <Input key={kind} kit={kit} name={kind} label={words[kind]} kind="decimal" />
            ))}
          </div>
          {isKnown(kit.text('year')) && (
            <Input kit={kit} name="reason" label={words.reason} hint={words.reasonHint} kind="long" />
          )}
        </>
      )}
    </KeptForm>
  );
}

/** An amount as typed, without the commas and spaces that people put into it. */
const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[,\s]/g, '');

const malformed = (text: Record<string, string>, message: string): Errors =>
  Object.fromEntries(
    KINDS.filter((kind) => text[kind]?.trim() && !MONEY.test(plain(text[kind]))).map((kind) => [kind, message]),
  );
