import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import type { FundKind, FundTier, VoucherOrder } from '../../../gql/graphql';
import { OpenFundDocument } from '../../../gql/money/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Field } from '../../../parts/field';
import { randomKey } from '../../../parts/random-key';
import { useViewer } from '../../../viewer';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { Refusals } from '../../../parts/refusals';
import { useMoney } from '../money-context';
import { donorsToOpenFor } from '../sides';
import { useMoneyWords } from '../words';
import type { FieldErrors } from './draft';

const KINDS: FundKind[] = ['FISCAL', 'SOCIAL_CASH', 'SOCIAL_GOODS'];
const TIERS: FundTier[] = ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN'];
const ORDERS: VoucherOrder[] = ['AFTER_PAYMENT', 'BEFORE_PAYMENT'];
const FIELDS = ['name', 'kind', 'tier', 'donorId', 'voucherOrder'];

interface Props {
  close: () => void;
  opened: () => void;
}

/** A fund is opened once in a year or two: its form is short, and starts anew. */
export default function OpenFundDrawer({ close, opened }: Props) {
  const words = useMoneyWords();
  const { words: general, language } = useLanguage();
  const client = useClient();
  const viewer = useViewer();
  const { pairing, year } = useMoney();
  const donors = donorsToOpenFor(viewer, pairing);
  const form = useRef<HTMLFormElement>(null);
  const [requestKey] = useState(randomKey);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FundKind>('FISCAL');
  const [tier, setTier] = useState<FundTier>('DISTRICT');
  const [donorId, setDonor] = useState(donors[0]?.id ?? '');
  const [order, setOrder] = useState<VoucherOrder | ''>('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const empty: FieldErrors = name.trim() ? {} : { name: words.fieldMissing };
    setErrors(empty);
    setTold([]);
    if (empty.name) return focusFirstError(form.current);
    setBusy(true);
    const { data, error } = await client
      .mutation(OpenFundDocument, {
        input: {
          requestKey,
          pairingId: pairing.id,
          year,
          kind,
          tier: kind === 'FISCAL' ? tier : undefined,
          donorId,
          name: name.trim(),
          voucherOrder: order || undefined,
        },
      })
      .toPromise();
    setBusy(false);
    if (data) return opened();
    if (!error) return;
    const problems = problemsOf(error, general);
    setErrors(Object.fromEntries(problems.flatMap(({ field, message }) => (field ? [[field, message]] : []))));
    setTold(
      problems.flatMap(({ code, field, message }) => {
        if (code === 'NETWORK') return [words.lostOnTheWay];
        return field && FIELDS.includes(field) ? [] : [message];
      }),
    );
    focusFirstError(form.current);
  };

  return (
    <Drawer title={words.openFundTitle(year)} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.fundName} hint={words.fundNameHint} error={errors.name}>
          {(attributes) => <input {...attributes} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <div className="row">
          <Field label={words.kind} error={errors.kind}>
            {(attributes) => (
              <select {...attributes} value={kind} onChange={({ target }) => setKind(target.value as FundKind)}>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {words.kindName[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {kind === 'FISCAL' && (
            <Field label={words.tier} error={errors.tier}>
              {(attributes) => (
                <select {...attributes} value={tier} onChange={({ target }) => setTier(target.value as FundTier)}>
                  {TIERS.map((each) => (
                    <option key={each} value={each}>
                      {words.tierName[each]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
        </div>
        <div className="row">
          <Field label={words.givenBy} error={errors.donorId}>
            {(attributes) => (
              <select {...attributes} value={donorId} onChange={({ target }) => setDonor(target.value)}>
                {donors.map((party) => (
                  <option key={party.id} value={party.id}>
                    {nameIn(language, party)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.voucherOrder} error={errors.voucherOrder}>
            {(attributes) => (
              <select
                {...attributes}
                value={order}
                onChange={({ target }) => setOrder(target.value as VoucherOrder | '')}
              >
                <option value="">{words.voucherOrderByRule}</option>
                {ORDERS.map((each) => (
                  <option key={each} value={each}>
                    {words.orderName[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
        </footer>
      </form>
    </Drawer>
  );
}
