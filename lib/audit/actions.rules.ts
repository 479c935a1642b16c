/**
 * Everything that the log of changes may tell of, in the editors' words. `recordAudit` takes no other action and no
 * other kind of subject, so nothing can be logged that the page of the log could not name.
 */
export const actionNames = {
  'article.create': 'Новая новость',
  'article.save': 'Правка новости',
  'article.begin-edition': 'Начало новой редакции',
  'article.restore-edition': 'Возврат прежней редакции',
  'article.tick-facts': 'Сверка фактов',
  'article.publish': 'Публикация новости',
  'article.schedule': 'Постановка новости в расписание',
  'article.reschedule': 'Перенос публикации',
  'article.unschedule': 'Снятие новости с расписания',
  'article.withdraw': 'Снятие новости с публикации',
  'article.remove': 'Удаление новости с сайта',
  'article.submit': 'Отправка новости на проверку',
  'article.take-back': 'Возвращение новости с проверки в работу',
  'article.return': 'Возврат новости на доработку',
  'article.discard': 'Отказ от черновика',
  'article.approve': 'Проверка после публикации',
  'article.remark': 'Замечание к новости',
  'article.settle-remark': 'Замечание учтено',
  'article.import': 'Перенос новости с прежнего сайта',
  'article.plan-withdrawal': 'План снятия новости с публикации',
  'article.cancel-withdrawal': 'Отмена плана снятия',
  'article.share-preview': 'Новая ссылка для просмотра',
  'article.end-preview': 'Отзыв ссылки для просмотра',
  'comment.send': 'Новый комментарий',
  'comment.waiting': 'Возврат комментария на проверку',
  'comment.published': 'Публикация комментария',
  'comment.rejected': 'Отклонение комментария',
  'comment.answer': 'Ответ на комментарий',
  'feedback.send': 'Новое сообщение пресс-службе',
  'feedback.handle': 'Работа с сообщением',
  'letter.decide': 'Решение о письме',
  'media.add': 'Загрузка файла в библиотеку',
  'media.change': 'Правка слов к файлу библиотеки',
  'media.consent': 'Запись о согласии людей на снимке',
  'media.hide': 'Снимок скрыт: согласие закончилось',
  'media.delete': 'Удаление файла из библиотеки',
  'subscription.request': 'Заявка на подписку',
  'subscription.confirm': 'Подтверждение подписки',
  'subscription.change': 'Изменение подписки',
  'subscription.suspend': 'Приостановка подписки',
  'subscription.end': 'Отмена подписки',
  'subscriber.export': 'Выгрузка подписчиков',
  'personal-data.find': 'Поиск персональных данных',
  'personal-data.export': 'Выгрузка персональных данных',
  'personal-data.erase': 'Удаление персональных данных',
  'structure.add': 'Новое в структуре портала',
  'structure.change': 'Правка структуры портала',
  'structure.move': 'Смена порядка',
  'structure.remove': 'Удаление из структуры портала',
  'tag.merge': 'Объединение меток',
  'page.change': 'Правка страницы',
  'consent.renew': 'Новая версия согласия',
  'settings.change': 'Изменение настроек портала',
  'person.add': 'Новый человек в редакции',
  'person.change-role': 'Смена роли',
  'person.disable': 'Отключение человека',
  'person.enable': 'Возврат доступа',
  'person.change-password': 'Смена своего пароля',
  'person.reset-password': 'Замена пароля',
  'person.second-factor-on': 'Включение второго шага входа',
  'person.second-factor-off': 'Отключение второго шага входа',
  'person.reset-second-factor': 'Сброс второго шага входа',
  'person.new-recovery-codes': 'Новые запасные коды',
  'person.use-recovery-code': 'Вход по запасному коду',
  'person.invite': 'Приглашение в редакцию',
  'person.withdraw-invitation': 'Отзыв приглашения',
  'person.ask-for-password': 'Просьба о новом пароле',
  'person.set-password': 'Новый пароль по ссылке из письма',
  'session.create': 'Вход в редакцию',
  'session.end': 'Выход из редакции',
  'audit.export': 'Выгрузка журнала',
  'portal.seed': 'Заполнение новостями для знакомства',
  'portal.export': 'Выгрузка всего портала',
  'portal.read-back': 'Загрузка портала из выгрузки',
} as const satisfies Readonly<Record<`${string}.${string}`, string>>;

export type AuditAction = keyof typeof actionNames;

export const subjectNames = {
  article: 'Новость',
  comment: 'Комментарий',
  feedback: 'Сообщение пресс-службе',
  letter: 'Письмо',
  media: 'Файл библиотеки',
  subscriber: 'Подписка',
  'personal-data': 'Персональные данные',
  category: 'Рубрика',
  source: 'Источник',
  tag: 'Метка',
  'menu-item': 'Пункт меню',
  'state-site': 'Сайт государства',
  abbreviation: 'Сокращение',
  synonyms: 'Слова с одним значением',
  page: 'Страница',
  consent: 'Согласие',
  settings: 'Настройки портала',
  person: 'Человек',
  session: 'Сеанс',
  audit: 'Журнал изменений',
  portal: 'Портал',
} as const satisfies Readonly<Record<string, string>>;

export type AuditSubject = keyof typeof subjectNames;

/** A later version of the portal may have written what this one has no word for. */
export function actionName(action: string): string {
  return isAction(action) ? actionNames[action] : action;
}

export function subjectName(type: string): string {
  return isSubject(type) ? subjectNames[type] : type;
}

export function isAction(text: string): text is AuditAction {
  return Object.hasOwn(actionNames, text);
}

export function isSubject(text: string): text is AuditSubject {
  return Object.hasOwn(subjectNames, text);
}
