import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ExploreIndicatorsDocument, ExploreProvincesDocument } from '../../gql/explore/graphql';
import { nameIn, useLanguage } from '../../language';
import { backTo } from './asked';
import { useNamesOfIds } from './choosing/looked-up';
import { explorePath } from './paths';
import { addressOf, type Question, type Step } from './question';
import { useExploreWords } from './words';

const PROVINCES = 60;
const INDICATORS = 20;

/** The groups that were opened on the way, each a way back. */
export function Trail({ question }: { question: Question }) {
  const words = useExploreWords();
  const nameOf = useStepNames(question.trail);
  if (question.trail.length === 0) return null;
  return (
    <nav className="trail" aria-label={words.trail}>
      <ol>
        <li>
          <Link href={explorePath(addressOf(backTo(question, 0)))}>{words.everything}</Link>
        </li>
        {question.trail.map((step, at) => {
          const name = nameOf(step);
          const isLast = at === question.trail.length - 1;
          return (
            <li key={`${step.dimension} ${step.value}`}>
              {isLast ? (
                <span aria-current="page">{name}</span>
              ) : (
                <Link href={explorePath(addressOf(backTo(question, at + 1)))}>{name}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function useStepNames(trail: readonly Step[]): (step: Step) => string {
  const { language, words } = useLanguage();
  const own = useExploreWords();
  const of = (...dimensions: Step['dimension'][]): string[] =>
    trail.filter(({ dimension }) => dimensions.includes(dimension)).map(({ value }) => value);
  const parties = useNamesOfIds(of('DONOR', 'RECIPIENT', 'PAIRING'));
  const codes = of('INDICATOR');
  const [provinces] = useQuery({
    query: ExploreProvincesDocument,
    variables: { first: PROVINCES },
    pause: of('DONOR_PROVINCE', 'RECIPIENT_PROVINCE').length === 0,
  });
  const [indicators] = useQuery({
    query: ExploreIndicatorsDocument,
    variables: { filter: { codes }, first: INDICATORS },
    pause: codes.length === 0,
  });
  return ({ dimension, value }) => {
    if (dimension === 'YEAR') return words.yearOf(Number(value));
    if (dimension === 'QUARTER') return own.quarterOf(Number(value));
    if (dimension === 'DONOR_PROVINCE' || dimension === 'RECIPIENT_PROVINCE') {
      const place = provinces.data?.places.nodes.find(({ code }) => code === value);
      return place ? nameIn(language, place) : value;
    }
    if (dimension === 'INDICATOR') {
      return indicators.data?.indicators.nodes.find(({ code }) => code === value)?.name ?? value;
    }
    return parties.find((option) => option.value === value)?.name ?? own.dimensionName[dimension];
  };
}
