import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'], htmlEntity: { type: 'default' } });

// Texts here are written with the right signs; only the spaces are left to the machine.
typograf.disableRule('*');
typograf.enableRule(['common/nbsp/*', 'ru/nbsp/*']);
typograf.disableRule(['common/nbsp/replaceNbsp', 'common/nbsp/afterNumber', 'ru/nbsp/afterShortWordByList']);

/** Text or HTML with no-break spaces where Russian typography asks for them. */
export function withNoBreakSpaces(text: string): string {
  return typograf
    .execute(text)
    .replaceAll('\u202f', '\u00a0')
    .replaceAll(' —', '\u00a0—')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0')
    .replace(/(\d) (?=[%₽]|(?:рубл|тысяч|миллион|минут|час|дн|день|лет|год|месяц|кг|км|мм?\b))/g, '$1\u00a0');
}
