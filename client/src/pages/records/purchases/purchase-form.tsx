import type { PurchaseChannel, PurchaseMode } from '../../../gql/graphql';
import { OrderPurchaseDocument } from '../../../gql/records/graphql';
import { chinaToday } from '../../../parts/time';
import { useSend, type About } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { checking, given, typedAmount } from '../record/checks';
import {
  CheckField,
  ChoiceField,
  RecordForm,
  TextField,
  type FieldErrors,
  type TextDraft,
} from '../record/record-form';
import { useRecords } from '../records-context';
import { useFormName, type FormProps } from '../ledger/ledger-actions';
import { useRecordWords, type RecordWords } from '../words';

const empty = (): TextDraft => ({
  requestKey: randomKey(),
  product: '',
  quantity: '',
  amount: '',
  day: chinaToday(),
  buyer: '',
  seller: '',
  channel: '',
  mode: 'DIRECT',
  origin: '',
  recognised: '',
  orderNo: '',
  invoiceNumber: '',
  acceptedOn: '',
  paidOn: '',
});

function check(draft: TextDraft, words: RecordWords): FieldErrors {
  const { errors, needs, days, amount } = checking(draft, words);
  needs('product', 'amount', 'day', 'buyer', 'channel');
  amount('amount');
  days('day', 'acceptedOn', 'paidOn');
  return errors;
}

/** One purchase by hand: what is on the order or the invoice, in that order. */
export function PurchaseForm({ close, done }: FormProps) {
  const words = useRecordWords();
  const sendForm = useSend();
  const { pairing } = useRecords();
  const send = (draft: TextDraft, about: About) => {
    const invoice = given(draft, 'invoiceNumber');
    const input = {
      requestKey: draft.requestKey,
      pairingId: pairing.id,
      product: (draft.product ?? '').trim(),
      quantity: given(draft, 'quantity'),
      amount: typedAmount(draft.amount ?? ''),
      day: draft.day ?? '',
      buyer: given(draft, 'buyer'),
      seller: given(draft, 'seller'),
      channel: draft.channel as PurchaseChannel,
      mode: draft.mode as PurchaseMode,
      origin: given(draft, 'origin'),
      recognised: draft.recognised === 'yes',
      orderNo: given(draft, 'orderNo'),
      acceptedOn: given(draft, 'acceptedOn'),
      paidOn: given(draft, 'paidOn'),
      invoiceLines: invoice === null ? null : [{ number: invoice }],
    };
    return sendForm(OrderPurchaseDocument, input, about);
  };
  return (
    <RecordForm
      title={words.recordPurchase}
      name={useFormName('PURCHASE')}
      empty={empty}
      check={check}
      send={send}
      aliases={{ 'invoiceLines.0.number': 'invoiceNumber', invoiceLines: 'invoiceNumber' }}
      close={close}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <TextField kit={kit} name="product" label={words.product} />
            <TextField kit={kit} name="quantity" label={words.quantity} hint={words.quantityHint} />
          </div>
          <div className="row">
            <TextField kit={kit} name="amount" label={words.amountYuan} kind="decimal" />
            <TextField kit={kit} name="day" label={words.orderedOn} kind="date" />
          </div>
          <div className="row">
            <TextField kit={kit} name="buyer" label={words.buyer} />
            <TextField kit={kit} name="seller" label={words.seller} hint={words.optional} />
          </div>
          <div className="row">
            <ChoiceField
              kit={kit}
              name="channel"
              label={words.channel}
              names={words.channelName}
              none={words.chooseOne}
            />
            <ChoiceField kit={kit} name="mode" label={words.mode} names={words.modeName} />
          </div>
          <div className="row">
            <TextField kit={kit} name="origin" label={words.origin} hint={words.optional} />
            <TextField kit={kit} name="orderNo" label={words.orderNo} hint={words.optional} />
            <TextField kit={kit} name="invoiceNumber" label={words.invoiceNumber} hint={words.optional} />
          </div>
          <CheckField kit={kit} name="recognised" label={words.recognised} />
          <div className="row">
            <TextField kit={kit} name="acceptedOn" label={words.acceptedOn} hint={words.notYetHint} kind="date" />
            <TextField kit={kit} name="paidOn" label={words.paidOn} hint={words.notYetHint} kind="date" />
          </div>
        </>
      )}
    </RecordForm>
  );
}
