import type { PostPartsFragment } from '../../gql/access/graphql';
import { nameIn, useLanguage } from '../../language';
import { useCategoryNames } from './post-fields';

/** A post in a few words: 受帮扶方填报员 · 大关县. */
export function usePostName(): (post: Pick<PostPartsFragment, 'role' | 'party' | 'place'>) => string {
  const { words, language } = useLanguage();
  return ({ role, party, place }) => {
    const at = party ?? place;
    return [words.roleName[role], at && nameIn(language, at)].filter(Boolean).join(' · ');
  };
}

/** What a department reports, by name. */
export function CategoriesOf({ codes }: { codes: readonly string[] }) {
  const { words } = useLanguage();
  const names = useCategoryNames();
  return <small className="muted">{codes.map((code) => names.get(code) ?? code).join(words.and)}</small>;
}
