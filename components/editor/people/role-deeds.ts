import type { Role } from '@/lib/people/rules';

/** What each role is for, after «автор: ». */
export const roleDeeds: Readonly<Record<Role, string>> = {
  author: 'пишет свои новости и загружает изображения',
  editor: 'правит и публикует все новости, проверяет комментарии, отвечает на сообщения',
  administrator: 'то же, и ещё люди, журнал изменений, персональные данные',
};
