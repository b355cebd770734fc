import { useQuery } from 'urql';
import { FindIndicatorsDocument } from '../../gql/graphql';
import { useWords } from '../../language';
import { Combobox } from '../../parts/combobox';
import type { FieldAttributes } from '../../parts/field';
import type { ChosenIndicator } from './draft';

const OFFERED = 20;

interface Props {
  attributes: FieldAttributes;
  year: number;
  chosen: ChosenIndicator | null;
  choose: (indicator: ChosenIndicator | null) => void;
}

/** One indicator of the catalogue, found by part of its name. */
export function IndicatorPicker({ attributes, year, chosen, choose }: Props) {
  const words = useWords();
  const useOffered = (search: string, isOpen: boolean) => {
    const [{ data, fetching, stale }] = useQuery({
      query: FindIndicatorsDocument,
      variables: { search: search || undefined, year, first: OFFERED },
      pause: !isOpen,
    });
    const offered = (data?.indicators.nodes ?? []).map(({ id, code, name, definition, acceptedUnits }) => ({
      key: id,
      name,
      hint: definition ?? undefined,
      code,
      units: acceptedUnits,
    }));
    return { offered, isReading: fetching || stale };
  };
  return (
    <Combobox
      attributes={attributes}
      label={words.indicator}
      placeholder={words.searchIndicator}
      none={words.noIndicatorFound}
      value={chosen?.name}
      useOffered={useOffered}
      take={({ code, name, units }) => choose({ code, name, units })}
    />
  );
}
