import type { StartedPortal } from '../support/portal';
import type { EmptyNext } from './empty-next';
import type { Target } from './load';
import type { Nginxes } from './nginxes';

type Servers = { portal: StartedPortal; empty: EmptyNext; nginx: Nginxes | null; article: string };

// Enough to keep a process busy that sends what it has; a page being rendered keeps it busy by itself.
const MANY_READERS = 32;
const FEW_READERS = 4;
const PACKED = { 'accept-encoding': 'gzip' };

/** What is measured. The names are those that findings.ts asks for. */
export function chooseTargets({ portal, empty, nginx, article }: Servers): Record<string, Target> {
  const ofPortal = { headers: PACKED, connections: MANY_READERS, pids: [portal.pid] };
  const rendered = { headers: PACKED, connections: FEW_READERS };
  return {
    article: { name: 'новость', url: `${portal.origin}${article}`, ...ofPortal },
    home: { name: 'главная', url: `${portal.origin}/`, ...ofPortal },
    displayed: {
      name: 'новость в режиме отображения',
      url: `${portal.origin}${article}`,
      ...ofPortal,
      headers: { ...PACKED, cookie: 'display=v1.c2.s200' },
    },
    ...(nginx ? nginxTargets(portal, nginx, article) : {}),
    notKept: {
      name: 'новость без хранения',
      url: `${portal.origin}${article}?bench`,
      ...rendered,
      pids: [portal.pid],
    },
    // What every page of the portal has: header, display panel, footer, and their queries.
    framed: {
      name: 'пустая страница портала',
      url: `${portal.origin}/search`,
      ...rendered,
      pids: [portal.pid],
    },
    empty: { name: 'пустая страница Next', url: `${empty.origin}/`, ...rendered, pids: [empty.pid] },
  };
}

function nginxTargets(
  portal: StartedPortal,
  { front, files }: Nginxes,
  article: string,
): Record<string, Target> {
  const behind = { headers: PACKED, connections: MANY_READERS, pids: [front.pid, portal.pid] };
  const file = { headers: PACKED, connections: MANY_READERS, pids: [files.pid] };
  const frontOrigin = `http://127.0.0.1:${front.port}`;
  const filesOrigin = `http://127.0.0.1:${files.port}`;
  return {
    articleBehind: { name: 'новость за nginx', url: `${frontOrigin}${article}`, ...behind },
    homeBehind: { name: 'главная за nginx', url: `${frontOrigin}/`, ...behind },
    articleFile: { name: 'новость файлом nginx', url: `${filesOrigin}/article`, ...file },
    homeFile: { name: 'главная файлом nginx', url: `${filesOrigin}/home`, ...file },
  };
}
