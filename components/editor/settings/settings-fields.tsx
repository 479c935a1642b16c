import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import type { ShownProblem } from '@/components/ui/form-problems';
import type { FormState } from '@/lib/shared/form-state';
import type { NumberSetting, SettingsValues, TextSetting } from '@/lib/structure/settings.rules';
import { problemOf } from '../article/form-field';
import styles from './settings.module.css';
import { shownValue } from './settings-values';
import {
  boundsWords,
  MODERATED_LABEL,
  moderatedWords,
  numberLabels,
  STOP_WORDS_LABEL,
  textLabels,
  weekdays,
} from './words';

type FieldsProps = {
  state: FormState<unknown, unknown>;
  values: SettingsValues;
  problems: readonly ShownProblem[];
};

export function SettingsFields(props: FieldsProps) {
  return (
    <>
      <Group name="Кто ведёт портал">
        <Text {...props} name="departmentName" hint="Стоит в верхней и нижней части каждой страницы" />
        <Text {...props} name="shortName" hint="Для заголовка окна браузера, телефонов и писем" />
        <Text
          {...props}
          name="maintainedBy"
          hint="Продолжение строки «Портал разработан и поддерживается …»"
        />
      </Group>
      <Group name="Контакты">
        <p>Пустое поле читателям не показывается.</p>
        <Text {...props} name="address" />
        <Text {...props} name="phone" hint="Так, как его набирают, например: +7 (000) 200-10-10" />
        <Text {...props} name="hotline" />
        <Text {...props} name="email" hint="От этого имени уходят письма, сюда приходят ответы" />
        <Text {...props} name="workingHours" />
      </Group>
      <Group name="Комментарии">
        <NumberField {...props} name="commentDays" hint="После публикации новости" />
        <Moderation {...props} />
        <StopWords {...props} />
      </Group>
      <Group name="Письма подписчикам">
        <NumberField
          {...props}
          name="digestHour"
          hint="По времени портала, для ежедневных и еженедельных писем"
        />
        <Weekday {...props} />
      </Group>
      <Group name="Сколько дней хранить">
        <p>Что старше, портал удаляет сам, раз в час. Вернуть удалённое нельзя.</p>
        <NumberField
          {...props}
          name="keepMessagesDays"
          hint="Со дня, когда с сообщением закончили работать"
        />
        <NumberField {...props} name="keepCommentEmailDays" hint="Сами комментарии остаются" />
        <NumberField {...props} name="keepUnconfirmedDays" hint="Со дня, когда заполнили форму" />
        <NumberField {...props} name="keepEndedDays" hint="До этого дня подписку можно возобновить" />
        <NumberField {...props} name="keepLettersDays" hint="Запись о том, кому и когда ушло письмо" />
      </Group>
    </>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      {children}
    </fieldset>
  );
}

function Text({ state, values, problems, name, hint }: FieldsProps & { name: TextSetting; hint?: string }) {
  return (
    <Field name={name} label={textLabels[name]} hint={hint} problem={problemOf(problems, name)}>
      {(control) => (
        <input {...control} type="text" autoComplete="off" defaultValue={shownValue(state, values, name)} />
      )}
    </Field>
  );
}

function NumberField({
  state,
  values,
  problems,
  name,
  hint,
}: FieldsProps & { name: NumberSetting; hint: string }) {
  return (
    <Field
      name={name}
      label={numberLabels[name]}
      hint={`${hint}. Число ${boundsWords(name)}`}
      problem={problemOf(problems, name)}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={shownValue(state, values, name)}
        />
      )}
    </Field>
  );
}

function Moderation({ state, values, problems }: FieldsProps) {
  return (
    <Field
      name="commentsModerated"
      label={MODERATED_LABEL}
      problem={problemOf(problems, 'commentsModerated')}
    >
      {(control) => (
        <select {...control} defaultValue={shownValue(state, values, 'commentsModerated')}>
          <option value="yes">{moderatedWords(true)}</option>
          <option value="no">{moderatedWords(false)}</option>
        </select>
      )}
    </Field>
  );
}

function StopWords({ state, values, problems }: FieldsProps) {
  return (
    <Field
      name="stopWords"
      label={STOP_WORDS_LABEL}
      hint="По одному на строке, без учёта больших букв, «е» и «ё» — одна буква. Каждую форму слова пишите отдельно"
      problem={problemOf(problems, 'stopWords')}
    >
      {(control) => <textarea {...control} rows={6} defaultValue={shownValue(state, values, 'stopWords')} />}
    </Field>
  );
}

function Weekday({ state, values, problems }: FieldsProps) {
  return (
    <Field
      name="digestWeekday"
      label={numberLabels.digestWeekday}
      problem={problemOf(problems, 'digestWeekday')}
    >
      {(control) => (
        <select {...control} defaultValue={shownValue(state, values, 'digestWeekday')}>
          {weekdays.map((day, index) => (
            <option key={day} value={index + 1}>
              {day}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
