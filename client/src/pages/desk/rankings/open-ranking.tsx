import { useRef, useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { problemsOf } from '../../../api/problems';
import { OpenRankingDocument, RankingChoicesDocument, type RankingChoicesQuery } from '../../../gql/desk/graphql';
import type { RankingPeers, RankingVisibility } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { Field } from '../../../parts/field';
import { useReadAll } from '../../../parts/fresh';
import { randomKey } from '../../../parts/random-key';
import { Refusals } from '../../../parts/refusals';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { useDeskWords } from '../words';

const CHOICES = 100;
const YEARS = 4;
const QUARTERS = [1, 2, 3, 4];
const FEWEST = 2;

interface Props {
  close: () => void;
  opened: (id: string) => void;
}

/** Opens a ranking of a quarter that is over: of whom, by which formula, and who will see it. */
export default function OpenRanking(props: Props) {
  const words = useDeskWords();
  const [{ data }] = useQuery({ query: RankingChoicesDocument, variables: { first: CHOICES } });
  return (
    <Drawer title={words.openRanking} close={props.close}>
      {data ? <Form {...props} choices={data} /> : <Skeleton rows={8} />}
    </Drawer>
  );
}

/** The quarter that ended last. */
function lastQuarter(): { year: number; quarter: number } {
  const [year, month] = chinaToday().split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? { year: year - 1, quarter: 4 } : { year, quarter };
}

type FieldName = 'name' | 'peers' | 'formula';

function Form({ choices, opened }: Props & { choices: RankingChoicesQuery }) {
  const words = useDeskWords();
  const { words: general, language } = useLanguage();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const provinces = provincesOf(choices);
  const counties = new Map(choices.aided.nodes.map(({ recipient }) => [recipient.id, recipient]));
  const groups = choices.groups.nodes;
  const [requestKey, setRequestKey] = useState(randomKey);
  const [name, setName] = useState('');
  const [{ year, quarter }, setSpan] = useState(lastQuarter);
  const [formula, setFormula] = useState(choices.rankingFormulas[0]?.code ?? '');
  const [peers, setPeers] = useState<RankingPeers>(provinces.length > 0 ? 'COUNTIES_OF_PROVINCE' : 'LISTED_COUNTIES');
  const [province, setProvince] = useState(provinces[0]?.code ?? '');
  const [group, setGroup] = useState(groups[0]?.id ?? '');
  const [county, setCounty] = useState([...counties.keys()][0] ?? '');
  const [listed, setListed] = useState<string[]>([]);
  const [visibility, setVisibility] = useState<RankingVisibility>('RANKED_AND_SUPERVISORS');
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const kinds = (Object.keys(words.peersName) as RankingPeers[]).filter(
    (kind) =>
      (kind !== 'COUNTIES_OF_PROVINCE' || provinces.length > 0) &&
      (kind !== 'TOWNSHIPS_OF_COUNTY' || counties.size > 0) &&
      (kind !== 'MEMBERS_OF_GROUP' || groups.length > 0),
  );

  const submit = async (): Promise<void> => {
    const found = {
      ...(!name.trim() && { name: words.fieldMissing }),
      ...(peers === 'LISTED_COUNTIES' && listed.length < FEWEST && { peers: words.countiesHint }),
    };
    setErrors(found);
    setTold([]);
    if (Object.keys(found).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const ranked = {
      COUNTIES_OF_PROVINCE: { provinceCode: province },
      LISTED_COUNTIES: { countyIds: listed },
      TOWNSHIPS_OF_COUNTY: { townshipsOf: county },
      MEMBERS_OF_GROUP: { groupId: group },
    }[peers];
    const input = { requestKey, name: name.trim(), year, quarter, formula, visibility, ...ranked };
    const { data, error } = await client.mutation(OpenRankingDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      readAll();
      return opened(data.openRanking.ranking.id);
    }
    if (!error) return;
    const problems = problemsOf(error, general);
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    setErrors(
      Object.fromEntries(problems.flatMap(({ field, message }) => (field === 'name' ? [['name', message]] : []))),
    );
    setTold(
      problems.flatMap(({ code, field, message }) => {
        if (code === 'NETWORK') return [words.lostOnTheWay];
        return field === 'name' ? [] : [message];
      }),
    );
    focusFirstError(form.current);
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={words.rankingName} hint={words.rankingNameHint} error={errors.name}>
        {(attributes) => <input {...attributes} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <div className="row">
        <Field label={words.year}>
          {(attributes) => (
            <select
              {...attributes}
              value={year}
              onChange={({ target }) => setSpan({ quarter, year: Number(target.value) })}
            >
              {Array.from({ length: YEARS }, (_, back) => lastQuarter().year - back).map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.quarter}>
          {(attributes) => (
            <select
              {...attributes}
              value={quarter}
              onChange={({ target }) => setSpan({ year, quarter: Number(target.value) })}
            >
              {QUARTERS.map((each) => (
                <option key={each} value={each}>
                  {words.quarterName(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.formula}>
          {(attributes) => (
            <select {...attributes} value={formula} onChange={({ target }) => setFormula(target.value)}>
              {choices.rankingFormulas.map((each) => (
                <option key={each.code} value={each.code}>
                  {words.formulaVersion(each.name, each.version)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={words.peers} error={errors.peers}>
        {(attributes) => (
          <select {...attributes} value={peers} onChange={({ target }) => setPeers(target.value as RankingPeers)}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.peersName[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {peers === 'COUNTIES_OF_PROVINCE' && (
        <Field label={words.province}>
          {(attributes) => (
            <select {...attributes} value={province} onChange={({ target }) => setProvince(target.value)}>
              {provinces.map((each) => (
                <option key={each.code} value={each.code}>
                  {nameIn(language, each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {peers === 'MEMBERS_OF_GROUP' && (
        <Field label={words.group}>
          {(attributes) => (
            <select {...attributes} value={group} onChange={({ target }) => setGroup(target.value)}>
              {groups.map((each) => (
                <option key={each.id} value={each.id}>
                  {nameIn(language, each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {peers === 'TOWNSHIPS_OF_COUNTY' && (
        <Field label={words.county}>
          {(attributes) => (
            <select {...attributes} value={county} onChange={({ target }) => setCounty(target.value)}>
              {[...counties.values()].map((each) => (
                <option key={each.id} value={each.id}>
                  {nameIn(language, each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {peers === 'LISTED_COUNTIES' && (
        <fieldset className="plain checks">
          <legend>
            {words.counties} <small className="muted">{words.countiesHint}</small>
          </legend>
          {[...counties.values()].map((county) => (
            <label key={county.id} className="check">
              <input
                type="checkbox"
                checked={listed.includes(county.id)}
                onChange={({ target }) =>
                  setListed(target.checked ? [...listed, county.id] : listed.filter((id) => id !== county.id))
                }
              />
              <span>{nameIn(language, county)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field label={words.visibility}>
        {(attributes) => (
          <select
            {...attributes}
            value={visibility}
            onChange={({ target }) => setVisibility(target.value as RankingVisibility)}
          >
            {Object.entries(words.visibilityName).map(([value, told]) => (
              <option key={value} value={value}>
                {told}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Refusals messages={told} />
      <footer>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? words.submitting : words.submit}
        </button>
      </footer>
    </form>
  );
}

/** A supervisor ranks within the province that it supervises; an administrator within any. */
function provincesOf({
  viewer,
  provinces,
}: RankingChoicesQuery): { code: string; name: string; nameEn?: string | null }[] {
  const posts = viewer?.posts ?? [];
  if (posts.some(({ role }) => role === 'ADMIN')) return provinces.nodes;
  return posts.flatMap(({ role, place }) => {
    if (role !== 'SUPERVISOR' || !place) return [];
    return place.kind === 'PROVINCE' ? [place] : place.kind === 'NATION' ? provinces.nodes : [];
  });
}
