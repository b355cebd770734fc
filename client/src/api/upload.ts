import { SAID_BETWEEN } from './problems';
import { authorization, needsRefresh, refresh } from './session';

/**
 * What the door said: the body where it took the file, otherwise why not, in the reader's language; `isCut` where no
 * answer came, so that nobody knows whether the file has arrived.
 */
export type Uploaded<Body> = { body: Body } | { trouble: string; isCut: boolean };

interface Upload {
  /** path and query of the door */
  to: string;
  file: Blob;
  language: string;
  /** how much has left this device, 0 to 1 */
  progressed: (share: number) => void;
  /** ends the upload */
  signal?: AbortSignal;
  /** what to say when no answer came */
  networkDown: string;
}

/** Sends a file as it is. By XMLHttpRequest, because fetch does not tell how far it has come. */
export async function upload<Body>(asked: Upload): Promise<Uploaded<Body>> {
  if (needsRefresh() && (await refresh()) === 'UNREACHABLE') return told(undefined, asked);
  const first = await send(asked);
  if (first?.status !== 401) return told(first, asked);
  // The token ran out while somebody looked for the file.
  await refresh();
  return told(await send(asked), asked);
}

interface Answer {
  status: number;
  text: string;
}

function send({ to, file, language, progressed, signal }: Upload): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('accept-language', language);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    const bearer = authorization();
    if (bearer) request.setRequestHeader('authorization', bearer);
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => resolve(undefined);
    request.onabort = () => resolve(undefined);
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function told<Body>(answer: Answer | undefined, { networkDown }: Upload): Uploaded<Body> {
  if (!answer) return { trouble: networkDown, isCut: true };
  const body = parsed(answer.text);
  if (answer.status >= 200 && answer.status < 300 && body) return { body: body as Body };
  const message = (body as { message?: unknown } | undefined)?.message;
  return {
    trouble: typeof message === 'string' ? message : networkDown,
    isCut: typeof message !== 'string' && SAID_BETWEEN.includes(answer.status),
  };
}

/** A proxy on the way may answer with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
