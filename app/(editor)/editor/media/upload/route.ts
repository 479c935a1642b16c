import { addMedia } from '@/lib/media/adding.commands';
import { uploadSchema } from '@/lib/media/schema';
import { UPLOAD_LIMITS } from '@/lib/media/upload.rules';
import { editorUpload } from '@/lib/web/upload';

/** One file of the library's form at a time, for its script. */
export const POST = editorUpload({
  right: 'media.upload',
  mostBytes: UPLOAD_LIMITS.bytesTogether,
  schema: uploadSchema,
  command: addMedia,
});
