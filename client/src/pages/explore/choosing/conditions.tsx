import { useState } from 'react';
import { shift } from '../../../amounts';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useMoneyWords } from '../../money/words';
import { useRecordWords } from '../../records/words';
import type { Having, Lists, Question } from '../question';
import { today } from '../question';
import {
  CHANNELS,
  DESTINATIONS,
  FUND_KINDS,
  FUND_STAGES,
  HOUSEHOLDS,
  LEVELS,
  MODES,
  PERIOD_KINDS,
  PROGRAMMES,
  PROJECT_TYPES,
} from '../vocabulary';
import { useExploreWords } from '../words';
import { Chooser, type Option } from './chooser';
import { CategoryChooser, IndicatorChooser, PairingChooser, PartyChooser, ProvinceChooser } from './looked-up';

interface Props {
  question: Question;
  ask: (question: Question) => void;
}

/** Pairing began in 1996, its figures in print begin in 2016. */
const FIRST_YEAR = 2016;

const optionsOf = <Value extends string>(values: readonly Value[], names: Record<Value, string>): Option[] =>
  values.map((value) => ({ value, name: names[value] }));

/** Of whom, of what and of when. */
export function Conditions({ question, ask }: Props) {
  const words = useExploreWords();
  const general = useWords();
  const { lists } = question;
  const set = <Name extends keyof Lists>(name: Name, values: Lists[Name]): void =>
    ask({ ...question, lists: { ...lists, [name]: values }, trail: [] });
  const texts = (name: 'indicators' | 'categories' | 'donorIds' | 'recipientIds' | 'pairingIds' | ProvinceList) => ({
    label: words.listName[name],
    chosen: lists[name],
    choose: (values: string[]) => set(name, values),
  });
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, at) => String(thisYear - at)).map((year) => ({
    value: year,
    name: general.yearOf(Number(year)),
  }));
  const others = lists.years.map(String).filter((year) => !years.some(({ value }) => value === year));
  return (
    <>
      <Chooser
        label={words.listName.years}
        options={[...years, ...others.map((year) => ({ value: year, name: year }))]}
        chosen={lists.years.map(String)}
        choose={(values) => set('years', values.map(Number))}
      />
      <IndicatorChooser {...texts('indicators')} year={lists.years.at(-1) ?? thisYear} />
      <CategoryChooser {...texts('categories')} />
      <ProvinceChooser {...texts('recipientProvinceCodes')} />
      <ProvinceChooser {...texts('donorProvinceCodes')} />
      <PartyChooser {...texts('recipientIds')} />
      <PartyChooser {...texts('donorIds')} />
      <PairingChooser {...texts('pairingIds')} />
    </>
  );
}

type ProvinceList = 'donorProvinceCodes' | 'recipientProvinceCodes';

const QUARTERS = [1, 2, 3, 4];
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** What fewer people ask: kinds of period and of records, what is kept, and a past day. */
export function MoreConditions({ question, ask }: Props) {
  const words = useExploreWords();
  const general = useWords();
  const money = useMoneyWords();
  const records = useRecordWords();
  const names: Record<keyof Lists, string> = words.listName;
  const { lists } = question;
  const of = <Name extends keyof Lists>(name: Name, options: Option[]) => (
    <Chooser
      label={names[name]}
      options={options}
      chosen={lists[name].map(String)}
      choose={(values) => {
        const isNumbered = name === 'quarters' || name === 'months';
        const next = (isNumbered ? values.map(Number) : values) as Lists[Name];
        ask({ ...question, lists: { ...lists, [name]: next } });
      }}
    />
  );
  return (
    <>
      <div className="choosers">
        {of('periodKinds', optionsOf(PERIOD_KINDS, general.periodKindName))}
        {of(
          'quarters',
          QUARTERS.map((quarter) => ({ value: String(quarter), name: words.quarterOf(quarter) })),
        )}
        {of(
          'months',
          MONTHS.map((month) => ({ value: String(month), name: words.monthOf(month) })),
        )}
        {of('fundKinds', optionsOf(FUND_KINDS, money.kindName))}
        {of('fundStages', optionsOf(FUND_STAGES, money.stageName))}
        {of('projectTypes', optionsOf(PROJECT_TYPES, money.projectTypeName))}
        {of('laborDestinations', optionsOf(DESTINATIONS, records.destinationName))}
        {of('householdCategories', optionsOf(HOUSEHOLDS, records.categoryName))}
        {of('purchaseChannels', optionsOf(CHANNELS, records.channelName))}
        {of('purchaseModes', optionsOf(MODES, records.modeName))}
      </div>
      <div className="explore-fields">
        <Field label={words.programme}>
          {(attributes) => (
            <select
              {...attributes}
              value={question.programme ?? ''}
              onChange={({ target }) =>
                ask({ ...question, programme: PROGRAMMES.find((each) => each === target.value) })
              }
            >
              <option value="">{words.any}</option>
              {PROGRAMMES.map((each) => (
                <option key={each} value={each}>
                  {general.programmeName[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.level}>
          {(attributes) => (
            <select
              {...attributes}
              value={question.level}
              onChange={({ target }) =>
                ask({ ...question, level: LEVELS.find((each) => each === target.value) ?? 'COUNTY' })
              }
            >
              {LEVELS.map((each) => (
                <option key={each} value={each}>
                  {general.levelName[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.asOf} hint={words.asOfHint}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              max={yesterday()}
              value={question.asOf ?? ''}
              onChange={({ target }) => ask({ ...question, asOf: target.value || undefined })}
            />
          )}
        </Field>
        <Kept {...{ question, ask }} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={question.planned}
          onChange={({ target }) => ask({ ...question, planned: target.checked })}
        />
        <span>{words.planned}</span>
      </label>
    </>
  );
}

const DAY_MS = 86_400_000;
const yesterday = (): string => today(new Date(Date.now() - DAY_MS));

const FLAGS = ['hasTarget', 'hasClaim', 'hasRecords', 'isSimulated'] as const;

/** Which cells are kept. */
function Kept({ question, ask }: Props) {
  const words = useExploreWords();
  const { having } = question;
  const keep = (next: Having): void => {
    const kept = Object.entries({ ...having, ...next }).filter(([, value]) => value != null);
    ask({ ...question, having: Object.fromEntries(kept) });
  };
  return (
    <>
      {(['minCompletion', 'maxCompletion'] as const).map((name) => (
        <NumberField
          key={`${name} ${having[name] ?? ''}`}
          label={words[name]}
          value={having[name] ? shift(having[name], -2) : ''}
          keep={(value) => keep({ [name]: value && shift(value, 2) })}
        />
      ))}
      {(['minRecorded', 'maxRecorded'] as const).map((name) => (
        <NumberField
          key={`${name} ${having[name] ?? ''}`}
          label={words[name]}
          value={having[name] ?? ''}
          keep={(value) => keep({ [name]: value })}
        />
      ))}
      {FLAGS.map((name) => (
        <Field key={name} label={words[name]}>
          {(attributes) => (
            <select
              {...attributes}
              value={having[name] == null ? '' : having[name] ? 'yes' : 'no'}
              onChange={({ target }) => keep({ [name]: target.value === '' ? undefined : target.value === 'yes' })}
            >
              <option value="">{words.any}</option>
              <option value="yes">{words.has}</option>
              <option value="no">{words.hasNot}</option>
            </select>
          )}
        </Field>
      ))}
    </>
  );
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;

interface NumberProps {
  label: string;
  value: string;
  keep: (value: string | undefined) => void;
}

/** A number that is asked for once it is whole: when one leaves the field, or presses Enter. */
function NumberField({ label, value, keep }: NumberProps) {
  const words = useExploreWords();
  const [typed, setTyped] = useState(value);
  const text = typed.trim();
  const isMalformed = text !== '' && !DECIMAL.test(text);
  const done = (): void => {
    if (!isMalformed && text !== value) keep(text || undefined);
  };
  return (
    <Field label={label} error={isMalformed ? words.numberMalformed : undefined}>
      {(attributes) => (
        <input
          {...attributes}
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={done}
          onKeyDown={({ key }) => key === 'Enter' && done()}
        />
      )}
    </Field>
  );
}
