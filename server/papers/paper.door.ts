import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { ProblemCode } from '../../schema/vocabulary';
import type { SessionService } from '../accounts/session.service';
import { admit } from '../graphql/access';
import { langOf, presentError, statusOf, type Telling } from '../graphql/errors';
import { HUNG_UP, isHangUp } from '../graphql/hang-up';
import type { Operation, Operations } from '../graphql/operations';
import { DomainError } from '../platform/errors';
import type { Log } from '../platform/log';
import type { PaperFormat } from './paper';
import type { PaperFile, PaperService } from './paper.service';

const TYPES: Record<PaperFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

export interface PaperDoorOptions {
  papers: PaperService;
  sessions: Pick<SessionService, 'identify'>;
  operations: Operations;
  log: Log;
  isProduction: boolean;
}

/**
 * `GET /papers` lists the kinds of paper, `GET /papers/<kind>?…` hands one out. Only people who signed in, by the same
 * header as at /graphql: a token never stands in an address, where logs and histories would keep it.
 */
export function paperDoor({ papers, sessions, operations, log, isProduction }: PaperDoorOptions): Router {
  const serve = async (request: Request, response: Response): Promise<void> => {
    const telling = { lang: langOf(request.headers['accept-language']), log, hidesSuggestions: isProduction };
    const operation = operations.begin('http');
    response.set('cache-control', 'no-store');
    try {
      const identity = await sessions.identify(request.headers.authorization ?? null, telling.lang);
      operation.viewer = identity.viewer;
      admit(identity, ['ACCOUNT']);
      if (request.method !== 'GET') throw onlyGet();
      const kind = request.path.split('/')[1] ?? '';
      operation.nameAsPaper(kind);
      if (kind === '') response.json({ papers: papers.list(telling.lang) });
      else await hand(response, await papers.make(identity.viewer, telling.lang, kind, request.query));
    } catch (error) {
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

async function hand(response: Response, { name, format, size, content }: PaperFile): Promise<void> {
  // Both forms of the name: RFC 5987's in UTF-8, and one for readers of before.
  response.attachment(name);
  response.set({ 'content-type': TYPES[format], 'content-length': String(size) });
  await pipeline(content, response);
}

function refuse(response: Response, error: unknown, telling: Telling, operation: Operation): void {
  const told = presentError(error, telling);
  const { message, extensions } = told;
  operation.failed([told]);
  // Half of a file has gone out already: that it is not the whole can only be shown by breaking off.
  if (response.headersSent) return void response.destroy();
  response.removeHeader('content-disposition');
  response.removeHeader('content-length');
  response.status(paperStatusOf(extensions.code));
  if (response.statusCode === 401) response.set('www-authenticate', 'Bearer');
  if (response.statusCode === 405) response.set('allow', 'GET');
  const seconds = extensions.details?.seconds;
  if (response.statusCode === 429 && seconds !== undefined) response.set('retry-after', String(seconds));
  response.json({ ...extensions, message });
}

/** As at /graphql, but an address that leads nowhere is a plain 404. */
function paperStatusOf(code: ProblemCode): number {
  if (code === ProblemCode.NOT_FOUND) return 404;
  return code === ProblemCode.BAD_REQUEST ? 405 : statusOf(code);
}

function onlyGet(): DomainError {
  return new DomainError(ProblemCode.BAD_REQUEST, { reason: '文书只能用 GET 取得 / papers are fetched with GET' });
}
