import { lazy, useState } from 'react';
import type { VillageLiftState } from '../../gql/graphql';
import {
  LiftedFiguresDocument,
  LiftsDocument,
  OneLiftDocument,
  type LiftRowFragment,
} from '../../gql/villages/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { LongTable, type LongColumn } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NothingHere } from '../../parts/nothing-here';
import { PaperButton } from '../../parts/paper-button';
import { Skeleton } from '../../parts/skeleton';
import { useViewer } from '../../viewer';
import { stepForm } from './form-names';
import { SheetButton } from './sheet-button';
import { askedOf, withUnit } from './standard';
import type { Step } from './step-form';
import { useVillageWords } from './words';

const StepForm = lazy(() => import('./step-form'));

/** Villages on the list of a year and how they are accepted; who may not look at them is told how many were lifted. */
export function Lifts() {
  const words = useVillageWords();
  const mayKeep = useViewer().abilities.includes('KEEP_VILLAGES');
  const [state, choose] = useState('');
  const [{ data }] = useFresh({ query: LiftedFiguresDocument, variables: {} });
  const years = (data?.results.nodes ?? []).filter(({ recorded }) => typeof recorded === 'string' && recorded !== '0');
  return (
    <section className="village-lifts" aria-labelledby="village-lifts">
      <h2 id="village-lifts">{words.lifts}</h2>
      <p className="muted">{words.liftsHint}</p>
      {years.length > 0 && (
        <p>
          {words.liftedFigures}{' '}
          {years.map(({ year, recorded }) => words.liftedIn(year ?? 0, recorded ?? '0')).join(' · ')}
        </p>
      )}
      <search className="filters">
        <select aria-label={words.state} value={state} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.allStates}</option>
          {Object.entries(words.stateName).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        {mayKeep && <PaperButton kind="village-lifts" params={{}} label={words.liftsPaper} />}
      </search>
      <List key={state} states={state === '' ? null : [state as VillageLiftState]} />
    </section>
  );
}

function List({ states }: { states: VillageLiftState[] | null }) {
  const words = useVillageWords();
  const [shown, show] = useState<string>();
  const list = useLongList({
    query: LiftsDocument,
    variables: (page) => ({ filter: { states }, ...page }),
    foundIn: (data) => data.villageLifts,
  });
  const open = list.rows?.find(({ id }) => id === shown);
  return (
    <>
      <LongTable
        list={list}
        columns={useColumns(shown, show)}
        className="ledger lifts"
        empty={<NothingHere title={words.noLifts} hint={words.noLiftsHint} />}
      />
      {open && <Details key={open.id} lift={open} />}
    </>
  );
}

function useColumns(shown: string | undefined, show: (id: string | undefined) => void): LongColumn<LiftRowFragment>[] {
  const words = useVillageWords();
  const { language } = useLanguage();
  return [
    {
      key: 'village',
      label: words.village,
      cell: ({ place, village, simulated }) => (
        <div>
          {[place && nameIn(language, place), village].filter(Boolean).join(' ')} {simulated && <SimulatedBadge />}
        </div>
      ),
    },
    { key: 'year', label: words.liftYear, cell: ({ year }) => String(year) },
    {
      key: 'state',
      label: words.state,
      cell: ({ state }) => <span className={`badge lift-${state.toLowerCase()}`}>{words.stateName[state]}</span>,
    },
    { key: 'liftedOn', label: words.liftedOn, cell: ({ liftedOn }) => liftedOn ?? words.none },
    {
      key: 'standards',
      label: words.standards,
      cell: ({ standing }) => words.metOf(standing.filter(({ isMet }) => isMet).length, standing.length),
    },
    {
      key: 'details',
      label: words.details,
      cell: ({ id, place, village }) => (
        <button
          type="button"
          aria-expanded={shown === id}
          aria-label={`${shown === id ? words.hide : words.details} ${village ?? place?.name ?? ''}`}
          onClick={() => show(shown === id ? undefined : id)}
        >
          {shown === id ? words.hide : words.details}
        </button>
      ),
    },
  ];
}

/** One village opened: each standard, what was done so far, and what the reader may do now. */
function Details({ lift }: { lift: LiftRowFragment }) {
  const words = useVillageWords();
  const [told, tell] = useState<string>();
  const [{ data }] = useFresh({ query: OneLiftDocument, variables: { id: lift.id } });
  const versions = data?.node && 'versions' in data.node ? data.node.versions : undefined;
  const actions = lift.nextActions.filter((action): action is Step => action !== 'LIST');
  const name = [lift.place?.name, lift.village].filter(Boolean).join(' ');
  return (
    <section className="village-link" aria-label={name}>
      <h3>
        {name} · {words.standards}
      </h3>
      <Standing lift={lift} />
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((action) => (
            <SheetButton
              key={action}
              name={stepForm(action, lift.id)}
              label={words.actionName[action]}
              done={() => tell(words.stepTaken)}
            >
              {(ends) => <StepForm lift={lift} action={action} {...ends} />}
            </SheetButton>
          ))}
        </div>
      )}
      <h3>{words.steps}</h3>
      {!versions ? (
        <Skeleton rows={3} />
      ) : (
        <ol className="entries">
          {versions.map(({ version, action, day, reason, evidence, madeBy }) => (
            <li key={version}>
              {day} <b>{words.actionName[action]}</b> {madeBy?.name} {reason}
              {evidence.length > 0 && <small className="muted"> {evidence.join(' · ')}</small>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Standing({ lift: { standing } }: { lift: LiftRowFragment }) {
  const words = useVillageWords();
  const { language } = useLanguage();
  return (
    <div className="scroll">
      <table className="ledger stacking">
        <thead>
          <tr>
            <th scope="col">{words.standard}</th>
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.checkedOn}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {standing.map(({ standard, isMet, checkedOn, value, note }) => (
            <tr key={standard.code}>
              <th scope="row" data-label={words.standard}>
                {standard.name}
              </th>
              <td data-label={words.asked}>{askedOf(standard, words, language)}</td>
              <td data-label={words.found}>
                {typeof value === 'string' && `${withUnit(value, standard, language)} `}
                <span className={isMet ? undefined : 'late'}>
                  {isMet ? words.isMet : checkedOn ? words.notMet : words.notChecked}
                </span>
              </td>
              <td data-label={words.checkedOn}>{checkedOn ?? words.none}</td>
              <td data-label={words.note}>{note ?? words.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
