/** The few words that widgets have of their own. A page in another language gives its own by `label`. */
const WORDS = {
  en: { views: 'Views', visitors: 'Visitors', date: 'Date', live: 'visitors now' },
  de: { views: 'Aufrufe', visitors: 'Besucher', date: 'Datum', live: 'Besucher gerade' },
};

export const wordsIn = (language: string): (typeof WORDS)['en'] => WORDS[/^de\b/i.test(language) ? 'de' : 'en'];
