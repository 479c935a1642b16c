import type { SharedPreview } from '@/lib/articles/preview-links.rules';
import { articlePath } from '@/lib/articles/reading.rules';

export const ENDED_PREVIEW = 'Просмотр закрыт';

type Public = Extract<SharedPreview, { kind: 'public' }>;

/** `article`: what became of the text; null where the link itself does not hold, for whatever reason. */
export function ClosedPreviewView({ article }: { article: Public | null }) {
  return article ? <PublicArticle {...article} /> : <EndedLink />;
}

function EndedLink() {
  return (
    <>
      <h1>{ENDED_PREVIEW}</h1>
      <p>
        Ссылка для предварительного просмотра действует семь дней, и редакция может отозвать её раньше.
        Возможно также, что адрес скопирован не целиком. Новую ссылку даст тот, кто прислал эту. Ошибка 404.
      </p>
      <p>
        <a className="button" href="/news">
          Все новости
        </a>
      </p>
    </>
  );
}

function PublicArticle({ slug, state }: Public) {
  return (
    <>
      <h1>{state === 'published' ? 'Новость уже опубликована' : 'Новость снята с публикации'}</h1>
      <p>
        {state === 'published'
          ? 'Предварительный просмотр больше не нужен: текст открыт для всех.'
          : 'Редакция её больше не готовит. По адресу новости сказано, почему она снята.'}
      </p>
      <p>
        <a className="button" href={articlePath(slug)}>
          {state === 'published' ? 'Читать новость' : 'Открыть её адрес'}
        </a>
      </p>
    </>
  );
}
