import { lazy, useState } from 'react';
import { Link } from 'wouter';
import { VillageSumsDocument, type VillageSumsQuery } from '../../gql/villages/graphql';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { Yuan } from '../../parts/yuan';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/ledger.css';
import '../../styles/villages.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { useChoices } from '../../parts/choices';
import { PaperButton } from '../../parts/paper-button';
import { INCOME_FORM, LIFT_FORM, LINK_FORM, SITE_FORM } from './form-names';
import { Lifts } from './lifts';
import { Links } from './links';
import { SheetButton } from './sheet-button';
import { Sites } from './sites';
import { Villages } from './villages';
import { useVillageWords } from './words';

const IncomeForm = lazy(() => import('./income-form'));
const LinkForm = lazy(() => import('./link-form'));
const LiftForm = lazy(() => import('./lift-form'));
const SiteForm = lazy(() => import('./site-form'));

const KEYS = ['year', 'weak'] as const;
const concerns = ({ kind }: LiveEvent): boolean =>
  /^(COLLECTIVE_INCOME|BENEFIT_LINK|RELOCATION_SITE|VILLAGE)_/.test(kind);

/** 村集体与利益联结: what villages earn together, who shares with whose households, and where some were moved to. */
export default function VillagesPage() {
  const words = useVillageWords();
  useTitle(words.title);
  return (
    <FreshProvider concerns={concerns}>
      <Books />
    </FreshProvider>
  );
}

function Books() {
  const words = useVillageWords();
  const viewer = useViewer();
  const { chosen, choose } = useChoices(KEYS);
  const now = Number(chinaToday().slice(0, 4));
  const year = /^20\d\d$/.test(chosen.year) ? Number(chosen.year) : now;
  const [{ data, error }, again] = useFresh({ query: VillageSumsDocument, variables: { year } });
  const mayKeep = viewer.abilities.includes('KEEP_VILLAGES');
  return (
    <div className="villages-page">
      <header className="village-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.hint}</p>
        </div>
        {mayKeep && <Forms year={year} />}
      </header>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {data ? <Sums sums={data} /> : !error && <Skeleton rows={3} />}
      <section aria-labelledby="villages-of-year">
        <h2 id="villages-of-year">{words.villages}</h2>
        <search className="filters">
          <select
            aria-label={words.year}
            value={String(year)}
            onChange={({ target }) => choose({ year: target.value === String(now) ? '' : target.value })}
          >
            {Array.from({ length: now - 2012 }, (_, at) => String(now - at)).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.weak === 'yes'}
              onChange={({ target }) => choose({ weak: target.checked ? 'yes' : '' })}
            />
            <span>{words.onlyWeak}</span>
          </label>
          <PaperButton kind="collective-incomes" params={{ year }} label={words.incomesPaper} />
          {mayKeep && (
            <Link className="button" href="/import?kind=COLLECTIVE_INCOME">
              {words.importIncomes}
            </Link>
          )}
        </search>
        <Villages key={`${year} ${chosen.weak}`} year={year} isWeakOnly={chosen.weak === 'yes'} />
      </section>
      <Links />
      <Lifts />
      <Sites />
    </div>
  );
}

/** What is written down from here, each in a sheet over the page. */
function Forms({ year }: { year: number }) {
  const words = useVillageWords();
  const [told, tell] = useState<string>();
  return (
    <div className="village-forms">
      <div className="actions">
        <SheetButton name={INCOME_FORM} label={words.recordIncome} isPrimary done={() => tell(words.recorded)}>
          {(ends) => <IncomeForm year={year} {...ends} />}
        </SheetButton>
        <SheetButton name={LINK_FORM} label={words.openLink} done={() => tell(words.opened)}>
          {(ends) => <LinkForm {...ends} />}
        </SheetButton>
        <SheetButton name={LIFT_FORM} label={words.listVillage} done={() => tell(words.listed)}>
          {(ends) => <LiftForm {...ends} />}
        </SheetButton>
        <SheetButton name={SITE_FORM} label={words.addSite} done={() => tell(words.recorded)}>
          {(ends) => <SiteForm {...ends} />}
        </SheetButton>
      </div>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
    </div>
  );
}

function Sums({ sums }: { sums: VillageSumsQuery }) {
  const words = useVillageWords();
  const [all] = sums.all;
  const [links] = sums.links;
  return (
    <section className="village-sums" aria-label={words.sums}>
      {all && (
        <p>
          {words.total} <Yuan value={all.amount} /> · {words.operating} <Yuan value={all.operating} /> ·{' '}
          {words.villagesCount(all.villages)} · <b className="late">{words.weakCount(sums.weak.totalCount)}</b>
        </p>
      )}
      {sums.bySource.length > 0 && (
        <ul aria-label={words.sources}>
          {sums.bySource.map(({ source, amount }) => (
            <li key={source?.code}>
              {source?.name} <Yuan value={amount} />
            </li>
          ))}
        </ul>
      )}
      {links && (
        <p>
          {words.linksCount(links.links)} · {words.putIn} <Yuan value={links.putIn} /> · {words.paidOut}{' '}
          <Yuan value={links.paidOut} /> ·{' '}
          {typeof links.reach.households === 'number' && typeof links.reach.persons === 'number'
            ? words.reached(links.reach.households, links.reach.persons)
            : words.tooFew}{' '}
          · {words.others(links.otherHouseholds)}
        </p>
      )}
    </section>
  );
}
