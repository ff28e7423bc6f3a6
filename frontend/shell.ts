// What the frame of every page needs in the browser: announcements, words above the page, focus, dialogs.

// The field in the bar is put there by a bean, so that nothing else would bring its script to every page.
import './search-field.js';

const TOAST_MS = 8000;

// Stays usable beside an open dialog: the way out, and what is announced.
const AWAKE = ['leave', 'announcer', 'toasts'];

function announce(text: string) {
  const region = document.getElementById('announcer');
  if (!region) {
    return;
  }
  // The same words twice are only read twice when the region was empty in between.
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 100);
}

function toast(kind: string, text: string, closeLabel: string) {
  const box = document.createElement('div');
  box.className = `notice toast ${kind}`;
  const words = document.createElement('p');
  words.dir = 'auto';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button plain';
  close.textContent = closeLabel;
  close.addEventListener('click', () => box.remove());
  box.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
  box.append(words, close);
  document.getElementById('toasts')?.append(box);
  // An alert is read when its words arrive, not when it is put there with them.
  requestAnimationFrame(() => (words.textContent = text));
  if (kind !== 'bad') {
    setTimeout(() => {
      if (!box.contains(document.activeElement) && !box.matches(':hover')) {
        box.remove();
      }
    }, TOAST_MS);
  }
}

// After a navigation inside the page: focus starts at the new page's heading, as it would after a load, unless the
// page has put it into a field or onto a post already.
function arrive() {
  const menu = document.getElementById('account-menu') as HTMLElement | null;
  menu?.hidePopover?.();
  requestAnimationFrame(() => {
    const placed = document.activeElement?.matches('main :is(input, textarea, [contenteditable], article)');
    if (placed || location.hash.startsWith('#post-')) {
      return;
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
}

let opener: Element | null = null;
let resting: Element[] = [];

// Not showModal(): it would also put the way out of the site to rest.
function openDialog(dialog: HTMLDialogElement) {
  opener = document.activeElement;
  dialog.show();
  resting = [...(dialog.parentElement?.children ?? [])].filter(
    (other) => other !== dialog && !AWAKE.includes(other.id) && !other.hasAttribute('inert'),
  );
  resting.forEach((other) => other.setAttribute('inert', ''));
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.dispatchEvent(new CustomEvent('dismiss'));
    }
  });
}

function closeDialog() {
  resting.forEach((other) => other.removeAttribute('inert'));
  resting = [];
  if (opener instanceof HTMLElement && opener.isConnected) {
    opener.focus();
  }
  opener = null;
}

const api = { announce, toast, arrive, openDialog, closeDialog };
export type Alongside = typeof api;

declare global {
  interface Window {
    alongside?: Alongside;
  }
}

window.alongside = api;

// The skip link works without touching the address, which would count as a navigation.
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a.skip');
  if (link) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
});
