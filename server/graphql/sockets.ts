import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as Session, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { ProblemCode, ViewerKind, type Lang } from '../../schema/vocabulary';
import type { Identity, SessionService } from '../accounts/session.service';
import { CLOSE, type Watch, type Watched } from '../live/watch';
import { DomainError } from '../platform/errors';
import type { Log } from '../platform/log';
import { stranger } from '../platform/scope';
import { refuseStrangersTheSchema } from './access';
import type { Context } from './context';
import { langOf, presentError, type Telling } from './errors';
import { asRefusal, LIMITS, limitsRule, PARSE_OPTIONS, refuseCostly } from './limits';
import type { Operation, Operations } from './operations';

/** Operations under way on one socket. */
const MAX_OPERATIONS = 100;
/** Bytes that may wait for a reader before it counts as too slow. */
export const MAX_WAITING_BYTES = 1_000_000;
/** "Service restart": clients of graphql-ws connect again, and resume by their cursor. */
const RESTARTING = 1012;
const RULES = [limitsRule, ...specifiedRules];

export interface SocketOptions {
  schema: GraphQLSchema;
  server: Server;
  isProduction: boolean;
  log: Log;
  operations: Operations;
  /** Sockets of one account, or of one address that has not signed in. */
  maxPerViewer: number;
  /** Proxies in front whose word about the address is believed. */
  trustedProxies: number;
  initTimeoutMs: number;
  /** How often a socket proves that somebody is there, and that its session still stands. */
  keepAliveMs: number;
  sessions: Pick<SessionService, 'identify' | 'again'>;
  contextFor: (identity: Identity, lang: Lang, source: string, watched: Watched) => Context;
  subscribe: (args: ExecutionArgs) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  watch: Watch;
}

export interface Sockets {
  /** How many are open. */
  count: () => number;
  /** Tells every client to come back (1012), and waits until all are gone or the time is over. */
  close: (timeoutMs: number) => Promise<void>;
}

/** One socket and who speaks on it. */
class Line {
  viewerKey: string;
  watched: Watched | null = null;
  lang: Lang;
  readonly operations = new Map<string, Operation>();

  constructor(
    readonly socket: WebSocket,
    readonly source: string,
    request: IncomingMessage,
    private readonly log: Log,
  ) {
    this.viewerKey = `source:${source}`;
    this.lang = langOf(request.headers['accept-language']);
  }

  get isGone(): boolean {
    return this.socket.readyState !== this.socket.OPEN;
  }

  /** An operation has ended, if it was under way. */
  over(id: string, status: number): void {
    this.operations.get(id)?.end(status);
    this.operations.delete(id);
  }

  end(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** Sends unless the reader has fallen too far behind: then it is closed, and only it. */
  send(data: string): Promise<void> {
    if (this.isGone) return Promise.resolve();
    if (this.socket.bufferedAmount > MAX_WAITING_BYTES) {
      this.log.info({ waitingBytes: this.socket.bufferedAmount }, 'a reader fell behind and is let go');
      this.end(CLOSE.TOO_SLOW, 'Too slow: resume by cursor');
      return Promise.resolve();
    }
    return new Promise((resolve) => this.socket.send(data, () => resolve()));
  }

  /** Sends without waiting for the wire while little waits there: for streams, which pause on the promise. */
  post(data: string): Promise<void> | undefined {
    if (this.isGone) return undefined;
    if (this.socket.bufferedAmount > PAUSE_BYTES) return this.send(data);
    this.socket.send(data);
    return undefined;
  }
}

/** Bytes that may wait on a socket before its streams pause. */
const PAUSE_BYTES = 64_000;

type Extra = Record<string, unknown> & { line: Line };

/**
 * GraphQL over WebSocket (graphql-transport-ws) at /graphql, under the same rules as over HTTP.
 * A socket belongs to the session that opened it: it outlives the access token, but not the session (4401).
 */
export function openSockets(options: SocketOptions): Sockets {
  const { schema, log, isProduction } = options;
  const lines = new Set<Line>();
  const documents = new Documents(schema);
  let isClosing = false;

  const tellingOf = ({ lang }: Line): Telling => ({ lang, log, hidesSuggestions: isProduction });
  const crowd = (key: string): number => [...lines].filter((line) => line.viewerKey === key).length;
  const isCrowded = (line: Line): boolean => {
    if (crowd(line.viewerKey) <= options.maxPerViewer) return false;
    line.end(CloseCode.TooManyInitialisationRequests, 'Too many sockets');
    return true;
  };

  /** Who speaks on an acknowledged line, by now. */
  const identityOf = async (line: Line): Promise<Identity> => {
    if (!line.watched) throw new Error('an acknowledged socket has a viewer');
    const [viewer] = await options.sessions.again([line.watched.viewer]);
    if (viewer) return { viewer, refusal: null };
    line.watched.close(CLOSE.UNAUTHORIZED, 'The session is over');
    return { viewer: stranger(false, line.lang), refusal: new DomainError(ProblemCode.UNAUTHENTICATED) };
  };

  const protocol = makeServer<Record<string, unknown>, Extra>({
    subscribe: options.subscribe,
    connectionInitWaitTimeout: options.initTimeoutMs,
    onConnect: async ({ connectionParams = {}, extra: { line } }) => {
      if (typeof connectionParams.lang === 'string') line.lang = langOf(connectionParams.lang);
      const { authorization } = connectionParams;
      const { viewer, refusal } = await options.sessions.identify(
        typeof authorization === 'string' ? authorization : null,
        line.lang,
      );
      if (refusal) line.end(CLOSE.UNAUTHORIZED, refusal.code);
      if (refusal || (viewer.kind === ViewerKind.PUBLIC && !viewer.scope.published)) return false;
      if (viewer.accountId !== null) line.viewerKey = `account:${viewer.accountId}`;
      if (isCrowded(line) || line.isGone) return false;
      line.watched = options.watch.add(viewer, (code, reason) => line.end(code, reason));
      return true;
    },
    onSubscribe: (session, id, payload) => begin(session, id, payload),
    onNext: ({ extra: { line } }, id, _payload, _args, result) => toldResult(line, id, result),
    onError: ({ extra: { line } }, id, _payload, errors) => {
      const told = errors.map((error) => presentError(error, tellingOf(line)));
      line.operations.get(id)?.failed(told);
      line.over(id, 400);
      return told;
    },
    onComplete: ({ extra: { line } }, id) => {
      line.over(id, 200);
    },
  });

  /** An operation as it will run, in a context of its own with the viewer asked for anew; or why it will not. */
  const begin = async (
    { extra: { line }, subscriptions }: Session<Record<string, unknown>, Extra>,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    const record = options.operations.begin('socket');
    line.over(id, 200);
    line.operations.set(id, record);
    try {
      const open = Object.keys(subscriptions).length;
      if (open > MAX_OPERATIONS)
        throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_OPERATIONS, actual: open });
      const document = documents.read(payload.query);
      if (Array.isArray(document)) return document;
      const identity = await identityOf(line);
      if (identity.refusal) throw identity.refusal;
      record.viewer = identity.viewer;
      const frame = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
      const deliver = (text: string): Promise<void> | undefined => line.post(`${frame}${text}}`);
      const context = { ...options.contextFor(identity, line.lang, line.source, line.watched as Watched), deliver };
      const operation = getOperationAST(document, payload.operationName);
      if (operation) {
        record.name(operation);
        if (isProduction) refuseStrangersTheSchema(document, context);
        refuseCostly(schema, document, operation, payload.variables);
      }
      return {
        schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: context,
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [asRefusal(error)];
    }
  };

  const toldResult = (line: Line, id: string, result: ExecutionResult) => {
    if (!result.errors) return undefined;
    const told = result.errors.map((error) => presentError(error, tellingOf(line)));
    line.operations.get(id)?.failed(told);
    return { ...result, errors: told };
  };

  const wire = new WebSocketServer({ noServer: true, maxPayload: LIMITS.bodyBytes, handleProtocols });
  wire.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const line = new Line(socket, addressOf(request, options.trustedProxies), request, log);
    lines.add(line);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => line.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (data) => void receive(line, take, data)),
      },
      { line },
    );
    const stopWatching = watch(socket, options.keepAliveMs);
    socket.on('error', (error) => log.debug({ err: error }, 'socket failed'));
    socket.once('close', (code, reason) => {
      lines.delete(line);
      for (const id of [...line.operations.keys()]) line.over(id, 200);
      if (line.watched) options.watch.remove(line.watched);
      stopWatching();
      closed(code, reason.toString('utf8')).catch((error: unknown) =>
        log.error({ err: error }, 'could not end a socket'),
      );
    });
    isCrowded(line);
  });

  const receive = async (line: Line, take: (data: string) => Promise<void>, data: RawData): Promise<void> => {
    try {
      await take((data as Buffer).toString('utf8'));
    } catch (error) {
      log.error({ err: error }, 'unexpected error on a socket');
      line.end(CloseCode.InternalServerError, 'Internal server error');
    }
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    if (isClosing || pathname !== '/graphql') {
      stream.end(`HTTP/1.1 ${isClosing ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    wire.handleUpgrade(request, stream, head, (socket) => wire.emit('connection', socket, request));
  };
  options.server.on('upgrade', upgrade);

  return {
    count: () => lines.size,
    close: async (timeoutMs) => {
      isClosing = true;
      const gone = [...lines].map((line) => new Promise((resolve) => line.socket.once('close', resolve)));
      for (const line of lines) line.end(RESTARTING, 'Restarting: connect again and resume by cursor');
      const hard = setTimeout(() => lines.forEach((line) => line.socket.terminate()), timeoutMs);
      await Promise.all(gone);
      clearTimeout(hard);
      wire.close();
    },
  };
}

/** The caller's address, as many hops behind the connection's as there are trusted proxies; as Express tells it over HTTP. */
function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const hops = [request.socket.remoteAddress ?? '', ...forwarded.reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? '';
}

/** Pings until the socket closes; one that stays silent for a whole turn is gone. */
function watch(socket: WebSocket, everyMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}

/** Documents that were read and found valid, so that a thousand subscribers with one document read it once. */
class Documents {
  private static readonly KEPT = 500;
  private readonly known = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or what is wrong with it. */
  read(text: string): DocumentNode | GraphQLError[] {
    const known = this.known.get(text);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(text, PARSE_OPTIONS);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    const errors = validate(this.schema, document, RULES, { maxErrors: LIMITS.errors });
    if (errors.length > 0) return [...errors];
    if (this.known.size >= Documents.KEPT) this.known.delete([...this.known.keys()][0] ?? '');
    this.known.set(text, document);
    return document;
  }
}
