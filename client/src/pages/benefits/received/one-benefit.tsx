import { Link } from 'wouter';
import { ReverseBenefitDocument, type BenefitRowFragment } from '../../../gql/benefits/graphql';
import { grouped } from '../../../amounts';
import { useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { Facts } from '../../../parts/facts';
import { useReadAll } from '../../../parts/fresh';
import { useSend } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { timeOf } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { householdPath } from '../../households/paths';
import { ruleName, subjectName, useWhere } from '../names';
import { useBenefitWords } from '../words';

interface Props {
  benefit: BenefitRowFragment;
  close: () => void;
}

/** One benefit, and for who keeps the books, its reversal: what was wrong is reversed and recorded anew. */
export function OneBenefit({ benefit, close }: Props) {
  const words = useBenefitWords();
  const { language } = useLanguage();
  const viewer = useViewer();
  const where = useWhere();
  const send = useSend();
  const readAll = useReadAll();
  const { household, rule, amount, fundEntry, reversedAt } = benefit;
  return (
    <Drawer title={rule ? ruleName(rule) : words.details} close={close}>
      <Facts
        rows={[
          [
            words.household,
            household && (
              <>
                <Link href={householdPath(household.id)}>{household.number}</Link> {where(household)}
              </>
            ),
          ],
          [words.subject, subjectName(benefit)],
          [words.day, benefit.day],
          [words.period, benefit.periodName],
          [words.amount, amount && grouped(amount)],
          [words.given, benefit.given],
          [words.source, words.sourceName[benefit.source]],
          [
            words.paidBy,
            fundEntry &&
              `${fundEntry.day} ${words.fundName(fundEntry.fund.name, fundEntry.fund.year)} ${fundEntry.documentNo}`,
          ],
          [words.voucher, benefit.voucher],
          [words.evidence, benefit.evidence.join('、')],
          [words.overrideReason, benefit.overrideReason],
          [words.madeBy, benefit.madeBy?.displayName],
          [words.madeAt, timeOf(benefit.madeAt, language)],
          [
            words.reversed,
            reversedAt &&
              `${words.reversedBy(benefit.reversedBy?.displayName ?? words.somebody, timeOf(reversedAt, language))}：${benefit.reversalReason ?? ''}`,
          ],
        ]}
      />
      {!reversedAt && viewer.abilities.includes('KEEP_HOUSEHOLDS') && (
        <ReasonForm
          name={`benefits.reverse.${benefit.id}`}
          summary={words.reverse}
          label={words.reverseReason}
          hint={words.reverseHint}
          send={async (reason, requestKey, _day, about) => {
            const input = { requestKey, benefitId: benefit.id, reason };
            const sent = await send(ReverseBenefitDocument, input, about);
            if (!sent.error) readAll();
            return sent;
          }}
        />
      )}
    </Drawer>
  );
}
