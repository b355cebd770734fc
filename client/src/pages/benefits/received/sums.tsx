import type { BenefitSumsQuery } from '../../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Yuan } from '../../../parts/yuan';
import { ruleName } from '../names';
import { useBenefitWords } from '../words';
import type { groupOf } from './filter';

type Group = ReturnType<typeof groupOf>;
type Part = BenefitSumsQuery['parts'][number];

interface Props {
  sums: BenefitSumsQuery;
  by: Group;
  choose: (by: Group) => void;
}

/** Where the money of each level went: groups that add up to the total. */
export function Sums({ sums, by, choose }: Props) {
  const words = useBenefitWords();
  const nameOf = useGroupName(by);
  const [all] = sums.all;
  if (!all || all.benefits === 0) return null;
  return (
    <section className="benefit-counts" aria-labelledby="benefit-sums">
      <header>
        <h2 id="benefit-sums">{words.sums}</h2>
        <div role="group" aria-label={words.sumBy} className="benefit-cells">
          {(Object.keys(words.sumName) as Group[]).map((one) => (
            <button key={one} type="button" aria-pressed={one === by} onClick={() => choose(one)}>
              {words.sumName[one]}
            </button>
          ))}
        </div>
      </header>
      <div className="scroll">
        <table className="stacking benefit-sums">
          <thead>
            <tr>
              <th scope="col">{words.sumName[by]}</th>
              <th scope="col">{words.level}</th>
              <th scope="col" className="number">
                {words.benefitsCount}
              </th>
              <th scope="col" className="number">
                {words.households}
              </th>
              <th scope="col" className="number">
                {words.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.parts.map((part, at) => (
              <tr key={at}>
                <th scope="row" data-label={words.sumName[by]}>
                  {nameOf(part)}
                </th>
                <td data-label={words.level}>{part.source && words.sourceName[part.source]}</td>
                <td className="number" data-label={words.benefitsCount}>
                  {part.benefits}
                </td>
                <td className="number" data-label={words.households}>
                  {part.households}
                </td>
                <td className="number" data-label={words.sum}>
                  <Yuan value={part.amount} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.sum}
              </th>
              <td className="number" data-label={words.benefitsCount}>
                {all.benefits}
              </td>
              <td className="number" data-label={words.households}>
                {all.households}
              </td>
              <td className="number" data-label={words.sum}>
                <Yuan value={all.amount} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="muted">{words.sumsHint}</p>
    </section>
  );
}

function useGroupName(by: Group): (part: Part) => string {
  const words = useBenefitWords();
  const { language } = useLanguage();
  return ({ fund, rule, town, year, source }) => {
    switch (by) {
      case 'FUND':
        if (fund) return words.fundName(fund.name, fund.year);
        return source === 'PAIRING' ? words.unseenFund : words.otherMoney;
      case 'RULE':
        return rule ? ruleName(rule) : words.none;
      case 'TOWN':
        return town ? nameIn(language, town) : words.none;
      case 'YEAR':
        return year ? String(year) : words.none;
    }
  };
}
