/** A file's text, as Vite bundles it. */
declare module '*?raw' {
  const text: string;
  export default text;
}
