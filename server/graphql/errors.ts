import { randomUUID } from 'node:crypto';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { DomainError, type ProblemDetails } from '../platform/errors';
import { problemMessage } from '../platform/messages';
import { coverNumbers } from '../platform/person-numbers';
import type { Log } from '../platform/log';
import { tokenProblem } from './limits';

/** How errors are told to one caller. */
export interface Telling {
  lang: Lang;
  log: Log;
  /** In production a refused query does not teach the schema's names. */
  hidesSuggestions: boolean;
}

/** What the caller sees of an error: every one has a code of ours and a message in the asked-for language. */
export interface PresentedError extends GraphQLFormattedError {
  extensions: { code: ProblemCode; field?: string; details?: ProblemDetails; logId?: string };
}

/** What graphql and Apollo call the caller's mistakes, in our words. */
const OUR_CODE: Record<string, ProblemCode> = {
  GRAPHQL_PARSE_FAILED: ProblemCode.BAD_QUERY,
  GRAPHQL_VALIDATION_FAILED: ProblemCode.BAD_QUERY,
  OPERATION_RESOLUTION_FAILURE: ProblemCode.BAD_QUERY,
  BAD_USER_INPUT: ProblemCode.BAD_INPUT,
  BAD_INPUT: ProblemCode.BAD_INPUT,
  BAD_QUERY: ProblemCode.BAD_QUERY,
  BAD_REQUEST: ProblemCode.BAD_REQUEST,
  PERSISTED_QUERY_NOT_SUPPORTED: ProblemCode.BAD_REQUEST,
  PERSISTED_QUERY_NOT_FOUND: ProblemCode.BAD_REQUEST,
};

/**
 * Turns whatever was thrown into what the caller may see: a problem's code, its message in the caller's language, the
 * field to change and plain details. Anything unexpected is logged and becomes INTERNAL with a log id.
 */
export function presentError(error: unknown, telling: Telling): PresentedError {
  const place = placeOf(error);
  const problem = problemBehind(error);
  if (problem) return { ...place, ...told(problem, telling) };
  const logId = randomUUID();
  telling.log.error({ logId, err: originOf(error), path: place.path }, 'unexpected error');
  return {
    ...place,
    message: problemMessage(ProblemCode.INTERNAL, { logId }, telling.lang),
    extensions: { code: ProblemCode.INTERNAL, logId },
  };
}

function told(
  problem: DomainError,
  { lang, hidesSuggestions }: Telling,
): Pick<PresentedError, 'message' | 'extensions'> {
  const details = { ...problem.details };
  if (typeof details.reason === 'string') {
    const reason = hidesSuggestions ? withoutSuggestion(details.reason) : details.reason;
    // What was refused may be somebody's number, and an answer is shown, copied and kept.
    details.reason = coverNumbers(shortened(halfOf(reason, lang)));
  }
  return {
    message: problemMessage(problem.code, details, lang),
    extensions: { code: problem.code, ...(problem.field ? { field: problem.field } : {}), details },
  };
}

/** The expected problem that an error stands for, however it was wrapped on its way; null for the unexpected. */
function problemBehind(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (!(error instanceof GraphQLError)) return null;
  const origin = originOf(error);
  if (origin instanceof DomainError) return origin;
  const code = mistakeOf(error) ?? mistakeOf(origin);
  if (code === null) return null;
  if (code === ProblemCode.BAD_QUERY) {
    const tooManyTokens = tokenProblem(error);
    if (tooManyTokens) return tooManyTokens;
  }
  // A scalar's refusal comes wrapped in the sentence that names the variable; its own words say what to write instead.
  const scalars = originOf(error);
  const reason = scalars instanceof GraphQLError ? scalars.message : error.message;
  return new DomainError(code, { reason }, fieldIn(error.message));
}

/** A scalar's code wins over the validation's: a literal amount is as much the caller's input as a variable. */
function mistakeOf(error: unknown): ProblemCode | null {
  if (!(error instanceof GraphQLError)) return null;
  const origin = originOf(error);
  if (origin instanceof GraphQLError && origin.extensions.code === ProblemCode.BAD_INPUT) return ProblemCode.BAD_INPUT;
  const code = error.extensions.code;
  if (typeof code === 'string') return OUR_CODE[code] ?? null;
  // graphql's own complaints carry no code: about a variable they stand at its declaration, others at the query.
  if (isAboutVariable(error)) return ProblemCode.BAD_INPUT;
  return error.path === undefined && (origin === error || origin instanceof GraphQLError)
    ? ProblemCode.BAD_QUERY
    : null;
}

function isAboutVariable(error: GraphQLError): boolean {
  return error.message.startsWith('Variable "$') && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

/** What was thrown first, below all wrappings. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** `input.figures[2].unit` in graphql's sentence about a variable, as the path below the mutation's `input`. */
function fieldIn(message: string): string | undefined {
  const named = /^Variable "\$(\w+)" (?:got invalid value [\s\S]* at "([^"]+)"; )?/.exec(message);
  return (named?.[2] ?? named?.[1])?.replace(/\[(\d+)\]/g, '.$1').replace(/^input\./, '');
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  const { locations, path } = error.toJSON();
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

/** A scalar speaks both languages, `中文 / English`; a sentence in one language stays whole. */
function halfOf(reason: string, lang: Lang): string {
  const cut = reason.indexOf(' / ');
  if (cut < 0 || !/\p{Script=Han}/u.test(reason.slice(0, cut))) return reason;
  return lang === Lang.ZH ? reason.slice(0, cut) : reason.slice(cut + 3);
}

/** A caller's own megabyte is not told back to it. */
function shortened(reason: string): string {
  return reason.length > 500 ? `${reason.slice(0, 500)}…` : reason;
}

function withoutSuggestion(reason: string): string {
  return reason.replace(/ ?Did you mean .+\?$/s, '');
}

/** The HTTP status of a request that was refused before it ran. */
export function statusOf(code: ProblemCode): number {
  if (code === ProblemCode.UNAUTHENTICATED || code === ProblemCode.TOKEN_EXPIRED) return 401;
  if (code === ProblemCode.FORBIDDEN || code === ProblemCode.REASON_NEEDED) return 403;
  if (code === ProblemCode.TOO_MANY_ATTEMPTS || code === ProblemCode.TOO_MANY_PAPERS) return 429;
  if (code === ProblemCode.FILE_TOO_LARGE) return 413;
  if (code === ProblemCode.FILE_TYPE_REFUSED) return 415;
  if (code === ProblemCode.BUSY) return 503;
  return code === ProblemCode.INTERNAL ? 500 : 400;
}

/** zh-CN unless the caller prefers English: `Accept-Language`, or `lang` of a socket's connectionParams. */
export function langOf(preference: unknown): Lang {
  if (typeof preference !== 'string') return Lang.ZH;
  const ranked = preference
    .slice(0, 200)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = Number(
        params
          .find((param) => param.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return { tag: tag.trim(), q: Number.isFinite(q) ? q : 0, index };
    })
    .filter((one) => one.q > 0 && /^(zh|en)\b/.test(one.tag))
    .sort((a, b) => b.q - a.q || a.index - b.index);
  return ranked[0]?.tag.startsWith('en') ? Lang.EN : Lang.ZH;
}
