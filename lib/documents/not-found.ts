import { type Answer, finishAnswer, isHtml } from './answer';
import { canonicalHeaders } from './canonical-headers';
import { displayKeyOf } from './display-key';
import type { Exchange } from './layer';
import { renderForAnybody } from './render';

// No route has this address: app/(site)/[...unknown] renders it, and asks for the status 404.
const NOT_FOUND_PAGE = '/not-found';

/**
 * To `notFound()` Next answers with an empty shell that only its script would fill. Readers' pages have no script of
 * Next's, so the page of an unknown address stands in for it, complete.
 */
export function isEmptyShell({ status, contentType, body }: Answer): boolean {
  return status === 404 && isHtml(contentType) && body.includes('<html id="__next_error__"');
}

export async function renderNotFound({ layer, request }: Exchange): Promise<Answer> {
  const display = displayKeyOf(request.headers.cookie, layer.cookieName);
  return finishAnswer(await renderForAnybody(layer.handle, NOT_FOUND_PAGE, canonicalHeaders(layer, display)));
}
