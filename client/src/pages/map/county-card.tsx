import { Link } from 'wouter';
import { nameIn, useLanguage, useWords } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { yearPath } from '../desk/paths';
import type { Flow } from './flows';
import { FourValues } from './four-values';
import { useMapWords } from './words';

interface Props {
  flows: readonly Flow[];
  year: number;
  /** absent while the card only follows the pointer */
  close?: () => void;
}

/** A county and what each of its donors brought: four values beside each other, and the way to the pairing's year. */
export function CountyCard({ flows, year, close }: Props) {
  const words = useWords();
  const own = useMapWords();
  const { language } = useLanguage();
  const county = flows[0]?.county;
  if (!county) return null;
  return (
    <aside className="county-card" aria-live="polite" aria-label={nameIn(language, county)}>
      <header>
        <h3>{nameIn(language, county)}</h3>
        {close && (
          <button type="button" className="quiet" onClick={close}>
            {own.closeCard}
          </button>
        )}
      </header>
      {flows.map((flow) => {
        const donor = flow.donor ? nameIn(language, flow.donor) : words.selfReported;
        return (
          <section key={flow.key}>
            <p className="card-donor">
              <span>{donor}</span> {flow.isSimulated && <SimulatedBadge />}
              <Link href={yearPath(flow.pairingId, year)} aria-label={own.openYear(donor, year)}>
                {own.yearPage}
              </Link>
            </p>
            <FourValues of={flow.cell} />
          </section>
        );
      })}
    </aside>
  );
}
