import { useClient, useQuery } from 'urql';
import type { WorkLevel } from '../../../gql/graphql';
import {
  PlanningPlacesDocument,
  PlanOriginsDocument,
  PlanWorkDocument,
  type ChartPlanFragment,
} from '../../../gql/work/graphql';
import { nameIn, useLanguage } from '../../../language';
import { useViewer } from '../../../viewer';
import { Input, KeptForm, missing, Select, type Kit, type WorkDraft } from '../parts/kept-form';
import { useWorkWords } from '../words';
import { usePlanningPairings, useUnits, type Named } from './units';

/** The highest first. */
export const LEVELS: readonly WorkLevel[] = ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'HOUSEHOLD'];

export const isBelow = (level: WorkLevel, other: WorkLevel): boolean => LEVELS.indexOf(level) > LEVELS.indexOf(other);

/** More than any office holds in a year, or a county has townships. */
const MOST = 100;

interface Props {
  /** under which it is made; without one the plan above is chosen, or it is a county's */
  parent?: ChartPlanFragment;
  plans: readonly ChartPlanFragment[];
  year: number;
  done: () => void;
}

const levelsUnder = (above: ChartPlanFragment | undefined): WorkLevel[] =>
  LEVELS.filter((level) => (above ? isBelow(level, above.level) : level === 'COUNTY'));

/** A county's plan, or one under a plan of a higher level. */
export function PlanForm({ parent, plans, year, done }: Props) {
  const client = useClient();
  const managed = plans.filter(({ mayManage, level }) => mayManage && level !== 'HOUSEHOLD');
  const aboveOf = (text: Record<string, string>): ChartPlanFragment | undefined =>
    parent ?? managed.find(({ id }) => id === text.parentId);
  const send = ({ requestKey, text }: WorkDraft) => {
    const above = aboveOf(text);
    const level = levelsUnder(above).find((each) => each === text.level) ?? levelsUnder(above)[0] ?? 'COUNTY';
    const input = {
      requestKey,
      level,
      parentId: above?.id,
      pairingId: above ? undefined : text.pairingId,
      unitId: text.unitId ?? '',
      placeId: text.placeId ?? '',
      locality: level === 'VILLAGE' || level === 'HOUSEHOLD' ? text.locality : undefined,
      title: text.title ?? '',
      from: text.from ?? '',
      until: text.until ?? '',
      originId: text.originId || undefined,
    };
    return client.mutation(PlanWorkDocument, { input }).toPromise();
  };
  return (
    <KeptForm
      name={`plan.${parent?.id ?? ''}`}
      empty={{
        parentId: '',
        pairingId: '',
        level: levelsUnder(parent)[0] ?? '',
        title: '',
        unitId: '',
        placeId: '',
        ...{
          locality: '',
          originId: '',
          from: parent?.from ?? `${year}-01-01`,
          until: parent?.until ?? `${year}-12-31`,
        },
      }}
      check={(draft, _, general) => {
        const above = aboveOf(draft.text);
        const isNamed = draft.text.level === 'VILLAGE' || draft.text.level === 'HOUSEHOLD';
        const needed = ['title', 'unitId', 'placeId', 'from', 'until'];
        return missing(
          draft,
          [...needed, ...(above ? [] : ['pairingId']), ...(above && isNamed ? ['locality'] : [])],
          general,
        );
      }}
      send={send}
      done={done}
    >
      {(kit) => <Fields kit={kit} parent={parent} above={aboveOf} managed={managed} year={year} />}
    </KeptForm>
  );
}

interface FieldsProps {
  kit: Kit;
  parent: ChartPlanFragment | undefined;
  above: (text: Record<string, string>) => ChartPlanFragment | undefined;
  managed: readonly ChartPlanFragment[];
  year: number;
}

function Fields({ kit, parent, above: aboveOf, managed, year }: FieldsProps) {
  const words = useWorkWords();
  const { words: general, language } = useLanguage();
  const pairings = usePlanningPairings();
  const above = aboveOf({ parentId: kit.text('parentId') });
  const level = kit.text('level');
  const pairing = above ? undefined : pairings.find(({ id }) => id === kit.text('pairingId'));
  const ends = useEnds(above, pairing);
  const units = useUnits(above?.place?.id, [above?.unit]);
  const places = usePlaces(above, ends.find(({ unit }) => unit[0] === kit.text('unitId'))?.placeId);
  const origins = useOrigins(above?.pairing?.id ?? pairing?.id, Number(kit.text('from').slice(0, 4)) || year);
  return (
    <>
      {!parent && managed.length > 0 && (
        <Select
          kit={kit}
          name="parentId"
          label={words.planAbove}
          none={words.noPlanAbove}
          names={managed.map((plan) => [plan.id, `${words.levelName[plan.level]} · ${plan.title}`] as const)}
          changed={(parentId) => {
            const chosen = aboveOf({ parentId });
            const days: Record<string, string> = chosen ? { from: chosen.from, until: chosen.until } : {};
            kit.setAll({
              parentId,
              level: levelsUnder(chosen)[0] ?? '',
              unitId: '',
              placeId: '',
              originId: '',
              ...days,
            });
          }}
        />
      )}
      {!above && (
        <Select
          kit={kit}
          name="pairingId"
          label={words.pairing}
          none={words.choose}
          names={pairings.map((each) => [
            each.id,
            `${each.donor ? nameIn(language, each.donor) : general.selfReported} → ${nameIn(language, each.recipient)}`,
          ])}
          changed={(pairingId) => kit.setAll({ pairingId, unitId: '', placeId: '', originId: '' })}
        />
      )}
      <div className="row">
        {above && (
          <Select
            kit={kit}
            name="level"
            label={words.level}
            names={levelsUnder(above).map((each) => [each, words.levelName[each]] as const)}
          />
        )}
        <Select
          kit={kit}
          name="unitId"
          label={words.unit}
          none={words.choose}
          names={above ? units : ends.map(({ unit }) => unit)}
          changed={(unitId) => {
            const placeId = ends.find(({ unit }) => unit[0] === unitId)?.placeId;
            kit.setAll({ unitId, ...(placeId && { placeId }) });
          }}
        />
        <Select kit={kit} name="placeId" label={words.place} none={words.choose} names={places} />
      </div>
      {above && (level === 'VILLAGE' || level === 'HOUSEHOLD') && (
        <Input
          kit={kit}
          name="locality"
          label={words.locality}
          hint={level === 'HOUSEHOLD' ? words.localityHint : undefined}
        />
      )}
      <Input kit={kit} name="title" label={words.planTitle} />
      <div className="row">
        <Input
          kit={kit}
          name="from"
          label={words.planFrom}
          kind="date"
          hint={above && words.within(above.from, above.until)}
          min={above?.from}
          max={above?.until}
        />
        <Input kit={kit} name="until" label={words.planUntil} kind="date" min={above?.from} max={above?.until} />
      </div>
      {origins.length > 0 && (
        <Select kit={kit} name="originId" label={words.origin} none={words.noOrigin} names={origins} />
      )}
    </>
  );
}

interface End {
  unit: Named;
  placeId: string | undefined;
}

/** The ends of a pairing whose plan a county's can be: those that the reader plans for. */
function useEnds(
  above: ChartPlanFragment | undefined,
  pairing: ReturnType<typeof usePlanningPairings>[number] | undefined,
): End[] {
  const { language } = useLanguage();
  const viewer = useViewer();
  if (above || !pairing) return [];
  const own = new Set(viewer.posts.map(({ party }) => party?.id));
  const { donor, recipient, ends, donorEnd } = pairing;
  const members = donorEnd?.members.flatMap(({ party }) => (party ? [party] : [])) ?? [];
  const ofDonor = members.some(({ id }) => own.has(id)) || own.has(donor?.id);
  const donors = [...(donor && ofDonor ? [donor] : []), ...members.filter(({ id }) => own.has(id))];
  return [
    ...(own.has(recipient.id)
      ? [{ unit: [recipient.id, nameIn(language, recipient)] as const, placeId: ends.place?.id }]
      : []),
    ...donors.map((party): End => ({ unit: [party.id, nameIn(language, party)], placeId: ends.place?.id })),
  ];
}

/** The place of the plan above and those right within it; for a county's the end of the pairing. */
function usePlaces(above: ChartPlanFragment | undefined, endId: string | undefined): Named[] {
  const { language } = useLanguage();
  const wide = above?.place?.id ?? endId;
  const [{ data }] = useQuery({
    query: PlanningPlacesDocument,
    variables: { placeId: wide ?? '', first: MOST },
    pause: wide === undefined,
  });
  if (wide === undefined) return [];
  const own = above?.place ?? data?.own;
  const all = [...(own && 'name' in own ? [own] : []), ...(data?.places.nodes ?? [])];
  return all.map((place) => [place.id, nameIn(language, place)]);
}

/** What the plan can come from: the year's agreement, a meeting. */
function useOrigins(pairingId: string | undefined, year: number): Named[] {
  const words = useWorkWords();
  const [{ data }] = useQuery({
    query: PlanOriginsDocument,
    variables: { pairingId: pairingId ?? '', year, first: MOST },
    pause: pairingId === undefined,
  });
  if (pairingId === undefined || !data) return [];
  const agreement = data.pairing?.agreement;
  return [
    ...(agreement ? [[agreement.id, words.agreementOf(agreement.year)] as const] : []),
    ...data.projects.nodes.map(({ id, name }) => [id, words.projectOf(name)] as const),
    ...data.activities.nodes.map(
      ({ id, from, title, name }) => [id, words.meetingOf(from, [title, name].filter(Boolean).join(' · '))] as const,
    ),
  ];
}
