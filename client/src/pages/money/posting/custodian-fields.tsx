import { useId } from 'react';
import { useQuery } from 'urql';
import type { CustodianKind } from '../../../gql/graphql';
import { ProjectChoicesDocument } from '../../../gql/money/graphql';
import { Field } from '../../../parts/field';
import { useMoneyWords } from '../words';
import type { FieldsProps } from './posting-fields';
import { knownCustodians } from './positions';
import { VERBS } from './verbs';

const KINDS: CustodianKind[] = [
  'DONOR_TREASURY',
  'PROVINCE',
  'CITY',
  'COUNTY_TREASURY',
  'DEPARTMENT',
  'TOWNSHIP',
  'IMPLEMENTING_UNIT',
  'CHARITY',
];

/** With whom the money lies afterwards: one that is known, or a new one. */
export function CustodianFields({ verb, draft, errors, change, funds }: FieldsProps) {
  const words = useMoneyWords();
  const list = useId();
  const { side, takesFrom } = VERBS[verb];
  const known = knownCustodians(funds, side);
  const isMove = takesFrom('AFTER_PAYMENT').length > 0;
  const choose = (name: string): void => {
    const found = known.find((one) => one.name === name.trim());
    change({ name, ...(found && { kind: found.kind }) });
  };
  return (
    <fieldset className="plain">
      <legend>{isMove ? words.toCustodian : words.keptBy}</legend>
      <div className="row">
        <Field label={words.custodianName} hint={words.custodianHint} error={errors['custodian.name']}>
          {(attributes) => (
            <>
              <input
                {...attributes}
                list={list}
                autoComplete="off"
                value={draft.name}
                onChange={({ target }) => choose(target.value)}
              />
              <datalist id={list}>
                {known.map(({ kind, name }) => (
                  <option key={`${kind} ${name}`} value={name}>
                    {words.custodianKindName[kind]}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={words.custodianKind}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.kind}
              onChange={({ target }) => change({ kind: target.value as CustodianKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.custodianKindName[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}

const CHOICES = 100;

export function ProjectField({ pairingId, draft, errors, change }: FieldsProps) {
  const words = useMoneyWords();
  const [{ data }] = useQuery({ query: ProjectChoicesDocument, variables: { pairingId, first: CHOICES } });
  return (
    <Field label={words.project} error={errors.projectId}>
      {(attributes) => (
        <select {...attributes} value={draft.projectId} onChange={({ target }) => change({ projectId: target.value })}>
          <option value="">{words.noProject}</option>
          {data?.projects.nodes.map(({ id, year, name }) => (
            <option key={id} value={id}>
              {year} · {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
