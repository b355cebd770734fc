import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import { upload } from '../../../api/upload';
import {
  AttachEvidenceDocument,
  DetachEvidenceDocument,
  RecordEvidenceDocument,
  type RecordEvidenceQuery,
} from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { EvidenceLink } from '../../../parts/evidence/evidence-link';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { Skeleton } from '../../../parts/skeleton';
import { MOST_FILE_BYTES } from '../../../parts/outbox/outbox';
import { useKeepFile, useSend } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { timeOf } from '../../../parts/time';
import { EVIDENCE_TYPES, FilePicker } from '../../../parts/file-picker';
import { useRecordWords } from '../words';

type Evidence = RecordEvidenceQuery['evidence']['nodes'][number];

/** A record has no more. */
const MOST_FILES = 50;

/** The files that prove a record, and a way to add one. */
export function EvidencePanel({ recordId, mayAttach }: { recordId: string; mayAttach: boolean }) {
  const words = useRecordWords();
  const [{ data }] = useFresh({ query: RecordEvidenceDocument, variables: { recordId, first: MOST_FILES } });
  const files = data?.evidence.nodes;
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">{words.evidenceOf}</h3>
      {!files && <Skeleton rows={2} />}
      {files?.length === 0 && <p className="muted">{words.noEvidence}</p>}
      {files && files.length > 0 && (
        <ul className="todo files">
          {files.map((file) => (
            <EvidenceFile key={file.id} file={file} recordId={recordId} mayDetach={mayAttach} />
          ))}
        </ul>
      )}
      {mayAttach && <Attaching recordId={recordId} />}
    </section>
  );
}

const KIB = 1024;

/** 340 KB, 2.1 MB: whole kilobytes and tenths of megabytes, rounded up, as file managers show them. */
function sizeOf(bytes: number): string {
  if (bytes < KIB * KIB) return `${Math.ceil(bytes / KIB)} KB`;
  return `${Math.ceil((bytes * 10) / (KIB * KIB)) / 10} MB`;
}

function EvidenceFile({ file, recordId, mayDetach }: { file: Evidence; recordId: string; mayDetach: boolean }) {
  const words = useRecordWords();
  const { words: general, language } = useLanguage();
  const client = useClient();
  const readAll = useReadAll();
  const [isSure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const uses = file.records.filter(({ id }) => id !== recordId).length + file.usedElsewhere;
  const detach = async (): Promise<void> => {
    if (!isSure) return setSure(true);
    const input = { requestKey: randomKey(), evidenceId: file.id, recordIds: [recordId] };
    const { error } = await client.mutation(DetachEvidenceDocument, { input }).toPromise();
    if (error) setTrouble(problemsOf(error, general)[0]?.message);
    else readAll();
  };
  return (
    <li>
      <EvidenceLink file={file} />{' '}
      <span className="muted">
        {file.type} · {sizeOf(file.size)} · {timeOf(file.attachedAt, language)}
      </span>{' '}
      {uses > 0 && <span className="badge warn">{words.alsoUsed(uses)}</span>}{' '}
      {mayDetach && (
        <button
          type="button"
          className={isSure ? 'quiet bad' : 'quiet'}
          aria-label={`${words.detach}: ${file.name}`}
          onBlur={() => setSure(false)}
          onClick={() => void detach()}
        >
          {isSure ? words.detachSure : words.detach}
        </button>
      )}
      {trouble && (
        <span className="error" role="alert">
          {trouble}
        </span>
      )}
    </li>
  );
}

/** Uploads a file, then ties it to the record; what breaks off half-way is sent anew, and never stands there twice. */
function Attaching({ recordId }: { recordId: string }) {
  const words = useRecordWords();
  const { words: general, language } = useLanguage();
  const keepFile = useKeepFile();
  const attach = useSend();
  const readAll = useReadAll();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [told, setTold] = useState<{ text: string; isGood: boolean }>();
  const send = async (file: File): Promise<void> => {
    setTold(undefined);
    setSending({ name: file.name, share: 0 });
    const answer = await upload<{ id: string }>({
      to: `/evidence?name=${encodeURIComponent(file.name)}`,
      file,
      language,
      progressed: (share) => setSending({ name: file.name, share }),
      networkDown: general.networkDown,
    });
    setSending(undefined);
    if ('trouble' in answer) {
      const isKept = answer.isCut && (await keepFile(file, recordId, words.addEvidence, AttachEvidenceDocument));
      if (isKept) return undefined;
      const isTooLarge = answer.isCut && file.size > MOST_FILE_BYTES;
      const text = isTooLarge ? `${answer.trouble} ${words.tooLargeToWait(sizeOf(MOST_FILE_BYTES))}` : answer.trouble;
      return setTold({ text, isGood: false });
    }
    const input = { requestKey: randomKey(), evidenceIds: [answer.body.id], recordIds: [recordId] };
    const { error, isKept } = await attach(AttachEvidenceDocument, input, {
      title: words.addEvidence,
      element: null,
      facts: [[words.evidenceOf, file.name]],
      record: recordId,
    });
    if (isKept) return undefined;
    if (error) return setTold({ text: problemsOf(error, general)[0]?.message ?? '', isGood: false });
    setTold({ text: words.attached, isGood: true });
    readAll();
  };
  return (
    <>
      <FilePicker
        label={words.addEvidence}
        hint={words.addEvidenceHint}
        accept={EVIDENCE_TYPES}
        disabled={sending !== undefined}
        choose={(file) => void send(file)}
      />
      {sending && (
        <p className="under-way" role="status">
          <span>{words.uploading(sending.name, Math.floor(sending.share * 100))}</span>
          <progress value={sending.share} max={1} aria-hidden="true" />
        </p>
      )}
      {told && (
        <p className={told.isGood ? 'notice good' : 'notice bad'} role={told.isGood ? 'status' : 'alert'}>
          {told.text}
        </p>
      )}
    </>
  );
}
