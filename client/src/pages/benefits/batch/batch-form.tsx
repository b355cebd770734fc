import { useRef } from 'react';
import { useQuery } from 'urql';
import { grouped } from '../../../amounts';
import {
  PayingEntriesDocument,
  RecordBenefitsDocument,
  type BenefitRuleWholeFragment,
} from '../../../gql/benefits/graphql';
import type { BenefitRowInput, BenefitSource } from '../../../gql/graphql';
import { Drawer } from '../../../parts/drawer';
import { linesIn } from '../../../parts/evidence-lines';
import { Input, KeptForm, missing, Select, type Errors, type FormDraft, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { isAmount, plainAmount } from '../../../parts/typed-amount';
import type { Words } from '../../../words';
import { BATCH_FORM } from '../form-names';
import { useRuleLabel, useRules, versionOn } from '../rules/use-rules';
import { useBenefitWords, type BenefitWords } from '../words';
import { EMPTY_LINE, isEmpty, type BatchLine } from './batch-lines';
import { byLine, faultsOf, type LineFault } from './by-line';
import { entryOn, memberIdOf, useNumbered, type Numbered } from './numbered';
import { Lines } from './lines';

interface Props {
  close: () => void;
  done: (count: number) => void;
}

type Rule = BenefitRuleWholeFragment;

/** One payment of one rule to many, as an office has it on a list: all of them are recorded, or none. */
export default function BatchForm({ close, done }: Props) {
  const words = useBenefitWords();
  const rules = useRules();
  return (
    <Drawer title={words.record} close={close}>
      {rules === undefined ? (
        <Skeleton rows={6} />
      ) : rules.length === 0 ? (
        <p className="notice">{words.noRules}</p>
      ) : (
        <Form rules={rules} done={done} />
      )}
    </Drawer>
  );
}

function Form({ rules, done }: { rules: readonly Rule[]; done: Props['done'] }) {
  const words = useBenefitWords();
  const send = useSend();
  const { numbered, find } = useNumbered();
  const entered = useRef(0);
  const ruleOf = (text: Record<string, string>): Rule | undefined => rules.find(({ id }) => id === text.ruleId);
  return (
    <KeptForm<BatchLine>
      name={BATCH_FORM}
      title={words.record}
      submit={words.record}
      list="rows"
      empty={{ ruleId: '', day: chinaToday(), amount: '', source: '', fundEntryId: '', evidence: '' }}
      emptyLines={[EMPTY_LINE]}
      check={(draft, general) => checked(draft, ruleOf(draft.text), words, general)}
      send={async ({ requestKey, text, lines }, about) => {
        const rule = ruleOf(text);
        const found = await find(lines.map(({ number }) => number));
        if (found.error) return { error: found.error };
        const { rows, faults } = rowsOf({ text, lines }, rule, found.numbered, words);
        if (faults.length > 0) return { error: faultsOf(faults, words) };
        entered.current = rows.length;
        const sent = await send(RecordBenefitsDocument, { requestKey, rows }, about);
        return { ...sent, error: sent.error && byLine(sent.error, words) };
      }}
      done={() => done(entered.current)}
    >
      {(kit) => (
        <>
          <p className="muted">{words.batchHint}</p>
          <Head kit={kit} rules={rules} />
          <Lines kit={kit} rule={ruleOf({ ruleId: kit.text('ruleId') })} numbered={numbered} find={find} />
        </>
      )}
    </KeptForm>
  );
}

/** What can be said of the lines without the register. */
function checked(
  { text, lines }: Pick<FormDraft<BatchLine>, 'text' | 'lines'>,
  rule: Rule | undefined,
  words: BenefitWords,
  general: Words,
): Errors {
  const isMoney = rule?.form === 'MONEY';
  const errors: Errors = missing(
    { text },
    ['ruleId', 'day', 'source', ...(text.source === 'PAIRING' ? ['fundEntryId'] : [])],
    general,
  );
  if (isMoney && text.amount?.trim() && !isAmount(text.amount)) errors.amount = words.amountMalformed;
  if (lines.every(isEmpty)) errors['rows.0.number'] = words.noLine;
  else
    for (const [at, line] of lines.entries()) {
      const say = (name: keyof BatchLine, message: string): void => {
        errors[`rows.${at}.${name}`] = message;
      };
      if (!line.number.trim()) say('number', general.fieldMissing);
      if (isMoney && !isAmount(line.amount.trim() || text.amount)) say('amount', words.amountMalformed);
      if (line.day && !/^\d{4}-\d{2}-\d{2}$/.test(line.day)) say('day', words.dayMalformed);
    }
  return errors;
}

/** The lines as the server takes them, or what is wrong with them. */
function rowsOf(
  { text, lines }: Pick<FormDraft<BatchLine>, 'text' | 'lines'>,
  rule: Rule | undefined,
  numbered: Numbered,
  words: BenefitWords,
): { rows: BenefitRowInput[]; faults: LineFault[] } {
  const rows: BenefitRowInput[] = [];
  const faults: LineFault[] = [];
  const shared = {
    ruleId: rule?.id ?? '',
    source: text.source as BenefitSource,
    fundEntryId: (text.source === 'PAIRING' && text.fundEntryId) || undefined,
    evidence: linesIn(text.evidence),
  };
  for (const [at, line] of lines.entries()) {
    const day = line.day || (text.day ?? '');
    const household = entryOn(numbered, line.number, day);
    const memberId = household && rule?.audience === 'PERSON' ? memberIdOf(line, household) : undefined;
    if (!household) faults.push({ at, name: 'number', message: words.unknownNumber });
    else if (rule?.audience === 'PERSON' && memberId === undefined)
      faults.push({
        at,
        name: 'memberId',
        message: line.name.trim() ? words.memberUnknown(line.name.trim()) : words.chooseMember,
      });
    else
      rows.push({
        ...shared,
        householdId: household.id,
        memberId,
        day,
        amount: rule?.form === 'MONEY' ? plainAmount(line.amount.trim() || text.amount) : undefined,
        period: line.period.trim() || undefined,
        voucher: line.voucher.trim() || undefined,
        overrideReason: line.overrideReason.trim() || undefined,
      });
  }
  return { rows, faults };
}

/** What all lines have in common. */
function Head({ kit, rules }: { kit: FormKit<BatchLine>; rules: readonly Rule[] }) {
  const words = useBenefitWords();
  const label = useRuleLabel();
  const today = chinaToday();
  const rule = rules.find(({ id }) => id === kit.text('ruleId'));
  const terms = rule && (versionOn(rule, kit.text('day')) ?? rule.versions.at(-1));
  const names = rules.map((one) => {
    const name = label(one);
    return [one.id, versionOn(one, today) ? name : words.ended(name)] as const;
  });
  return (
    <>
      <Select
        kit={kit}
        name="ruleId"
        label={words.ruleLabel}
        hint={terms?.words}
        names={names}
        none={words.choose}
        changed={(ruleId) => {
          const chosen = rules.find(({ id }) => id === ruleId);
          const now = chosen && (versionOn(chosen, kit.text('day')) ?? chosen.versions.at(-1));
          // Where the rule names one amount, that is what is given.
          kit.setAll({ ruleId, amount: now?.least && now.least === now.most ? now.least : '' });
        }}
      />
      <div className="row">
        <Input
          kit={kit}
          name="day"
          label={words.day}
          hint={words.dayHint}
          kind="date"
          min={rule?.versions[0]?.fromDay}
          max={today}
        />
        {rule?.form !== 'KIND' && (
          <Input kit={kit} name="amount" label={words.amount} hint={words.amountHint} kind="decimal" />
        )}
        <Select
          kit={kit}
          name="source"
          label={words.source}
          names={Object.entries(words.sourceName)}
          none={words.choose}
        />
      </div>
      {kit.text('source') === 'PAIRING' && <FundEntryChoice kit={kit} />}
      <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
    </>
  );
}

function FundEntryChoice({ kit }: { kit: FormKit<BatchLine> }) {
  const words = useBenefitWords();
  const [{ data }] = useQuery({ query: PayingEntriesDocument });
  if (!data) return <Skeleton rows={1} />;
  const entries = data.fundEntries.nodes.filter(({ amount }) => !amount.startsWith('-'));
  if (entries.length === 0) return <p className="notice">{words.noEntries}</p>;
  return (
    <Select
      kit={kit}
      name="fundEntryId"
      label={words.fundEntry}
      hint={words.fundEntryHint}
      none={words.choose}
      names={entries.map(({ id, day, fund, amount, payee }) => [
        id,
        words.entryName(day, words.fundName(fund.name, fund.year), grouped(amount), payee ?? ''),
      ])}
    />
  );
}
