export type Deadline = {
  /** Last day of the term, `YYYY-MM-DD`. */
  day: string;
  title: string;
  description: string;
  place: string;
  url: string;
  /** When what is said here was last changed. */
  stamp: Date;
};

/** iCalendar (RFC 5545) with one event that lasts the whole day, and a reminder three days before. */
export function deadlineCalendar({ day, title, description, place, url, stamp }: Deadline): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//News portal//Important dates//RU',
    'BEGIN:VEVENT',
    `UID:${escaped(url)}`,
    `DTSTAMP:${utcStamp(stamp)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(`Последний день: ${title}`)}`,
    `DESCRIPTION:${escaped(`${description}\n${url}`)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P3D',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function utcStamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const LONGEST_LINE = 75;

/** Lines are at most 75 octets; what follows begins with a space. A letter is never cut in two. */
function folded(line: string): string[] {
  const parts = [''];
  for (const letter of line) {
    const current = parts.at(-1) ?? '';
    const indent = parts.length > 1 ? 1 : 0;
    if (Buffer.byteLength(current + letter) + indent > LONGEST_LINE) parts.push(letter);
    else parts[parts.length - 1] = current + letter;
  }
  return parts.map((part, index) => (index === 0 ? part : ` ${part}`));
}
