import type { Server } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { ProblemCode, type Lang } from '../../schema/vocabulary';
import type { Identity, SessionService } from '../accounts/session.service';
import { DomainError } from '../platform/errors';
import type { Log } from '../platform/log';
import { businessDay } from '../platform/day';
import { refuseDeadToken, refuseStrangersTheSchema } from './access';
import { Answers, questionKey, type KeptAnswer } from './answers';
import type { Context } from './context';
import { langOf, presentError, statusOf, type PresentedError, type Telling } from './errors';
import { asRefusal, LIMITS, limitsRule, PARSE_OPTIONS, refuseCostly } from './limits';
import { Operation, type Operations } from './operations';

const RESPONSE_JSON = 'application/graphql-response+json';

/** What the exchange of one request over HTTP adds to its context. */
interface HttpContext extends Context {
  exchange: {
    telling: Telling;
    /** `application/json` promises 200 for a well-formed request, whatever becomes of it. */
    isLegacyJson: boolean;
    /** Whether the plugin told the errors; Apollo's refusals before there is a context come without. */
    isTold: boolean;
    operation: Operation;
  };
}

export interface HttpOptions {
  schema: GraphQLSchema;
  server: Server;
  isProduction: boolean;
  drainTimeoutMs: number;
  log: Log;
  operations: Operations;
  sessions: Pick<SessionService, 'identify'>;
  contextFor: (identity: Identity, lang: Lang, source: string) => Context;
  /** Names the state of the database, see `dataVersion`. */
  dataVersion: () => Promise<string>;
}

export interface HttpDoor {
  /** Goes to `/graphql`. */
  handlers: (RequestHandler | ErrorRequestHandler)[];
  /** Stops taking connections and lets requests under way end. */
  drain: () => Promise<void>;
}

/** GraphQL over HTTP as its specification has it: all clauses of graphql-http's audit, with CSRF prevention on. */
export async function openHttp(options: HttpOptions): Promise<HttpDoor> {
  const { schema, log, isProduction } = options;
  const apollo = new ApolloServer<HttpContext>({
    schema,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    introspection: true, // decided for each viewer in `refuseStrangersTheSchema`
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    parseOptions: PARSE_OPTIONS,
    validationRules: [limitsRule],
    validationOptions: { maxErrors: LIMITS.errors },
    logger: log,
    plugins: [
      exchangePlugin(isProduction),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({
        httpServer: options.server,
        stopGracePeriodMillis: options.drainTimeoutMs,
      }),
    ],
  });
  await apollo.start();

  const tellingOf = (request: Request): Telling => ({
    lang: langOf(request.headers['accept-language']),
    log,
    hidesSuggestions: isProduction,
  });

  const answers = new Answers();
  const keepBytes = (request: object, _response: object, bytes: Buffer): void => void bodies.set(request, bytes);
  const readBody = express.json({ limit: LIMITS.bodyBytes, verify: keepBytes });

  const answer = async (request: Request, response: Response): Promise<void> => {
    const telling = tellingOf(request);
    const operation = options.operations.begin('http');
    try {
      const identity = await options.sessions.identify(request.headers.authorization ?? null, telling.lang);
      const context = options.contextFor(identity, telling.lang, request.ip ?? '');
      operation.viewer = context.viewer;
      const question = questionOf(request, context);
      const version = question !== null && answers.isAskedAgain(question) ? await options.dataVersion() : null;
      const kept = question !== null && version !== null ? answers.find(question, version) : null;
      if (kept) {
        operation.nameAgain(kept.title);
        sendKept(response, kept);
        return;
      }
      const isLegacyJson = request.accepts(['application/json', RESPONSE_JSON]) !== RESPONSE_JSON;
      const exchange = { telling, isLegacyJson, isTold: false, operation };
      const result = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          search: new URL(request.originalUrl, 'http://local').search,
          body: request.body as unknown,
        },
        context: () => Promise.resolve({ ...context, exchange }),
      });
      const told = exchange.isTold ? result : toldAgain(result, exchange.telling, operation);
      send(response, told);
      if (question !== null && version !== null && operation.isAnsweredQuery(response.statusCode))
        answers.keep(question, version, keptOf(told, operation));
    } catch (error) {
      refuse(response, presentError(error, telling), operation);
    } finally {
      operation.end(response.statusCode);
    }
  };

  const refuseBody: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const problem = bodyProblem(error);
    const operation = options.operations.begin('http');
    refuse(response, presentError(problem?.error ?? error, tellingOf(request)), operation, problem?.status);
    operation.end(response.statusCode);
  };
  return {
    handlers: [readBody, answer, refuseBody],
    drain: () => apollo.stop(),
  };
}

/** Judges an operation once its document is known to be valid, and tells its errors in the caller's language. */
function exchangePlugin(isProduction: boolean): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: ({ contextValue: { exchange } }) =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
          if (operation) exchange.operation.name(operation);
          const problem = operationProblem(() => {
            if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp();
            if (isProduction) refuseStrangersTheSchema(document, contextValue);
            if (operation) refuseDeadToken(operation, contextValue);
            if (operation) refuseCostly(schema, document, operation, request.variables);
          });
          return problem ? Promise.reject(problem) : Promise.resolve();
        },
        willSendResponse: ({ response, errors }) => {
          exchange.isTold = true;
          if (response.body.kind !== 'single' || !errors?.length) return Promise.resolve();
          const told = errors.map((error) => presentError(error, exchange.telling));
          exchange.operation.failed(told);
          response.body.singleResult.errors = told;
          const { data } = response.body.singleResult;
          if (data === undefined || (data === null && told.every(isUnknownCaller)))
            setStatus(response.http, told, exchange.isLegacyJson);
          return Promise.resolve();
        },
      }),
  };
}

function operationProblem(judge: () => void): GraphQLError | null {
  try {
    judge();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return asRefusal(error);
    throw error;
  }
}

function subscriptionOverHttp(): DomainError {
  return new DomainError(ProblemCode.BAD_QUERY, {
    reason: '订阅请用 WebSocket（graphql-transport-ws） / Subscribe over a WebSocket (graphql-transport-ws)',
  });
}

/** A refusal's status: the specification's 4xx, or 200 where plain `application/json` was asked for. */
function setStatus(http: { status?: number }, told: PresentedError[], isLegacyJson: boolean): void {
  const [first] = told;
  if (!first || (http.status !== undefined && http.status !== 400 && http.status !== 500)) return;
  const { code } = first.extensions;
  const isGraphqlMistake = code === ProblemCode.BAD_QUERY || code === ProblemCode.BAD_INPUT;
  http.status = isLegacyJson && isGraphqlMistake ? 200 : statusOf(code);
}

function isUnknownCaller({ extensions: { code } }: PresentedError): boolean {
  return statusOf(code) === 401;
}

/** Apollo refused before there was a context (CSRF, method, media type, form of the body): the same, told our way. */
function toldAgain(result: HTTPGraphQLResponse, telling: Telling, operation: Operation): HTTPGraphQLResponse {
  if (result.body.kind !== 'complete') return result;
  const { errors = [] } = JSON.parse(result.body.string) as { errors?: { message: string; extensions?: object }[] };
  const told = errors.map(({ message, extensions }) =>
    presentError(new GraphQLError(message.trim(), { extensions: { ...extensions } }), telling),
  );
  operation.failed(told);
  return { ...result, body: { kind: 'complete', string: JSON.stringify({ errors: told }) } };
}

/** What express could not read of a body: not JSON, too large, an unknown encoding, a caller that went away. */
function bodyProblem(error: unknown): { error: DomainError; status: number } | null {
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  if (type === 'entity.too.large') {
    const details = { what: '请求体字节数', whatEn: 'the number of bytes in its body', max: LIMITS.bodyBytes };
    return { error: new DomainError(ProblemCode.QUERY_TOO_LARGE, details), status };
  }
  const reason = '请求体不是有效的 JSON / the body is not valid JSON';
  return { error: new DomainError(ProblemCode.BAD_REQUEST, { reason }), status };
}

function refuse(response: Response, told: PresentedError, operation: Operation, status?: number): void {
  operation.failed([told]);
  response.status(status ?? statusOf(told.extensions.code));
  if (response.statusCode === 401) response.set('www-authenticate', 'Bearer');
  const accepts = response.req.accepts(['application/json', RESPONSE_JSON]);
  response
    .type(accepts === RESPONSE_JSON ? RESPONSE_JSON : 'application/json')
    .send(JSON.stringify({ errors: [told] }));
}

function send(response: Response, result: HTTPGraphQLResponse): void {
  for (const [name, value] of result.headers) response.setHeader(name, value);
  if (result.status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.statusCode = result.status ?? 200;
  if (result.body.kind !== 'complete') throw new Error('nothing in the schema is delivered in parts');
  response.setHeader('cache-control', 'no-store');
  response.send(result.body.string);
}

/** The bodies of requests under way, as they came. */
const bodies = new WeakMap<object, Buffer>();

function questionOf(request: Request, context: Context): string | null {
  const { 'content-type': contentType, accept } = request.headers;
  const asked = {
    method: request.method,
    contentType,
    accept,
    bytes: bodies.get(request),
    body: request.body as unknown,
  };
  return questionKey(asked, context, businessDay(new Date()));
}

function keptOf({ body, headers }: HTTPGraphQLResponse, { title }: Operation): KeptAnswer {
  if (body.kind !== 'complete') throw new Error('nothing in the schema is delivered in parts');
  return { bytes: Buffer.from(body.string), contentType: headers.get('content-type') ?? RESPONSE_JSON, title };
}

function sendKept(response: Response, { bytes, contentType }: KeptAnswer): void {
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
