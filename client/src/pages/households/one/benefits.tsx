import {
  HouseholdBenefitsDocument,
  type HouseholdBenefitsQuery,
  type NamedMemberFragment,
  type NamedRuleFragment,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { grouped } from '../../../amounts';
import { nameIn, useLanguage } from '../../../language';
import { useHouseholdWords } from '../words';
import { LateSection } from './section';
import { useCardWords } from './words';

type WithBenefits = Extract<HouseholdBenefitsQuery['node'], { __typename: 'Household' }>;
type Entitlement = WithBenefits['entitlements'][number];
type Benefit = WithBenefits['benefits'][number];

/** What the household is entitled to this year and did not get, and what it received. */
export function Benefits({ household }: { household: WholeHouseholdFragment }) {
  const words = useCardWords();
  return (
    <LateSection
      name="household-benefits"
      title={words.benefits}
      query={HouseholdBenefitsDocument}
      variables={{ id: household.id }}
    >
      {({ entitlements, benefits }) => (
        <>
          <Entitled rows={entitlements} />
          <Received rows={benefits} />
        </>
      )}
    </LateSection>
  );
}

/** The rule by the name that it had on a day; of no day by its latest. */
const ruleName = ({ code, versions }: NamedRuleFragment, day?: string): string => {
  const then = versions.filter(({ fromDay }) => day === undefined || fromDay <= day);
  return (then.at(-1) ?? versions[0])?.name ?? code;
};

function useWhose(): (member: NamedMemberFragment | null | undefined) => string {
  const words = useCardWords();
  const { relationName } = useHouseholdWords();
  return (member) => (member ? `${member.person.name} ${relationName[member.relation]}` : words.wholeHousehold);
}

/** What is missing first. */
function Entitled({ rows }: { rows: readonly Entitlement[] }) {
  const words = useCardWords();
  const whose = useWhose();
  const { language } = useLanguage();
  if (rows.length === 0) return <p className="muted">{words.nothingOwed}</p>;
  const sorted = [...rows].sort((one, other) => other.missing.length - one.missing.length);
  const missing = rows.reduce((sum, row) => sum + row.missing.length, 0);
  const columns = [words.rule, words.whose, words.owed, words.receivedCount, words.missing, words.remind];
  return (
    <>
      <p className={missing > 0 ? 'late' : 'muted'}>{missing > 0 ? words.missingCount(missing) : words.allReceived}</p>
      <div className="scroll">
        <table className="stacking household-entitlements">
          <caption className="unseen">{words.entitlements}</caption>
          <thead>
            <tr>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.key} data-missing={row.missing.length}>
                <th scope="row" data-label={words.rule}>
                  {ruleName(row.rule)}
                </th>
                <td data-label={words.whose}>{whose(row.member)}</td>
                <td data-label={words.owed}>{row.owed}</td>
                <td data-label={words.receivedCount}>
                  {row.received}
                  {row.receivedAmount !== '0.00' && (
                    <small className="muted"> {words.yuan(grouped(row.receivedAmount))}</small>
                  )}
                </td>
                <td data-label={words.missing}>
                  {row.missing.length === 0 && '—'}
                  {row.missing.map(({ period, periodName, due, lateDays }) => (
                    <div key={period} className={lateDays > 0 ? 'late' : undefined}>
                      {[periodName, lateDays > 0 ? words.lateBy(lateDays) : words.dueOn(due)].filter(Boolean).join(' ')}
                    </div>
                  ))}
                  {row.findings
                    .filter((finding) => finding === 'TWICE' || finding === 'NOT_ENTITLED')
                    .map((finding) => (
                      <div key={finding} className="late">
                        {words.findingName[finding]}
                      </div>
                    ))}
                </td>
                <td data-label={words.remind}>
                  {row.remind.map((party) => nameIn(language, party)).join('、') || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Received({ rows }: { rows: readonly Benefit[] }) {
  const words = useCardWords();
  const whose = useWhose();
  if (rows.length === 0) return <p className="muted">{words.nothingReceived}</p>;
  return (
    <details>
      <summary>{words.receivedAll(rows.length)}</summary>
      <div className="scroll">
        <table className="stacking household-received">
          <caption className="unseen">{words.receivedAll(rows.length)}</caption>
          <thead>
            <tr>
              {[words.day, words.rule, words.whose, words.amount, words.source].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.reversedAt ? 'gone' : undefined}>
                <th scope="row" data-label={words.day} className="day">
                  {row.day}
                </th>
                <td data-label={words.rule}>
                  {row.rule ? ruleName(row.rule, row.day) : '—'} <small className="muted">{row.periodName}</small>
                  {row.reversalReason && <small> {words.reversed(row.reversalReason)}</small>}
                </td>
                <td data-label={words.whose}>{whose(row.member)}</td>
                <td data-label={words.amount} className="number">
                  {row.amount ? words.yuan(grouped(row.amount)) : (row.given ?? '—')}
                </td>
                <td data-label={words.source}>
                  {[words.sourceName[row.source], row.voucher].filter(Boolean).join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
