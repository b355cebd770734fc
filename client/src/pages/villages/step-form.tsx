import type { TypedDocumentNode } from 'urql';
import type { TakeVillageLiftStepInput, VillageCheckInput, VillageLiftAction } from '../../gql/graphql';
import {
  CheckVillageDocument,
  ConfirmVillageLiftDocument,
  ProposeVillageLiftDocument,
  RecallVillageLiftDocument,
  ReleaseVillageDocument,
  RevokeVillageLiftDocument,
  SendBackVillageLiftDocument,
  WatchVillageDocument,
  WithdrawVillageFromListDocument,
  type LiftRowFragment,
} from '../../gql/villages/graphql';
import { useLanguage } from '../../language';
import { Drawer } from '../../parts/drawer';
import { linesIn } from '../../parts/evidence-lines';
import { Check, Input, KeptForm, missing, Select, type Errors, type FormKit } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { isAmount, plainAmount } from '../../parts/typed-amount';
import { useReadable } from '../../parts/yuan';
import { stepForm } from './form-names';
import { askedOf } from './standard';
import { useVillageWords } from './words';

export type Step = Exclude<VillageLiftAction, 'LIST'>;

/** The steps that are nothing but a day, words and papers. */
const PLAIN: Record<
  Exclude<Step, 'CHECK' | 'PROPOSE' | 'SEND_BACK'>,
  TypedDocumentNode<unknown, { input: TakeVillageLiftStepInput }>
> = {
  CONFIRM: ConfirmVillageLiftDocument,
  RECALL: RecallVillageLiftDocument,
  WATCH: WatchVillageDocument,
  RELEASE: ReleaseVillageDocument,
  REVOKE: RevokeVillageLiftDocument,
  WITHDRAW: WithdrawVillageFromListDocument,
};

const BAD: readonly Step[] = ['SEND_BACK', 'REVOKE', 'WITHDRAW'];

interface Props {
  lift: LiftRowFragment;
  action: Step;
  close: () => void;
  done: () => void;
}

/** A step of a village on the list: with its checks where it is checked or proposed, with what is doubted where it is sent back. */
export default function StepForm({ lift, action, close, done }: Props) {
  const words = useVillageWords();
  const send = useSend();
  const today = chinaToday();
  const standards = lift.standing.map(({ standard }) => standard);
  const hasChecks = action === 'CHECK' || action === 'PROPOSE';
  const title = `${words.actionName[action]} · ${lift.village ?? lift.place?.name ?? ''}`;
  const fields = Object.fromEntries(standards.map(({ code }) => [code, '']));
  return (
    <Drawer title={title} close={close}>
      <KeptForm
        name={stepForm(action, lift.id)}
        title={title}
        submit={words.actionName[action]}
        isBad={BAD.includes(action)}
        empty={{ day: '', text: '', evidence: '', ...fields }}
        check={(draft, general) => ({
          ...missing(draft, action === 'CHECK' ? ['day'] : ['day', 'text'], general),
          ...(action === 'PROPOSE' || action === 'CONFIRM' ? missing(draft, ['evidence'], general) : {}),
          ...(hasChecks ? malformed(draft.text, standards, words.valueMalformed) : {}),
        })}
        send={({ requestKey, text }, about) => {
          const base = { requestKey, liftId: lift.id, version: lift.version, day: text.day ?? '' };
          const said = { ...base, text: text.text?.trim() ?? '', evidence: linesIn(text.evidence) };
          const of = { ...about, record: lift.id };
          if (action === 'CHECK') return send(CheckVillageDocument, { ...said, checks: checksIn(text, standards) }, of);
          if (action === 'PROPOSE')
            return send(ProposeVillageLiftDocument, { ...said, checks: checksIn(text, standards) }, of);
          if (action === 'SEND_BACK') {
            const doubted = standards.flatMap(({ code }) => (text[code] === 'yes' ? [code] : []));
            return send(SendBackVillageLiftDocument, { ...said, doubted }, of);
          }
          return send(PLAIN[action], said, of);
        }}
        done={done}
      >
        {(kit) => (
          <>
            <Input kit={kit} name="day" label={words.day} kind="date" min={lift.listedOn} max={today} />
            {hasChecks && <Checks kit={kit} lift={lift} />}
            {action === 'SEND_BACK' && (
              <fieldset className="plain">
                <legend>{words.doubted}</legend>
                {standards.map(({ code, name }) => (
                  <Check key={code} kit={kit} name={code} label={name} />
                ))}
              </fieldset>
            )}
            <Input kit={kit} name="text" label={words.text} kind="long" />
            <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
          </>
        )}
      </KeptForm>
    </Drawer>
  );
}

type Standard = LiftRowFragment['standing'][number]['standard'];

/** A field for each standard; what is left empty stays as it was checked before. */
function Checks({ kit, lift }: { kit: FormKit<never>; lift: LiftRowFragment }) {
  const words = useVillageWords();
  const { language } = useLanguage();
  const readable = useReadable();
  const seen = [
    ['yes', words.isMet],
    ['no', words.notMet],
  ] as const;
  return (
    <fieldset className="plain">
      <legend>{words.standards}</legend>
      <div className="row">
        {lift.standing.map(({ standard }) => {
          const { code, name, measure, unit } = standard;
          if (measure === 'MET')
            return <Select key={code} kit={kit} name={code} label={name} names={seen} none={words.unchanged} />;
          const books =
            code === 'COLLECTIVE_INCOME' && typeof lift.recordedIncome === 'string'
              ? `；${words.recordedIncome(readable(lift.recordedIncome))}`
              : '';
          const label = `${name}（${unit === 'PERCENT' ? '%' : language === 'en' ? 'yuan' : '元'}）`;
          const hint = `${askedOf(standard, words, language)}${books}`;
          return <Input key={code} kit={kit} name={code} label={label} hint={hint} kind="decimal" />;
        })}
      </div>
    </fieldset>
  );
}

const malformed = (text: Record<string, string>, standards: readonly Standard[], message: string): Errors =>
  Object.fromEntries(
    standards
      .filter(({ code, measure }) => measure !== 'MET' && text[code]?.trim() && !isAmount(text[code]))
      .map(({ code }) => [code, message]),
  );

const checksIn = (text: Record<string, string>, standards: readonly Standard[]): VillageCheckInput[] =>
  standards.flatMap(({ code, measure }): VillageCheckInput[] => {
    const said = text[code]?.trim();
    if (!said) return [];
    return measure === 'MET'
      ? [{ standard: code, isMet: said === 'yes' }]
      : [{ standard: code, value: plainAmount(said) }];
  });
