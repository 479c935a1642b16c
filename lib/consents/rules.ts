export const consentSlugs = ['comment', 'feedback', 'subscription'] as const;

export type ConsentSlug = (typeof consentSlugs)[number];

/** A version of the text that readers consent to (152-ФЗ, art. 9). */
export type Consent = {
  readonly slug: ConsentSlug;
  readonly version: number;
  readonly title: string;
  /** Sanitised HTML */
  readonly body: string;
  readonly createdAt: Date;
};

export function isConsentSlug(text: string): text is ConsentSlug {
  return consentSlugs.some((slug) => slug === text);
}

export function consentPath(slug: ConsentSlug): string {
  return `/consent/${slug}`;
}
