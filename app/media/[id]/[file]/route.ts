import { findMediaFile } from '@/lib/media/files.queries';
import { type MediaFile, mediaFile } from '@/lib/media/rules';

/** Pictures and documents of the library. What stands at an address never changes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const known = mediaFile(id, file);
  const stored = known && (await findMediaFile(id, file));
  if (!stored) return new Response('Файл не найден.\n', { status: 404, headers: missing });
  return new Response(stored.content, { headers: headersOf(known, file, stored.bytes) });
}

const missing = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };

function headersOf({ mimeType, isDocument }: MediaFile, file: string, bytes: number) {
  return {
    'Content-Type': mimeType,
    'Content-Length': String(bytes),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    ...(isDocument && { 'Content-Disposition': `attachment; filename="${file}"` }),
  };
}
