import { useRef } from 'react';
import { useQuery } from 'urql';
import type { HouseholdRisk, RegisterCategory } from '../../../gql/graphql';
import { HouseholdErasDocument, RegisterHouseholdDocument } from '../../../gql/households/graphql';
import { Drawer } from '../../../parts/drawer';
import { Input, KeptForm, missing, Select, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { useHouseholdWords } from '../words';
import { REGISTER_FORM } from './form-name';
import { useGrounds } from './grounds';
import { checkMembers, emptyMember, memberInput, MemberLines, type MemberLine } from './member-lines';

interface Props {
  close: () => void;
  done: (number: string) => void;
}

/** A household is found: where, under which number, at which risk, and who belongs to it. What is typed is kept sealed. */
export default function RegisterForm({ close, done }: Props) {
  const words = useHouseholdWords();
  const { names, isKnown } = useGrounds();
  return (
    <Drawer title={words.register} close={close}>
      {!isKnown ? (
        <Skeleton rows={6} />
      ) : names.length === 0 ? (
        <p className="notice">{words.noPlace}</p>
      ) : (
        <Form places={names} done={done} />
      )}
    </Drawer>
  );
}

function Form({ places, done }: { places: readonly (readonly [id: string, name: string])[]; done: Props['done'] }) {
  const words = useHouseholdWords();
  const sendForm = useSend();
  const entered = useRef('');
  const only = places.length === 1 ? (places[0]?.[0] ?? '') : '';
  return (
    <KeptForm<MemberLine>
      name={REGISTER_FORM}
      title={words.register}
      list="members"
      empty={{
        placeId: only,
        village: '',
        number: '',
        category: '',
        riskFound: '',
        foundOn: chinaToday(),
        text: '',
      }}
      emptyLines={[emptyMember('HEAD')]}
      check={(draft, general) => ({
        ...missing(draft, ['placeId', 'number', 'category', 'riskFound', 'foundOn'], general),
        ...checkMembers(draft.lines, 'members', words, general),
        ...(draft.lines.filter(({ relation }) => relation === 'HEAD').length !== 1 && { members: words.oneHead }),
      })}
      send={async ({ requestKey, text, lines }, about) => {
        const number = (text.number ?? '').trim();
        const input = {
          requestKey,
          placeId: text.placeId ?? '',
          village: text.village?.trim() || undefined,
          number,
          category: text.category as RegisterCategory,
          riskFound: text.riskFound as HouseholdRisk,
          foundOn: text.foundOn ?? '',
          text: text.text?.trim() || undefined,
          members: lines.map(memberInput),
        };
        const sent = await sendForm(RegisterHouseholdDocument, input, about);
        entered.current = sent.data?.registerHousehold.household.number ?? number;
        return sent;
      }}
      done={() => done(entered.current)}
    >
      {(kit) => <Fields kit={kit} places={places} />}
    </KeptForm>
  );
}

interface FieldsProps {
  kit: FormKit<MemberLine>;
  places: readonly (readonly [id: string, name: string])[];
}

function Fields({ kit, places }: FieldsProps) {
  const words = useHouseholdWords();
  const [{ data }] = useQuery({ query: HouseholdErasDocument });
  const foundOn = kit.text('foundOn');
  // A category is of an era: what was not in force on that day is not offered.
  const categories = (data?.householdEras ?? [])
    .filter(({ from, until }) => foundOn >= from && (!until || foundOn <= until))
    .map(({ category, name }) => [category, name] as const);
  const members = kit.errors.members;
  return (
    <>
      <div className="row">
        <Input
          kit={kit}
          name="foundOn"
          label={words.foundOn}
          hint={words.foundOnHint}
          kind="date"
          min="2014-01-01"
          max={chinaToday()}
        />
        <Select kit={kit} name="placeId" label={words.placeLabel} names={places} none={words.choosePlace} />
        <Input kit={kit} name="village" label={words.village} />
      </div>
      <div className="row">
        <Input kit={kit} name="number" label={words.number} hint={words.numberHint} />
        <Select kit={kit} name="category" label={words.category} names={categories} none={words.choosePlace} />
        <Select
          kit={kit}
          name="riskFound"
          label={words.riskLabel}
          names={Object.entries(words.riskName)}
          none={words.choosePlace}
        />
      </div>
      <Input kit={kit} name="text" label={words.text} hint={words.textHint} kind="long" />
      <fieldset className="plain">
        <legend>{words.members}</legend>
        <p className="muted">{words.membersHint}</p>
        {members && <p className="error">{members}</p>}
        <MemberLines kit={kit} list="members" least={1} />
      </fieldset>
    </>
  );
}
