import { useQuery } from 'urql';
import type { FundOfPageFragment } from '../../../gql/money/graphql';
import { SourceChoicesDocument } from '../../../gql/money/graphql';
import { Field } from '../../../parts/field';
import { useMoneyWords } from '../words';
import { useReadable } from '../../../parts/yuan';
import { positionOf, type SourceRow } from './draft';
import type { FieldsProps } from './posting-fields';

const CHOICES = 100;

/** Which entries the amount came from, for those who know; nobody has to. */
export function SourceFields({ verb, draft, errors, change, fund }: FieldsProps & { fund: FundOfPageFragment }) {
  const words = useMoneyWords();
  const readable = useReadable();
  const position = positionOf(draft, verb, fund);
  const [{ data }] = useQuery({
    query: SourceChoicesDocument,
    variables: { fundId: fund.id, first: CHOICES },
    pause: draft.sources.length === 0,
  });
  if (!position) return null;
  const choices = (data?.fundEntries.nodes ?? []).filter(
    ({ toHolding, custodian, originYear, reverses, reversedBy, project }) =>
      toHolding === position.holding &&
      custodian.name === position.custodian.name &&
      custodian.kind === position.custodian.kind &&
      project?.id === position.project?.id &&
      originYear === position.originYear &&
      !reverses &&
      !reversedBy,
  );
  const changeRow = (at: number, part: Partial<SourceRow>): void =>
    change({ sources: draft.sources.map((row, each) => (each === at ? { ...row, ...part } : row)) });
  return (
    <details className="sources" open={draft.sources.length > 0}>
      <summary>{words.sources}</summary>
      <p className="muted">{words.sourcesHint}</p>
      {draft.sources.map((row, at) => (
        <div key={at} className="row">
          <Field label={words.sourceEntry} error={errors[`sources.${at}.entryId`]}>
            {(attributes) => (
              <select
                {...attributes}
                value={row.entryId}
                onChange={({ target }) => changeRow(at, { entryId: target.value })}
              >
                <option value="">{words.chooseOne}</option>
                {choices.map(({ id, day, stage, documentNo, amount }) => (
                  <option key={id} value={id}>
                    {[day, words.stageName[stage], documentNo, readable(amount)].join(' · ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.sourceAmount} error={errors[`sources.${at}.amount`]}>
            {(attributes) => (
              <input
                {...attributes}
                inputMode="decimal"
                value={row.amount}
                onChange={({ target }) => changeRow(at, { amount: target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className="quiet"
            onClick={() => change({ sources: draft.sources.filter((_, each) => each !== at) })}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change({ sources: [...draft.sources, { entryId: '', amount: '' }] })}>
        {words.addSource}
      </button>
    </details>
  );
}
