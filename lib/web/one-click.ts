import { readAtMost } from './small-form';

const MOST_BYTES = 4096;

/**
 * Whether a POST is one-click unsubscribing: the body says `List-Unsubscribe=One-Click`, in either of the two forms
 * that RFC 8058 (3.2) allows mail programs.
 */
export async function isOneClick(request: Request): Promise<boolean> {
  const body = await readAtMost(request, MOST_BYTES);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  if (!body) return false;
  try {
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    return form.get('List-Unsubscribe') === 'One-Click';
  } catch {
    // No form at all, or one that is cut off.
    return false;
  }
}
