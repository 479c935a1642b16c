import { manifestAnswer } from '@/app/_machines/answers';
import { webManifest } from '@/lib/machines/manifest.rules';
import { findSettings } from '@/lib/structure/queries';

// Next would make it when it builds, as a file of metadata; the database is there only at run time.
export const dynamic = 'force-dynamic';

export const GET = async () => manifestAnswer(webManifest(await findSettings()));
