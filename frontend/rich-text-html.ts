// Between plain text, as a text area holds it, and the HTML of the field's value.

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Paragraphs at empty lines, breaks at the others. */
export function textToHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escape(paragraph.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('');
}

/** A paragraph a line: positions in the editor are then those of the text. */
export function linesToHtml(text: string): string {
  return text === '' ? '' : text.split('\n').map((line) => `<p>${escape(line) || '<br>'}</p>`).join('');
}

/** Whether the HTML holds more than a text area can show. */
export const needsEditor = (html: string): boolean => /<(?!\/?(p|br|div)\b)[a-z]/i.test(html);

/** The text of the HTML, with its line breaks. */
export function toText(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  body.querySelectorAll('br').forEach((br) => br.replaceWith('\n'));
  body.querySelectorAll('p, div, li, blockquote').forEach((block) => block.append('\n\n'));
  return (body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}
