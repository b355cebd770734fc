import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { noticedPlacements } from '../labor/placement-notice.store';
import type { PersonVault } from '../people/person-vault';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { pairingOnDesk } from './ledger.paper';
import { definePaper, type Paper } from './paper';
import { MAX_PAPER_ROWS } from './paper-limits';
import { publicNotice } from './public-notice.rules';

/** 就业人员公示, masked. Fails with NOT_FOUND, FORBIDDEN and PAPER_TOO_LONG. */
export const publicNoticePaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'public-notice',
    describe: {
      [Lang.ZH]: '就业人员公示：某年就业的人，每人一次，姓名遮掩，不含身份证号、电话、银行账号和健康状况',
      [Lang.EN]:
        'Public notice of workers: who was at work in a year, each once, names masked, without ID number, telephone, account or health',
    },
    params: z.object({
      pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
      year: z.coerce.number().int().min(1990).max(2100).describe('年 / the year'),
    }),
    build: async (desk, { pairingId, year }) => {
      const pairing = await pairingOnDesk(desk, pairingId);
      const rows = await noticedPlacements(desk.db, desk.viewer, pairing.row.id, year, MAX_PAPER_ROWS + 1);
      if (rows.length > MAX_PAPER_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_PAPER_ROWS });
      return publicNotice({
        programme: pairing.row.programme,
        donor: pairing.donor,
        recipient: pairing.recipient,
        year,
        day: businessDay(desk.at),
        persons: rows.map(({ person, ...work }) => ({ ...work, name: vault.nameOf(person) })),
        simulated: rows.some(({ simulated }) => simulated),
      });
    },
  });
