import { type DisplayMode, displayAttributes, systemColorScheme } from '@/lib/display/rules';

export type Outage =
  /** The database is away: nothing can be shown for a while. */
  | 503
  /** This page cannot be shown; others may. */
  | 500
  /** A form brought more than the portal takes at once. */
  | 413;

const WORDS = {
  503: {
    title: 'Портал временно недоступен',
    explanation:
      'Сейчас мы не\u00a0можем показать эту страницу. Обычно это длится не\u00a0дольше нескольких минут.',
  },
  500: {
    title: 'Страница не\u00a0открылась',
    explanation: 'На\u00a0портале произошла ошибка, и\u00a0эту страницу сейчас показать нельзя.',
  },
  413: {
    title: 'Форма или файлы слишком велики',
    explanation:
      'Портал принимает за\u00a0один раз не\u00a0больше 29\u00a0МБ, а\u00a0один файл может весить до\u00a025\u00a0МБ. Ничего не\u00a0сохранено.',
  },
} as const;

const COME_AGAIN =
  'Подождите немного и\u00a0обновите страницу. Если вы\u00a0отправляли форму, вернитесь назад и\u00a0отправьте её ещё раз.';
const SEND_LESS =
  'Вернитесь назад и\u00a0отправьте файлы по\u00a0одному или уменьшите их. Написанное в\u00a0форме браузер обычно сохраняет.';

/** A whole page that needs nothing but its own text: no database, no Next. Its style is `public/unavailable.css`. */
export function unavailablePage(outage: Outage, display: DisplayMode): string {
  const { title, explanation } = WORDS[outage];
  return `<!DOCTYPE html>
<html lang="ru"${attributesText(displayAttributes(display))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${systemColorScheme(display)}">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/unavailable.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${explanation}</p>
<p>${outage === 413 ? SEND_LESS : COME_AGAIN}</p>
<p><a href="/">На\u00a0главную страницу</a></p>
</main>
</body>
</html>
`;
}

// The values are out of the lists of lib/display/rules.ts: nothing in them needs escaping.
function attributesText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
