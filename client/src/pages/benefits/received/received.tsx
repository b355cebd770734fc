import { useState } from 'react';
import { BenefitsDocument, BenefitSumsDocument, type BenefitRowFragment } from '../../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Choice } from '../../../parts/choice';
import { useChoices } from '../../../parts/choices';
import { Field } from '../../../parts/field';
import { useFresh } from '../../../parts/fresh';
import { LongTable, type LongColumn } from '../../../parts/long-table/long-table';
import { useLongList } from '../../../parts/long-table/use-long-list';
import { NoMatch } from '../../../parts/no-match';
import { NothingHere } from '../../../parts/nothing-here';
import { PaperButton } from '../../../parts/paper-button';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { Yuan } from '../../../parts/yuan';
import { useViewer } from '../../../viewer';
import { HouseholdLink, ruleName, subjectName, useWhere } from '../names';
import { useRuleNames } from '../rules/use-rules';
import { useBenefitWords } from '../words';
import { filterOf, groupOf, KEYS, paperParams } from './filter';
import { OneBenefit } from './one-benefit';
import { Sums } from './sums';

/** 享受台账: what was received, and where the money of each level went. */
export function Received() {
  const words = useBenefitWords();
  const { words: general, language } = useLanguage();
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const today = chinaToday();
  const rules = useRuleNames();
  const filter = filterOf(chosen);
  const [{ data, error }, again] = useFresh({
    query: BenefitSumsDocument,
    variables: { filter, groupBy: [groupOf(chosen), 'SOURCE'] },
  });
  const [{ data: towns }] = useFresh({ query: BenefitSumsDocument, variables: { groupBy: ['TOWN'] } });
  const townNames = (towns?.parts ?? []).flatMap(({ town }) =>
    town ? [[town.id, nameIn(language, town)] as const] : [],
  );
  const day = (key: 'from' | 'to', label: string) => (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          value={chosen[key]}
          onChange={({ target }) => choose({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <search className="filters records benefit-filters">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={chosen.q}
          onChange={({ target }) => choose({ q: target.value })}
        />
        <Choice
          label={words.rule}
          any={words.anyRule}
          value={chosen.rule}
          choose={(rule) => choose({ rule })}
          names={rules}
        />
        {townNames.length > 1 && (
          <Choice
            label={words.town}
            any={words.anyTown}
            value={chosen.town}
            choose={(town) => choose({ town })}
            names={townNames}
          />
        )}
        <Choice
          label={words.source}
          any={words.anySource}
          value={chosen.source}
          choose={(source) => choose({ source })}
          names={words.sourceName}
        />
        {day('from', words.from)}
        {day('to', words.to)}
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.standing === 'yes'}
            onChange={({ target }) => choose({ standing: target.checked ? 'yes' : '' })}
          />
          <span>{words.standing}</span>
        </label>
        {isFiltered && (
          <button type="button" className="quiet" onClick={clear}>
            {general.clearFilters}
          </button>
        )}
      </search>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {data ? (
        <Sums sums={data} by={groupOf(chosen)} choose={(by) => choose({ by })} />
      ) : (
        !error && <Skeleton rows={4} />
      )}
      <BenefitList key={JSON.stringify(filter)} filter={filter} isFiltered={isFiltered} clear={clear} />
      <p className="actions">
        <PaperButton
          kind="policy-benefits"
          params={{ ...paperParams(chosen, today), format: 'xlsx' }}
          label={words.benefitPaper}
        />
      </p>
    </>
  );
}

interface ListProps {
  filter: ReturnType<typeof filterOf>;
  isFiltered: boolean;
  clear: () => void;
}

function BenefitList({ filter, isFiltered, clear }: ListProps) {
  const words = useBenefitWords();
  const viewer = useViewer();
  const [open, show] = useState<BenefitRowFragment>();
  const list = useLongList({
    query: BenefitsDocument,
    variables: (page) => ({ filter, ...page }),
    foundIn: (data) => data.policyBenefits,
  });
  const mayKeep = viewer.abilities.includes('KEEP_HOUSEHOLDS');
  const empty = isFiltered ? (
    <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />
  ) : (
    <NothingHere
      title={mayKeep ? words.noBenefits : words.noneYours}
      hint={mayKeep ? words.noBenefitsHint : words.donorHint}
    />
  );
  return (
    <>
      {list.total !== undefined && list.total > 0 && (
        <p className="muted found" aria-live="polite">
          {words.found(list.total)}
        </p>
      )}
      <LongTable
        list={list}
        columns={useColumns(show)}
        className="ledger benefits"
        rowClass={({ reversedAt }) => (reversedAt ? 'reversed' : undefined)}
        empty={empty}
      />
      {open && (
        <OneBenefit benefit={list.rows?.find(({ id }) => id === open.id) ?? open} close={() => show(undefined)} />
      )}
    </>
  );
}

function useColumns(show: (benefit: BenefitRowFragment) => void): LongColumn<BenefitRowFragment>[] {
  const words = useBenefitWords();
  const where = useWhere();
  return [
    { key: 'number', label: words.number, cell: ({ household }) => <HouseholdLink household={household} /> },
    { key: 'subject', label: words.subject, cell: subjectName },
    { key: 'where', label: words.where, cell: ({ household }) => where(household) },
    { key: 'rule', label: words.rule, cell: ({ rule }) => rule && ruleName(rule) },
    { key: 'day', label: words.day, className: 'day', cell: ({ day }) => day },
    { key: 'period', label: words.period, cell: ({ periodName }) => periodName },
    {
      key: 'amount',
      label: words.amount,
      className: 'number',
      cell: ({ amount, given }) => (amount ? <Yuan value={amount} /> : given),
    },
    {
      key: 'source',
      label: words.source,
      cell: ({ source, fundEntry }) => (
        <div>
          {words.sourceName[source]}{' '}
          {fundEntry && <small className="muted">{words.fundName(fundEntry.fund.name, fundEntry.fund.year)}</small>}
        </div>
      ),
    },
    {
      key: 'details',
      label: words.details,
      cell: (benefit) => (
        <div>
          {benefit.overrideReason && <span className="badge finding twice">{words.overridden}</span>}{' '}
          {benefit.reversedAt && <span className="badge">{words.reversed}</span>}{' '}
          <button
            type="button"
            aria-label={words.openDetails(
              [benefit.household?.number, benefit.rule && ruleName(benefit.rule), benefit.day].join(' '),
            )}
            onClick={() => show(benefit)}
          >
            {words.details}
          </button>
        </div>
      ),
    },
  ];
}
