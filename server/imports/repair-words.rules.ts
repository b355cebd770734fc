import { Lang } from '../../schema/vocabulary';
import type { RepairReason } from './fields/field';

const REASONS: Record<RepairReason, Record<Lang, string>> = {
  SPACES: { ZH: '去掉了多余的空格或换行', EN: 'needless blanks or line breaks were taken out' },
  FULL_WIDTH: { ZH: '全角字符改为半角', EN: 'full-width characters became plain ones' },
  DAY_AS_TEXT: { ZH: '日期写成了文字，已读作日期', EN: 'a day written as text was read as a day' },
  DAY_AS_NUMBER: { ZH: '日期显示为序号，已换算为日期', EN: 'a day shown as a serial number was converted' },
  MONTH_FIRST_DAY: { ZH: '只写到月，按当月第一天计', EN: 'only the month is given: its first day was taken' },
  MONTH_LAST_DAY: { ZH: '只写到月，按当月最后一天计', EN: 'only the month is given: its last day was taken' },
  YEAR_FROM_TITLE: { ZH: '日期没有年份，取自表格标题', EN: 'the year was taken from the title of the table' },
  YEAR_SAID: { ZH: '日期没有年份，按您指定的年份', EN: 'the year is the one that you gave' },
  THOUSANDS: { ZH: '去掉了千位分隔符或货币符号', EN: 'separators or currency signs were taken out' },
  UNIT_OF_HEADING: { ZH: '表头单位为万元，已换算为元', EN: 'the heading counts in 10,000 yuan: converted to yuan' },
  UNIT_IN_CELL: { ZH: '单元格内带有单位，已换算', EN: 'the unit in the cell was taken out or converted' },
  MERGED: { ZH: '合并单元格，取其首行的值', EN: 'a merged cell: the value of its first row was taken' },
  CAPITAL_X: { ZH: '身份证号末位改为大写 X', EN: 'the last sign of the ID number became a capital X' },
  PUNCTUATION: { ZH: '去掉了号码中的分隔符', EN: 'separators inside the number were taken out' },
  BLANK_MARK: { ZH: '“—”“无”等按空白处理', EN: 'a dash or “none” was read as empty' },
  OPEN_END: { ZH: '“至今”等按尚未结束处理', EN: '“until now” was read as not ended' },
  OF_GROUP: { ZH: '本行未填，取自同一户的另一行', EN: 'taken from another row of the same household' },
  YEAR_FIRST_DAY: { ZH: '只写到年，按当年第一天计', EN: 'only the year is given: its first day was taken' },
  PERIOD_AS_TEXT: { ZH: '所属期或年度已统一写法', EN: 'the period or year was written in its usual form' },
  DERIVED: { ZH: '由同一行的其他内容推出', EN: 'it follows from the rest of the row' },
};

/** Why a cell was read otherwise than it is written. */
export const repairWords = (why: RepairReason, lang: Lang): string => REASONS[why][lang];
