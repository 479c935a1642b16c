import { notFound } from 'next/navigation';

/** Without it an unknown address would get Next's own page, outside the frame of the site. */
export default function UnknownPage() {
  notFound();
}
