import Link from 'next/link';
import { DateTimeView } from '@/components/ui/date-view';
import {
  LISTED_LINKS,
  type ListedPreviewLink,
  type PreviewLinkProblem,
  previewLinkState,
} from '@/lib/articles/preview-links.rules';
import type { FormAction } from '@/lib/shared/form-state';
import styles from '../cards/cards.module.css';
import { EndLinkForm } from './end-link-form.client';
import { END_LINK_FORM } from './link-form-id';
import { linkStates } from './sentences';
import { ShareForm } from './share-form.client';
import type { Shared } from './shared-address';

type PreviewLinksViewProps = {
  articleId: string;
  title: string;
  hasTextInWork: boolean;
  links: readonly ListedPreviewLink[];
  now: Date;
  share: FormAction<PreviewLinkProblem, Shared>;
  end: FormAction<PreviewLinkProblem, null>;
};

export function PreviewLinksView({ articleId, title, links, now, ...props }: PreviewLinksViewProps) {
  return (
    <>
      <p>
        <Link href={`/editor/articles/${articleId}`}>{title}</Link>
      </p>
      <h1>Ссылки для предварительного просмотра</h1>
      <p className={styles.list}>
        По такой ссылке неопубликованный текст прочитает человек без входа в редакцию: тот, кто проверяет
        факты, или руководитель. Он увидит последний сохранённый текст, правки видны сразу. Ссылка действует
        семь дней, поисковые системы её не найдут.
      </p>
      {props.hasTextInWork ? (
        <ShareForm action={props.share} articleId={articleId} />
      ) : (
        <p>Сейчас над новостью никто не работает: показывать нечего, кроме того, что уже на сайте.</p>
      )}
      <h2>Ссылки на эту новость</h2>
      <EndLinkForm action={props.end} articleId={articleId} />
      {links.length === 0 && <p>Ссылок на эту новость ещё не давали.</p>}
      {links.length === LISTED_LINKS && <p>Показаны последние {LISTED_LINKS}.</p>}
      <ul className={`plain-list ${styles.list}`}>
        {links.map((link) => (
          <li className={styles.item} key={link.id}>
            <LinkFacts link={link} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LinkFacts({ link, now }: { link: ListedPreviewLink; now: Date }) {
  const state = previewLinkState(link, now);
  return (
    <>
      <p className={styles.about}>
        {link.createdBy}, <DateTimeView instant={link.createdAt} />
      </p>
      <p>
        <strong>{linkStates[state]}</strong>
        {state === 'open' && (
          <>
            {' до '}
            <DateTimeView instant={link.expiresAt} />
          </>
        )}
        {link.withdrawnAt && (
          <>
            {' '}
            <DateTimeView instant={link.withdrawnAt} />
          </>
        )}
      </p>
      {state === 'open' && <EndButton link={link} />}
    </>
  );
}

function EndButton({ link }: { link: ListedPreviewLink }) {
  return (
    <p className={styles.buttons}>
      <button className="button-secondary" form={END_LINK_FORM} name="link" type="submit" value={link.id}>
        Отозвать
        <span className="visually-hidden">
          {' '}
          ссылку, данную <DateTimeView instant={link.createdAt} />
        </span>
      </button>
    </p>
  );
}
