import { Link } from 'wouter';
import type { BoardLineFragment } from '../../../gql/board/graphql';
import { nameIn, useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { yearPath } from '../../desk/paths';
import { useBoardWords } from '../words';
import { Matters } from './matters';
import { Measures } from './measures';

/** One pairing: how far its year has come, what lies idle, what is open and what waits. */
export function Line({ line }: { line: BoardLineFragment }) {
  const { words: general, language } = useLanguage();
  const words = useBoardWords();
  const { pairing, year } = line;
  const donor = pairing.donor ? nameIn(language, pairing.donor) : general.selfReported;
  const heading = `line-${line.key.replace(' ', '-')}`;
  return (
    <section className="line" aria-labelledby={heading} data-pairing={pairing.id}>
      <header className="facts">
        <h2 id={heading}>
          <Link href={yearPath(pairing.id, year)}>
            {donor} → {nameIn(language, pairing.recipient)}
          </Link>
        </h2>
        <span>{general.yearOf(year)}</span>
        <span className="muted">{words.yearGone(line.monthsElapsed)}</span>
        {pairing.simulated && <SimulatedBadge />}
      </header>
      <Matters line={line} />
      <Measures line={line} labelledBy={heading} />
    </section>
  );
}
