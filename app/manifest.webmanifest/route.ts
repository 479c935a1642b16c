import { manifestAnswer } from '@/app/_machines/answers';
import { webManifest } from '@/lib/machines/manifest.rules';
import { findSettings } from '@/lib/structure/queries';

export const GET = async () => manifestAnswer(webManifest(await findSettings()));
