import { useQuery } from 'urql';
import {
  AssignHelperDocument,
  EndHelperDocument,
  HelperUnitsDocument,
  HouseholdHelpersDocument,
  type HouseholdHelpersQuery,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Check, Input, KeptForm, missing, Select, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { FoldedForm } from '../parts/folded-form';
import { useOwnGround } from '../register/grounds';
import { mayKeep } from './may-keep';
import { LateSection } from './section';
import { useCardWords } from './words';

interface Props {
  household: WholeHouseholdFragment;
}

type Helper = Extract<HouseholdHelpersQuery['node'], { __typename: 'Household' }>['helpers'][number];

/** Who answers for the household, since when, and who did before. */
export function Helpers({ household }: Props) {
  const words = useCardWords();
  return (
    <LateSection
      name="household-helpers"
      title={words.helpers}
      query={HouseholdHelpersDocument}
      variables={{ id: household.id }}
    >
      {({ helpers }) => <Known household={household} helpers={helpers} />}
    </LateSection>
  );
}

function Known({ household, helpers }: Props & { helpers: readonly Helper[] }) {
  const words = useCardWords();
  // A helper whose last day is before the first never came to anything.
  const real = helpers.filter(({ since, until }) => !until || until >= since);
  const now = real.find(({ until }) => !until);
  const former = real.filter((one) => one !== now);
  return (
    <>
      {!now && <p className="notice">{words.noHelper}</p>}
      {now && (
        <p>
          <Named helper={now} /> <span className="muted">{words.sinceThen(now.since)}</span>
        </p>
      )}
      {former.length > 0 && (
        <details>
          <summary>{words.formerHelpers(former.length)}</summary>
          <ul className="household-lines">
            {former.map((helper) => (
              <li key={helper.id}>
                <Named helper={helper} />{' '}
                <span className="muted">
                  {helper.since} – {helper.until}
                </span>
                {helper.reason && <span> {helper.reason}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayKeep(household) && (
        <div className="household-forms">
          <FoldedForm name={assignName(household)} summary={now ? words.replaceHelper : words.assignHelper}>
            {(done) => <AssignForm household={household} now={now} done={() => done(words.helperAssigned)} />}
          </FoldedForm>
          {now && (
            <FoldedForm name={endName(household)} summary={words.endHelper}>
              {(done) => <EndForm household={household} now={now} done={() => done(words.helperEnded)} />}
            </FoldedForm>
          )}
        </div>
      )}
    </>
  );
}

function Named({ helper: { name, unit } }: { helper: Helper }) {
  const { language } = useLanguage();
  return (
    <>
      <b>{name}</b> {unit && <span>{nameIn(language, unit)}</span>}
    </>
  );
}

const assignName = ({ id }: WholeHouseholdFragment): string => `household.HELPER.${id}`;
const endName = ({ id }: WholeHouseholdFragment): string => `household.HELPER_END.${id}`;

/** Units that can be named, the reader's own first. */
function useUnits(): readonly (readonly [id: string, name: string])[] {
  const { language } = useLanguage();
  const { posts } = useViewer();
  const { own } = useOwnGround();
  const [{ data }] = useQuery({
    query: HelperUnitsDocument,
    variables: { placeId: own?.id ?? '' },
    pause: own === undefined,
  });
  const parties = [...posts.flatMap(({ party }) => party ?? []), ...(data?.parties.nodes ?? [])];
  return [...new Map(parties.map((party) => [party.id, nameIn(language, party)])).entries()];
}

interface FormProps extends Props {
  now: Helper | undefined;
  done: () => void;
}

function AssignForm({ household, now, done }: FormProps) {
  const words = useCardWords();
  const send = useSend();
  const { account } = useViewer();
  const isMine = (text: Record<string, string>): boolean => text.isMine === 'yes';
  return (
    <KeptForm
      name={assignName(household)}
      title={words.assignHelper}
      empty={{ unitId: now?.unit?.id ?? '', name: '', isMine: '', since: chinaToday(), reason: '' }}
      check={(draft, general) =>
        missing(
          draft,
          ['unitId', 'since', ...(isMine(draft.text) ? [] : ['name']), ...(now ? ['reason'] : [])],
          general,
        )
      }
      send={({ requestKey, text }, about) => {
        const input = {
          requestKey,
          householdId: household.id,
          unitId: text.unitId ?? '',
          accountId: isMine(text) ? account?.id : undefined,
          name: isMine(text) ? undefined : text.name?.trim(),
          since: text.since,
          reason: now ? text.reason?.trim() : undefined,
        };
        return send(AssignHelperDocument, input, { ...about, record: household.id });
      }}
      done={done}
    >
      {(kit) => <AssignFields kit={kit} household={household} isChange={now !== undefined} />}
    </KeptForm>
  );
}

function AssignFields({ kit, household, isChange }: Props & { kit: FormKit<never>; isChange: boolean }) {
  const words = useCardWords();
  const { posts } = useViewer();
  const mayBeMine = posts.some(({ party }) => party?.id === kit.text('unitId'));
  return (
    <>
      {isChange && <p className="muted">{words.replaceHint}</p>}
      <div className="row">
        <Select
          kit={kit}
          name="unitId"
          label={words.unit}
          none={words.choose}
          names={useUnits()}
          changed={(unitId) => kit.setAll({ unitId, isMine: '' })}
        />
        {kit.text('isMine') !== 'yes' && <Input kit={kit} name="name" label={words.helperName} />}
        <Input kit={kit} name="since" label={words.since} kind="date" min={household.foundOn} max={chinaToday()} />
      </div>
      {mayBeMine && <Check kit={kit} name="isMine" label={words.itIsMe} />}
      {isChange && <Input kit={kit} name="reason" label={words.changeReason} hint={words.plainHint} />}
    </>
  );
}

function EndForm({ household, now, done }: FormProps & { now: Helper }) {
  const words = useCardWords();
  const send = useSend();
  return (
    <KeptForm
      name={endName(household)}
      title={words.endHelper}
      submit={words.endHelper}
      empty={{ until: chinaToday(), reason: '' }}
      check={(draft, general) => missing(draft, ['until', 'reason'], general)}
      send={({ requestKey, text }, about) => {
        const { id: helperId, version } = now;
        const input = { requestKey, helperId, version, until: text.until ?? '', reason: text.reason?.trim() ?? '' };
        return send(EndHelperDocument, input, { ...about, record: household.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <p className="muted">{words.endHint}</p>
          <div className="row">
            <Input kit={kit} name="until" label={words.lastDay} kind="date" min={now.since} max={chinaToday()} />
            <Input kit={kit} name="reason" label={words.reason} hint={words.plainHint} />
          </div>
        </>
      )}
    </KeptForm>
  );
}
