import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';

const zh = {
  recordVisit: '记录走访',
  visitOf: (household: string) => `走访 ${household}`,
  household: '户',
  chooseHousehold: '请选择',
  findHousehold: '查找（户编号或村名）',
  findHint: (count: number) => `共 ${count} 户，只列前 100 户，请输入编号或村名查找。`,
  note: '走访情况',
  noteHint: '不写姓名、证号、电话和病情。',
  problem: '发现的问题（没有不填）',
  photo: '拍照',
  photoHint: 'JPEG、PNG、WebP 或 HEIC；没有网络时先存在本机。',
  photoChosen: (name: string) => `照片：${name}`,
  removePhoto: '删去照片',
  more: '日期、地点、走访人',
  day: '走访日期',
  locality: '地点',
  visitor: '走访人',
  visitorHint: (helper: string) => `不填为帮扶责任人 ${helper}`,
  visitorNeeded: '该户没有帮扶责任人，请填走访人。',
  submitVisit: '提交走访',
};

const en: VisitWords = {
  recordVisit: 'Record a visit',
  visitOf: (household) => `Visit to ${household}`,
  household: 'Household',
  chooseHousehold: 'Choose one',
  findHousehold: 'Find (number or village)',
  findHint: (count) => `${count} households, of which the first 100 are listed: find others by number or village.`,
  note: 'What you saw and heard',
  noteHint: 'No names, ID or telephone numbers, no illnesses.',
  problem: 'Problem found (if any)',
  photo: 'Take a photo',
  photoHint: 'JPEG, PNG, WebP or HEIC; without a network it waits on this device.',
  photoChosen: (name) => `Photo: ${name}`,
  removePhoto: 'Remove the photo',
  more: 'Day, place, who went',
  day: 'Day of the visit',
  locality: 'Place',
  visitor: 'Who went',
  visitorHint: (helper) => `Left empty, the helper ${helper}`,
  visitorNeeded: 'The household has no helper: say who went.',
  submitVisit: 'Submit the visit',
};

/** The words of a visit's form. Chinese is the original. */
export type VisitWords = Same<typeof zh>;

const dictionary: Record<Language, VisitWords> = { 'zh-CN': zh, en };

export const useVisitWords = (): VisitWords => dictionary[useLanguage().language];
