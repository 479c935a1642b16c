import Link from 'next/link';
import { type GivenPassword, PEOPLE_PATH, type PersonProblem } from '@/lib/people/managing.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { NewPersonForm } from './new-person-form.client';

export function NewPersonView({ add }: { add: FormAction<PersonProblem, GivenPassword> }) {
  return (
    <>
      <h1>Добавить человека</h1>
      <p>Портал придумает пароль и покажет его один раз на этой странице. Писем портал об этом не шлёт.</p>
      <NewPersonForm action={add} />
      <p>
        <Link href={PEOPLE_PATH}>Вернуться к списку людей</Link>
      </p>
    </>
  );
}
