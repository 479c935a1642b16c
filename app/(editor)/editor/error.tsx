'use client';

/** For what nobody at the desk can mend: the log has the reason. */
export default function DeskError({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>Не получилось</h1>
      <p>
        На сервере произошла ошибка. Последнее действие, скорее всего, не выполнено: проверьте его, прежде чем
        продолжать. Если ошибка повторяется, сообщите администратору портала, что вы делали и в котором часу.
      </p>
      <p>
        <button className="button" type="button" onClick={reset}>
          Попробовать снова
        </button>
      </p>
      <p>
        <a href="/editor">Перейти на рабочий стол</a>
      </p>
    </>
  );
}
