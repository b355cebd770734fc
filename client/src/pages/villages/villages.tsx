import { useState } from 'react';
import { VillagesDocument } from '../../gql/villages/graphql';
import { nameIn, useLanguage } from '../../language';
import { useFresh } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { useReadable, Yuan } from '../../parts/yuan';
import { Incomes, type VillageOfYear } from './incomes';
import { useVillageWords } from './words';

/** Villages of a year: the weakest first, those that told nothing last. */
export function Villages({ year, isWeakOnly }: { year: number; isWeakOnly: boolean }) {
  const words = useVillageWords();
  const { language } = useLanguage();
  const readable = useReadable();
  const [after, turn] = useState<string>();
  const [shown, show] = useState<string>();
  const filter = isWeakOnly ? { weak: true } : {};
  const [{ data, error }, again] = useFresh({ query: VillagesDocument, variables: { year, filter, after } });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={6} />;
  const { nodes, pageInfo } = data.villageIncomes;
  const nameOf = ({ place, village }: VillageOfYear): string =>
    [place && nameIn(language, place), village].filter(Boolean).join(' ');
  const open = nodes.find((one) => keyOf(one) === shown);
  if (nodes.length === 0)
    return isWeakOnly ? (
      <p className="muted">{words.noneWeak}</p>
    ) : (
      <NothingHere title={words.noVillages} hint={words.noVillagesHint} />
    );
  return (
    <>
      <div className="scroll">
        <table className="ledger stacking villages">
          <thead>
            <tr>
              <th scope="col">{words.village}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" className="number">
                {words.total}
              </th>
              <th scope="col" className="number">
                {words.operating}
              </th>
              <th scope="col">{words.sources}</th>
              <th scope="col">{words.incomesOf}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((one) => {
              const { place, village, total, operating, weakBelow, isReported, isWeak, bySource } = one;
              const isShown = keyOf(one) === shown;
              return (
                <tr key={keyOf(one)} data-village={village ?? place?.name}>
                  <th scope="row" data-label={words.village}>
                    {nameOf(one)}
                  </th>
                  <td data-label={words.state}>
                    {isWeak ? (
                      <span className="badge weak" title={words.below(readable(weakBelow))}>
                        {words.weak}
                      </span>
                    ) : (
                      <span className="muted">{isReported ? words.fine : words.notReported}</span>
                    )}
                  </td>
                  <td className="number" data-label={words.total}>
                    {isReported ? <Yuan value={total} /> : words.none}
                  </td>
                  <td className="number" data-label={words.operating}>
                    {isReported ? <Yuan value={operating} /> : words.none}
                  </td>
                  <td data-label={words.sources}>
                    {bySource.length === 0
                      ? words.none
                      : bySource.map(({ source, amount }) => `${source.name} ${readable(amount)}`).join(' · ')}
                  </td>
                  <td data-label={words.incomesOf}>
                    <button
                      type="button"
                      aria-expanded={isShown}
                      aria-label={`${isShown ? words.hide : words.open} ${nameOf(one)}`}
                      onClick={() => show(isShown ? undefined : keyOf(one))}
                    >
                      {isShown ? words.hide : words.open}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {open && <Incomes key={keyOf(open)} of={open} year={year} name={nameOf(open)} />}
      {(pageInfo.hasNextPage || after !== undefined) && (
        <p className="actions">
          {after !== undefined && (
            <button type="button" className="quiet" onClick={() => turn(undefined)}>
              {words.first}
            </button>
          )}
          {pageInfo.hasNextPage && (
            <button type="button" onClick={() => turn(pageInfo.endCursor ?? undefined)}>
              {words.next}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** A village, by what tells it from the others. */
const keyOf = ({ place, pairing, village }: VillageOfYear): string => `${pairing?.id} ${place?.id} ${village}`;
