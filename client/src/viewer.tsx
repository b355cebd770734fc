import { createContext, use } from 'react';
import type { ViewerPartsFragment } from './gql/graphql';

export type Viewer = ViewerPartsFragment;

/** What somebody is before the server has said otherwise: a stranger who may read nothing. */
export const STRANGER: Viewer = {
  kind: 'PUBLIC',
  mayReadPublished: false,
  mustChangePassword: false,
  abilities: [],
  account: null,
  posts: [],
};

export const ViewerContext = createContext<Viewer>(STRANGER);

export const useViewer = (): Viewer => use(ViewerContext);

export const mayRead = (viewer: Viewer): boolean => viewer.account != null || viewer.mayReadPublished;
