/** Seconds since `start` as people read them: `0.4 s`, `12 s`. */
export function elapsed(start) {
  const seconds = (performance.now() - start) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/**
 * Shows that something is under way: a ticking line on a terminal, one closing line elsewhere.
 * @returns a function that ends it, with a word on how it went.
 */
export function progress(what, out = process.stderr) {
  const start = performance.now();
  const tick = () => out.write(`\r${what} … ${elapsed(start)} `);
  const timer = out.isTTY ? setInterval(tick, 500) : undefined;
  if (out.isTTY) tick();
  return (how = 'done') => {
    clearInterval(timer);
    out.write(`${out.isTTY ? '\r' : ''}${what}: ${how} (${elapsed(start)})\n`);
  };
}
