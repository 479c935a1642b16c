/** Answers for machines; in UTF-8, whatever they are. */

export function xmlAnswer(xml: string): Response {
  return answer(xml, 'application/xml');
}

export function plainAnswer(text: string): Response {
  return answer(text, 'text/plain');
}

export function manifestAnswer(json: string): Response {
  return answer(json, 'application/manifest+json');
}

function answer(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
