import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { problemMessage } from '../platform/messages';
import type { Log } from '../platform/log';

/**
 * Turns whatever a resolver threw into what the caller may see: a problem's code, its message in the caller's
 * language, the field to change and plain details; anything unexpected becomes INTERNAL with a log id.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  lang: Lang,
  log: Log,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof DomainError) {
    return {
      ...formatted,
      message: problemMessage(original.code, original.details, lang),
      extensions: {
        code: original.code,
        ...(original.field ? { field: original.field } : {}),
        details: original.details,
      },
    };
  }
  if (original instanceof GraphQLError || isCallersMistake(formatted))
    return { ...formatted, extensions: withoutStack(formatted) };
  const logId = randomUUID();
  log.error({ logId, err: original, path: formatted.path }, 'unexpected error');
  return {
    message: problemMessage(ProblemCode.INTERNAL, { logId }, lang),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: ProblemCode.INTERNAL, logId },
  };
}

function isCallersMistake(formatted: GraphQLFormattedError): boolean {
  const code = formatted.extensions?.code;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
}

function withoutStack(formatted: GraphQLFormattedError): Record<string, unknown> {
  const { stacktrace: _stacktrace, ...rest } = formatted.extensions ?? {};
  return rest;
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
