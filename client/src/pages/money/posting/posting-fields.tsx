import { nameIn, useLanguage } from '../../../language';
import { Field } from '../../../parts/field';
import type { FundOfPageFragment } from '../../../gql/money/graphql';
import { useMoneyWords } from '../words';
import { useReadable } from '../../../parts/yuan';
import { amountInWords } from './amount-in-words';
import { CustodianFields, ProjectField } from './custodian-fields';
import { yuanOf, type Draft, type FieldErrors } from './draft';
import { positionsFor } from './positions';
import { SourceFields } from './source-fields';
import { VERBS, type Verb } from './verbs';

export interface FieldsProps {
  verb: Verb;
  pairingId: string;
  draft: Draft;
  errors: FieldErrors;
  change: (part: Partial<Draft>) => void;
  /** the chosen fund */
  fund: FundOfPageFragment | undefined;
  /** the funds that this verb may be posted to */
  offered: readonly FundOfPageFragment[];
  /** every fund of the pairing, for the custodians that they name */
  funds: readonly FundOfPageFragment[];
}

/** The fields of a verb, in the order in which a clerk reads the paper that lies in front of them. */
export function PostingFields(props: FieldsProps) {
  const words = useMoneyWords();
  const { verb, draft, errors, change, fund } = props;
  const { takesFrom, hasTarget, hasProject, hasPayee, isForGoods } = VERBS[verb];
  const takes = fund !== undefined && takesFrom(fund.voucherOrder).length > 0;
  return (
    <>
      <FundField {...props} />
      {fund && takes && <PositionField {...props} fund={fund} />}
      <AmountFields {...props} />
      {isForGoods && <GoodsFields {...props} />}
      <div className="row">
        <Field label={words.day} hint={words.dayHint} error={errors.day}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={draft.day}
              onChange={({ target }) => change({ day: target.value })}
            />
          )}
        </Field>
        <Field
          label={verb === 'recordVoucher' ? words.voucherNo : words.documentNo}
          hint={verb === 'recordVoucher' ? undefined : words.documentHint}
          error={errors.documentNo}
        >
          {(attributes) => (
            <input
              {...attributes}
              value={draft.documentNo}
              onChange={({ target }) => change({ documentNo: target.value })}
            />
          )}
        </Field>
      </div>
      {verb === 'recordOpeningBalance' && <OpeningFields {...props} />}
      {hasTarget && <CustodianFields {...props} />}
      {hasProject && <ProjectField {...props} />}
      {hasPayee && (
        <Field label={words.payee} hint={words.noteHint} error={errors.payee}>
          {(attributes) => (
            <input {...attributes} value={draft.payee} onChange={({ target }) => change({ payee: target.value })} />
          )}
        </Field>
      )}
      {fund && takes && <SourceFields {...props} fund={fund} />}
      <Field label={words.note} hint={words.noteHint} error={errors.note}>
        {(attributes) => (
          <input {...attributes} value={draft.note} onChange={({ target }) => change({ note: target.value })} />
        )}
      </Field>
      <Field label={words.evidence} hint={words.evidenceHint} error={errors.evidence}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={draft.evidence}
            onChange={({ target }) => change({ evidence: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function FundField({ draft, errors, change, offered }: FieldsProps) {
  const words = useMoneyWords();
  const { language } = useLanguage();
  return (
    <Field label={words.fund} error={errors.fundId}>
      {(attributes) => (
        <select
          {...attributes}
          value={draft.fundId}
          onChange={({ target }) => change({ fundId: target.value, position: '', sources: [] })}
        >
          <option value="">{words.chooseOne}</option>
          {offered.map(({ id, name, year, donor }) => (
            <option key={id} value={id}>
              {[year, name, donor && nameIn(language, donor)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function PositionField({ verb, draft, errors, change, fund }: FieldsProps & { fund: FundOfPageFragment }) {
  const words = useMoneyWords();
  const readable = useReadable();
  const positions = positionsFor(verb, fund);
  const [only] = positions;
  if (!only) return <p className="notice">{words.nothingLies}</p>;
  return (
    <Field label={words.pickPosition} hint={words.pickPositionHint} error={errors.position}>
      {(attributes) => (
        <select
          {...attributes}
          value={positions.length === 1 ? only.key : draft.position}
          onChange={({ target }) => change({ position: target.value, sources: [] })}
        >
          {positions.length > 1 && <option value="">{words.chooseOne}</option>}
          {positions.map(({ key, custodian, originYear, balance, project, holding }) => (
            <option key={key} value={key}>
              {words.positionOption(
                `${custodian.name}（${words.holdingName[holding]}）`,
                project?.name ?? words.noProject,
                originYear,
                readable(balance),
              )}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function AmountFields({ verb, draft, errors, change }: FieldsProps) {
  const words = useMoneyWords();
  const { language } = useLanguage();
  const yuan = yuanOf(draft);
  return (
    <div className="row">
      <Field
        label={VERBS[verb].isForGoods ? words.valuation : words.amountLabel}
        hint={yuan && words.reads(amountInWords(yuan, language))}
        error={errors.amount}
      >
        {(attributes) => (
          <input
            {...attributes}
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            onChange={({ target }) => change({ amount: target.value })}
          />
        )}
      </Field>
      <Field label={words.amountUnit}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.unit}
            onChange={({ target }) => change({ unit: target.value === 'TEN_THOUSAND' ? 'TEN_THOUSAND' : 'YUAN' })}
          >
            <option value="YUAN">{words.unitYuan}</option>
            <option value="TEN_THOUSAND">{words.unitTenThousand}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

function GoodsFields({ draft, errors, change }: FieldsProps) {
  const words = useMoneyWords();
  return (
    <div className="row">
      <Field label={words.goodsName} error={errors['goods.name']}>
        {(attributes) => (
          <input
            {...attributes}
            value={draft.goodsName}
            onChange={({ target }) => change({ goodsName: target.value })}
          />
        )}
      </Field>
      <Field label={words.goodsQuantity} error={errors['goods.quantity']}>
        {(attributes) => (
          <input
            {...attributes}
            inputMode="decimal"
            value={draft.goodsQuantity}
            onChange={({ target }) => change({ goodsQuantity: target.value })}
          />
        )}
      </Field>
      <Field label={words.goodsUnit} error={errors['goods.unit']}>
        {(attributes) => (
          <input
            {...attributes}
            value={draft.goodsUnit}
            onChange={({ target }) => change({ goodsUnit: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function OpeningFields({ draft, errors, change }: FieldsProps) {
  const words = useMoneyWords();
  return (
    <div className="row">
      <Field label={words.originYear} error={errors.originYear}>
        {(attributes) => (
          <input
            {...attributes}
            inputMode="numeric"
            value={draft.originYear}
            onChange={({ target }) => change({ originYear: target.value })}
          />
        )}
      </Field>
      <Field label={words.pickHolding} error={errors.holding}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.holding}
            onChange={({ target }) => change({ holding: target.value === 'ISSUED' ? 'ISSUED' : 'RECEIVED' })}
          >
            <option value="RECEIVED">{words.holdingName.RECEIVED}</option>
            <option value="ISSUED">{words.holdingName.ISSUED}</option>
          </select>
        )}
      </Field>
    </div>
  );
}
