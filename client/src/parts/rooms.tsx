import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../language';
import type { Viewer } from '../viewer';
import type { Words } from '../words';

/** Words that are plain text, not made from something. */
type RoomName = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** A page that is no pairing's own, and who is led to it. */
interface Room {
  href: string;
  name: RoomName;
  isFor: (viewer: Viewer) => boolean;
}

const everybody = (): boolean => true;
const hasPost = ({ posts }: Viewer): boolean => posts.length > 0;
const isSignedIn = ({ account }: Viewer): boolean => account !== null;

/** What townships and villages do, and what is seen of it: a row of its own. */
const GROUND: readonly Room[] = [
  { href: '/day', name: 'myDay', isFor: ({ abilities }) => abilities.includes('REPORT_WORK') },
  { href: '/work', name: 'taskChart', isFor: hasPost },
  { href: '/households', name: 'households', isFor: hasPost },
  { href: '/benefits', name: 'benefits', isFor: hasPost },
  { href: '/inspections', name: 'inspections', isFor: hasPost },
  { href: '/villages', name: 'villages', isFor: hasPost },
  { href: '/accountability', name: 'accountability', isFor: hasPost },
];

const ROOMS: readonly Room[] = [
  { href: '/', name: 'board', isFor: hasPost },
  { href: '/pairings', name: 'pairingsRoom', isFor: everybody },
  { href: '/desk', name: 'desk', isFor: isSignedIn },
  { href: '/work', name: 'onTheGround', isFor: hasPost },
  { href: '/reports', name: 'myReports', isFor: isSignedIn },
  { href: '/people', name: 'people', isFor: ({ abilities }) => abilities.includes('MANAGE_ACCOUNTS') },
  { href: '/audit', name: 'audit', isFor: ({ abilities }) => abilities.includes('READ_AUDIT') },
  { href: '/map', name: 'map', isFor: everybody },
  { href: '/results', name: 'results', isFor: everybody },
];

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** The rooms of the platform, and those on the ground once somebody is in one of them. */
export function Rooms({ viewer }: { viewer: Viewer }) {
  const { words } = useLanguage();
  const [path] = useLocation();
  if (path === '/sign-in') return null;
  const ground = GROUND.filter(({ isFor }) => isFor(viewer));
  const here = ground.find(({ href }) => isWithin(path, href));
  // Whoever has no board finds the pairings at the door.
  const at = here ? '/work' : path === '/' && !hasPost(viewer) ? '/pairings' : path;
  return (
    <>
      <Row
        label={words.rooms}
        at={at}
        // Their first room is where they begin: a clerk's day, or the chart.
        rooms={ROOMS.filter(({ isFor }) => isFor(viewer)).map((room) =>
          room.name === 'onTheGround' ? { ...room, to: ground[0]?.href } : room,
        )}
      />
      {here && <Row label={words.onTheGround} at={here.href} rooms={ground} isInner />}
    </>
  );
}

interface RowProps {
  label: string;
  /** the room that one is in */
  at: string;
  rooms: readonly (Room & { to?: string | undefined })[];
  /** a row under the first */
  isInner?: boolean;
}

function Row({ label, at, rooms, isInner = false }: RowProps) {
  const { words } = useLanguage();
  const row = useRef<HTMLElement>(null);
  // Where the row is longer than the screen, the room that one is in is seen.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  return (
    <nav className={isInner ? 'rooms inner' : 'rooms'} aria-label={label} ref={row}>
      {rooms.map(({ href, to = href, name }) => (
        <Link key={href} href={to} aria-current={isWithin(at, href) ? 'page' : undefined}>
          {words[name]}
        </Link>
      ))}
    </nav>
  );
}
