// Moments as people say them, in the language of the page and the time zone of the browser.

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

// Latin digits in every language, as the server writes them.
const language = () => `${document.documentElement.lang || 'en'}-u-nu-latn`;

let formats: { language: string; relative: Intl.RelativeTimeFormat; exact: Intl.DateTimeFormat } | undefined;

function current() {
  const wanted = language();
  if (formats?.language !== wanted) {
    formats = {
      language: wanted,
      relative: new Intl.RelativeTimeFormat(wanted, { numeric: 'auto' }),
      exact: new Intl.DateTimeFormat(wanted, { dateStyle: 'long', timeStyle: 'short' }),
    };
  }
  return formats;
}

export function relative(moment: Date, now = Date.now()): string {
  const seconds = (moment.getTime() - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) {
      return current().relative.format(Math.trunc(seconds / length), unit);
    }
  }
  return current().relative.format(0, 'second');
}

export const exact = (moment: Date): string => current().exact.format(moment);
