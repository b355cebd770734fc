import type { BenefitLinkKind, BenefitLinkRole } from '../../gql/graphql';
import { OpenBenefitLinkDocument } from '../../gql/villages/graphql';
import { Drawer } from '../../parts/drawer';
import { Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { linesIn } from '../../parts/evidence-lines';
import { useGrounds } from '../households/register/grounds';
import { LINK_FORM } from './form-names';
import { useVillageWords } from './words';

const ROLES: readonly BenefitLinkRole[] = ['ENTERPRISE', 'COOPERATIVE', 'BASE'];
const COUNT = /^\d{1,7}$/;

/** Who shares with households, by what means and since when. */
export default function LinkForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const { names, isKnown } = useGrounds();
  const send = useSend();
  const today = chinaToday();
  return (
    <Drawer title={words.openLink} close={close}>
      {!isKnown ? (
        <Skeleton rows={6} />
      ) : names.length === 0 ? (
        <p className="notice">{words.noPlace}</p>
      ) : (
        <KeptForm
          name={LINK_FORM}
          title={words.openLink}
          empty={{
            ...{
              placeId: names.length === 1 ? (names[0]?.[0] ?? '') : '',
              village: '',
              name: '',
              kind: '',
              from: today,
            },
            ENTERPRISE: '',
            COOPERATIVE: '',
            BASE: '',
            otherHouseholds: '',
            evidence: '',
          }}
          check={(draft, general) => ({
            ...missing(draft, ['placeId', 'name', 'kind', 'from'], general),
            ...(ROLES.every((role) => !draft.text[role]?.trim()) && { ENTERPRISE: words.partnersHint }),
            ...(draft.text.otherHouseholds?.trim() &&
              !COUNT.test(draft.text.otherHouseholds.trim()) && { otherHouseholds: words.countMalformed }),
          })}
          send={({ requestKey, text }, about) => {
            const partners = ROLES.flatMap((role) => {
              const name = text[role]?.trim();
              return name ? [{ role, name }] : [];
            });
            const input = {
              requestKey,
              placeId: text.placeId ?? '',
              village: text.village?.trim() || undefined,
              name: text.name?.trim() ?? '',
              kind: text.kind as BenefitLinkKind,
              from: text.from ?? '',
              partners,
              otherHouseholds: Number(text.otherHouseholds?.trim() || 0),
              evidence: linesIn(text.evidence),
            };
            return send(OpenBenefitLinkDocument, input, about);
          }}
          done={done}
        >
          {(kit) => (
            <>
              <div className="row">
                <Select kit={kit} name="placeId" label={words.place} names={names} none={words.choose} />
                <Input kit={kit} name="village" label={words.village} hint={words.villageHint} />
              </div>
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
              <Input
                kit={kit}
                name="otherHouseholds"
                label={words.otherHouseholds}
                hint={words.otherHint}
                kind="number"
              />
              <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}
