import { CorrectCollectiveIncomeDocument, type IncomesOfVillageQuery } from '../../gql/villages/graphql';
import { Input } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { plainAmount } from '../../parts/typed-amount';
import { correctionForm } from './form-names';
import { badAmounts } from './typed';
import { CorrectionForm } from './village-form';
import { useVillageWords } from './words';

export type Income = IncomesOfVillageQuery['collectiveIncomes']['nodes'][number];

interface Props {
  income: Income;
  title: string;
  close: () => void;
  done: () => void;
}

/** Another amount of an income; its village, period and source stay, or it is withdrawn and told anew. */
export default function IncomeCorrection({ income: { id, version, amount }, title, close, done }: Props) {
  const words = useVillageWords();
  const send = useSend();
  return (
    <CorrectionForm
      name={correctionForm(id)}
      title={title}
      version={version}
      fields={{ amount }}
      needed={['amount']}
      check={(text) => badAmounts(text, ['amount'], words.amountMalformed)}
      send={(said, text, about) => {
        const input = { ...said, incomeId: id, amount: plainAmount(text.amount) };
        return send(CorrectCollectiveIncomeDocument, input, { ...about, record: id });
      }}
      {...{ close, done }}
    >
      {(kit) => <Input kit={kit} name="amount" label={words.amount} kind="decimal" />}
    </CorrectionForm>
  );
}
