// <alongside-search>: the parts come from the server; here is what has to be quick: the list below the field, and the
// keys. A combobox with a list as the ARIA Authoring Practices have it; focus stays in the field.

const PAUSE_MS = 250;
const FEWEST = 2;

interface Suggestion {
  words: string;
  lang: string | null;
  kind: string;
  where: string | null;
}

interface Shown {
  words: string;
  announced: string;
  items: Suggestion[];
}

class AlongsideSearch extends HTMLElement {
  private timer = 0;
  private active = -1;
  // What the list is wanted for; empty where it is closed, whatever is still under way.
  private sought = '';

  constructor() {
    super();
    this.addEventListener('input', () => this.typed());
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('submit', (event) => this.submit(event));
    this.addEventListener('focusout', () => this.close());
    // Before the field loses the focus, and with it the list.
    this.addEventListener('pointerdown', (event) => this.option(event) && event.preventDefault());
    this.addEventListener('click', (event) => this.clicked(event));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  show(shown: Shown) {
    if (shown.words !== this.sought || shown.words !== this.input.value || document.activeElement !== this.input) {
      return;
    }
    this.list.replaceChildren(...shown.items.map((item, place) => this.item(item, place)));
    const none = shown.items.length === 0;
    this.list.hidden = none;
    this.input.setAttribute('aria-expanded', String(!none));
    this.choose(-1);
    if (!none) {
      window.alongside?.announce(shown.announced);
    }
  }

  private get input() {
    return this.querySelector('input') as HTMLInputElement;
  }

  private get list() {
    return this.querySelector('ul') as HTMLUListElement;
  }

  private item(item: Suggestion, place: number) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${place}`;
    option.setAttribute('role', 'option');
    const words = document.createElement('span');
    words.className = 'words';
    words.dir = 'auto';
    words.lang = item.lang ?? '';
    words.textContent = item.words;
    const about = document.createElement('span');
    about.className = 'tiny quiet';
    const where = document.createElement('bdi');
    where.textContent = item.where ?? '';
    about.append(item.kind, item.where ? ' · ' : '', where);
    option.append(words, about);
    return option;
  }

  private typed() {
    clearTimeout(this.timer);
    if (this.input.value.trim().length < FEWEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => this.seek(), PAUSE_MS);
  }

  private seek() {
    this.sought = this.input.value;
    this.tell('begin', { words: this.sought });
  }

  private key(event: KeyboardEvent) {
    if (event.isComposing) {
      return;
    }
    const count = this.list.hidden ? 0 : this.list.children.length;
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault();
      this.choose(this.active + 1 >= count ? -1 : this.active + 1);
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault();
      this.choose(this.active < 0 ? count - 1 : this.active - 1);
    } else if (event.key === 'Enter' && this.active >= 0 && count > 0) {
      event.preventDefault();
      this.pick(this.active);
    }
  }

  private choose(place: number) {
    this.active = place;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === place)));
    const chosen = this.list.children[place];
    if (chosen) {
      this.input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private submit(event: Event) {
    // Never to an address.
    event.preventDefault();
    clearTimeout(this.timer);
    this.close();
    this.tell('seek', { words: this.input.value });
  }

  private clicked(event: Event) {
    const option = this.option(event);
    if (option) {
      this.pick([...this.list.children].indexOf(option));
    }
  }

  private option(event: Event) {
    return (event.target as Element).closest?.('[role=option]') ?? null;
  }

  private pick(place: number) {
    this.close();
    this.tell('pick', { place });
  }

  private close() {
    clearTimeout(this.timer);
    this.sought = '';
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('alongside-search', AlongsideSearch);
