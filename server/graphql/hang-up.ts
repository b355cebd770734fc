/** A caller that hung up hears nothing; the log says it as proxies do. */
export const HUNG_UP = 499;

/** The caller's connection broke, while it sent or while it was sent to. */
export function isHangUp(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(code);
}
