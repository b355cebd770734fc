import { Lang, ProblemCode } from '../../schema/vocabulary';
import type { ProblemDetails } from './errors';

type Message = Record<Lang, string>;

/** One message for each problem: what happened and what to do. `{name}` is replaced from the details. */
const MESSAGES: Record<ProblemCode, Message> = {
  UNAUTHENTICATED: { ZH: '请先登录。', EN: 'Please sign in first.' },
  TOKEN_EXPIRED: {
    ZH: '登录已过期，请重新登录或刷新会话。',
    EN: 'Your session has expired: refresh it or sign in again.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    ZH: '这是初始密码，请先修改密码，再办理其他事项。',
    EN: 'This is a first password: change it before anything else.',
  },
  WRONG_CREDENTIALS: { ZH: '账号或密码不正确。', EN: 'The account or the password is wrong.' },
  TOO_MANY_ATTEMPTS: {
    ZH: '尝试次数过多，请在 {seconds} 秒后再试。',
    EN: 'Too many attempts: try again in {seconds} seconds.',
  },
  FORBIDDEN: {
    ZH: '您的岗位不能办理此事项。如需办理，请联系管理员。',
    EN: 'Your posts do not allow this. Ask an administrator if you need it.',
  },
  NOT_FOUND: { ZH: '没有找到该{what}，或您无权查看。', EN: 'There is no such {what}, or you may not see it.' },
  BAD_INPUT: { ZH: '填写的内容有误：{reason}', EN: 'The input is not valid: {reason}' },
  BAD_QUERY: { ZH: '查询语句有误：{reason}', EN: 'The query is not valid: {reason}' },
  BAD_REQUEST: { ZH: '请求格式有误：{reason}', EN: 'The request is not well formed: {reason}' },
  PASSWORD_TOO_WEAK: {
    ZH: '密码至少 {min} 个字符，且不能与账号相同或过于常见。',
    EN: 'A password has at least {min} characters and is neither the account name nor a common one.',
  },
  NAME_TAKEN: { ZH: '名称“{name}”已被使用，请换一个。', EN: 'The name “{name}” is taken: choose another.' },
  ALREADY_EXISTS: {
    ZH: '已存在相同的{what}，请直接修改原有记录。',
    EN: 'The same {what} exists already: change that one instead.',
  },
  REQUEST_KEY_REUSED: {
    ZH: '同一请求编号已用于内容不同的提交。请更换 requestKey 后重试。',
    EN: 'This requestKey was used with other input. Use a new requestKey.',
  },
  VERSION_CONFLICT: {
    ZH: '内容已被他人修改（当前为第 {current} 版）。请查看最新内容后再提交。',
    EN: 'Somebody changed this meanwhile (now version {current}). Look at it again, then submit.',
  },
  TRANSITION_REFUSED: {
    ZH: '当前状态“{from}”不能办理“{action}”。',
    EN: '“{action}” is not possible in the state “{from}”.',
  },
  UNKNOWN_INDICATOR: {
    ZH: '没有指标“{code}”。相近的指标：{nearest}',
    EN: 'There is no indicator “{code}”. The nearest are: {nearest}',
  },
  UNKNOWN_UNIT: {
    ZH: '不认识单位“{unit}”。可用的单位：{accepted}',
    EN: 'The unit “{unit}” is not known. Accepted: {accepted}',
  },
  UNIT_MISMATCH: {
    ZH: '指标“{indicator}”不能用单位“{unit}”。可用的单位：{accepted}',
    EN: 'The indicator “{indicator}” cannot be in “{unit}”. Accepted: {accepted}',
  },
  PERSONS_ARE_NOT_PERSON_TIMES: {
    ZH: '指标“{indicator}”的单位是“{expected}”，不能填“{unit}”：人与人次不是一回事。',
    EN: 'The indicator “{indicator}” counts {expected}, not {unit}: persons are not person-times.',
  },
  NOT_A_NUMBER: {
    ZH: '“{value}”不是数。请只填数字和一个小数点。',
    EN: '“{value}” is not a number. Use digits and one decimal point only.',
  },
  TOO_PRECISE: {
    ZH: '“{value}”小数位过多：该单位最多 {scale} 位。',
    EN: '“{value}” has too many decimals: at most {scale} for this unit.',
  },
  OUT_OF_RANGE: { ZH: '“{value}”超出范围：{range}', EN: '“{value}” is out of range: {range}' },
  UNKNOWN_PLACE: {
    ZH: '没有找到“{name}”。相近的地方：{nearest}',
    EN: 'There is no place “{name}”. The nearest are: {nearest}',
  },
  AMBIGUOUS_PLACE: {
    ZH: '“{name}”不止一处，请指明：{candidates}',
    EN: '“{name}” may be several places. Say which: {candidates}',
  },
  BAD_PERIOD: { ZH: '期间有误：{reason}', EN: 'The period is not valid: {reason}' },
  PERIODS_DO_NOT_ADD: {
    ZH: '不同类型的期间不能相加。请在 groupBy 中加入 {dimension}，或只选一种。',
    EN: 'Periods of different kinds never add up. Put {dimension} into groupBy or choose one kind.',
  },
  NOT_ENOUGH_FUNDS: {
    ZH: '余额不足：{custodian}{holding}的余额为 {available} 元，本次为 {asked} 元。请核对金额，或先登记上一环节。',
    EN: 'Not enough lies there: {custodian} holds {available} yuan as {holding}, and this asks for {asked}. Check the amount, or post the step before it first.',
  },
  SOURCE_EXCEEDED: {
    ZH: '来源“{document}”尚余 {available} 元可用，本次指明 {asked} 元。',
    EN: 'Of the source “{document}” {available} yuan are left, and this names {asked}.',
  },
  ORIGIN_YEAR_NEEDED: {
    ZH: '{custodian}存有多个年度的资金（{years}），请指明资金所属年度。',
    EN: '{custodian} holds money of several years ({years}): say which year’s it is.',
  },
  VOUCHER_USED: {
    ZH: '凭证“{document}”已于 {day} 报账 {amount} 元，一张凭证只能报账一次。',
    EN: 'The voucher “{document}” was settled on {day} for {amount} yuan; a voucher counts once.',
  },
  INVOICE_LINE_USED: {
    ZH: '发票 {invoice} 第 {line} 行已用于{where}，一行只能计一次。请核对发票号码和行号。',
    EN: 'Line {line} of invoice {invoice} is used in {where}; a line counts once. Check the number and the line.',
  },
  INVOICE_EXCEEDED: {
    ZH: '发票 {invoice} 总额 {total} 元，再计入 {amount} 元后，各行合计将超过总额。请核对发票金额。',
    EN: 'Invoice {invoice} comes to {total} yuan; with another {amount} its lines would come to more. Check its amounts.',
  },
  ALREADY_CARRIED_OVER: {
    ZH: '{custodian} {year} 年的余额已经结转。如有误，请先冲销原结转。',
    EN: 'What {custodian} held in {year} has been carried over. If that was wrong, reverse it first.',
  },
  REVERSAL_REFUSED: { ZH: '不能冲销：{reason}', EN: 'This cannot be reversed: {reason}' },
  OTHER_SIDES_ENTRY: {
    ZH: '“{stage}”由{side}登记，您不能代为登记。',
    EN: '“{stage}” is posted by the {side}; you cannot post it on its behalf.',
  },
  OWN_RECORD: {
    ZH: '记录由登记的一方之外的另一方确认或提出异议，登记人本人也不能确认。',
    EN: 'A record is confirmed or disputed by the side that did not record it, and never by whoever recorded it.',
  },
  RECORDS_CHANGED: {
    ZH: '您查看之后有变化：新登记或更改的 {fresh} 条，不再符合条件的 {gone} 条。本次未作任何改动，请重新查看后再办理。',
    EN: 'Since you looked {fresh} were recorded or changed, and {gone} are no longer among them. Nothing was done: look again, then submit.',
  },
  ANSWER_NOT_SO: {
    ZH: '答复与记录现状不符：{disputed} 条仍为有异议时的内容，{changed} 条已更正，{withdrawn} 条已撤回。请先更正或撤回记录，或改为相符的答复。',
    EN: 'The records are not as the answer says: {disputed} stand as they were disputed, {changed} were corrected, {withdrawn} withdrawn. Correct or withdraw them first, or answer otherwise.',
  },
  PAIRING_CLOSED: {
    ZH: '该结对已于 {day} 结束，不能再{action}；结转资金仍可支出、报账、验收和移交。',
    EN: 'This pairing was closed on {day}, so it takes no more: {action}. What was carried over can still be spent, vouchered, accepted and handed over.',
  },
  RANKING_PERIOD_OPEN: {
    ZH: '{period} 尚未结束：{day} 起方可排位。',
    EN: '{period} is not closed: it can be ranked from {day} on.',
  },
  FORMULA_NOT_FOR_PEERS: {
    ZH: '公式的“{term}”一项，{peers}没有可计的数据。请另选公式。',
    EN: 'The formula counts {termEn}, which {peersEn} have none of. Choose another formula.',
  },
  NO_PERFORMANCE_TARGET: {
    ZH: '没有绩效目标的项目不能入库。请先填写绩效目标。',
    EN: 'A project without a performance target is not admitted. Write one first.',
  },
  PROJECT_NOT_APPROVED: {
    ZH: '项目“{project}”尚未获双方同意（当前：{status}），不能{action}。',
    EN: 'Both sides have not agreed to the project “{project}” yet (now: {status}), so it cannot be used to {action}.',
  },
  CURSOR_INVALID: { ZH: '游标无效。请从头开始读取。', EN: 'The cursor is not valid. Start from the beginning.' },
  CURSOR_EXPIRED: {
    ZH: '数据库已恢复到另一时间点，游标失效。请重新查询后订阅。',
    EN: 'The database was restored; this cursor belongs to the time before. Query again, then subscribe.',
  },
  TOO_MANY_ITEMS: {
    ZH: '一次最多 {max} 项，本次为 {actual} 项。',
    EN: 'At most {max} items at once; these are {actual}.',
  },
  QUERY_TOO_LARGE: { ZH: '请求过大：{what} 超过上限 {max}。', EN: 'The request is too large: {what} exceeds {max}.' },
  QUERY_TOO_DEEP: { ZH: '查询嵌套过深：最多 {max} 层。', EN: 'The query is nested too deeply: at most {max} levels.' },
  QUERY_TOO_COSTLY: {
    ZH: '查询代价为 {cost}，超过上限 {max}。请减少 first 或分次查询。',
    EN: 'The query would cost {cost}, more than {max}. Ask for fewer rows or in several queries.',
  },
  ROWS_REFUSED: {
    ZH: '有 {refused} 行不能入账。请改正后重新上传，或选择只录其余的行。',
    EN: '{refused} rows are refused. Mend them and send the file again, or choose to record the others only.',
  },
  NOTHING_TO_RECORD: {
    ZH: '没有可入账的行：其余各行均已入账或不能入账。',
    EN: 'No row is left to be recorded: the others stand in the books already, or are refused.',
  },
  PAPER_TOO_LONG: {
    ZH: '该文书超过 {max} 行。请缩小范围（如只选一个年度）后再导出。',
    EN: 'This paper has more than {max} rows: ask for less, such as a single year.',
  },
  TOO_MANY_PAPERS: {
    ZH: '正在生成的文书较多，请 {seconds} 秒后再试。',
    EN: 'Too many papers are being made right now: try again in {seconds} seconds.',
  },
  REASON_NEEDED: {
    ZH: '这份文件关于一户人家。请先说明查看理由（将记入审计），一刻钟内可打开。',
    EN: 'This file is about a household: say why you look at it (the audit trail keeps it), then open it within a quarter of an hour.',
  },
  FILE_TOO_LARGE: {
    ZH: '文件超过 {max} MB。请压缩照片或拆分后再上传。',
    EN: 'The file has more than {max} MB: make the picture smaller or split it.',
  },
  FILE_TYPE_REFUSED: {
    ZH: '不接受文件“{name}”：{reason}。可上传：{accepted}',
    EN: 'The file “{name}” is not taken: {reason}. Accepted: {accepted}',
  },
  OWN_REPORT: {
    ZH: '您参与了本报告的填报或审核，“{action}”须由他人办理。',
    EN: 'You have had a hand in this report: somebody else has to {action} it.',
  },
  FIGURES_UNEXPLAINED: {
    ZH: '以下数据与台账不一致，请逐项填写说明，或按台账重新生成：{figures}',
    EN: 'These figures depart from the records; say why of each, or take them from the records again: {figures}',
  },
  PARTS_UNEXPLAINED: {
    ZH: '以下单位的报告尚未审核，不能汇入。请催报，或在报送时逐一说明不汇入的理由：{parts}',
    EN: 'The reports of these are not approved and cannot be summed up. Ask for them, or say of each why it is left out: {parts}',
  },
  PARTS_MOVED: {
    ZH: '以下单位的报告在汇总之后有变化，请重新汇总后再报送：{parts}',
    EN: 'The reports of these have moved since they were summed up; take the figures again before you submit: {parts}',
  },
  REGISTERED_ELSEWHERE: {
    ZH: '该人已在监测户档案中，请核对身份证号；确有变动的，先由原户办理移出。',
    EN: 'This person stands in a household’s book already: check the ID number; who has moved leaves that household first.',
  },
  CATEGORY_NOT_IN_FORCE: {
    ZH: '“{category}”适用于 {from} 至 {until} 发现的户，请改选发现当日适用的类别。',
    EN: '“{category}” is for households found from {from} to {until}: choose a category of that day.',
  },
  SECOND_PERSON_NEEDED: {
    ZH: '{said}的是您本人，须由另一人{action}（双人认定）。',
    EN: 'You {said} yourself: a second person has to {action} it.',
  },
  NOTICE_NOT_OVER: {
    ZH: '公示须满 {days} 天，{from} 起方可纳入。',
    EN: 'Public notice takes {days} days: the household can be admitted from {from} on.',
  },
  GUARANTEE_NOT_MET: {
    ZH: '“{guarantee}”尚未落实，请先整改并登记核查结果，再办理退出。',
    EN: '“{guarantee}” is not met: mend it and record the check before the household leaves.',
  },
  HELPER_MISSING: {
    ZH: '该户 {day} 没有帮扶责任人，请先确定责任人，或写明由谁走访。',
    EN: 'Nobody helped this household on {day}: assign a helper first, or name who went.',
  },
  PLAN_OVERLAPS: {
    ZH: '该户 {from} 至 {until} 已有帮扶行动计划，请修订该计划，或另选时段。',
    EN: 'The household has an action plan from {from} to {until}: revise it, or choose another period.',
  },
  OWN_WORK_INSPECTED: {
    ZH: '{who}{why}，须由他人检查。请改派检查人员。',
    EN: '{who} {why}: somebody else has to look. Send another official.',
  },
  NOTHING_TO_DRAW: {
    ZH: '该范围内当日没有可抽取的{what}。请先登记，或改选检查对象和范围。',
    EN: 'There are no {what} in the area on that day. Record them first, or look at something else or elsewhere.',
  },
  FINDINGS_REFUSED: {
    ZH: '有 {refused} 行不能列入，一行也没有录入。请改正后重新提交：{faults}',
    EN: '{refused} rows cannot be taken, so none was. Mend them and submit again: {faults}',
  },
  FINDINGS_OPEN: {
    ZH: '还有 {open} 个问题没有销号。请待其销号，或逐项写明移交理由后再了结。',
    EN: '{open} findings are open. Wait until they are closed, or say of each to whom it is handed over and why.',
  },
  NOT_LOOKED_BACK: {
    ZH: '还有 {open} 个原问题没有回看结论。请逐个登记整改到位、未到位或反弹，再提交报告。',
    EN: 'Nothing is said yet of {open} earlier findings. Say of each whether it is put right, is not, or has rebounded, and report then.',
  },
  INCOME_PERIOD_TAKEN: {
    ZH: '该村 {year} 年“{source}”已有登记：同一来源或按全年或按季度登记，请更正已有的，或先撤回。',
    EN: 'The village’s {year} income from “{source}” is told already: as a whole year or by quarters, not both. Correct what is there, or withdraw it first.',
  },
  STANDARD_NOT_CHECKED: {
    ZH: '“{standard}”尚未核查，请先登记核查结果，再提出验收。',
    EN: 'The village was not checked for {standardEn}: record the check before you propose it.',
  },
  STANDARD_NOT_MET: {
    ZH: '“{standard}”未达到出列标准，请整改并重新核查后再办理。',
    EN: 'The village does not meet the standard for {standardEn}: mend it and check again.',
  },
  LINK_HAS_MONEY: {
    ZH: '该联结还有 {entries} 笔资金未冲销，请先逐笔冲销再撤回。',
    EN: '{entries} entries of money stand under this link: reverse them before it is withdrawn.',
  },
  BENEFIT_OUTSIDE_RULE: {
    ZH: '“{rule}”在 {day} 不执行（执行期 {range}），请核对日期，或选当日执行的规则。',
    EN: '“{rule}” is not in force on {day} (it is {range}): check the day, or choose a rule of that day.',
  },
  NOT_ENTITLED: {
    ZH: '{day} 不符合“{rule}”的条件：{reason}。请核对；确需登记的，由县级审核员写明理由办理。',
    EN: 'On {day} the conditions of “{rule}” were not met: {reason}. Check it; a county reviewer can record it with a reason.',
  },
  RECEIVED_ALREADY: {
    ZH: '“{rule}”{period}已于 {day} 享受，不重复登记；确需再次发放的，由县级审核员写明理由办理。',
    EN: '“{rule}” for {period} was received on {day}; a county reviewer can record a second one with a reason.',
  },
  AMOUNT_OUTSIDE_RULE: {
    ZH: '“{rule}”当日的标准为 {range}，请核对金额或实物。',
    EN: '“{rule}” gives {range} on that day: check the amount, or what was given.',
  },
  NUMBER_IN_USE: {
    ZH: '户编号 {number} 已有按户享受的政策或多次登记，不能更改，请沿用此编号。',
    EN: 'Benefits or other entries name the number {number}, so it stays: go on under it.',
  },
  HOUSEHOLD_NOT_OPEN: {
    ZH: '该户档案在 {day} 不在册（在册期 {range}），请核对日期。',
    EN: 'The household’s entry was not open on {day} (it was {range}): check the day.',
  },
  FUND_ENTRY_EXCEEDED: {
    ZH: '该笔资金 {amount} 元，已对应 {used} 元，不能再对应 {more} 元。请核对资金或金额。',
    EN: 'This entry is of {amount} yuan and {used} are told of it: {more} more are too many. Check the entry or the amount.',
  },
  REVERSED_ALREADY: {
    ZH: '此条政策享受已冲销，无须再次办理。',
    EN: 'This benefit was reversed before: nothing is left to be done.',
  },
  BENEFITS_REFUSED: {
    ZH: '有 {count} 行不能登记，全部未登记。请按各行的说明改正后再提交。',
    EN: '{count} rows are refused, and none was recorded. Correct them as each says and submit again.',
  },
  BUSY: {
    ZH: '系统繁忙，请稍后用同一请求编号重试，不会重复记账。',
    EN: 'The system is busy. Try again with the same requestKey: nothing will be doubled.',
  },
  INTERNAL: {
    ZH: '系统出错，已记录（编号 {logId}）。请稍后重试或告知管理员。',
    EN: 'Something went wrong and was logged ({logId}). Try again later or tell an administrator.',
  },
};

/** A problem's text before its details are put in. */
export function problemTemplate(code: ProblemCode, lang: Lang): string {
  return MESSAGES[code][lang];
}

/** The text a user sees for a problem. Lists are joined the way the language joins them. */
export function problemMessage(code: ProblemCode, details: ProblemDetails, lang: Lang): string {
  return MESSAGES[code][lang].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = details[lang === Lang.EN ? `${name}En` : name] ?? details[name];
    if (value === undefined || value === null) return lang === Lang.ZH ? '（无）' : '(none)';
    return Array.isArray(value)
      ? value.join(lang === Lang.ZH ? '、' : ', ') || (lang === Lang.ZH ? '（无）' : '(none)')
      : String(value);
  });
}
