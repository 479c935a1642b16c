import Link from 'next/link';
import { type AddedPerson, PEOPLE_PATH, type PersonProblem } from '@/lib/people/managing.rules';
import type { FormAction } from '@/lib/shared/form-state';
import { NewPersonForm } from './new-person-form.client';

export function NewPersonView({
  add,
  hasMail,
}: {
  add: FormAction<PersonProblem, AddedPerson>;
  hasMail: boolean;
}) {
  return (
    <>
      <h1>Добавить человека</h1>
      <NewPersonForm action={add} hasMail={hasMail} />
      <p>
        <Link href={PEOPLE_PATH}>Вернуться к списку людей</Link>
      </p>
    </>
  );
}
