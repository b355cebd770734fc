import type { ChartItemFragment, ChartPlanFragment } from '../../gql/work/graphql';
import { nameIn, useLanguage } from '../../language';
import { useSearchParams, useLocation } from 'wouter';

/** 翠华镇 · 李主任: who does it. */
export function useDoer(): (item: Pick<ChartItemFragment, 'unit' | 'person' | 'personName'>) => string {
  const { language } = useLanguage();
  return ({ unit, person, personName }) =>
    [unit && nameIn(language, unit), person?.displayName ?? personName].filter(Boolean).join(' · ');
}

/** 翠华镇 or 三合村: where it is. */
export function useWhere(): (plan: Pick<ChartPlanFragment, 'place' | 'locality'>) => string {
  const { language } = useLanguage();
  return ({ place, locality }) => [place && nameIn(language, place), locality].filter(Boolean).join(' · ');
}

/** The address of a sheet over what is looked at now, which can be sent to somebody. */
export function useSheetPath(): (key: 'item' | 'plan', id: string) => string {
  const [path] = useLocation();
  const [params] = useSearchParams();
  return (key, id) => {
    const search = new URLSearchParams([...params].filter(([each]) => !['item', 'plan', 'new'].includes(each)));
    search.set(key, id);
    return `${path}?${search.toString()}`;
  };
}
