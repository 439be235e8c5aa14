import { lang } from './api.js';

const ENGLISH = {
  garden: 'Garden',
  kitchen: 'Kitchen',
  workshop: 'Workshop',
  outdoors: 'Outdoors',
  all: 'Everything',
  by: 'by',
  views: 'views',
  readMore: 'Keep reading',
  other: 'Diesen Artikel auf Deutsch lesen',
  articlesPath: '/articles',
};

const GERMAN = {
  garden: 'Garten',
  kitchen: 'Küche',
  workshop: 'Werkstatt',
  outdoors: 'Draußen',
  all: 'Alles',
  by: 'von',
  views: 'Aufrufe',
  readMore: 'Weiterlesen',
  other: 'Read this article in English',
  articlesPath: '/de/articles',
};

export const words = lang === 'de' ? GERMAN : ENGLISH;

export const date = (day) =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));

export const price = (amount) => new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }).format(amount);
