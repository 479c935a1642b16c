import { Choices } from '../personal-data/choices';

type AccessChoiceProps = { chosen: string; hasMail: boolean; problem: string | undefined };

const choices = [
  {
    value: 'letter',
    label: 'письмо со\u00a0ссылкой: человек выберет пароль сам, ссылка действует 7\u00a0дней',
  },
  { value: 'password', label: 'пароль придумает портал и\u00a0покажет вам один раз' },
];

const NO_MAIL =
  'Почтовый сервер не\u00a0настроен: письма складываются в\u00a0папку портала и\u00a0до\u00a0людей не\u00a0доходят.';

/** How somebody new gets their first password. */
export function AccessChoice({ chosen, hasMail, problem }: AccessChoiceProps) {
  return (
    <Choices
      name="access"
      type="radio"
      legend="Как человек получит пароль"
      {...(!hasMail && { hint: NO_MAIL })}
      {...{ choices, problem }}
      chosen={[chosen]}
    />
  );
}
