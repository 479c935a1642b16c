import { type LinkedData, linkedDataText } from '@/lib/machines/linked-data.rules';

/** Data for search engines; nothing of it is shown. */
export function LinkedDataView({ data }: { data: LinkedData }) {
  return <script type="application/ld+json">{linkedDataText(data)}</script>;
}
