import type { HouseholdCategory, JobKind, LaborDestination } from '../../../gql/graphql';
import { RecordPlacementDocument } from '../../../gql/records/graphql';
import { useSend, type About } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { useFormName, type FormProps } from '../ledger/ledger-actions';
import { checking, given } from '../record/checks';
import {
  CheckField,
  ChoiceField,
  RecordForm,
  TextField,
  type FieldErrors,
  type TextDraft,
} from '../record/record-form';
import { useRecords } from '../records-context';
import { useRecordWords, type RecordWords } from '../words';
import { zh } from '../words.zh';

const CATEGORIES = Object.keys(zh.categoryName) as HouseholdCategory[];

const empty = (): TextDraft => ({
  requestKey: randomKey(),
  name: '',
  idNumber: '',
  phone: '',
  employer: '',
  destination: '',
  workplace: '',
  jobKind: 'ENTERPRISE',
  jobTitle: '',
  fromDay: '',
  toDay: '',
  pointToPoint: '',
  ...Object.fromEntries(CATEGORIES.map((category) => [category, ''])),
});

const ID_NUMBER = /^\d{17}[\dX]$/;

/** As it was typed, in plain digits and without spaces. */
const plainId = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

function check(draft: TextDraft, words: RecordWords): FieldErrors {
  const { errors, needs, days, refuse } = checking(draft, words);
  needs('name', 'idNumber', 'employer', 'destination', 'fromDay');
  refuse('idNumber', !ID_NUMBER.test(plainId(draft.idNumber ?? '')), words.idMalformed);
  days('fromDay', 'toDay');
  return errors;
}

/** One person at work, by hand: who, where, since when. */
export function PlacementForm({ close, done }: FormProps) {
  const words = useRecordWords();
  const sendForm = useSend();
  const { pairing } = useRecords();
  const send = (draft: TextDraft, about: About) => {
    const input = {
      requestKey: draft.requestKey,
      pairingId: pairing.id,
      name: (draft.name ?? '').trim(),
      idNumber: plainId(draft.idNumber ?? ''),
      phone: given(draft, 'phone'),
      employer: (draft.employer ?? '').trim(),
      destination: draft.destination as LaborDestination,
      workplace: given(draft, 'workplace'),
      jobKind: draft.jobKind as JobKind,
      jobTitle: given(draft, 'jobTitle'),
      fromDay: draft.fromDay ?? '',
      toDay: given(draft, 'toDay'),
      categories: CATEGORIES.filter((category) => draft[category] === 'yes'),
      pointToPoint: draft.pointToPoint === 'yes',
    };
    return sendForm(RecordPlacementDocument, input, about);
  };
  return (
    <RecordForm
      title={words.recordPlacement}
      name={useFormName('PLACEMENT')}
      empty={empty}
      check={check}
      send={send}
      close={close}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <TextField kit={kit} name="name" label={words.name} />
            <TextField kit={kit} name="idNumber" label={words.idNumber} hint={words.idHint} />
            <TextField kit={kit} name="phone" label={words.phone} hint={words.optional} />
          </div>
          <fieldset className="plain checks">
            <legend>{words.categories}</legend>
            {CATEGORIES.map((category) => (
              <CheckField key={category} kit={kit} name={category} label={words.categoryName[category]} />
            ))}
          </fieldset>
          <div className="row">
            <TextField kit={kit} name="employer" label={words.employer} />
            <TextField kit={kit} name="jobTitle" label={words.job} hint={words.optional} />
          </div>
          <div className="row">
            <ChoiceField
              kit={kit}
              name="destination"
              label={words.destination}
              names={words.destinationName}
              none={words.chooseOne}
            />
            <TextField kit={kit} name="workplace" label={words.workplace} hint={words.optional} />
            <ChoiceField kit={kit} name="jobKind" label={words.jobKind} names={words.jobKindName} />
          </div>
          <div className="row">
            <TextField kit={kit} name="fromDay" label={words.from} kind="date" />
            <TextField kit={kit} name="toDay" label={words.to} hint={words.toHint} kind="date" />
          </div>
          <CheckField kit={kit} name="pointToPoint" label={words.pointToPoint} />
        </>
      )}
    </RecordForm>
  );
}
