// The editor's buttons, one stop for Tab with arrow keys between them, named in the language of the page.

const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

const BUTTONS: [name: string, attributes: string, icon: string][] = [
  ['bold', 'data-trix-attribute="bold" data-trix-key="b"', '<path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z"/>'],
  ['italic', 'data-trix-attribute="italic" data-trix-key="i"', '<path d="M10 5h8M6 19h8M14 5l-4 14"/>'],
  ['bullets', 'data-trix-attribute="bullet"', '<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01"/>'],
  ['numbers', 'data-trix-attribute="number"', '<path d="M10 6h10M10 12h10M10 18h10M4 4.5 5 4v4M3.8 14.5c1-1.5 2.6 0 1.4 1.2L3.8 18h2.4"/>'],
  ['quote', 'data-trix-attribute="quote"', '<path d="M5 5v14M10 8h10M10 12h10M10 16h6"/>'],
  ['link', 'data-trix-attribute="href" data-trix-action="link" data-trix-key="k"', '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>'],
  ['undo', 'data-trix-action="undo" data-trix-key="z"', '<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>'],
  ['redo', 'data-trix-action="redo" data-trix-key="shift+z"', '<path d="m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3"/>'],
];

const DIALOG = `<div class="dialogs" data-trix-dialogs>
  <div class="link-dialog" data-trix-dialog="href" data-trix-dialog-attribute="href">
    <input type="url" name="href" dir="ltr" placeholder="https://" data-trix-validate-href required data-trix-input>
    <input type="button" class="button main" data-word="link" data-trix-method="setAttribute">
    <input type="button" class="button plain" data-word="unlink" data-trix-method="removeAttribute">
  </div></div>`;

/** @param back moves the focus to the text */
export function createToolbar(id: string, words: Record<string, string>, back: () => void): HTMLElement {
  const toolbar = document.createElement('trix-toolbar');
  toolbar.id = id;
  const row = document.createElement('div');
  row.setAttribute('role', 'toolbar');
  row.setAttribute('aria-label', words.toolbar ?? '');
  row.className = 'buttons';
  row.innerHTML = BUTTONS.map(
    ([name, attributes, path]) =>
      `<button type="button" data-name="${name}" tabindex="-1" ${attributes}>${icon(path)}</button>`,
  ).join('');
  const buttons = [...row.querySelectorAll('button')];
  buttons.forEach((button) => name(button, words[button.dataset.name ?? ''] ?? ''));
  buttons[0].tabIndex = 0;
  row.addEventListener('keydown', (event) => move(event, buttons, back));
  row.addEventListener('click', byKeyboard);
  toolbar.append(row);
  toolbar.insertAdjacentHTML('beforeend', DIALOG);
  toolbar.querySelector('input[type=url]')?.setAttribute('aria-label', words.address ?? '');
  toolbar.querySelectorAll<HTMLInputElement>('[data-word]').forEach((button) => {
    button.value = words[button.dataset.word ?? ''] ?? '';
  });
  showPressed(buttons);
  return toolbar;
}

function name(button: HTMLElement, word: string) {
  button.title = word;
  button.setAttribute('aria-label', word);
}

// Trix acts on the mouse going down; Enter, Space and assistive technology only click.
function byKeyboard(event: MouseEvent) {
  const button = (event.target as Element).closest('button');
  if (button && event.detail === 0) {
    button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  }
}

function move(event: KeyboardEvent, all: HTMLButtonElement[], back: () => void) {
  const buttons = all.filter((button) => !button.disabled);
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const targets: Record<string, number> = {
    [forward]: (at + 1) % buttons.length,
    [backward]: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  if (event.key === 'Escape') {
    back();
  } else if (event.key in targets) {
    event.preventDefault();
    const next = buttons[targets[event.key]];
    all.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  }
}

// Trix marks pressed buttons with an attribute of its own and takes their tabindex for granted.
function showPressed(buttons: HTMLButtonElement[]) {
  const show = () =>
    buttons
      .filter((button) => button.dataset.trixAttribute && !button.dataset.trixAction)
      .forEach((button) => button.setAttribute('aria-pressed', String(button.hasAttribute('data-trix-active'))));
  new MutationObserver(show).observe(buttons[0].parentElement as Element, {
    subtree: true,
    attributeFilter: ['data-trix-active'],
  });
  show();
}
