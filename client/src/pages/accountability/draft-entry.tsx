import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { DraftAccountabilityDocument, PartiesSupervisedDocument, PartyConcernedDocument } from '../../gql/desk/graphql';
import type { AccountabilityKind } from '../../gql/graphql';
import { nameIn, useLanguage } from '../../language';
import { among } from '../../parts/choices';
import { Drawer } from '../../parts/drawer';
import { Field } from '../../parts/field';
import { Input, KeptForm, missing, type FormKit } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { useViewer } from '../../viewer';
import { draftForm, RESTS_ON, type DraftGround } from './paths';
import { useAccountabilityWords } from './words';
import { zh } from './words.zh';

/** Parties of the place that are offered. */
const MOST = 100;

interface Props {
  close: () => void;
  saved: () => void;
}

/** Drafts an entry; what the address names of it is there already, and what is typed is kept on the device until it is saved. */
export default function DraftEntry({ close, saved }: Props) {
  const words = useAccountabilityWords();
  const send = useSend();
  const [params] = useSearchParams();
  const ground = Object.fromEntries(RESTS_ON.map((key) => [key, params.get(key) ?? ''])) as Record<DraftGround, string>;
  const party = params.get('party') ?? '';
  const name = draftForm({ party, ...ground });
  return (
    <Drawer title={words.draftTitle} close={close}>
      <KeptForm
        key={name}
        name={name}
        title={words.draftTitle}
        submit={words.save}
        empty={{
          kind: among(zh.kindName, params.get('draft') ?? '') ?? 'REMINDER',
          partyId: party,
          officialName: '',
          reason: params.get('reason') ?? '',
          ...ground,
        }}
        check={(draft, general) => missing(draft, ['partyId', 'reason'], general)}
        send={({ requestKey, text }, about) => {
          const input = {
            requestKey,
            kind: text.kind as AccountabilityKind,
            partyId: text.partyId ?? '',
            officialName: text.officialName?.trim() || undefined,
            reason: text.reason?.trim() ?? '',
            rankingId: text.ranking || undefined,
            findingId: text.finding || undefined,
            inspectionId: text.inspection || undefined,
            revokesId: text.revokes || undefined,
          };
          return send(DraftAccountabilityDocument, input, about);
        }}
        done={saved}
      >
        {(kit) => <Fields kit={kit} party={party} ground={ground} />}
      </KeptForm>
    </Drawer>
  );
}

interface FieldsProps {
  kit: FormKit<never>;
  /** empty where it is chosen here */
  party: string;
  ground: Record<DraftGround, string>;
}

function Fields({ kit, party, ground }: FieldsProps) {
  const words = useAccountabilityWords();
  return (
    <>
      <Field label={words.kind}>
        {(attributes) => (
          <select
            {...attributes}
            value={kit.text('kind')}
            disabled={ground.revokes !== ''}
            onChange={({ target }) => kit.set('kind', target.value)}
          >
            {Object.entries(words.kindName).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {party === '' ? <ChooseParty kit={kit} /> : <Concerned id={party} />}
      {RESTS_ON.filter((key) => ground[key] !== '').map((key) => (
        <p key={key} className="muted">
          {words.restsOn[key]}
        </p>
      ))}
      <Input kit={kit} name="officialName" label={words.official} hint={words.officialHint} />
      <Input kit={kit} name="reason" label={words.reason} hint={words.reasonHint} kind="long" />
    </>
  );
}

function Concerned({ id }: { id: string }) {
  const words = useAccountabilityWords();
  const { words: general, language } = useLanguage();
  const [{ data }] = useQuery({ query: PartyConcernedDocument, variables: { id } });
  const party = data?.node && 'name' in data.node ? data.node : undefined;
  return (
    <p>
      {words.party}
      {general.colon}
      <b>{party ? nameIn(language, party) : '…'}</b>
    </p>
  );
}

/** Of those that lie within the reader's place. */
function ChooseParty({ kit }: { kit: FormKit<never> }) {
  const words = useAccountabilityWords();
  const { language } = useLanguage();
  const place = useViewer().posts.find(({ role }) => role === 'SUPERVISOR')?.place?.id;
  const [{ data }] = useQuery({
    query: PartiesSupervisedDocument,
    variables: { placeId: place ?? '', first: MOST },
    pause: place === undefined,
  });
  return (
    <Field label={words.party} error={kit.errors.partyId}>
      {(attributes) => (
        <select {...attributes} value={kit.text('partyId')} onChange={({ target }) => kit.set('partyId', target.value)}>
          <option value="">{words.choose}</option>
          {data?.parties.nodes.map((party) => (
            <option key={party.id} value={party.id}>
              {nameIn(language, party)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
