import { useRef } from 'react';
import { useQuery } from 'urql';
import type { FindingSeverity } from '../../../gql/graphql';
import {
  InspectionSampleDocument,
  InspectionUnitsDocument,
  RecordFindingsDocument,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { KeptForm, Select, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { useMemberName } from '../parts';
import { emptyLine, type ProblemLine } from '../problem-lines';
import { missingInRows, ProblemRows } from '../problem-rows';
import { useInspectionWords } from '../words';

const MOST = 100;

interface Props {
  inspection: WholeInspectionFragment;
  done: (count: number) => void;
}

/** Many findings in one go, with their pictures and papers. All are taken, or none. */
export default function FindingsForm({ inspection, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const entered = useRef(0);
  const { id } = inspection;
  return (
    <KeptForm<ProblemLine>
      name={`inspection.found.${id}`}
      title={words.addFindings}
      submit={words.addFindings}
      list="findings"
      empty={{ memberId: '' }}
      emptyLines={[emptyLine()]}
      check={({ lines }, general) => missingInRows(lines, 'findings', words, general.fieldMissing)}
      send={({ requestKey, text, lines }, about) => {
        entered.current = lines.length;
        const findings = lines.map(({ problem, measure, leadUnitId, due, severity, files }) => ({
          problem: problem.trim(),
          measure: measure.trim(),
          leadUnitId,
          due,
          severity: severity as FindingSeverity,
          memberId: text.memberId || undefined,
          evidenceIds: files.map((file) => file.id),
        }));
        return send(RecordFindingsDocument, { requestKey, inspectionId: id, findings }, { ...about, record: id });
      }}
      done={() => done(entered.current)}
    >
      {(kit) => <Fields kit={kit} inspection={inspection} />}
    </KeptForm>
  );
}

function Fields({ kit, inspection }: { kit: FormKit<ProblemLine>; inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const nameOf = useMemberName();
  const county = inspection.pairing?.recipient;
  const [{ data }] = useQuery({
    query: InspectionUnitsDocument,
    variables: { placeId: county?.place?.id ?? '', first: MOST },
    pause: !county?.place,
  });
  const [{ data: sampled }] = useQuery({
    query: InspectionSampleDocument,
    variables: { id: inspection.id, filter: {}, first: MOST },
  });
  const sample = sampled?.node && 'sample' in sampled.node ? sampled.node.sample.nodes : [];
  const units = [...(county ? [county] : []), ...(data?.parties.nodes ?? [])].map(
    (unit) => [unit.id, nameIn(language, unit)] as const,
  );
  return (
    <>
      <Select
        kit={kit}
        name="memberId"
        label={words.where}
        none={words.elsewhere}
        names={sample.map((member) => [
          member.id,
          `${words.subjectName[member.subject]} ${member.nth} ${nameOf(member)}`,
        ])}
      />
      <ProblemRows kit={kit} list="findings" units={units} areFindings />
    </>
  );
}
