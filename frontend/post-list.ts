import { keepPlace } from './keep-place.js';
import type { Labels } from './post-card.js';
import './post-card.js';

const PREFIX = '#post-';
const MARK_MS = 3000;

type Card = HTMLElement & { requestUpdate?: () => void; updateComplete?: Promise<unknown> };

/** Holds posts and their labels, passes on what their buttons do, and finds the post the address names. */
class AlongsidePosts extends HTMLElement {
  private words: Labels | undefined;
  private stopKeeping: (() => void) | undefined;
  private sought = '';

  get labels(): Labels | undefined {
    return this.words;
  }

  set labels(labels: Labels | undefined) {
    this.words = labels;
    this.querySelectorAll<Card>('alongside-post').forEach((card) => card.requestUpdate?.());
  }

  connectedCallback() {
    this.addEventListener('click', this.onClick);
    addEventListener('hashchange', this.onHash);
    addEventListener('pointerdown', this.closeMenus);
    this.stopKeeping = keepPlace(this);
    setTimeout(this.onHash, 0);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.onClick);
    removeEventListener('hashchange', this.onHash);
    removeEventListener('pointerdown', this.closeMenus);
    this.stopKeeping?.();
  }

  async focusPost(id: string) {
    await this.drawn();
    const article = document.getElementById(`post-${id}`);
    if (!article || !this.contains(article)) {
      return false;
    }
    article.scrollIntoView({ block: 'start' });
    article.focus({ preventScroll: true });
    article.classList.add('marked');
    setTimeout(() => article.classList.remove('marked'), MARK_MS);
    return true;
  }

  private async drawn() {
    await Promise.all([...this.querySelectorAll<Card>('alongside-post')].map((card) => card.updateComplete));
  }

  private readonly onHash = async () => {
    const id = location.hash.startsWith(PREFIX) ? decodeURIComponent(location.hash.slice(PREFIX.length)) : '';
    if (id && !(await this.focusPost(id)) && this.sought !== id) {
      this.sought = id;
      this.dispatchEvent(new CustomEvent('seek-post', { detail: { id } }));
    }
  };

  private readonly closeMenus = (event: Event) => {
    this.querySelectorAll<HTMLDetailsElement>('details.more[open]').forEach((menu) => {
      menu.open = menu.contains(event.target as Node);
    });
  };

  private readonly onClick = (event: Event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-action]');
    const id = button?.closest('article')?.id.slice('post-'.length);
    if (!button || !id) {
      return;
    }
    const action = button.dataset.action ?? '';
    if (action === 'COPY_LINK') {
      void this.copyLink(id);
    } else {
      this.dispatchEvent(new CustomEvent('post-action', { detail: { id, action } }));
    }
  };

  // The address bar gets it too: where the clipboard is closed to us it can be taken from there.
  private async copyLink(id: string) {
    const address = `${location.origin}${location.pathname}${PREFIX}${id}`;
    history.replaceState(history.state, '', address);
    try {
      await navigator.clipboard.writeText(address);
      window.alongside?.toast('good', this.words?.linkCopied ?? '', this.words?.close ?? '');
    } catch {
      window.alongside?.toast('plain', address, this.words?.close ?? '');
    }
  }
}

customElements.define('alongside-posts', AlongsidePosts);
