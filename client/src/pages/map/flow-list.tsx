import { Link } from 'wouter';
import { nameIn, useLanguage, useWords } from '../../language';
import { Amount } from '../../parts/figure';
import { yearPath } from '../desk/paths';
import { useChanges } from '../pairing-year/changes';
import type { Flow } from './flows';
import { useMapWords } from './words';

interface Props {
  flows: readonly Flow[];
  year: number;
  chosen: string | undefined;
  choose: (countyId: string) => void;
  /** the pointer is on a row; undefined: on none */
  look: (countyId: string | undefined) => void;
}

/** The same flows as rows, the largest first: the way in for keyboards, screen readers and phones. */
export function FlowList({ flows, year, chosen, choose, look }: Props) {
  const words = useWords();
  const own = useMapWords();
  const { language } = useLanguage();
  const changed = useChanges(flows.map(({ key, cell }) => [key, JSON.stringify(cell)]));
  return (
    <table className="flow-list">
      <thead>
        <tr>
          <th scope="col">{own.county}</th>
          <th scope="col">{own.donor}</th>
          <th scope="col" className="number">
            {own.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => {
          const { key, pairingId, county, donor, cell, amount, isOnlyClaimed } = flow;
          const helper = donor ? nameIn(language, donor) : words.selfReported;
          const name = nameIn(language, county);
          const state = [changed.has(key) && 'flash', county.id === chosen && 'chosen'].filter(Boolean).join(' ');
          return (
            <tr
              key={key}
              className={state || undefined}
              onPointerEnter={() => look(county.id)}
              onPointerLeave={() => look(undefined)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="quiet figure"
                  title={own.openCounty(name)}
                  aria-pressed={county.id === chosen}
                  onClick={() => choose(county.id)}
                >
                  {name}
                </button>
              </th>
              <td>
                <Link href={yearPath(pairingId, year)} aria-label={own.openYear(helper, year)}>
                  {helper}
                </Link>
              </td>
              <td className="number">
                <Amount value={amount} unit={cell.unit} bound={isOnlyClaimed ? cell.claimedBound : undefined} />
                {isOnlyClaimed && (
                  <small className="muted" title={own.onlyClaimedHint}>
                    {own.onlyClaimed}
                  </small>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
