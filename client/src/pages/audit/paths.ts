/** Conditions that are not given are left out of the address. */
export function auditPath(params: Partial<Record<'account' | 'subject' | 'pairing' | 'action', string>> = {}): string {
  const search = new URLSearchParams(params).toString();
  return `/audit${search ? `?${search}` : ''}`;
}
