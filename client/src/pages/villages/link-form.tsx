import type { BenefitLinkKind, BenefitLinkPartnerInput, BenefitLinkRole } from '../../gql/graphql';
import { CorrectBenefitLinkDocument, OpenBenefitLinkDocument, type LinkRowFragment } from '../../gql/villages/graphql';
import { Input, Select, type Errors, type FormKit } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { correctionForm, LINK_FORM } from './form-names';
import { badCounts } from './typed';
import { CorrectionForm, VillageForm, type Text } from './village-form';
import { useVillageWords, type VillageWords } from './words';

const ROLES: readonly BenefitLinkRole[] = ['ENTERPRISE', 'COOPERATIVE', 'BASE', 'OTHER'];
const NEEDED = ['name', 'kind', 'from'];

type Partner = LinkRowFragment['partners'][number];

interface Props {
  close: () => void;
  done: () => void;
}

/** Who shares with households, by what means and since when. */
export default function LinkForm({ close, done }: Props) {
  const words = useVillageWords();
  const send = useSend();
  const partners = Object.fromEntries(ROLES.map((role) => [role, '']));
  return (
    <VillageForm
      name={LINK_FORM}
      title={words.openLink}
      fields={{ name: '', kind: '', from: chinaToday(), until: '', ...partners, otherHouseholds: '' }}
      needed={NEEDED}
      check={(text) => faultsOf(text, words)}
      send={(said, text, about) => {
        const input = { ...said, ...factsOf(text), partners: partnersIn(text, []) };
        return send(OpenBenefitLinkDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => <Fields kit={kit} hasPartners />}
    </VillageForm>
  );
}

/** The same said anew, or ended. Whoever may not see all partners leaves them as they are. */
export function LinkCorrection({ link, close, done }: Props & { link: LinkRowFragment }) {
  const words = useVillageWords();
  const send = useSend();
  const { id, version, name, kind, from, until, otherHouseholds } = link;
  const hasPartners = link.partners.every((partner) => nameOf(partner) !== undefined);
  const partners: Text = hasPartners ? textOf(link.partners) : {};
  return (
    <CorrectionForm
      name={correctionForm(id)}
      title={`${words.correct} · ${name}`}
      version={version}
      fields={{ name, kind, from, until: until ?? '', ...partners, otherHouseholds: String(otherHouseholds) }}
      needed={NEEDED}
      check={(text) => faultsOf(text, words, hasPartners)}
      send={(said, text, about) => {
        const isChanged = Object.entries(partners).some(([role, names]) => text[role] !== names);
        const changed = isChanged ? { partners: partnersIn(text, link.partners) } : {};
        const input = { ...said, linkId: id, ...factsOf(text), ...changed };
        return send(CorrectBenefitLinkDocument, input, { ...about, record: id });
      }}
      {...{ close, done }}
    >
      {(kit) => <Fields kit={kit} hasPartners={hasPartners} />}
    </CorrectionForm>
  );
}

function Fields({ kit, hasPartners }: { kit: FormKit<never>; hasPartners: boolean }) {
  const words = useVillageWords();
  return (
    <>
      <div className="row">
        <Input kit={kit} name="name" label={words.name} />
        <Select kit={kit} name="kind" label={words.kind} names={Object.entries(words.kindName)} none={words.choose} />
        <Input kit={kit} name="from" label={words.from} kind="date" max={chinaToday()} />
        <Input kit={kit} name="until" label={words.until} hint={words.untilHint} kind="date" min={kit.text('from')} />
      </div>
      {hasPartners && (
        <fieldset className="plain">
          <legend>{words.partners}</legend>
          <p className="muted">{words.partnersTogether}</p>
          <div className="row">
            {ROLES.map((role) => (
              <Input key={role} kit={kit} name={role} label={words.roleName[role]} />
            ))}
          </div>
        </fieldset>
      )}
      <Input kit={kit} name="otherHouseholds" label={words.otherHouseholds} hint={words.otherHint} kind="number" />
    </>
  );
}

const faultsOf = (text: Text, words: VillageWords, hasPartners = true): Errors => ({
  ...(hasPartners && ROLES.every((role) => !text[role]?.trim()) && { ENTERPRISE: words.partnersHint }),
  ...badCounts(text, ['otherHouseholds'], words.countMalformed),
});

const factsOf = (text: Text) => ({
  name: text.name?.trim() ?? '',
  kind: text.kind as BenefitLinkKind,
  from: text.from ?? '',
  until: text.until || undefined,
  otherHouseholds: Number(text.otherHouseholds?.trim() || 0),
});

const nameOf = ({ name, party }: Partner): string | undefined => name ?? party?.name;

const textOf = (partners: readonly Partner[]): Text =>
  Object.fromEntries(
    ROLES.map((role) => [
      role,
      partners
        .filter((partner) => partner.role === role)
        .map(nameOf)
        .join('、'),
    ]),
  );

/** Who is written of each kind; a party that stood there under its name stays one. */
const partnersIn = (text: Text, known: readonly Partner[]): BenefitLinkPartnerInput[] =>
  ROLES.flatMap((role) =>
    (text[role] ?? '')
      .split(/[、；;]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => {
        const party = known.find((one) => one.role === role && one.name === null && one.party?.name === name)?.party;
        return party ? { role, partyId: party.id } : { role, name };
      }),
  );
