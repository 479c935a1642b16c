import { ArticleBody } from '@/components/article/article-body';
import { DateTimeView } from '@/components/ui/date-view';
import { formatNumber } from '@/lib/shared/russian';
import type { ConsentVersion } from '@/lib/structure/texts.rules';
import cards from '../cards/cards.module.css';

// As on the page for readers: a consent is text alone.
const NO_MEDIA = { pictures: new Map(), documents: new Map() };

/** All versions, the one that holds first; none of them can be changed. */
export function ConsentVersions({ versions }: { versions: readonly ConsentVersion[] }) {
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading">Версии</h2>
      <p>Прежние версии не меняются и не удаляются: на них стоят данные раньше согласия.</p>
      <ul className={`plain-list ${cards.list}`}>
        {versions.map(({ version, title, body, createdAt, uses }, index) => (
          <li className={cards.item} key={version}>
            <p className={cards.about}>
              <strong>Версия {version}</strong>
              {index === 0 && ', действует сейчас'}, с <DateTimeView instant={createdAt} />. Согласий на ней:{' '}
              {formatNumber(uses)}.
            </p>
            <details>
              <summary>Текст версии {version}</summary>
              <p>
                <strong>{title}</strong>
              </p>
              <ArticleBody html={body} media={NO_MEDIA} images="1" />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
