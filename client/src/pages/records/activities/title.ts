interface Titled {
  title?: string | null;
  name?: string | null;
  localUnit?: string | null;
}

/** What an activity is called: what it was about, and whom. */
export const titleOf = ({ title, name, localUnit }: Titled): string =>
  [title, name, localUnit].filter((text) => text).join(' · ');
