import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { Ability, ProblemCode } from '../../schema/vocabulary';
import type { Identity, SessionService } from '../accounts/session.service';
import { admit } from '../graphql/access';
import { langOf, presentError, statusOf, type Telling } from '../graphql/errors';
import { HUNG_UP, isHangUp } from '../graphql/hang-up';
import type { Operation, Operations } from '../graphql/operations';
import { DomainError } from '../platform/errors';
import { keyOf, toGlobalId } from '../platform/ids';
import type { Log } from '../platform/log';
import { Slots } from '../platform/slots';
import type { EvidenceService } from './evidence.service';
import { nameInDisposition } from './file-name.rules';
import { EVIDENCE_TYPES } from './file-type.rules';

export interface EvidenceDoorOptions {
  evidence: EvidenceService;
  sessions: Pick<SessionService, 'identify'>;
  operations: Operations;
  log: Log;
  isProduction: boolean;
}

/** Uploads that are taken at the same time; what cannot even wait is told to come again. */
const AT_ONCE = { busy: 8, waiting: 64, each: 4 };

/**
 * `POST /evidence?name=…` takes a file, its content being the whole body, and answers with its id; `GET /evidence/<id>`
 * hands it out. Only people who signed in, by the same header as at /graphql.
 */
export function evidenceDoor({ evidence, sessions, operations, log, isProduction }: EvidenceDoorOptions): Router {
  const slots = new Slots(AT_ONCE, () => new DomainError(ProblemCode.BUSY));

  const serve = async (request: Request, response: Response): Promise<void> => {
    const telling = { lang: langOf(request.headers['accept-language']), log, hidesSuggestions: isProduction };
    const operation = operations.begin('http');
    operation.nameAsFile('evidence');
    response.set('cache-control', 'private, no-store');
    try {
      const identity = await sessions.identify(request.headers.authorization ?? null, telling.lang);
      operation.viewer = identity.viewer;
      const id = request.path.split('/')[1] ?? '';
      if (request.method === 'POST' && id === '')
        await slots.run(identity.viewer.accountId ?? '', () => take(identity, request, response));
      else if (request.method === 'GET' && id !== '') await hand(identity, id, response);
      else refuseOthers(identity);
    } catch (error) {
      // What was not read of a body is let go by: the caller hears the answer, and the connection can go on.
      request.resume();
      if (isHangUp(error)) response.statusCode = HUNG_UP;
      else refuse(response, error, telling, operation);
    } finally {
      operation.end(response.statusCode);
    }
  };

  const take = async (identity: Identity, request: Request, response: Response): Promise<void> => {
    admit(identity, HANDS_IN);
    const { name: inAddress } = request.query;
    const name = typeof inAddress === 'string' ? inAddress : nameInDisposition(request.headers['content-disposition']);
    // Stays open when the reading ends early, so that the caller still hears why.
    const content = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const { id, type, size, hash, name: kept } = await evidence.handIn(identity.viewer, name, content);
    response.status(201).json({ id: toGlobalId('Evidence', id), name: kept, type, size: Number(size), hash });
  };

  const hand = async (identity: Identity, id: string, response: Response): Promise<void> => {
    admit(identity, ['ACCOUNT']);
    const { file, content } = await evidence.handOut(identity.viewer, keyOf('Evidence', id, 'id'));
    response.attachment(file.name);
    response.set({
      'content-type': EVIDENCE_TYPES[file.type].mediaType,
      'content-length': file.size,
      // Whatever it holds: it is saved, not shown, and would run nothing if it were shown.
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    await pipeline(content, response);
  };

  const routes = Router();
  routes.use(serve);
  return routes;
}

/** Whoever records, posts, inspects, or answers for what was found may have something to show. */
const HANDS_IN = [
  Ability.KEEP_RECORDS,
  Ability.POST_FUND_ENTRY,
  Ability.ORDER_INSPECTION,
  Ability.OPEN_RECTIFICATION,
  Ability.ANSWER_RECTIFICATION,
];

function refuseOthers(identity: Identity): never {
  admit(identity, ['ACCOUNT']);
  throw new DomainError(ProblemCode.BAD_REQUEST, {
    reason:
      '用 POST /evidence 上传，用 GET /evidence/<编号> 下载 / POST /evidence takes a file, GET /evidence/<id> hands it out',
  });
}

function refuse(response: Response, error: unknown, telling: Telling, operation: Operation): void {
  const told = presentError(error, telling);
  operation.failed([told]);
  // Half of a file has gone out already: that it is not the whole can only be shown by breaking off.
  if (response.headersSent) return void response.destroy();
  const { message, extensions } = told;
  response.status(doorStatusOf(extensions.code));
  if (response.statusCode === 401) response.set('www-authenticate', 'Bearer');
  if (response.statusCode === 405) response.set('allow', 'GET, POST');
  response.removeHeader('content-disposition');
  response.json({ ...extensions, message });
}

/** As at /graphql, but an address that leads nowhere is a plain 404. */
function doorStatusOf(code: ProblemCode): number {
  if (code === ProblemCode.NOT_FOUND) return 404;
  return code === ProblemCode.BAD_REQUEST ? 405 : statusOf(code);
}
