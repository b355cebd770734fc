import { useQuery } from 'urql';
import type { RegisterCategory } from '../../../gql/graphql';
import {
  CorrectHouseholdDocument,
  HouseholdErasDocument,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Input, KeptForm, missing, Select, type Errors, type FormDraft, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import type { Words } from '../../../words';
import { FoldedForm } from '../parts/folded-form';
import { useGrounds } from '../register/grounds';
import { useHouseholdWords } from '../words';
import { useCardWords, type CardWords } from './words';

interface Props {
  household: WholeHouseholdFragment;
}

/** What the household is entered as, where it lay before, and what was corrected. */
export function EnteredAs({ household }: Props) {
  const words = useCardWords();
  const register = useHouseholdWords();
  const { entries, nextActions } = household;
  const formName = `household.CORRECT_ENTRY.${household.id}`;
  return (
    <section aria-labelledby="household-entered">
      <h2 id="household-entered">{words.entered}</h2>
      <div className="scroll">
        <table className="stacking household-entered">
          <thead>
            <tr>
              {[words.since, register.number, register.category, register.where, words.entryState].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line key={`${entry.version} ${entry.since}`} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {nextActions.includes('CORRECT') && (
        <FoldedForm name={formName} summary={words.correctEntry}>
          {(done) => <CorrectForm name={formName} household={household} done={() => done(register.done.CORRECT)} />}
        </FoldedForm>
      )}
    </section>
  );
}

function Line({ entry }: { entry: WholeHouseholdFragment['entries'][number] }) {
  const words = useCardWords();
  const register = useHouseholdWords();
  const { language } = useLanguage();
  const { since, number, category, place, village, isStanding } = entry;
  return (
    <tr className={isStanding ? undefined : 'gone'}>
      <th scope="row" className="day" data-label={words.since}>
        {since}
      </th>
      <td data-label={register.number}>{number}</td>
      <td data-label={register.category}>{register.categoryName[category]}</td>
      <td data-label={register.where}>{[place && nameIn(language, place), village].filter(Boolean).join(' ')}</td>
      <td data-label={words.entryState}>{isStanding ? words.standing : words.wasCorrected}</td>
    </tr>
  );
}

type Draft = FormDraft<never>;

/** What the form says otherwise than the household; nothing where it says nothing. */
function changesOf({ text }: Draft, { number, category, place, village }: WholeHouseholdFragment) {
  const typed = (text.number ?? '').trim().toUpperCase();
  const lies = (text.village ?? '').trim();
  return {
    number: typed === number ? undefined : typed,
    category: text.category === category ? undefined : (text.category as RegisterCategory),
    placeId: text.placeId && text.placeId !== place?.id ? text.placeId : undefined,
    village: lies === (village ?? '') ? undefined : lies,
    movedOn: text.movedOn || undefined,
  };
}

function checkCorrection(draft: Draft, household: WholeHouseholdFragment, words: CardWords, general: Words): Errors {
  const { movedOn, ...said } = changesOf(draft, household);
  const isNothing = Object.values(said).every((one) => one === undefined);
  const goesNowhere = movedOn !== undefined && said.placeId === undefined && said.village === undefined;
  return {
    ...missing(draft, ['number', 'category', 'reason'], general),
    ...(isNothing && { number: words.nothingCorrected }),
    ...(goesNowhere && { movedOn: words.movedNowhere }),
  };
}

function CorrectForm({ household, name, done }: Props & { name: string; done: () => void }) {
  const words = useCardWords();
  const send = useSend();
  const { id, version, number, category, place, village } = household;
  return (
    <KeptForm
      name={name}
      title={words.correctEntry}
      empty={{ number, category, placeId: place?.id ?? '', village: village ?? '', movedOn: '', reason: '' }}
      check={(draft, general) => checkCorrection(draft, household, words, general)}
      send={(draft, about) => {
        const { requestKey, text } = draft;
        const reason = text.reason?.trim() ?? '';
        const input = { requestKey, householdId: id, version, ...changesOf(draft, household), reason };
        return send(CorrectHouseholdDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => <Fields kit={kit} household={household} />}
    </KeptForm>
  );
}

function Fields({ kit, household }: Props & { kit: FormKit<never> }) {
  const words = useCardWords();
  const register = useHouseholdWords();
  const { language } = useLanguage();
  const { names } = useGrounds();
  const [{ data }] = useQuery({ query: HouseholdErasDocument });
  const { place, foundOn } = household;
  const own = place ? [[place.id, nameIn(language, place)] as const] : [];
  const places = [...new Map([...own, ...names]).entries()];
  const eras = (data?.householdEras ?? []).filter(({ from, until }) => foundOn >= from && (!until || foundOn <= until));
  return (
    <>
      <p className="muted">{words.correctHint}</p>
      <div className="row">
        <Input kit={kit} name="number" label={register.number} hint={register.numberHint} />
        <Select
          kit={kit}
          name="category"
          label={register.category}
          names={eras.map((era) => [era.category, era.name] as const)}
        />
      </div>
      <div className="row">
        <Select kit={kit} name="placeId" label={register.placeLabel} names={places} />
        <Input kit={kit} name="village" label={register.village} />
        <Input
          kit={kit}
          name="movedOn"
          label={words.movedOn}
          hint={words.movedOnHint}
          kind="date"
          min={foundOn}
          max={chinaToday()}
        />
      </div>
      <Input kit={kit} name="reason" label={words.reason} hint={words.plainHint} kind="long" />
    </>
  );
}
