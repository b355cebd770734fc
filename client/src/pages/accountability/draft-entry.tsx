import { useRef, useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { problemsOf } from '../../api/problems';
import { DraftAccountabilityDocument, PartiesSupervisedDocument, PartyConcernedDocument } from '../../gql/desk/graphql';
import type { AccountabilityKind } from '../../gql/graphql';
import { nameIn, useLanguage } from '../../language';
import { Drawer, focusFirstError } from '../../parts/drawer';
import { Field } from '../../parts/field';
import { useReadAll } from '../../parts/fresh';
import { randomKey } from '../../parts/random-key';
import { Refusals } from '../../parts/refusals';
import { useViewer } from '../../viewer';
import { among } from '../../parts/choices';
import { useAccountabilityWords } from './words';
import { zh } from './words.zh';

/** Parties of the place that are offered. */
const MOST = 100;
const FIELDS = ['partyId', 'officialName', 'reason'] as const;
type FieldName = (typeof FIELDS)[number];

interface Props {
  close: () => void;
  saved: () => void;
}

/** Drafts an entry; what the address names of it is there already. */
export default function DraftEntry({ close, saved }: Props) {
  const words = useAccountabilityWords();
  const { words: general, language } = useLanguage();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const [params] = useSearchParams();
  const [given, ranking, revokes] = [params.get('party'), params.get('ranking'), params.get('revokes')];
  const [requestKey, setRequestKey] = useState(randomKey);
  const [kind, setKind] = useState<AccountabilityKind>(among(zh.kindName, params.get('draft') ?? '') ?? 'REMINDER');
  const [partyId, setPartyId] = useState(given ?? '');
  const [officialName, setOfficialName] = useState('');
  const [reason, setReason] = useState(params.get('reason') ?? '');
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [{ data: concerned }] = useQuery({
    query: PartyConcernedDocument,
    variables: { id: given ?? '' },
    pause: given === null,
  });
  const party = concerned?.node && 'name' in concerned.node ? concerned.node : undefined;

  const submit = async (): Promise<void> => {
    const missing = {
      ...(!partyId && { partyId: general.fieldMissing }),
      ...(!reason.trim() && { reason: general.fieldMissing }),
    };
    setErrors(missing);
    setTold([]);
    if (Object.keys(missing).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const named = { officialName: officialName.trim() || undefined, rankingId: ranking, revokesId: revokes };
    const input = { requestKey, kind, partyId, reason: reason.trim(), ...named };
    const { data, error } = await client.mutation(DraftAccountabilityDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      readAll();
      return saved();
    }
    if (!error) return;
    const problems = problemsOf(error, general);
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    const isKnown = (field: string | undefined): field is FieldName => FIELDS.some((name) => name === field);
    setErrors(Object.fromEntries(problems.flatMap(({ field, message }) => (isKnown(field) ? [[field, message]] : []))));
    setTold(problems.flatMap(({ field, message }) => (isKnown(field) ? [] : [message])));
    focusFirstError(form.current);
  };

  return (
    <Drawer title={words.draftTitle} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.kind}>
          {(attributes) => (
            <select
              {...attributes}
              value={kind}
              disabled={revokes !== null}
              onChange={({ target }) => setKind(target.value as AccountabilityKind)}
            >
              {Object.entries(words.kindName).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {given === null ? (
          <ChooseParty value={partyId} choose={setPartyId} error={errors.partyId} />
        ) : (
          <p>
            {words.party}
            {general.colon}
            <b>{party ? nameIn(language, party) : '…'}</b>
          </p>
        )}
        {ranking && <p className="muted">{words.ofRanking}</p>}
        {revokes && <p className="muted">{words.revoking}</p>}
        <Field label={words.official} hint={words.officialHint} error={errors.officialName}>
          {(attributes) => (
            <input {...attributes} value={officialName} onChange={({ target }) => setOfficialName(target.value)} />
          )}
        </Field>
        <Field label={words.reason} hint={words.reasonHint} error={errors.reason}>
          {(attributes) => (
            <textarea {...attributes} rows={4} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? general.submitting : words.save}
          </button>
        </footer>
      </form>
    </Drawer>
  );
}

/** Of those that lie within the reader's place. */
function ChooseParty({
  value,
  choose,
  error,
}: {
  value: string;
  choose: (id: string) => void;
  error: string | undefined;
}) {
  const words = useAccountabilityWords();
  const { language } = useLanguage();
  const place = useViewer().posts.find(({ role }) => role === 'SUPERVISOR')?.place?.id;
  const [{ data }] = useQuery({
    query: PartiesSupervisedDocument,
    variables: { placeId: place ?? '', first: MOST },
    pause: place === undefined,
  });
  return (
    <Field label={words.party} error={error}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.choose}</option>
          {data?.parties.nodes.map((party) => (
            <option key={party.id} value={party.id}>
              {nameIn(language, party)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
