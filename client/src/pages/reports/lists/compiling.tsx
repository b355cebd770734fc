import { useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { useLocation } from 'wouter';
import { problemsOf, type Problem } from '../../../api/problems';
import {
  CompileReportDocument,
  CompilingDocument,
  ReportsDocument,
  type CompilingQuery,
} from '../../../gql/reports/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Field } from '../../../parts/field';
import { useFresh } from '../../../parts/fresh';
import { randomKey } from '../../../parts/random-key';
import { chinaToday } from '../../../parts/time';
import { reportPath } from '../paths';
import { lastPeriod, type ReportPeriod } from '../period';
import { useReportWords } from '../words';
import { ReportTable } from './report-table';

type Form = CompilingQuery['reportForms']['nodes'][number];
type Post = CompilingQuery['viewer']['posts'][number];

/** Where the reader may sum up, and at which desk. */
interface Home {
  desk: Form['reporter'];
  id: string;
  name: string;
  nameEn?: string | null;
}

const FORMS = 100;
const SHOWN = 20;
/** So many years back a sum can be begun from the list. */
const YEARS = 10;

/** The reports that sum up those below: what was begun, and the next. */
export function Compiling() {
  const words = useReportWords();
  const [{ data }] = useQuery({ query: CompilingDocument, variables: { first: FORMS } });
  const forms = (data?.reportForms.nodes ?? []).filter(({ compiles }) => compiles != null);
  const homes = homesOf(data?.viewer.posts ?? []).filter(({ desk }) => forms.some(({ reporter }) => reporter === desk));
  const codes = forms.map(({ code }) => code);
  const [{ data: begun }] = useFresh({
    query: ReportsDocument,
    variables: { filter: { forms: codes }, first: SHOWN },
    pause: homes.length === 0,
  });
  const [home] = homes;
  if (!home) return null;
  const reports = begun?.reports.nodes ?? [];
  return (
    <section aria-labelledby="compiled">
      <h2 id="compiled">{words.compiled}</h2>
      <p className="muted">{words.compiledHint}</p>
      <Begin homes={homes} first={home} forms={forms} />
      {reports.length > 0 && <ReportTable reports={reports} />}
      {begun?.reports.pageInfo.hasNextPage && <p className="muted">{words.more}</p>}
    </section>
  );
}

/** A city or a province sums up what lies in it; a lead for itself and for the groups that it is in. */
function homesOf(posts: readonly Post[]): Home[] {
  const homes = posts.flatMap(({ role, party, place }): Home[] => {
    if (role === 'SUPERVISOR' && place && (place.kind === 'CITY' || place.kind === 'PROVINCE'))
      return [{ ...place, desk: place.kind }];
    if (role === 'DONOR_LEAD' && party) return [...party.groups, party].map((one) => ({ ...one, desk: 'DONOR_LEAD' }));
    return [];
  });
  return [...new Map(homes.map((home) => [home.id, home])).values()];
}

interface Props {
  homes: readonly Home[];
  first: Home;
  forms: readonly Form[];
}

function Begin({ homes, first, forms }: Props) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const client = useClient();
  const [, go] = useLocation();
  const [requestKey, setKey] = useState(randomKey);
  const [homeId, setHome] = useState(first.id);
  const [code, setCode] = useState<string>();
  const [typed, setPeriod] = useState<Partial<ReportPeriod>>({});
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const home = homes.find(({ id }) => id === homeId) ?? first;
  const own = forms.filter(({ reporter }) => reporter === home.desk);
  const form = own.find((each) => each.code === code) ?? own[0];
  if (!form) return null;
  const last = lastPeriod(form.periodKind, chinaToday());
  const period = {
    year: typed.year ?? last.year,
    quarter: last.quarter && (typed.quarter ?? last.quarter),
    month: last.month && (typed.month ?? last.month),
  };
  const thisYear = Number(chinaToday().slice(0, 4));
  const changed = (): void => {
    setProblem(undefined);
    setKey(randomKey());
  };
  /** There is one for each period: whoever asks for it again is led to it. */
  const find = async (): Promise<string | undefined> => {
    const filter = { forms: [form.code], years: [period.year] };
    const { data } = await client
      .query(ReportsDocument, { filter, first: FORMS }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.reports.nodes.find(
      ({ place, author, quarter, month }) =>
        (place ?? author)?.id === home.id && (quarter ?? null) === period.quarter && (month ?? null) === period.month,
    )?.id;
  };
  const compile = async (): Promise<void> => {
    setBusy(true);
    const where = home.desk === 'DONOR_LEAD' ? { donorId: home.id } : { placeId: home.id };
    const input = { requestKey, form: form.code, period, ...where };
    const { data, error } = await client.mutation(CompileReportDocument, { input }).toPromise();
    const [told] = error ? problemsOf(error, general) : [];
    const id = data?.compileReport.report.id ?? (told?.code === 'ALREADY_EXISTS' ? await find() : undefined);
    setBusy(false);
    setProblem(told);
    if (id) go(reportPath(undefined, id));
  };
  const isOfPeriod = problem?.field?.includes('period');
  return (
    <form
      className="row compiling"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void compile();
      }}
    >
      <Field label={words.compiledFor}>
        {(attributes) => (
          <select
            {...attributes}
            value={home.id}
            onChange={({ target }) => {
              changed();
              setHome(target.value);
            }}
          >
            {homes.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(language, each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.form} error={isOfPeriod ? undefined : problem?.message}>
        {(attributes) => (
          <select
            {...attributes}
            value={form.code}
            onChange={({ target }) => {
              changed();
              setCode(target.value);
            }}
          >
            {own.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['year', 'quarter', 'month'] as const).map((part) => {
        const value = period[part];
        if (value == null) return null;
        const { label, choices } = {
          year: {
            label: general.year,
            choices: numbers(YEARS, (back) => thisYear - back).map((year) => [year, general.yearOf(year)] as const),
          },
          quarter: {
            label: words.quarterName,
            choices: numbers(4).map((nth) => [nth, words.nthQuarter(nth)] as const),
          },
          month: { label: words.monthName, choices: numbers(12).map((nth) => [nth, words.nthMonth(nth)] as const) },
        }[part];
        return (
          <Field key={part} label={label} error={part === 'year' && isOfPeriod ? problem?.message : undefined}>
            {(attributes) => (
              <select
                {...attributes}
                value={value}
                onChange={({ target }) => {
                  changed();
                  setPeriod({ ...typed, [part]: Number(target.value) });
                }}
              >
                {choices.map(([each, name]) => (
                  <option key={each} value={each}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        );
      })}
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          {isBusy ? words.compiling : words.compile}
        </button>
      </p>
    </form>
  );
}

const numbers = (count: number, of = (at: number): number => at + 1): number[] =>
  Array.from({ length: count }, (_, at) => of(at));
