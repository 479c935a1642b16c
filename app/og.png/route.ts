import { drawPicture } from '@/app/_machines/draw-picture';
import { findSettings } from '@/lib/structure/queries';

/** What stands for pages that are no articles in messengers and networks. */
export async function GET(): Promise<Response> {
  const { departmentName, shortName } = await findSettings();
  return drawPicture({ title: departmentName, above: 'Новости', departmentName: shortName });
}
