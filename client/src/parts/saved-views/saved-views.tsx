import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { useSearchParams } from 'wouter';
import { problemsOf } from '../../api/problems';
import type { SavedViewPage } from '../../gql/graphql';
import {
  ChangeViewDocument,
  DeleteViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  type SavedViewPartsFragment,
} from '../../gql/views/graphql';
import { useWords } from '../../language';
import '../../styles/saved-views.css';
import { useViewer } from '../../viewer';
import { Field } from '../field';
import { randomKey } from '../random-key';
import { sameView, viewQueryOf } from './view-query';
import { useSavedViewWords } from './words';

/** The reader's own views of a page, as chips over its list; what stands in the address can be kept as one more. */
export function SavedViews({ page }: { page: SavedViewPage }) {
  const viewer = useViewer();
  return viewer.account ? <Views key={page} page={page} /> : null;
}

type Form = { of: 'NEW' } | { of: 'RENAME'; view: SavedViewPartsFragment };

function Views({ page }: { page: SavedViewPage }) {
  const words = useSavedViewWords();
  const general = useWords();
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const [{ data }, again] = useQuery({ query: SavedViewsDocument, variables: { page } });
  const [form, setForm] = useState<Form>();
  const [trouble, setTrouble] = useState<string>();
  const views = data?.savedViews ?? [];
  const current = views.find(({ query }) => sameView(params, query));
  const isFiltered = viewQueryOf(params) !== '';

  // Whoever comes without conditions finds their default; what an address says comes first.
  const [isBare] = useState(() => [...params].length === 0);
  const usual = views.find(({ isDefault }) => isDefault)?.query;
  const [wasOpened, setOpened] = useState(false);
  const openUsual = useEffectEvent((query: string) => {
    setOpened(true);
    if (isBare && !wasOpened && !isFiltered) setParams(new URLSearchParams(query), { replace: true });
  });
  useEffect(() => {
    if (usual !== undefined) openUsual(usual);
  }, [usual]);

  const read = (): void => again({ requestPolicy: 'network-only' });
  const done = (error: CombinedError | undefined): string | undefined => {
    const told = error && problemsOf(error, general)[0]?.message;
    setTrouble(told);
    if (told === undefined) setForm(undefined);
    read();
    return told;
  };
  const change = async (
    { id, version }: SavedViewPartsFragment,
    part: { name?: string; query?: string; isDefault?: boolean },
  ): Promise<string | undefined> => {
    const input = { requestKey: randomKey(), viewId: id, version, ...part };
    const { error } = await client.mutation(ChangeViewDocument, { input }).toPromise();
    return done(error);
  };
  const forget = async ({ id }: SavedViewPartsFragment): Promise<void> => {
    const input = { requestKey: randomKey(), viewId: id };
    const { error } = await client.mutation(DeleteViewDocument, { input }).toPromise();
    done(error);
  };
  const save = async (name: string, isDefault: boolean): Promise<string | undefined> => {
    if (form?.of === 'RENAME') return change(form.view, { name, isDefault });
    const input = { requestKey: randomKey(), page, name, isDefault, query: viewQueryOf(params) };
    const { error } = await client.mutation(SaveViewDocument, { input }).toPromise();
    return done(error);
  };
  if (views.length === 0 && !isFiltered && !form) return null;
  return (
    <section className="views" aria-label={words.views}>
      <p className="chips">
        {views.map((view) => (
          <button
            key={view.id}
            type="button"
            className="chip"
            aria-pressed={view.id === current?.id}
            onClick={() => setParams(new URLSearchParams(view.query), { replace: true })}
          >
            {view.name}
            {view.isDefault && <small>（{words.isDefault}）</small>}
          </button>
        ))}
        {isFiltered && !current && !form && (
          <button type="button" className="quiet" onClick={() => setForm({ of: 'NEW' })}>
            {words.save}
          </button>
        )}
      </p>
      {current && !form && (
        <details className="manage">
          <summary>{words.manage(current.name)}</summary>
          <p className="actions">
            <button type="button" onClick={() => setForm({ of: 'RENAME', view: current })}>
              {words.rename}
            </button>
            <button type="button" onClick={() => void change(current, { isDefault: !current.isDefault })}>
              {current.isDefault ? words.endDefault : words.makeDefault}
            </button>
            <button type="button" className="bad" onClick={() => void forget(current)}>
              {words.forget}
            </button>
          </p>
        </details>
      )}
      {form && (
        <NameForm
          key={form.of}
          view={form.of === 'RENAME' ? form.view : undefined}
          save={save}
          close={() => setForm(undefined)}
        />
      )}
      {trouble && !form && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

interface NameFormProps {
  view: SavedViewPartsFragment | undefined;
  /** gives what was refused */
  save: (name: string, isDefault: boolean) => Promise<string | undefined>;
  close: () => void;
}

function NameForm({ view, save, close }: NameFormProps) {
  const words = useSavedViewWords();
  const [name, setName] = useState(view?.name ?? '');
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (name.trim() === '') return setError(words.fieldMissing);
    setBusy(true);
    setError(await save(name, isDefault));
    setBusy(false);
  };
  return (
    <form
      className="row"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={words.name} hint={words.nameHint} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            autoFocus
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={isDefault} onChange={({ target }) => setDefault(target.checked)} />
        <span>{words.asDefault}</span>
      </label>
      <p className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {words.keep}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
