/**
 * Which vocabulary a prefix of XML means is said by its address, not by its letters: `<alt:post_id>` is `<wp:post_id>`
 * where `alt` stands for WordPress.
 */

const KNOWN: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt:'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content:'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc:'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/, 'dcterms:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$/, ''],
  [/^https?:\/\/backend\.userland\.com\/rss[\d.]*\/?$/i, ''],
  [/^https?:\/\/(?:my\.netscape\.com\/rdf\/simple|channel\.netscape\.com\/rdf\/simple)\/0\.9\/?$/, ''],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/, 'xhtml:'],
  [/^https?:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#)$/, 'app:'],
  [/^https?:\/\/purl\.org\/syndication\/thread\/1\.0\/?$/, 'thr:'],
  [/^https?:\/\/schemas\.google\.com\/blogger\/\d+$/, 'blogger:'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, 'media:'],
  [/^https?:\/\/(?:www\.)?itunes\.com\/dtds\/podcast-1\.0\.dtd$/i, 'itunes:'],
  [/^https?:\/\/news\.yandex\.ru\/?$/, 'yandex:'],
  [/^https?:\/\/turbo\.yandex\.ru\/?$/, 'turbo:'],
];

const ATOM = /^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)$/i;

/** Names of elements as the rest of the import knows them, whatever a file calls its prefixes. */
export class Namespaces {
  private readonly prefixes = new Map<string, string>();

  /** Takes note of what the attributes declare. */
  learn(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [attribute, address] of Object.entries(attributes)) {
      if (!attribute.startsWith('xmlns:')) continue;
      const prefix = meantBy(address.trim(), name);
      if (prefix !== null) this.prefixes.set(`${attribute.slice('xmlns:'.length).toLowerCase()}:`, prefix);
    }
  }

  /** `c:encoded` → `content:encoded` */
  known(name: string): string {
    const end = name.indexOf(':') + 1;
    const prefix = this.prefixes.get(name.slice(0, end));
    return prefix === undefined ? name : prefix + name.slice(end);
  }
}

/** In an RSS the words of Atom are beside its own, and not instead of them. */
function meantBy(address: string, element: string): string | null {
  if (ATOM.test(address)) return /^(?:\w+:)?feed$/.test(element) ? '' : null;
  return KNOWN.find(([shape]) => shape.test(address))?.[1] ?? null;
}
