import type { Editor } from './rich-text-editor.js';
import { linesToHtml, needsEditor, textToHtml, toText } from './rich-text-html.js';

type Labels = Record<string, string>;

const DRAFT_MS = 3000;
const NEAR_LIMIT = 0.9;
// The editor takes the text area's room, its buttons included, so that what stands below stays.
const TOOLBAR_PX = 45;
const LEAST_PX = 88;
let count = 0;

/**
 * A field for formatted text. It is a plain text area at once; the editor is loaded with the first focus and takes
 * over text, caret and focus. Where it cannot be loaded, the text area goes on serving.
 *
 * Events: `value-changed` (the server then reads `value`), `draft` (at most every three seconds), `submit-text`,
 * and `seek-names` with the beginning of a name.
 */
class AlongsideRichText extends HTMLElement {
  static readonly observedAttributes = ['disabled'];

  private readonly id_ = `rich-text-${++count}`;
  private readonly caption = document.createElement('label');
  private readonly area = document.createElement('textarea');
  private readonly hint = document.createElement('p');
  private readonly error = document.createElement('p');
  private editor: Editor | undefined;
  private loading = false;
  private composing = false;
  private original = '';
  private sent = '';
  private timer = 0;
  private most = 0;
  private bad = false;
  private words: Labels = {};
  /** Whether names are offered after an `@`. */
  offersNames = false;

  connectedCallback() {
    if (!this.area.isConnected) {
      this.build();
    }
    if (needsEditor(this.original)) {
      void this.upgrade();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  attributeChangedCallback() {
    this.area.disabled = this.hasAttribute('disabled');
    this.editor?.setDisabled(this.hasAttribute('disabled'));
  }

  get value(): string {
    if (this.editor) {
      return this.editor.html();
    }
    return this.area.value === toText(this.original) ? this.original : textToHtml(this.area.value);
  }

  set value(html: string) {
    const next = html ?? '';
    if (next === this.value) {
      this.sent = next;
      return;
    }
    this.original = next;
    this.sent = next;
    this.editor?.load(next);
    this.area.value = toText(next);
    if (this.isConnected && needsEditor(next)) {
      void this.upgrade();
    }
    this.measure();
  }

  set label(text: string) {
    this.caption.textContent = text;
    this.editor?.setLabel(text);
  }

  get label() {
    return this.caption.textContent ?? '';
  }

  set placeholder(text: string) {
    this.area.placeholder = text ?? '';
    this.editor?.setPlaceholder(this.area.placeholder);
  }

  set labels(words: Labels) {
    this.words = words;
    this.area.setAttribute('aria-description', words.keys ?? '');
  }

  set maxLength(characters: number) {
    this.most = characters;
    this.measure();
  }

  set errorMessage(text: string) {
    this.error.textContent = text ?? '';
  }

  set invalid(invalid: boolean) {
    this.bad = invalid;
    this.measure();
  }

  /** What the server found for `seek-names`. */
  showNames(beginning: string, names: string[], announced: string) {
    this.editor?.showNames(beginning, names, announced);
  }

  override focus() {
    (this.editor?.element ?? this.area).focus();
  }

  private build() {
    const { area, caption, hint, error } = this;
    area.id = this.id_;
    area.dir = 'auto';
    area.rows = 4;
    caption.htmlFor = area.id;
    hint.id = `${this.id_}-hint`;
    hint.className = 'hint';
    hint.setAttribute('aria-live', 'polite');
    error.id = `${this.id_}-error`;
    error.className = 'error';
    area.setAttribute('aria-describedby', `${hint.id} ${error.id}`);
    this.append(caption, area, hint, error);
    area.addEventListener('compositionstart', () => (this.composing = true));
    area.addEventListener('compositionend', () => (this.composing = false));
    area.addEventListener('input', () => this.typed());
    area.addEventListener('focus', () => void this.upgrade());
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) {
        this.send();
      }
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        event.stopPropagation();
        this.send();
        this.dispatchEvent(new CustomEvent('submit-text'));
      }
    }, true);
  }

  private async upgrade() {
    if (this.editor || this.loading) {
      return;
    }
    this.loading = true;
    try {
      const { createEditor, ready } = await import('./rich-text-editor.js');
      await ready;
      await this.compositionOver();
      if (this.isConnected) {
        this.swap(createEditor);
      }
    } catch {
      // No connection, for one: the text area serves, and the next focus tries again.
      this.querySelectorAll('trix-toolbar, trix-editor').forEach((part) => part.remove());
    } finally {
      this.loading = false;
    }
  }

  private compositionOver(): Promise<void> {
    return this.composing
      ? new Promise((done) =>
          this.area.addEventListener('compositionend', () => setTimeout(done, 0), { once: true }),
        )
      : Promise.resolve();
  }

  // All in one go, so that no key falls in between.
  private swap(createEditor: typeof import('./rich-text-editor.js').createEditor) {
    const { area } = this;
    const hadFocus = document.activeElement === area;
    const untouched = area.value === toText(this.original);
    const range: [number, number] = [area.selectionStart, area.selectionEnd];
    const html = untouched ? this.original : linesToHtml(area.value);
    const height = area.offsetHeight;
    this.editor = createEditor({
      before: area,
      id: `${this.id_}-editor`,
      label: this.label,
      placeholder: area.placeholder,
      words: this.words,
      html,
      describedBy: area.getAttribute('aria-describedby') ?? '',
      onInput: () => this.typed(),
      onSeekNames: this.offersNames
        ? (beginning) => this.dispatchEvent(new CustomEvent('seek-names', { detail: beginning }))
        : undefined,
      onRefused: () => window.alongside?.toast('plain', this.words.noFiles ?? '', this.words.close ?? ''),
    });
    this.editor.element.style.minBlockSize = `${Math.max(height - TOOLBAR_PX, LEAST_PX)}px`;
    this.editor.setDisabled(area.disabled);
    area.remove();
    this.caption.removeAttribute('for');
    this.caption.addEventListener('click', () => this.focus());
    if (hadFocus) {
      this.editor.focusAt(range);
    }
    this.measure();
  }

  private typed() {
    this.measure();
    this.timer ||= window.setTimeout(() => this.send(), DRAFT_MS);
  }

  private send() {
    clearTimeout(this.timer);
    this.timer = 0;
    const value = this.value;
    if (value !== this.sent) {
      this.sent = value;
      this.dispatchEvent(new CustomEvent('value-changed'));
      this.dispatchEvent(new CustomEvent('draft'));
    }
  }

  private measure() {
    const length = this.editor ? this.editor.textLength() : this.area.value.length;
    const over = this.most > 0 ? length - this.most : 0;
    this.hint.textContent =
      over > 0
        ? (this.words.tooLong ?? '').replace('#', String(over))
        : this.most > 0 && length > this.most * NEAR_LIMIT
          ? `${length} / ${this.most}`
          : '';
    const invalid = this.bad || over > 0;
    this.classList.toggle('invalid', invalid);
    this.error.hidden = !this.bad;
    (this.editor?.element ?? this.area).setAttribute('aria-invalid', String(invalid));
  }
}

customElements.define('alongside-rich-text', AlongsideRichText);
