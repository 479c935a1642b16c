import { useEffect } from 'react';
import { dayLater } from '@/lib/articles/days.rules';

const DAYS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** The arrow keys at «Перенести»; the element tells by `data-article` and `data-day` what stands where. */
export function useMoveKeys(move: (day: string, articleId: string) => void): void {
  useEffect(() => {
    function moveByKey(event: KeyboardEvent) {
      const days = DAYS_BY_KEY[event.key];
      const { article, day } = event.target instanceof HTMLElement ? event.target.dataset : {};
      if (days === undefined || !article || !day) return;
      event.preventDefault();
      move(dayLater(day, days), article);
    }
    document.addEventListener('keydown', moveByKey);
    return () => document.removeEventListener('keydown', moveByKey);
  }, [move]);
}
