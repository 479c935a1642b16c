/**
 * Where a reader came from is for the statistics of the sender; no page depends on it. Each such name has to be one
 * that no page of the portal will ever read.
 */
export const CAMPAIGN_MARKS = [
  ...['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'],
  ...['_openstat', 'yclid', 'ysclid', 'gclid', 'fbclid', 'mc_cid', 'mc_eid'],
] as const;
