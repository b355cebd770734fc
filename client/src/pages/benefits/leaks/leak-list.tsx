import { LeaksDocument, type LeakRowFragment } from '../../../gql/benefits/graphql';
import type { BenefitFinding, BenefitLeakFilter } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { LongTable, type LongColumn } from '../../../parts/long-table/long-table';
import { useLongList } from '../../../parts/long-table/use-long-list';
import { NoMatch } from '../../../parts/no-match';
import { NothingHere } from '../../../parts/nothing-here';
import { Yuan } from '../../../parts/yuan';
import { useViewer } from '../../../viewer';
import { HouseholdLink, ruleName, subjectName, useWhere } from '../names';
import { useBenefitWords } from '../words';

interface Props {
  filter: BenefitLeakFilter;
  isFiltered: boolean;
  clear: () => void;
  /** whether there are households to check at all */
  anybodyThere: boolean;
}

/** The rows of the table that fit, by the households' numbers. */
export function LeakList({ filter, isFiltered, clear, anybodyThere }: Props) {
  const words = useBenefitWords();
  const viewer = useViewer();
  const list = useLongList({
    query: LeaksDocument,
    variables: (page) => ({ filter, ...page }),
    foundIn: (data) => data.benefitLeaks,
  });
  const empty = isFiltered ? (
    <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />
  ) : anybodyThere ? (
    <NothingHere title={words.noLeaks} hint={words.noLeaksHint} />
  ) : (
    <NothingHere
      title={words.noHouseholdLeaks}
      hint={viewer.abilities.includes('KEEP_HOUSEHOLDS') ? words.noHouseholdLeaksHint : words.donorHint}
    />
  );
  return (
    <>
      {list.total !== undefined && list.total > 0 && (
        <p className="muted found" aria-live="polite">
          {words.found(list.total)}
        </p>
      )}
      <LongTable list={list} columns={useColumns()} className="ledger benefit-leaks" empty={empty} />
    </>
  );
}

/** So many periods are named; of more it is said how many. */
const NAMED = 3;

function useColumns(): LongColumn<LeakRowFragment>[] {
  const words = useBenefitWords();
  const { language } = useLanguage();
  const where = useWhere();
  return [
    { key: 'number', label: words.number, cell: ({ household }) => <HouseholdLink household={household} /> },
    { key: 'subject', label: words.subject, cell: subjectName },
    { key: 'where', label: words.where, cell: ({ household }) => where(household) },
    { key: 'rule', label: words.rule, cell: ({ rule }) => ruleName(rule) },
    { key: 'findings', label: words.findings, cell: (row) => <Findings row={row} /> },
    {
      key: 'owed',
      label: words.owed,
      className: 'day',
      cell: ({ owed, received }) => words.owedOf(owed, received),
    },
    {
      key: 'missing',
      label: words.missing,
      cell: ({ missing, lateDays }) => {
        if (missing.length === 0) return <span className="muted">{words.none}</span>;
        const named = missing.slice(0, NAMED).map(({ periodName }) => periodName);
        return (
          <div>
            {named.join('、')} {missing.length > NAMED && words.missingMore(missing.length)}{' '}
            <small className={lateDays > 0 ? 'late' : 'muted'}>
              {lateDays > 0 ? words.late(lateDays) : words.dueBy(missing[0]?.due ?? '')}
            </small>
          </div>
        );
      },
    },
    {
      key: 'amount',
      label: words.amountReceived,
      cell: ({ rule, receivedAmount }) =>
        rule.form === 'MONEY' ? <Yuan value={receivedAmount} /> : <span className="muted">{words.none}</span>,
    },
    {
      key: 'remind',
      label: words.remind,
      cell: ({ remind }) => remind.map((party) => nameIn(language, party)).join(' · ') || words.none,
    },
  ];
}

function Findings({ row: { findings, twice, unentitled } }: { row: LeakRowFragment }) {
  const words = useBenefitWords();
  // What is late is missing, too: one mark says both.
  const told = findings.filter((one) => !(one === 'MISSING' && findings.includes('LATE')));
  const more: Partial<Record<BenefitFinding, string>> = {
    TWICE: words.twicePeriods(twice.length),
    NOT_ENTITLED: words.unentitledTimes(unentitled),
  };
  if (told.length === 0) return <span className="muted">{words.isFine}</span>;
  return (
    <div className="benefit-findings">
      {told.map((finding) => (
        <span key={finding} className={`badge finding ${finding.toLowerCase()}`} title={more[finding]}>
          {words.findingName[finding]}
        </span>
      ))}
    </div>
  );
}
