import { Router, type Request, type Response } from 'express';
import { Ability, ProblemCode, ImportKind } from '../../schema/vocabulary';
import type { Identity, SessionService } from '../accounts/session.service';
import { admit } from '../graphql/access';
import { langOf, presentError, statusOf, type Telling } from '../graphql/errors';
import type { Operation, Operations } from '../graphql/operations';
import { DomainError } from '../platform/errors';
import { keyOf, toGlobalId } from '../platform/ids';
import type { Log } from '../platform/log';
import { Slots } from '../platform/slots';
import type { ImportService } from './import.service';

/** Files that arrive at the same time; what cannot even wait is told to come again. */
const AT_ONCE = { busy: 8, waiting: 64, each: 4 };

/** A caller that hung up hears nothing; the log says it as proxies do. */
const HUNG_UP = 499;

export interface ImportDoorOptions {
  imports: ImportService;
  sessions: Pick<SessionService, 'identify'>;
  operations: Operations;
  log: Log;
  isProduction: boolean;
}

/**
 * `POST /imports?pairing=…&kind=PURCHASE&name=…` takes a spreadsheet, its content being the whole body, and answers with the id under
 * which the contract tells of it. Only people who signed in, by the same header as at /graphql.
 */
export function importDoor({ imports, sessions, operations, log, isProduction }: ImportDoorOptions): Router {
  const slots = new Slots(AT_ONCE, () => new DomainError(ProblemCode.BUSY));

  const take = async (identity: Identity, request: Request, response: Response): Promise<void> => {
    admit(identity, [Ability.KEEP_RECORDS]);
    if (request.method !== 'POST' || request.path !== '/') throw onlyPost();
    const asked = {
      // Whose files are of households need not see a pairing: it follows from whose people they are.
      pairingId: request.query.pairing === undefined ? null : keyOf('Pairing', said(request, 'pairing'), 'pairing'),
      kind: kindOf(said(request, 'kind')),
      name: said(request, 'name'),
    };
    // Stays open when the reading ends early, so that the caller still hears why.
    const content = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const id = await imports.start(identity.viewer, asked, content);
    response.status(201).json({ importId: toGlobalId('Import', id) });
  };

  const serve = async (request: Request, response: Response): Promise<void> => {
    const telling = { lang: langOf(request.headers['accept-language']), log, hidesSuggestions: isProduction };
    const operation = operations.begin('http');
    operation.nameAsFile('imports');
    response.set('cache-control', 'private, no-store');
    try {
      const identity = await sessions.identify(request.headers.authorization ?? null, telling.lang);
      operation.viewer = identity.viewer;
      await slots.run(identity.viewer.accountId ?? '', () => take(identity, request, response));
    } catch (error) {
      // What was not read of a body is let go by: the caller hears the answer, and the connection can go on.
      request.resume();
      if (isHangUp(error)) response.statusCode = HUNG_UP;
      else refuse(response, error, telling, operation);
    } finally {
      operation.end(response.statusCode);
    }
  };
  const routes = Router();
  routes.use(serve);
  return routes;
}

function said(request: Request, name: string): string {
  const value = request.query[name];
  if (typeof value === 'string') return value;
  throw new DomainError(ProblemCode.BAD_INPUT, { reason: `请写明 ${name}`, reasonEn: `say the ${name}` }, name);
}

function kindOf(text: string): ImportKind {
  const kind = Object.values(ImportKind).find((one) => String(one) === text);
  if (kind) return kind;
  const reason = Object.values(ImportKind).join('、');
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: `kind 应为：${reason}`, reasonEn: `kind is one of: ${reason}` },
    'kind',
  );
}

/** The caller's connection broke while it sent. */
function isHangUp(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(code);
}

function refuse(response: Response, error: unknown, telling: Telling, operation: Operation): void {
  const told = presentError(error, telling);
  operation.failed([told]);
  const { message, extensions } = told;
  response.status(doorStatusOf(extensions.code));
  if (response.statusCode === 401) response.set('www-authenticate', 'Bearer');
  if (response.statusCode === 405) response.set('allow', 'POST');
  response.json({ ...extensions, message });
}

/** As at /graphql, but a pairing that is not there is a plain 404. */
function doorStatusOf(code: ProblemCode): number {
  if (code === ProblemCode.NOT_FOUND) return 404;
  return code === ProblemCode.BAD_REQUEST ? 405 : statusOf(code);
}

const onlyPost = (): DomainError =>
  new DomainError(ProblemCode.BAD_REQUEST, { reason: '用 POST /imports 上传表格 / POST /imports takes a spreadsheet' });
