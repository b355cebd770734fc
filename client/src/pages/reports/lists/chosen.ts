import { useSearchParams } from 'wouter';
import type { ReportStatus } from '../../../gql/reports/graphql';

export const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'CONFIRMED',
  'LOCKED',
] as const satisfies readonly ReportStatus[];

/** What somebody looks for; each is a word of the address, so that a list can be linked and bookmarked. */
export interface Chosen {
  year: number | undefined;
  form: string | undefined;
  status: ReportStatus | undefined;
}

export interface Choosing {
  chosen: Chosen;
  choose: (next: Partial<Chosen>) => void;
  clear: () => void;
  isFiltered: boolean;
}

export function useChosen(): Choosing {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year'));
  const chosen: Chosen = {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    form: params.get('form') ?? undefined,
    status: STATUSES.find((status) => status === params.get('status')),
  };
  const set = ({ year: ofYear, form, status }: Chosen): void => {
    const entries = Object.entries({ year: ofYear?.toString() ?? '', form: form ?? '', status: status ?? '' });
    setParams(
      entries.filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return {
    chosen,
    choose: (next) => set({ ...chosen, ...next }),
    clear: () => set({ year: undefined, form: undefined, status: undefined }),
    isFiltered: Object.values(chosen).some((value) => value !== undefined),
  };
}
