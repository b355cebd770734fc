import type { BenefitLinkKind, BenefitLinkRole } from '../../gql/graphql';
import { OpenBenefitLinkDocument } from '../../gql/villages/graphql';
import { Input, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { LINK_FORM } from './form-names';
import { badCounts } from './typed';
import { VillageForm } from './village-form';
import { useVillageWords } from './words';

const ROLES: readonly BenefitLinkRole[] = ['ENTERPRISE', 'COOPERATIVE', 'BASE'];

/** Who shares with households, by what means and since when. */
export default function LinkForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const send = useSend();
  const today = chinaToday();
  const partners = Object.fromEntries(ROLES.map((role) => [role, '']));
  return (
    <VillageForm
      name={LINK_FORM}
      title={words.openLink}
      fields={{ name: '', kind: '', from: today, ...partners, otherHouseholds: '' }}
      needed={['name', 'kind', 'from']}
      check={(text) => ({
        ...(ROLES.every((role) => !text[role]?.trim()) && { ENTERPRISE: words.partnersHint }),
        ...badCounts(text, ['otherHouseholds'], words.countMalformed),
      })}
      send={(said, text, about) => {
        const input = {
          ...said,
          name: text.name?.trim() ?? '',
          kind: text.kind as BenefitLinkKind,
          from: text.from ?? '',
          partners: ROLES.flatMap((role) => {
            const name = text[role]?.trim();
            return name ? [{ role, name }] : [];
          }),
          otherHouseholds: Number(text.otherHouseholds?.trim() || 0),
        };
        return send(OpenBenefitLinkDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => (
        <>
          <div className="row">
            <Input kit={kit} name="name" label={words.name} />
            <Select
              kit={kit}
              name="kind"
              label={words.kind}
              names={Object.entries(words.kindName)}
              none={words.choose}
            />
            <Input kit={kit} name="from" label={words.from} kind="date" max={today} />
          </div>
          <fieldset className="plain">
            <legend>{words.partners}</legend>
            <div className="row">
              {ROLES.map((role) => (
                <Input key={role} kit={kit} name={role} label={words.roleName[role]} />
              ))}
            </div>
          </fieldset>
          <Input kit={kit} name="otherHouseholds" label={words.otherHouseholds} hint={words.otherHint} kind="number" />
        </>
      )}
    </VillageForm>
  );
}
