const ENGLISH = {
  skip: 'Skip to the text',
  navigation: 'Main',
  home: 'Home',
  articles: 'Articles',
  articlesPath: '/articles',
  shop: 'Shop',
  about: 'About',
  tagline: 'Growing, cooking, mending',
  footer: 'Written in small rooms and large gardens.',
  note: 'A demonstration site: nothing here is really for sale.',
  admin: 'Editors’ entrance',
  loading: 'Loading…',
  noScript: 'This site reads its texts with JavaScript. Please switch it on.',
  allArticles: 'All articles',
  allArticlesIntro: 'Long reads and short notes, newest first.',
};

const GERMAN: typeof ENGLISH = {
  skip: 'Zum Text springen',
  navigation: 'Hauptmenü',
  home: 'Start',
  articles: 'Artikel',
  articlesPath: '/de/articles',
  shop: 'Laden',
  about: 'Über uns',
  tagline: 'Anbauen, kochen, flicken',
  footer: 'Geschrieben in kleinen Zimmern und großen Gärten.',
  note: 'Eine Vorführung: Hier wird nichts wirklich verkauft.',
  admin: 'Für die Redaktion',
  loading: 'Lädt …',
  noScript: 'Diese Seite liest ihre Texte mit JavaScript. Bitte schalten Sie es ein.',
  allArticles: 'Alle Artikel',
  allArticlesIntro: 'Lange Texte und kurze Notizen, die neuesten zuerst.',
};

/** The words that every page has, in the page's language. */
export const wordsOf = (locale: string): typeof ENGLISH => (locale === 'de' ? GERMAN : ENGLISH);
