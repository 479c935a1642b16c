/** Data for machines as schema.org names them; each value is a whole JSON-LD document or a part of one. */
export type LinkedData = Readonly<Record<string, unknown>>;

/**
 * As it may stand in a `<script>`: no `<` can end the element, no U+2028 can end a line. Empty texts and null say
 * nothing, so they are left out.
 */
export function linkedDataText(data: LinkedData): string {
  const context = { '@context': 'https://schema.org', ...data };
  return JSON.stringify(context, (_key, value) =>
    value === '' || value === null ? undefined : value,
  ).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The pages above one, the home page first; the last may be the page itself. Paths become whole addresses. */
export function breadcrumbList(crumbs: readonly { label: string; href?: string }[], origin: URL): LinkedData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href === undefined ? null : new URL(href, origin).href,
    })),
  };
}

/** Who runs the portal. Empty texts are not told. */
export type Publisher = {
  departmentName: string;
  shortName: string;
  address: string;
  phone: string;
  email: string;
};

const LOGO = { path: '/icon-512.png', size: 512 };

export function organization(publisher: Publisher, origin: URL): LinkedData {
  const { departmentName, shortName, address, phone, email } = publisher;
  return {
    '@type': 'GovernmentOrganization',
    '@id': new URL('/#organization', origin).href,
    name: departmentName,
    alternateName: shortName,
    url: new URL('/', origin).href,
    logo: imageObject({ ...LOGO, width: LOGO.size, height: LOGO.size }, origin),
    address,
    telephone: phone,
    email,
  };
}

/** The portal on its home page: who runs it, and how it is searched. */
export function portalData(publisher: Publisher, origin: URL): LinkedData {
  return {
    '@graph': [
      organization(publisher, origin),
      {
        '@type': 'WebSite',
        '@id': new URL('/#website', origin).href,
        name: publisher.departmentName,
        url: new URL('/', origin).href,
        inLanguage: 'ru-RU',
        publisher: { '@id': new URL('/#organization', origin).href },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${new URL('/search', origin).href}?q={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  };
}

/** `path` is an own one; measures in pixels. */
export type DescribedImage = { path: string; width: number; height: number; credit?: string };

export function imageObject({ path, width, height, credit = '' }: DescribedImage, origin: URL): LinkedData {
  return { '@type': 'ImageObject', url: new URL(path, origin).href, width, height, creditText: credit };
}
