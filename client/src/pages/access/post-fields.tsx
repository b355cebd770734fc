import { useQuery } from 'urql';
import { ReportedCategoriesDocument } from '../../gql/access/graphql';
import type { PostInput, Role } from '../../gql/graphql';
import { useWords } from '../../language';
import { Field } from '../../parts/field';
import { FindOne } from './find-one';
import { useAccessWords } from './words';
import { zh } from './words.zh';

/** A post as it is being put together. */
export interface PostDraft {
  role: Role | '';
  partyId: string;
  placeId: string;
  categories: string[];
  since: string;
  until: string;
}

export const NO_POST: PostDraft = { role: '', partyId: '', placeId: '', categories: [], since: '', until: '' };

export type PostErrors = Partial<Record<keyof PostDraft, string>>;

/** The public holds no post. */
const ROLES = (Object.keys(zh.roleMeaning) as Role[]).filter((role) => role !== 'PUBLIC');
/** These stand above every unit. */
const ABOVE: readonly string[] = ['AUDITOR', 'ADMIN'];

const standsAt = (role: Role | ''): 'PLACE' | 'PARTY' | 'NOWHERE' =>
  role === 'SUPERVISOR' ? 'PLACE' : role === '' || ABOVE.includes(role) ? 'NOWHERE' : 'PARTY';

/** What is missing before it can be sent. */
export function missingOf(post: PostDraft, words: ReturnType<typeof useAccessWords>): PostErrors {
  const stands = standsAt(post.role);
  return {
    ...(post.role === '' && { role: words.fieldMissing }),
    ...(stands === 'PARTY' && post.partyId === '' && { partyId: words.chooseListed }),
    ...(stands === 'PLACE' && post.placeId === '' && { placeId: words.chooseListed }),
    ...(post.role === 'DEPARTMENT_REPORTER' && post.categories.length === 0 && { categories: words.fieldMissing }),
  };
}

export function inputOf({ role, partyId, placeId, categories, since, until }: PostDraft): PostInput | undefined {
  if (role === '') return undefined;
  const stands = standsAt(role);
  return {
    role,
    ...(stands === 'PARTY' && { partyId }),
    ...(stands === 'PLACE' && { placeId }),
    ...(role === 'DEPARTMENT_REPORTER' && { categories }),
    since: since || undefined,
    until: until || undefined,
  };
}

interface Props {
  post: PostDraft;
  errors: PostErrors;
  change: (part: Partial<PostDraft>) => void;
}

/** Which role, where, for how long; and what it allows, in words. */
export function PostFields({ post, errors, change }: Props) {
  const words = useAccessWords();
  const general = useWords();
  const stands = standsAt(post.role);
  return (
    <>
      <Field label={words.role} error={errors.role}>
        {(attributes) => (
          <select
            {...attributes}
            value={post.role}
            onChange={({ target }) => change({ role: ROLES.find((role) => role === target.value) ?? '' })}
          >
            <option value="">{words.chooseRole}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {general.roleName[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {post.role !== '' && (
        <p className="notice">
          <b>{words.may}</b>
          <span>{words.roleMeaning[post.role]}</span>
        </p>
      )}
      {stands === 'PARTY' && (
        <Field label={words.party} hint={words.partyHint} error={errors.partyId}>
          {(attributes) => (
            <FindOne
              what="PARTY"
              attributes={attributes}
              label={words.party}
              placeholder=""
              chosen={post.partyId}
              choose={(partyId) => change({ partyId })}
            />
          )}
        </Field>
      )}
      {stands === 'PLACE' && (
        <Field label={words.place} hint={words.partyHint} error={errors.placeId}>
          {(attributes) => (
            <FindOne
              what="PLACE"
              attributes={attributes}
              label={words.place}
              placeholder=""
              chosen={post.placeId}
              choose={(placeId) => change({ placeId })}
            />
          )}
        </Field>
      )}
      {post.role === 'DEPARTMENT_REPORTER' && (
        <Categories
          chosen={post.categories}
          error={errors.categories}
          choose={(categories) => change({ categories })}
        />
      )}
      <div className="row">
        <Field label={words.from} hint={words.fromHint} error={errors.since}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={post.since}
              onChange={({ target }) => change({ since: target.value })}
            />
          )}
        </Field>
        <Field label={words.to} hint={words.toHint} error={errors.until}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              min={post.since || undefined}
              value={post.until}
              onChange={({ target }) => change({ until: target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

interface CategoriesProps {
  chosen: string[];
  error: string | undefined;
  choose: (categories: string[]) => void;
}

/** The categories of every scheme, each once: a department reports under the scheme of each year. */
function Categories({ chosen, error, choose }: CategoriesProps) {
  const words = useAccessWords();
  const names = useCategoryNames();
  return (
    <fieldset className="plain checks" aria-describedby={error ? 'categories-error' : undefined}>
      <legend>{words.ofCategories}</legend>
      {[...names].map(([code, name]) => (
        <label key={code} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) => choose(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
          <span>{name}</span>
        </label>
      ))}
      {error && (
        <small id="categories-error" className="error">
          {error}
        </small>
      )}
    </fieldset>
  );
}

/** What the categories are called, by their codes. */
export function useCategoryNames(): ReadonlyMap<string, string> {
  const [{ data }] = useQuery({ query: ReportedCategoriesDocument });
  const all = data?.indicatorSchemes.nodes.flatMap(({ categories }) => categories) ?? [];
  return new Map(all.map(({ code, recipientLabel }) => [code, recipientLabel]));
}
