import type { Role } from '@/lib/people/rules';

export const roleNames: Readonly<Record<Role, string>> = {
  author: 'автор',
  editor: 'редактор',
  administrator: 'администратор',
};
