import { units, type UnitCode } from './catalogue';

/** A unit as the contract shows it; its label is chosen by the asker's language. */
export class UnitView {
  constructor(
    /** The unit's own word, which is also its code to the world: 元, 人, 人次. */
    readonly code: string,
    readonly zh: string,
    readonly en: string,
    readonly scale: number,
    readonly money: boolean,
  ) {}
}

const views = new Map<UnitCode, UnitView>();

/** What every `unit` field of the contract answers: `unitOf(row.unit)`. */
export function unitOf(code: UnitCode): UnitView {
  const known = views.get(code);
  if (known) return known;
  const { zh, en, scale } = units[code];
  const view = new UnitView(zh, zh, en, scale, code === 'YUAN');
  views.set(code, view);
  return view;
}
