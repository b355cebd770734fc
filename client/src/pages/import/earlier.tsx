import { Link } from 'wouter';
import { ImportsDocument } from '../../gql/records/graphql';
import { useLanguage } from '../../language';
import { useFresh } from '../../parts/fresh';
import { timeOf } from '../../parts/time';
import { importAt, sentBefore, type Way } from './paths';
import { useImportWords } from './words';

const LATEST = 20;

/** What was sent before, the latest first: whoever closed the page half-way comes back by this. */
export function Earlier({ way }: { way: Way }) {
  const words = useImportWords();
  const { language } = useLanguage();
  const [{ data }] = useFresh({ query: ImportsDocument, variables: { filter: sentBefore(way), first: LATEST } });
  const imports = data?.imports.nodes ?? [];
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <div className="scroll">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" className="number">
                {words.rows}
              </th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ id, name, kind, state, madeAt, counts }) => (
              <tr key={id}>
                <th scope="row" data-label={words.file}>
                  <Link href={importAt(way, id)} aria-label={words.open(name)}>
                    {name}
                  </Link>
                </th>
                <td data-label={words.kind}>{words.kindName[kind]}</td>
                <td data-label={words.state}>{words.stateName[state]}</td>
                <td className="number" data-label={words.rows}>
                  {counts.good + counts.repaired + counts.refused + counts.duplicates}
                </td>
                <td className="day" data-label={words.when}>
                  {timeOf(madeAt, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
