import { useQuery } from 'urql';
import { FindPartiesDocument, FindPlacesDocument, NameOfDocument } from '../../gql/access/graphql';
import { nameIn, useLanguage } from '../../language';
import { Combobox, type Offered } from '../../parts/combobox';
import type { FieldAttributes } from '../../parts/field';
import { useAccessWords } from './words';

const OFFERED = 20;

interface Props {
  what: 'PARTY' | 'PLACE';
  attributes?: Partial<FieldAttributes>;
  label: string;
  placeholder: string;
  /** the id of what is chosen, or nothing */
  chosen: string;
  choose: (id: string) => void;
}

/** A unit or a place that the reader sees, found by part of its name. */
export function FindOne({ what, attributes = {}, label, placeholder, chosen, choose }: Props) {
  const words = useAccessWords();
  const name = useNameOf(chosen);
  return (
    <Combobox
      attributes={attributes}
      label={label}
      placeholder={placeholder}
      none={words.noneFound}
      value={name}
      useOffered={what === 'PARTY' ? useParties : usePlaces}
      take={({ key }) => choose(key)}
    />
  );
}

function useParties(search: string, isOpen: boolean): { offered: readonly Offered[]; isReading: boolean } {
  const { language } = useLanguage();
  const words = useAccessWords();
  const [{ data, fetching, stale }] = useQuery({
    query: FindPartiesDocument,
    variables: { search: search || undefined, first: OFFERED },
    pause: !isOpen,
  });
  const offered = (data?.parties.nodes ?? []).map(({ id, kind, place, ...named }) => ({
    key: id,
    name: nameIn(language, named),
    hint: [words.partyKindName[kind], place && nameIn(language, place)].filter(Boolean).join(' · '),
  }));
  return { offered, isReading: fetching || stale };
}

function usePlaces(search: string, isOpen: boolean): { offered: readonly Offered[]; isReading: boolean } {
  const { language } = useLanguage();
  const words = useAccessWords();
  const [{ data, fetching, stale }] = useQuery({
    query: FindPlacesDocument,
    variables: { search: search || undefined, first: OFFERED },
    pause: !isOpen,
  });
  const offered = (data?.places.nodes ?? []).map(({ id, kind, parent, ...named }) => ({
    key: id,
    name: nameIn(language, named),
    hint: [words.placeKindName[kind], parent && nameIn(language, parent)].filter(Boolean).join(' · '),
  }));
  return { offered, isReading: fetching || stale };
}

/** What a unit or place of this id is called; an address may name any. */
export function useNameOf(id: string): string | undefined {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: NameOfDocument, variables: { id }, pause: id === '' });
  const node = id === '' ? undefined : data?.node;
  return node && 'name' in node ? nameIn(language, node) : undefined;
}
