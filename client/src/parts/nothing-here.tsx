import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Props {
  title: string;
  hint: string;
  link?: { to: string; label: string };
  children?: ReactNode;
}

/** An empty place that says what to do next. */
export function NothingHere({ title, hint, link, children }: Props) {
  return (
    <section className="nothing">
      <h2>{title}</h2>
      <p>{hint}</p>
      {link && (
        <Link className="button" href={link.to}>
          {link.label}
        </Link>
      )}
      {children}
    </section>
  );
}
