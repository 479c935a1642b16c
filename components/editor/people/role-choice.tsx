import { roleNames, roles } from '@/lib/people/rules';
import { Choices } from '../personal-data/choices';
import { roleDeeds } from './role-deeds';

type RoleChoiceProps = { chosen: string | null; problem: string | undefined };

/** The roles, each with what it lets people do. */
export function RoleChoice({ chosen, problem }: RoleChoiceProps) {
  return (
    <Choices
      name="role"
      type="radio"
      legend="Роль"
      choices={roles.map((role) => ({ value: role, label: `${roleNames[role]}: ${roleDeeds[role]}` }))}
      chosen={chosen === null ? [] : [chosen]}
      problem={problem}
    />
  );
}
