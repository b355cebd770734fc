import { zh as audit } from '../../client/src/pages/audit/words.zh';
import { zh as board } from '../../client/src/pages/board/words.zh';
import { zh as desk } from '../../client/src/pages/desk/words.zh';
import { zh as money } from '../../client/src/pages/money/words.zh';
import { zh as records } from '../../client/src/pages/records/words.zh';
import { zh as reports } from '../../client/src/pages/reports/words.zh';
import { dictionary, type Language, type Same, type Words } from '../../client/src/words';

/** What the client says, by its rooms: one walk through its pages is made in either language. */
export interface ClientWords {
  general: Words;
  audit: Same<typeof audit>;
  board: Same<typeof board>;
  desk: Same<typeof desk>;
  money: Same<typeof money>;
  records: Same<typeof records>;
  reports: Same<typeof reports>;
}

const CHINESE = { audit, board, desk, money, records, reports };

export async function wordsOf(language: Language): Promise<ClientWords> {
  if (language === 'zh-CN') return { general: dictionary['zh-CN'], ...CHINESE };
  // By name: the client's own types reach into pages that this side is not compiled for. That they fit, its compiler sees to.
  const english = async (room: string): Promise<[string, unknown]> => {
    const { en } = (await import(`../../client/src/pages/${room}/words.en`)) as { en: unknown };
    return [room, en];
  };
  const rooms = Object.fromEntries(await Promise.all(Object.keys(CHINESE).map(english))) as Omit<
    ClientWords,
    'general'
  >;
  return { general: dictionary.en, ...rooms };
}
