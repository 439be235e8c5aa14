const seconds = (milliseconds) => {
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

const onTerminal = Boolean(process.stdout.isTTY);
const EVERY = onTerminal ? 1_000 : 30_000;

const rewrite = (line) => process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns || 80) - 1)}`);

/** Says that something needs no doing. */
export const done = (what) => console.log(`✓ ${what}`);

/**
 * Does something that takes a while, and shows what it is, how long it usually takes and how long it has taken.
 * @param work is given a function that shows how far it has come
 */
export const step = async (what, usually, work) => {
  const startedAt = Date.now();
  const elapsed = () => seconds(Date.now() - startedAt);
  let stage = '';
  const show = () => {
    const line = `${what}: ${elapsed()}${stage && `, ${stage}`}`;
    if (onTerminal) rewrite(`… ${line} (usually ${usually})`);
    else console.log(`  ${line}`);
  };

  if (onTerminal) show();
  else console.log(`… ${what} (usually ${usually})`);
  const timer = setInterval(show, EVERY);
  try {
    const result = await work((newStage) => {
      stage = newStage;
      if (onTerminal) show();
    });
    if (onTerminal) rewrite('');
    done(`${what} (${elapsed()})`);
    return result;
  } catch (error) {
    if (onTerminal) rewrite('');
    console.log(`✗ ${what}, after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
};
