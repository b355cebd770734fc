import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../api/problems';
import {
  EndServiceTokenDocument,
  IssueServiceTokenDocument,
  ServiceTokensDocument,
  type TokenRowFragment,
} from '../../gql/access/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import { Drawer, focusFirstError } from '../../parts/drawer';
import { Field } from '../../parts/field';
import { useReadAll } from '../../parts/fresh';
import { LongTable, type LongColumn } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NothingHere } from '../../parts/nothing-here';
import { randomKey } from '../../parts/random-key';
import { Refusals } from '../../parts/refusals';
import { chinaToday, timeOf } from '../../parts/time';
import { among } from '../../parts/choices';
import { FindOne } from './find-one';
import { OnceShown } from './once-shown';
import { Question } from './question';
import { useAccessWords } from './words';
import { zh } from './words.zh';

/** Keys with which screens and portals read: the latest first. */
export function Tokens() {
  const words = useAccessWords();
  const readAll = useReadAll();
  const [isIssuing, setIssuing] = useState(false);
  const [ending, setEnding] = useState<TokenRowFragment>();
  const [told, setTold] = useState<string>();
  const list = useLongList({
    query: ServiceTokensDocument,
    variables: (page) => page,
    foundIn: ({ serviceTokens }) => serviceTokens,
  });
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens" className="unseen">
        {words.tabName.tokens}
      </h2>
      <p className="muted">{words.tokensMeaning}</p>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <div className="verbs">
        <button type="button" className="primary" onClick={() => setIssuing(true)}>
          {words.issue}
        </button>
      </div>
      <LongTable
        list={list}
        columns={useColumns(setEnding)}
        rowClass={isOver}
        empty={<NothingHere title={words.noTokens} hint={words.noTokensHint} />}
      />
      {isIssuing && <Issue close={() => setIssuing(false)} />}
      {ending && (
        <Question
          question={words.endTokenQuestion(ending.label)}
          consequence={words.endTokenConsequence}
          act={words.endToken}
          mutation={EndServiceTokenDocument}
          variables={(requestKey) => ({ input: { requestKey, serviceTokenId: ending.id } })}
          close={() => setEnding(undefined)}
          done={() => {
            setEnding(undefined);
            setTold(words.tokenEnded);
            readAll();
          }}
        />
      )}
    </section>
  );
}

const stateOf = ({ isEnded, expiresOn }: TokenRowFragment): keyof typeof zh.tokenStateName =>
  isEnded ? 'ended' : expiresOn < chinaToday() ? 'expired' : 'valid';

const isOver = (token: TokenRowFragment): string | undefined => (stateOf(token) === 'valid' ? undefined : 'gone');

function useColumns(end: (token: TokenRowFragment) => void): LongColumn<TokenRowFragment>[] {
  const words = useAccessWords();
  const { language } = useLanguage();
  return [
    { key: 'label', label: words.label, cell: ({ label }) => label },
    {
      key: 'scope',
      label: words.scope,
      cell: ({ party, place }) => {
        const at = party ?? place;
        return at ? nameIn(language, at) : words.scopeName.published;
      },
    },
    { key: 'issuedAt', label: words.issuedAt, className: 'day', cell: ({ createdAt }) => timeOf(createdAt, language) },
    { key: 'expiresOn', label: words.expiresOn, className: 'day', cell: ({ expiresOn }) => expiresOn },
    {
      key: 'state',
      label: words.tokenState,
      cell: (token) => (
        <>
          {words.tokenStateName[stateOf(token)]}{' '}
          {!token.isEnded && (
            <button type="button" className="quiet" onClick={() => end(token)}>
              {words.endToken}
            </button>
          )}
        </>
      ),
    },
  ];
}

const EMPTY = { label: '', scope: 'published', partyId: '', placeId: '', expiresOn: '' };
type Draft = typeof EMPTY;

function Issue({ close }: { close: () => void }) {
  const words = useAccessWords();
  const general = useWords();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const [requestKey, setRequestKey] = useState(randomKey);
  const [draft, setDraft] = useState(EMPTY);
  const [errors, setErrors] = useState<Partial<Draft>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  /** null: issued by an earlier request, which showed it */
  const [token, setToken] = useState<string | null>();
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setErrors({});
  };
  const submit = async (): Promise<void> => {
    const { label, scope, partyId, placeId, expiresOn } = draft;
    const missing: Partial<Draft> = {
      ...(label.trim() === '' && { label: words.fieldMissing }),
      ...(expiresOn === '' && { expiresOn: words.fieldMissing }),
      ...(scope === 'party' && partyId === '' && { partyId: words.chooseListed }),
      ...(scope === 'place' && placeId === '' && { placeId: words.chooseListed }),
    };
    setErrors(missing);
    setTold([]);
    if (Object.keys(missing).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const input = {
      requestKey,
      label,
      expiresOn,
      ...(scope === 'party' && { partyId }),
      ...(scope === 'place' && { placeId }),
    };
    const { data, error } = await client.mutation(IssueServiceTokenDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      readAll();
      return setToken(data.issueServiceToken.token ?? null);
    }
    if (!error) return;
    const problems = problemsOf(error, general);
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    const isKnown = (field: string | undefined): field is string => field !== undefined && field in EMPTY;
    setErrors(Object.fromEntries(problems.flatMap(({ field, message }) => (isKnown(field) ? [[field, message]] : []))));
    setTold(problems.flatMap(({ field, message }) => (isKnown(field) ? [] : [message])));
    focusFirstError(form.current);
  };
  if (token !== undefined) {
    return (
      <Drawer title={words.issue} close={close}>
        {token === null ? (
          <p className="notice">{words.lostToken}</p>
        ) : (
          <OnceShown title={words.tokenOnceTitle} hint={words.tokenOnceHint} secret={token} close={close} />
        )}
      </Drawer>
    );
  }
  return (
    <Drawer title={words.issue} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.label} hint={words.labelHint} error={errors.label}>
          {(attributes) => (
            <input {...attributes} value={draft.label} onChange={({ target }) => change({ label: target.value })} />
          )}
        </Field>
        <Field label={words.scope}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.scope}
              onChange={({ target }) => change({ scope: among(zh.scopeName, target.value) ?? 'published' })}
            >
              {Object.entries(words.scopeName).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.scope === 'party' && (
          <Field label={words.party} hint={words.partyHint} error={errors.partyId}>
            {(attributes) => (
              <FindOne
                what="PARTY"
                attributes={attributes}
                label={words.party}
                placeholder=""
                chosen={draft.partyId}
                choose={(partyId) => change({ partyId })}
              />
            )}
          </Field>
        )}
        {draft.scope === 'place' && (
          <Field label={words.within} hint={words.partyHint} error={errors.placeId}>
            {(attributes) => (
              <FindOne
                what="PLACE"
                attributes={attributes}
                label={words.within}
                placeholder=""
                chosen={draft.placeId}
                choose={(placeId) => change({ placeId })}
              />
            )}
          </Field>
        )}
        <Field label={words.expiresOn} hint={words.expiresHint} error={errors.expiresOn}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              min={chinaToday()}
              value={draft.expiresOn}
              onChange={({ target }) => change({ expiresOn: target.value })}
            />
          )}
        </Field>
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.issuing : words.issue}
          </button>
        </footer>
      </form>
    </Drawer>
  );
}
