import type { Bilingual } from './shape';

/** Reasons for which figures of 2021 and later must not be set against those before; several indicators share them. */
export const poorToLifted: Bilingual = {
  zh: '统计对象由建档立卡贫困人口改为脱贫人口和监测对象。',
  en: 'The persons counted changed from the registered poor to the lifted and monitored.',
};

export const poorToRural: Bilingual = {
  zh: '统计对象由建档立卡贫困人口扩大到农村人口（含脱贫人口和监测对象）。',
  en: 'Widened from the registered poor to the rural population, lifted and monitored persons included.',
};
