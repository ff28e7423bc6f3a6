import Trix from 'trix';
import { inParagraphs } from './rich-text-html.js';
import { offerNames } from './rich-text-names.js';
import { editorStyles } from './rich-text-styles.js';
import { createToolbar } from './rich-text-toolbar.js';

// The editor itself: loaded only when somebody begins to write.

export interface TrixEditor extends HTMLElement {
  value: string;
  editor: {
    getDocument(): { toString(): string };
    getSelectedRange(): [number, number];
    insertString(text: string): void;
    loadHTML(html: string): void;
    setSelectedRange(range: [number, number]): void;
  };
}

export interface Editor {
  readonly element: HTMLElement;
  html(): string;
  textLength(): number;
  load(html: string): void;
  focusAt(range: [number, number]): void;
  setLabel(text: string): void;
  setPlaceholder(text: string): void;
  setDisabled(disabled: boolean): void;
  showNames(beginning: string, names: string[], announced: string): void;
}

export interface Options {
  before: Element;
  id: string;
  label: string;
  placeholder: string;
  words: Record<string, string>;
  html: string;
  describedBy: string;
  onInput: () => void;
  onRefused: () => void;
  /** Asks for names that begin so; none are offered without it. */
  onSeekNames?: (beginning: string) => void;
}

// Paragraphs, not divs; what the site does not keep is not made, not even by pasting.
const blocks = Trix.config.blockAttributes;
blocks.default = { tagName: 'p', parse: false, breakOnReturn: true };
delete blocks.heading1;
delete blocks.code;
delete Trix.config.textAttributes.strike;
document.adoptedStyleSheets.push(editorStyles);

/** Trix defines its elements a moment after it has loaded. */
export const ready = Promise.all(['trix-toolbar', 'trix-editor'].map((name) => customElements.whenDefined(name)));

export function createEditor(options: Options): Editor {
  const element = document.createElement('trix-editor') as TrixEditor;
  const toolbar = createToolbar(`${options.id}-toolbar`, options.words, () => element.focus());
  element.id = options.id;
  element.dir = 'auto';
  element.setAttribute('toolbar', toolbar.id);
  element.setAttribute('aria-label', options.label);
  element.setAttribute('aria-multiline', 'true');
  element.setAttribute('aria-describedby', options.describedBy);
  element.setAttribute('aria-description', options.words.keys ?? '');
  element.setAttribute('placeholder', options.placeholder);
  // Before the other keys: Escape closes the names and nothing else.
  const names = options.onSeekNames && offerNames(element, `${options.id}-names`, options.words, options.onSeekNames);
  listen(element, toolbar, options);
  options.before.before(toolbar, element);
  if (names) {
    element.after(names.list);
  }
  element.editor.loadHTML(options.html);
  return control(element, toolbar, (beginning, found, announced) => names?.show(beginning, found, announced));
}

function listen(element: TrixEditor, toolbar: HTMLElement, options: Options) {
  element.addEventListener('trix-change', options.onInput);
  element.addEventListener('trix-file-accept', (event) => {
    event.preventDefault();
    options.onRefused();
  });
  element.addEventListener('trix-attachment-add', (event) =>
    (event as Event & { attachment?: { remove(): void } }).attachment?.remove(),
  );
  // Before Trix sees them: Tab always leaves the field, also within a list.
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      event.stopImmediatePropagation();
    } else if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      toolbar.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  };
  element.addEventListener('keydown', keys, true);
}

function control(element: TrixEditor, toolbar: HTMLElement, showNames: Editor['showNames']): Editor {
  const text = () => element.editor.getDocument().toString().replace(/\n$/, '');
  return {
    element,
    html: () => (text().trim() === '' ? '' : inParagraphs(element.value)),
    textLength: () => text().length,
    load: (html) => element.editor.loadHTML(html),
    focusAt: ([start, end]) => {
      element.focus({ preventScroll: true });
      const last = text().length;
      element.editor.setSelectedRange([Math.min(start, last), Math.min(end, last)]);
    },
    setLabel: (label) => element.setAttribute('aria-label', label),
    setPlaceholder: (words) => element.setAttribute('placeholder', words),
    setDisabled: (disabled) => {
      element.contentEditable = String(!disabled);
      element.setAttribute('aria-disabled', String(disabled));
      toolbar.toggleAttribute('inert', disabled);
    },
    showNames,
  };
}
