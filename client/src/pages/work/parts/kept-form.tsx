import {
  KeptForm as AnyKeptForm,
  type Errors,
  type FormDraft,
  type FormKit,
  type KeptFormProps,
} from '../../../parts/kept-form';
import type { Words } from '../../../words';
import { useWorkWords, type WorkWords } from '../words';

export { Input, missing, Select, type Errors } from '../../../parts/kept-form';

/** Something that is written down once for each step or milestone. */
export interface Line {
  title: string;
  days: string;
}

export type WorkDraft = FormDraft<Line>;
export type Kit = FormKit<Line>;

interface Props extends Omit<KeptFormProps<Line>, 'check' | 'list' | 'emptyLines'> {
  check: (draft: WorkDraft, words: WorkWords, general: Words) => Errors;
}

/** A form about plans and work, in the words of the task chart. */
export function KeptForm({ name, check, ...form }: Props) {
  const words = useWorkWords();
  return (
    <AnyKeptForm<Line>
      {...form}
      name={`work.${name}`}
      list="steps"
      check={(draft, general) => check(draft, words, general)}
    />
  );
}
