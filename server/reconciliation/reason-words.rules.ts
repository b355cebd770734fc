import { Lang, MatchReasonKind, Side } from '../../schema/vocabulary';
import { unreachable } from '../platform/errors';
import { yuanFromFen } from '../platform/money';
import type { AmountSlip, StoredReason } from './match';

interface Words {
  zh: string;
  en: string;
}

const SIDE: Record<Side, Words> = {
  DONOR: { zh: '帮扶方', en: 'donor' },
  RECIPIENT: { zh: '受帮扶方', en: 'recipient' },
};
const SLIP: Record<AmountSlip, Words> = {
  DIGIT: { zh: '有一位数字不同', en: 'one digit differs' },
  SWAPPED: { zh: '相邻两位颠倒', en: 'two digits are swapped' },
  DECIMAL_PLACE: { zh: '小数位或单位有误', en: 'the decimal place or the unit is off' },
  LENGTH: { zh: '多录或漏录一位', en: 'a digit is missing or doubled' },
};

/** A reason as a sentence in the reader's language. */
export function sentenceOf(reason: StoredReason, lang: Lang): string {
  const { zh, en } = wordsFor(reason);
  return lang === Lang.EN ? en : zh;
}

function wordsFor(reason: StoredReason): Words {
  switch (reason.kind) {
    case MatchReasonKind.SAME_DOCUMENT:
      return { zh: `文号相同：${reason.documentNo}`, en: `The same document number: ${reason.documentNo}` };
    case MatchReasonKind.DOCUMENT_SPELT_OTHERWISE:
      return inBothBooks(reason, '文号相同，写法不同', 'The same document number, spelt otherwise');
    case MatchReasonKind.DOCUMENT_MISTYPED:
      return inBothBooks(reason, '文号相差一处，疑为录入差错', 'The document numbers are one slip apart');
    case MatchReasonKind.NEIGHBOURING_DOCUMENT:
      return inBothBooks(
        reason,
        '同一发文单位、同一年份的相邻文号',
        'Neighbouring documents of one authority and year',
      );
    case MatchReasonKind.OTHER_DOCUMENT:
      return inBothBooks(reason, '文号不同', 'Different document numbers');
    case MatchReasonKind.NO_DOCUMENT:
      return { zh: `${SIDE[reason.side].zh}未填文号`, en: `The ${SIDE[reason.side].en} has given no document number` };
    case MatchReasonKind.SAME_AMOUNT: {
      const yuan = yuanOf(reason.amountFen);
      return { zh: `金额相同：${yuan} 元`, en: `The same amount: ${yuan} yuan` };
    }
    case MatchReasonKind.AMOUNT_TYPED_WRONG: {
      const [donor, recipient, slip] = [yuanOf(reason.donorFen), yuanOf(reason.recipientFen), SLIP[reason.slip]];
      return {
        zh: `金额疑为录入差错（${slip.zh}）：帮扶方 ${donor} 元，受帮扶方 ${recipient} 元`,
        en: `An amount seems mistyped (${slip.en}): ${donor} yuan by the donor, ${recipient} by the recipient`,
      };
    }
    case MatchReasonKind.AMOUNT_DIFFERS: {
      const [donor, recipient] = [yuanOf(reason.donorFen), yuanOf(reason.recipientFen)];
      return {
        zh: `金额不同：帮扶方 ${donor} 元，受帮扶方 ${recipient} 元`,
        en: `The amounts differ: ${donor} yuan by the donor, ${recipient} by the recipient`,
      };
    }
    case MatchReasonKind.DAYS_APART: {
      const order = reason.isEarly
        ? { zh: '先登记到账', en: 'booked first' }
        : { zh: '后登记到账', en: 'booked later' };
      return { zh: `相隔 ${reason.days} 天（${order.zh}）`, en: `${reason.days} days apart (${order.en})` };
    }
    case MatchReasonKind.SPLIT_INTO:
      return { zh: `一笔分 ${reason.parts} 笔登记`, en: `One payment, booked in ${reason.parts} parts` };
    case MatchReasonKind.MERGED_FROM:
      return { zh: `${reason.parts} 笔合并登记`, en: `${reason.parts} payments, booked as one` };
    case MatchReasonKind.TAKEN_TOGETHER:
      return {
        zh: `同一文号下双方各有 ${reason.donors} 笔、${reason.recipients} 笔，无法逐笔对应，合并比对`,
        en: `${reason.donors} and ${reason.recipients} entries under one document, which cannot be told apart, compared together`,
      };
    case MatchReasonKind.OTHER_FUND:
      return { zh: '双方记入不同的资金', en: 'The sides book it under different funds' };
    case MatchReasonKind.OTHER_CUSTODIAN: {
      const { donorCustodian: donor, recipientCustodian: recipient } = reason;
      return {
        zh: `收款单位不同：帮扶方记“${donor}”，受帮扶方记“${recipient}”`,
        en: `Different holders: “${donor}” by the donor, “${recipient}” by the recipient`,
      };
    }
    case MatchReasonKind.MISSING:
      return {
        zh: `${SIDE[reason.side].zh}没有对应的登记`,
        en: `The ${SIDE[reason.side].en} has stated nothing that belongs to it`,
      };
    case MatchReasonKind.AMBIGUOUS:
      return {
        zh: `有 ${reason.candidates} 种可能的对应，请人工核对`,
        en: `${reason.candidates} readings fit equally well: please check by hand`,
      };
    default:
      return unreachable(reason);
  }
}

function inBothBooks(reason: { donorDocumentNo: string; recipientDocumentNo: string }, zh: string, en: string): Words {
  const { donorDocumentNo: donor, recipientDocumentNo: recipient } = reason;
  return {
    zh: `${zh}：帮扶方“${donor}”，受帮扶方“${recipient}”`,
    en: `${en}: “${donor}” by the donor, “${recipient}” by the recipient`,
  };
}

const yuanOf = (fen: string): string => yuanFromFen(BigInt(fen));
