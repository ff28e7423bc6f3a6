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

/** One paragraph with breaks: positions in the editor are then those of the text. */
export const linesToHtml = (text: string): string =>
  text === '' ? '' : `<p>${escape(text).replace(/\n/g, '<br>')}</p>`;

/** The editor's Enter makes breaks: two or more of them together become the end of a paragraph, empty ones go. */
export function inParagraphs(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const paragraph of body.querySelectorAll(':scope > p')) {
    paragraph.innerHTML
      .split(/(?:<br>\s*){2,}/)
      .map((part) => part.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, ''))
      .filter((part) => part !== '')
      .forEach((part) => {
        const own = body.ownerDocument.createElement('p');
        own.innerHTML = part;
        paragraph.before(own);
      });
    paragraph.remove();
  }
  return body.innerHTML;
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
