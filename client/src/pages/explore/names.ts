import type { ResultsDimension } from '../../gql/explore/graphql';
import { nameIn, useLanguage } from '../../language';
import { useMoneyWords } from '../money/words';
import { useRecordWords } from '../records/words';
import type { Cell } from './answer';
import { useExploreWords } from './words';

/** A cell's place in one dimension: what the filter knows it by, and what people call it. */
export interface Place {
  value: string;
  name: string;
}

export type NamesOf = (dimension: ResultsDimension, cell: Cell) => Place;

interface Named {
  id: string;
  name: string;
  nameEn?: string | null;
}

/** Names of whatever a cell may stand in, in the reader's language; what a cell does not tell apart says so. */
export function useNames(): NamesOf {
  const { language, words } = useLanguage();
  const own = useExploreWords();
  const money = useMoneyWords();
  const records = useRecordWords();
  const nothing: Place = { value: '', name: own.notTold };
  const among = <Key extends string>(names: Record<Key, string>, key: Key | null | undefined): Place =>
    key == null ? nothing : { value: key, name: names[key] };
  const party = (one: Named | null | undefined): Place =>
    one ? { value: one.id, name: nameIn(language, one) } : nothing;
  const province = (one: (Named & { code: string }) | null | undefined): Place =>
    one ? { value: one.code, name: nameIn(language, one) } : nothing;
  const number = (value: number | null | undefined, say: (value: number) => string): Place =>
    value == null ? nothing : { value: String(value), name: say(value) };
  return (dimension, cell) => {
    switch (dimension) {
      case 'PROGRAMME':
        return among(words.programmeName, cell.programme);
      case 'LEVEL':
        return among(words.levelName, cell.level);
      case 'PERIOD_KIND':
        return among(words.periodKindName, cell.periodKind);
      case 'PAIRING': {
        if (!cell.pairing) return nothing;
        const { id, donor, recipient } = cell.pairing;
        const from = donor ? nameIn(language, donor) : words.selfReported;
        return { value: id, name: `${from} → ${nameIn(language, recipient)}` };
      }
      case 'DONOR':
        return party(cell.donor);
      case 'RECIPIENT':
        return party(cell.recipient);
      case 'MEMBER':
        return party(cell.member);
      case 'DONOR_PROVINCE':
        return province(cell.donorProvince);
      case 'RECIPIENT_PROVINCE':
        return province(cell.recipientProvince);
      case 'CATEGORY':
        return cell.category ? { value: cell.category.code, name: categoryName(cell.category) } : nothing;
      case 'INDICATOR':
        return { value: cell.indicator.code, name: cell.indicator.name };
      case 'YEAR':
        return number(cell.year, words.yearOf);
      case 'QUARTER':
        return number(cell.quarter, own.quarterOf);
      case 'MONTH':
        return number(cell.month, own.monthOf);
      case 'FUND_KIND':
        return among(money.kindName, cell.fundKind);
      case 'FUND_STAGE':
        return among(money.stageName, cell.fundStage);
      case 'PROJECT_TYPE':
        return among(money.projectTypeName, cell.projectType);
      case 'LABOR_DESTINATION':
        return among(records.destinationName, cell.laborDestination);
      case 'HOUSEHOLD_CATEGORY':
        return among(records.categoryName, cell.householdCategory);
      case 'PURCHASE_CHANNEL':
        return among(records.channelName, cell.purchaseChannel);
      case 'PURCHASE_MODE':
        return among(records.modeName, cell.purchaseMode);
    }
  };
}

export const categoryName = ({ donorLabel, recipientLabel }: { donorLabel: string; recipientLabel: string }): string =>
  donorLabel === recipientLabel ? donorLabel : `${donorLabel} / ${recipientLabel}`;
