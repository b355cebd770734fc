import { importPath } from '../records/tabs';

export const oneImportPath = (pairingId: string, importId: string): string =>
  `${importPath(pairingId)}/${encodeURIComponent(importId)}`;
