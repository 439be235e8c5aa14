/** One for all widgets. A sheet that is made by script is no inline style: no policy has to allow it. */
const CSS = `
:host{display:inline-block;font-variant-numeric:tabular-nums;color:var(--insight-color,inherit)}
:host([hidden]){display:none}
.s{display:inline-block;min-inline-size:var(--insight-width,var(--w))}
.s::before{content:"\\200b"}
:host(insight-stat){--w:4ch}
:host(insight-live){--w:3ch}
.dot{display:inline-block;inline-size:.5em;block-size:.5em;margin-inline-end:.4em;border-radius:50%;background:var(--insight-live-color,#2da44e);opacity:.3}
.on{opacity:1;animation:p 2s infinite}
@keyframes p{50%{opacity:.4}}
:host(insight-chart),:host(insight-popular){display:block}
figure,ol{margin:0;padding:0}
svg{display:block;inline-size:100%;block-size:auto;aspect-ratio:var(--insight-chart-ratio,4);overflow:visible}
path{fill:var(--insight-chart-color,currentColor);vector-effect:non-scaling-stroke}
.line{fill:none;stroke:var(--insight-chart-color,currentColor);stroke-width:2;stroke-linejoin:round}
.hit{fill:transparent}
.hit:hover{fill:currentColor;fill-opacity:.1}
figcaption{display:flex;justify-content:space-between;gap:1em;font-size:.85em;min-block-size:1lh;margin-block-start:.3em;white-space:nowrap;overflow:hidden}
figure{position:relative}
.table,:host(:not([show-visitors])) .word{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:host(insight-live){position:relative}
li{display:flex;gap:1em;justify-content:space-between;line-height:1.6;min-block-size:1.6em}
li>:first-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
a{color:inherit}
@media(prefers-reduced-motion){.on{animation:none}}
@media(forced-colors:active){.dot{forced-color-adjust:none}}
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

export const SHEETS = [sheet];
