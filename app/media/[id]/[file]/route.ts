import { findMediaFile } from '@/lib/media/files.queries';
import { type FileAccess, findFileAccess } from '@/lib/media/hidden.queries';
import { type MediaFile, mediaFile } from '@/lib/media/rules';
import { currentPerson } from '@/lib/web/session';

/** Pictures and documents of the library. What stands at an address never changes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const known = mediaFile(id, file);
  const access = known ? await findFileAccess(id) : 'free';
  // The desk still has to see what it is about to show again or to delete.
  if (access === 'hidden' && !(await currentPerson())) return refusal(410, 'Файл больше не показывается.\n');
  const stored = known && (await findMediaFile(id, file));
  if (!stored) return refusal(404, 'Файл не найден.\n');
  return new Response(stored.content, { headers: headersOf(known, { file, access, bytes: stored.bytes }) });
}

function refusal(status: 404 | 410, sentence: string): Response {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return new Response(sentence, { status, headers });
}

/** Whoever keeps a file with a dated consent has to ask for it again before long. */
const keeping: Readonly<Record<FileAccess, string>> = {
  free: 'public, max-age=31536000, immutable',
  dated: 'public, max-age=3600',
  hidden: 'private, no-store',
};

type Sent = { readonly file: string; readonly access: FileAccess; readonly bytes: number };

function headersOf({ mimeType, isDocument }: MediaFile, { file, access, bytes }: Sent) {
  return {
    'Content-Type': mimeType,
    'Content-Length': String(bytes),
    'Cache-Control': keeping[access],
    // For nginx, which would keep it as long as browsers may: there a hidden picture has to be gone in a minute.
    'X-Accel-Expires': access === 'hidden' ? '0' : '60',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    ...(isDocument && { 'Content-Disposition': `attachment; filename="${file}"` }),
  };
}
