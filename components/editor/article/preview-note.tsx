import styles from './notice.module.css';

/** Says above a preview that it is one. */
export function PreviewNote({ articleId }: { articleId: string }) {
  return (
    <aside aria-label="Предварительный просмотр" className={styles.success}>
      <p>
        Предварительный просмотр: так последний сохранённый текст увидят читатели.{' '}
        <a href={`/editor/articles/${articleId}`}>Вернуться к работе над новостью</a>
      </p>
    </aside>
  );
}
