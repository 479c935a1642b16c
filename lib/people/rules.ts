/** Who may do what at the desk. Commands ask it before they act, views before they show a button. */

export const roles = ['author', 'editor', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** What the desk and the log call the roles. */
export const roleNames: Readonly<Record<Role, string>> = {
  author: 'автор',
  editor: 'редактор',
  administrator: 'администратор',
};

/** Somebody signed in. */
export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
};

const authorRights = ['article.write-own', 'media.upload', 'media.change-own'] as const;

const editorRights = [
  ...authorRights,
  'article.edit-any',
  'article.publish',
  'article.withdraw',
  'article.remove',
  'comment.moderate',
  'feedback.handle',
  'figures.read',
  'letter.handle',
  'media.change-any',
  'structure.manage',
  'subscriber.read',
] as const;

const administratorRights = [
  ...editorRights,
  'people.manage',
  'settings.manage',
  'audit.read',
  // Addresses and phones of many people at once leave the portal by it.
  'subscriber.export',
  'personal-data.manage',
] as const;

export type Right = (typeof administratorRights)[number];

const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  author: authorRights,
  editor: editorRights,
  administrator: administratorRights,
};

export function hasRight(person: Pick<Person, 'role'>, right: Right): boolean {
  return rightsOf[person.role].includes(right);
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** For rows: the database admits these roles only (constraint Person_role). */
export function requireRole(text: string): Role {
  if (isRole(text)) return text;
  throw new Error(`unknown role in the database: ${text}`);
}
