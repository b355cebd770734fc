import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import {
  ExploreCategoriesDocument,
  ExploreIndicatorsDocument,
  ExploreNamesDocument,
  ExplorePartiesDocument,
  ExploreProvincesDocument,
} from '../../../gql/explore/graphql';
import { nameIn, useLanguage } from '../../../language';
import { categoryName } from '../names';
import { Chooser, type Option } from './chooser';

interface Props {
  label: string;
  chosen: string[];
  choose: (values: string[]) => void;
}

const PAGE = 100;
const PROVINCES = 60;
const SCHEMES = 20;

/** What is chosen stays listed, whatever is searched for. */
const withChosen = (found: readonly Option[], known: readonly Option[], chosen: readonly string[]): Option[] => {
  const listed = new Set(found.map(({ value }) => value));
  const kept = chosen
    .filter((value) => !listed.has(value))
    .map((value) => known.find((option) => option.value === value) ?? { value, name: value });
  return [...kept, ...found];
};

/** Indicators by their categories; of a year's scheme, or of the present one. */
export function IndicatorChooser({ label, chosen, choose, year }: Props & { year: number }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [found] = useQuery({
    query: ExploreIndicatorsDocument,
    variables: { filter: { year, search: search || undefined }, first: PAGE },
    pause: !isOpen,
  });
  const [named] = useQuery({
    query: ExploreIndicatorsDocument,
    variables: { filter: { codes: chosen }, first: PAGE },
    pause: chosen.length === 0,
  });
  const options = useMemo(() => {
    const optionsOf = (nodes: NonNullable<typeof found.data>['indicators']['nodes'] = []): Option[] => [
      ...new Map(
        nodes.map(({ code, name, category }) => [code, { value: code, name, group: categoryName(category) }]),
      ).values(),
    ];
    const listed = isOpen ? optionsOf(found.data?.indicators.nodes) : [];
    // The latest scheme's name of a code is the one that is read last.
    return withChosen(
      listed,
      optionsOf(named.data?.indicators.nodes).map(({ value, name }) => ({ value, name })),
      chosen,
    );
  }, [chosen, found, isOpen, named]);
  return (
    <Chooser
      label={label}
      options={options}
      chosen={chosen}
      choose={choose}
      search={setTyped}
      hasMore={found.data?.indicators.pageInfo.hasNextPage}
      isReading={found.fetching}
      opened={() => setOpen(true)}
    />
  );
}

/** Categories of every scheme, each code once. */
export function CategoryChooser({ label, chosen, choose }: Props) {
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const [{ data, fetching }] = useQuery({
    query: ExploreCategoriesDocument,
    variables: { first: SCHEMES },
    pause: !isOpen,
  });
  const options = new Map(
    data?.indicatorSchemes.nodes.flatMap(({ categories }) =>
      categories.map((category): [string, Option] => [
        category.code,
        { value: category.code, name: categoryName(category) },
      ]),
    ),
  );
  return (
    <Chooser
      label={label}
      options={withChosen([...options.values()], [], chosen)}
      chosen={chosen}
      choose={choose}
      isReading={fetching}
      opened={() => setOpen(true)}
    />
  );
}

export function ProvinceChooser({ label, chosen, choose }: Props) {
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({
    query: ExploreProvincesDocument,
    variables: { first: PROVINCES },
    pause: !isOpen && chosen.length === 0,
  });
  const options = (data?.places.nodes ?? []).map((place) => ({ value: place.code, name: nameIn(language, place) }));
  return (
    <Chooser
      label={label}
      options={withChosen(options, [], chosen)}
      chosen={chosen}
      choose={choose}
      isReading={fetching}
      opened={() => setOpen(true)}
    />
  );
}

/** Donors or recipients, found by a part of their names. */
export function PartyChooser({ label, chosen, choose }: Props) {
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [{ data, fetching }] = useQuery({
    query: ExplorePartiesDocument,
    variables: { search: search || undefined, first: PAGE },
    pause: !isOpen,
  });
  const known = useNamesOfIds(chosen);
  const found = (data?.parties.nodes ?? []).map((party) => ({ value: party.id, name: nameIn(language, party) }));
  return (
    <Chooser
      label={label}
      options={withChosen(isOpen ? found : [], known, chosen)}
      chosen={chosen}
      choose={choose}
      search={setTyped}
      hasMore={found.length === PAGE}
      isReading={fetching}
      opened={() => setOpen(true)}
    />
  );
}

/** Pairings come from where they are opened: here they are only named, and let go. */
export function PairingChooser({ label, chosen, choose }: Props) {
  const known = useNamesOfIds(chosen);
  if (chosen.length === 0) return null;
  return <Chooser label={label} options={withChosen([], known, chosen)} chosen={chosen} choose={choose} />;
}

/** What ids are called; an id that the reader may not see keeps its place and says nothing. */
export function useNamesOfIds(ids: readonly string[]): Option[] {
  const { language, words } = useLanguage();
  const [{ data }] = useQuery({
    query: ExploreNamesDocument,
    variables: { ids: [...ids] },
    pause: ids.length === 0,
  });
  return (data?.nodes ?? []).flatMap((node): Option[] => {
    if (node?.__typename === 'Party') return [{ value: node.id, name: nameIn(language, node) }];
    if (node?.__typename !== 'Pairing') return [];
    const donor = node.donor ? nameIn(language, node.donor) : words.selfReported;
    return [{ value: node.id, name: `${donor} → ${nameIn(language, node.recipient)}` }];
  });
}
