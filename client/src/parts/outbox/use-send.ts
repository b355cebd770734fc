import { CombinedError, stringifyDocument, useClient, type TypedDocumentNode } from 'urql';
import { isUnanswered } from '../../api/problems';
import { upload } from '../../api/upload';
import { useLanguage } from '../../language';
import { useKept } from '../kept';
import { randomKey } from '../random-key';
import { factsOf, type FileOfEntry, type FormOfEntry, type Input } from './entry';
import { mayWait, mutationOf } from './may-wait';

/** A server that has said nothing for so long has not answered. */
const PATIENCE_MS = 20_000;

/** What the list of what waits tells of a form, and how it leads back. */
export interface About {
  title: string;
  /** the form as it stands, whose labels and values are listed */
  element: HTMLFormElement | null;
  /** what is listed where labels are not in a form */
  facts?: [label: string, value: string][];
  /** the record that it changes */
  record?: string;
  form?: FormOfEntry;
}

/** What a form has to know of how its request ended. */
export interface Answered {
  error?: CombinedError | undefined;
  /** no answer came, and it waits on this device: the form has done its part */
  isKept?: boolean;
}

export interface Sent<Data> extends Answered {
  data?: Data | undefined;
  isKept: boolean;
}

/**
 * Sends a form. What writes down what has happened is kept where no answer comes, and sent when the network is back;
 * every other act fails as it does, so that its form stays and says so.
 */
export function useSend() {
  const client = useClient();
  const kept = useKept();
  return async <Data, Asked extends { requestKey: string }>(
    document: TypedDocumentNode<Data, { input: Asked }>,
    input: Asked,
    about: About,
  ): Promise<Sent<Data>> => {
    const text = stringifyDocument(document);
    const mutation = mutationOf(text);
    const asked = client.mutation(document, { input }).toPromise();
    if (!kept || !mayWait(mutation, input)) return { ...(await asked), isKept: false };
    const answer = await Promise.race([asked, patience()]);
    if (answer && !(answer.error && isUnanswered(answer.error))) return { ...answer, isKept: false };
    const entry = {
      title: about.title,
      facts: about.facts ?? factsOf(about.element),
      mutation,
      document: text,
      input: JSON.parse(JSON.stringify(input)) as Input,
      ...(about.record !== undefined && { record: about.record }),
      ...(about.form && { form: about.form }),
    };
    try {
      await kept.outbox.put({ ...newEntry(), ...entry });
      return { isKept: true };
    } catch {
      // No room on this device: the form keeps it, and says that nobody knows whether it arrived.
      return { error: (answer ?? (await asked)).error, isKept: false };
    }
  };
}

/**
 * Sends a form with a file, which goes first and becomes the input's `evidenceIds`: both wait together where no answer comes, and
 * neither is doubled. A file that is too large to wait, or refused, is an error of the form.
 */
export function useSendWithFile() {
  const send = useSend();
  const kept = useKept();
  const { words, language } = useLanguage();
  return async <Data, Asked extends { requestKey: string; evidenceIds?: string[] }>(
    document: TypedDocumentNode<Data, { input: Asked }>,
    input: Asked,
    about: About,
    file: File | undefined,
  ): Promise<Answered> => {
    if (!file) return send(document, input, about);
    const told = await upload<{ id: string }>({
      to: `/evidence?name=${encodeURIComponent(file.name)}`,
      file,
      language,
      progressed: () => undefined,
      networkDown: words.networkDown,
    });
    if ('body' in told) return send(document, { ...input, evidenceIds: [told.body.id] }, about);
    const text = stringifyDocument(document);
    const mutation = mutationOf(text);
    if (told.isCut && kept?.outbox.hasRoomFor(file.size) && mayWait(mutation, input)) {
      const { title, element, facts = factsOf(element), form } = about;
      const entry = { ...newEntry(), title, facts, mutation };
      const plain = JSON.parse(JSON.stringify(input)) as Input;
      const kind = { name: file.name, type: file.type, size: file.size };
      const put = kept.outbox.put({ ...entry, document: text, input: plain, file: kind, ...(form && { form }) }, file);
      if (
        await put.then(
          () => true,
          () => false,
        )
      )
        return { isKept: true };
    }
    return { error: new CombinedError({ graphQLErrors: [{ message: told.trouble, extensions: { code: 'FILE' } }] }) };
  };
}

/** A file for a record, where it could not be uploaded. @returns whether it waits now */
export function useKeepFile() {
  const kept = useKept();
  return async <Data, Asked>(
    file: File,
    record: string,
    title: string,
    document: TypedDocumentNode<Data, { input: Asked }>,
  ): Promise<boolean> => {
    if (!kept?.outbox.hasRoomFor(file.size)) return false;
    const text = stringifyDocument(document);
    const about: FileOfEntry = { name: file.name, type: file.type, size: file.size };
    const entry = {
      ...newEntry(),
      title,
      facts: [] as [string, string][],
      mutation: mutationOf(text),
      document: text,
      input: { requestKey: randomKey(), recordIds: [record] },
      record,
      file: about,
    };
    return kept.outbox.put(entry, file).then(
      () => true,
      () => false,
    );
  };
}

const patience = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));

/** Sorts after whatever was put before it by this clock. */
function newEntry() {
  const at = Date.now();
  return {
    id: `${String(at).padStart(15, '0')}-${randomKey()}`,
    at,
    path: `${location.pathname}${location.search}`,
    state: 'WAITING' as const,
    problems: [],
  };
}
