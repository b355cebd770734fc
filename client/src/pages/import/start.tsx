import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLocation, useSearchParams } from 'wouter';
import { upload } from '../../api/upload';
import type { ImportKind } from '../../gql/graphql';
import { ImportsDocument, type ImportsQuery } from '../../gql/records/graphql';
import { useLanguage } from '../../language';
import { PaperButton } from '../../parts/paper-button';
import { Earlier } from './earlier';
import { FilePicker } from '../../parts/file-picker';
import { importAt, sentBefore, type Way } from './paths';
import { useImportWords } from './words';

/** What is in the file, and the file: the two decisions that every import takes. */
export default function Start({ way }: { way: Way }) {
  const words = useImportWords();
  const [params, setParams] = useSearchParams();
  const kind = way.kinds.find((each) => each === params.get('kind')) ?? way.kinds[0] ?? 'PLACEMENT';
  return (
    <>
      <p className="muted">{words.hint}</p>
      <section className="card">
        <fieldset className="kinds">
          <legend>{words.whatIsIt}</legend>
          {way.kinds.map((each) => (
            <label key={each} className="kind">
              <input
                type="radio"
                name="kind"
                value={each}
                checked={each === kind}
                onChange={() => setParams({ kind: each }, { replace: true })}
              />
              <span>
                <strong>{words.kindName[each]}</strong>
                <small className="muted">{words.kindHint[each]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Sending way={way} kind={kind} />
        <p className="actions">
          <PaperButton kind="import-template" params={{ kind }} label={words.template} />
          <span className="muted">{words.templateHint}</span>
        </p>
      </section>
      <Earlier way={way} />
    </>
  );
}

interface OnItsWay {
  file: File;
  share: number;
  trouble?: string;
  /** the latest files that were sent this way when this one was chosen */
  before: ReadonlySet<string>;
}

/** How many of the files sent before are looked through for the one that was sent. */
const LATEST = 20;

type Listed = ImportsQuery['imports']['nodes'][number];

/** The upload: how far it has come, a way to end it, and another try for a file that did not arrive. */
function Sending({ way, kind }: { way: Way; kind: ImportKind }) {
  const words = useImportWords();
  const { words: general, language } = useLanguage();
  const client = useClient();
  const [, go] = useLocation();
  const [sent, setSent] = useState<OnItsWay>();
  const ending = useRef<AbortController>(undefined);
  const send = async (file: File, before: ReadonlySet<string>): Promise<void> => {
    ending.current = new AbortController();
    setSent({ file, share: 0, before });
    const query = new URLSearchParams({ kind, name: file.name });
    if (way.pairingId !== undefined) query.set('pairing', way.pairingId);
    const answer = await upload<{ importId: string }>({
      to: `/imports?${query.toString()}`,
      file,
      language,
      progressed: (share) => setSent((now) => now && { ...now, share }),
      signal: ending.current.signal,
      networkDown: words.uploadBroke,
    });
    if (ending.current.signal.aborted) return setSent(undefined);
    if ('trouble' in answer) return setSent({ file, share: 0, before, trouble: answer.trouble || general.networkDown });
    go(importAt(way, answer.body.importId));
  };
  const listed = async (): Promise<readonly Listed[] | undefined> => {
    const variables = { filter: sentBefore(way), first: LATEST };
    const { data } = await client.query(ImportsDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    return data?.imports.nodes;
  };
  const begin = async (file: File): Promise<void> => send(file, new Set((await listed())?.map(({ id }) => id)));
  /** The file may have arrived, and only the answer was lost: then it is there, and is not sent a second time. */
  const again = async ({ file, before }: OnItsWay): Promise<void> => {
    const arrived = (await listed())?.find(
      (one) => one.name === file.name && one.kind === kind && !before.has(one.id) && one.state !== 'DISCARDED',
    );
    if (arrived) go(importAt(way, arrived.id));
    else await send(file, before);
  };
  const isSending = sent !== undefined && sent.trouble === undefined;
  return (
    <>
      <FilePicker
        label={words.pick}
        hint={words.pickHint}
        accept=".xlsx,.csv,.txt,.xls"
        disabled={isSending}
        choose={(file) => void begin(file)}
      />
      {isSending && (
        <div className="under-way" role="status">
          <span>{words.uploading(sent.file.name)}</span>
          <progress value={sent.share} max={1} aria-label={words.uploading(sent.file.name)} />
          <span className="muted">{words.percent(Math.floor(sent.share * 100))}</span>
          <button type="button" className="quiet" onClick={() => ending.current?.abort()}>
            {words.stopUpload}
          </button>
        </div>
      )}
      {sent?.trouble && (
        <div className="notice bad" role="alert">
          <p>
            {sent.file.name}: {sent.trouble}
          </p>
          <p className="actions">
            <button type="button" onClick={() => void again(sent)}>
              {words.sendAgain}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
