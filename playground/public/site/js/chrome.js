import { lang } from './api.js';
import { drawAll } from './art.js';

/** Marks where the reader is, and draws the pictures that the page came with. */
const section = location.pathname.split('/').find((part) => part && part !== 'de');
document.querySelector(`[data-section="${section}"]`)?.setAttribute('aria-current', 'page');
document.querySelector(`[data-language="${lang}"]`)?.setAttribute('aria-current', 'true');
drawAll();
