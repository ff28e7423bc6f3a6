import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { exact, relative } from './time.js';

// What the server sends of a post; see PostCard.Content for the meaning of each.
export interface Post {
  id: string;
  by?: string;
  page?: string;
  tag?: string;
  at?: number;
  body: string;
  subject?: string;
  lang?: string;
  note?: string;
  fold?: string;
  until?: number;
  state?: 'HELD' | 'RETURNED' | 'EDIT_HELD' | 'EDIT_RETURNED' | 'EDIT_REMOVED' | 'REMOVED' | 'DELETED';
  edited?: boolean;
  mine?: boolean;
  firstNew?: boolean;
  can: string;
  cards?: { to: string; kind: string; title: string; lang?: string }[];
  word?: { words: string; verb: string; lang?: string; to: string };
}

export type Labels = Record<string, string>;

type Action = [letter: string, action: string, label: string];

const ACTIONS: Action[] = [
  ['r', 'REPLY', 'reply'],
  ['e', 'EDIT', 'edit'],
  ['d', 'DELETE', 'delete'],
];

// What one rarely does: behind one button where there are several, so that a phone has room for the text.
const MORE: Action[] = [
  ['t', 'TALK', 'talk'],
  ['s', 'SUGGEST', 'suggest'],
  ['l', 'COPY_LINK', 'link'],
];

const LAST: Action[] = [['p', 'REPORT', 'report']];

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const COLOURS = 4;

// The direction a text is read in: that of its first letter, as dir="auto" has it.
function direction(text: string): 'rtl' | 'ltr' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .filter(Boolean);
  return (letters.length > 1 ? letters[0] + letters[letters.length - 1] : (letters[0] ?? '·')).toLocaleUpperCase();
}

const colour = (name: string) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLOURS;

const plain = (markup: string) =>
  new DOMParser().parseFromString(markup, 'text/html').body.textContent ?? '';

/** One post, drawn without a shadow root from the one property the server sets. Its list holds the labels. */
class AlongsidePost extends LitElement {
  static override properties = { post: { attribute: false }, open: { state: true } };
  declare post: Post | undefined;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override createRenderRoot() {
    return this;
  }

  // What a reader has opened stays open when the post changes, but not when it is said to be about something else.
  protected override willUpdate(changed: PropertyValues) {
    const before = changed.get('post') as Post | undefined;
    if (before && (before.id !== this.post?.id || before.fold !== this.post?.fold)) {
      this.open = false;
    }
  }

  protected override render() {
    const post = this.post;
    const labels = (this.closest('alongside-posts') as (Element & { labels?: Labels }) | null)?.labels;
    if (!post || !labels) {
      return nothing;
    }
    const author = post.by ?? labels.someone;
    const deleted = post.state === 'DELETED';
    const shown = !deleted && (!post.fold || post.mine || this.open);
    return html`
      ${post.firstNew ? html`<p class="new-from-here"><span>${labels.new}</span></p>` : nothing}
      <article
        id="post-${post.id}"
        class="post ${post.state?.toLowerCase().replace('_', '-') ?? ''}"
        aria-label=${author}
        tabindex="-1"
        dir=${direction(plain(post.body) || author) ?? nothing}
      >
        <span class="face face-${colour(author)}" aria-hidden="true">${initials(author)}</span>
        <p class="head">
          ${this.name(post, author)}
          ${post.mine ? html`<span class="tag">${labels.you}</span>` : nothing}
          ${post.tag ? html`<span class="tag good">${post.tag}</span>` : nothing} ${this.time(post)}
          ${post.edited && !deleted ? this.edited(post, labels) : nothing}
        </p>
        ${post.fold && !deleted ? this.fold(post, labels) : nothing}
        ${post.subject && shown ? html`<p class="subject" dir="auto">${post.subject}</p>` : nothing}
        ${post.body && shown
          ? html`<div class="body" dir="auto" lang=${post.lang ?? nothing}>${unsafeHTML(post.body)}</div>`
          : nothing}
        ${shown && post.cards?.length ? this.cards(post.cards, labels) : nothing}
        ${post.word && !deleted ? this.word(post.word) : nothing}
        ${this.note(post, labels)} ${this.buttons(post, labels, author)}
      </article>
    `;
  }

  private name(post: Post, author: string) {
    const name = html`<b><bdi>${author}</bdi></b>`;
    return post.page ? html`<a class="author" href=${post.page} router-link>${name}</a>` : name;
  }

  private time(post: Post) {
    if (post.at === undefined) {
      return nothing;
    }
    const moment = new Date(post.at);
    return html`<time class="quiet" dir="auto" datetime=${moment.toISOString()} title=${exact(moment)}
      >${relative(moment)}<span class="hidden-text"> (${exact(moment)})</span></time
    >`;
  }

  private edited(post: Post, labels: Labels) {
    return post.can.includes('h')
      ? html`<button type="button" class="button plain edited" data-action="HISTORY" title=${labels.history}>
          ${labels.edited}
        </button>`
      : html`<span class="quiet">${labels.edited}</span>`;
  }

  // A text that is not open is not on the page at all: neither a search nor a screen reader comes upon it.
  private fold(post: Post, labels: Labels) {
    const about = html`<p id="about-${post.id}" dir="auto">${labels.contentNote} <b>${post.fold}</b></p>`;
    return html`<div class="fold">
      ${about}
      ${post.mine
        ? nothing
        : html`<button
            type="button"
            class="button ordinary"
            aria-expanded=${this.open ? 'true' : 'false'}
            aria-describedby="about-${post.id}"
            @click=${() => (this.open = !this.open)}
          >
            ${this.open ? labels.fold : labels.unfold}
          </button>`}
    </div>`;
  }

  private note(post: Post, labels: Labels) {
    const names = {
      HELD: 'held',
      RETURNED: 'returned',
      EDIT_HELD: 'editHeld',
      EDIT_RETURNED: 'editReturned',
      EDIT_REMOVED: 'editRemoved',
      REMOVED: 'removed',
      DELETED: 'deleted',
    } as const;
    if (!post.state) {
      return post.note ? html`<p class="small quiet" dir="auto">${post.note}</p>` : nothing;
    }
    const name = names[post.state];
    const stub = name === 'deleted' || (name === 'removed' && !post.mine);
    const more = stub ? '' : labels[name + (post.mine ? 'Mine' : 'Other')];
    const title =
      post.until === undefined ? labels[name] : (labels.heldUntil ?? '').replace('#', exact(new Date(post.until)));
    const back = name === 'returned' || name === 'editReturned';
    const note = post.note ? html`<span dir="auto">${post.note}</span>` : nothing;
    const judged = back || name === 'removed' || name === 'editRemoved';
    const kind = stub ? 'plain' : name === 'removed' || name === 'editRemoved' ? 'bad' : 'wait';
    return html`<div class="notice ${kind}">
      ${back
        ? html`<p dir="auto"><b>${title}</b> ${note}</p>
            <p dir="auto">${more}</p>`
        : html`<p dir="auto"><b>${title}</b> ${more} ${note}</p>`}
      ${post.mine && judged && labels.decidedAt
        ? html`<p dir="auto"><a class="small" href=${labels.decidedAt} router-link>${labels.decided}</a></p>`
        : nothing}
    </div>`;
  }

  // Where links of the text lead to within this site, as far as the reader may go there.
  private cards(cards: NonNullable<Post['cards']>, labels: Labels) {
    return html`<ul class="link-cards" aria-label=${labels.leadsTo}>
      ${cards.map(
        (card) =>
          html`<li>
            <a href=${card.to} router-link dir="auto"
              ><span class="quiet small">${card.kind}</span> <b dir="auto" lang=${card.lang ?? nothing}>${card.title}</b></a
            >
          </li>`,
      )}
    </ul>`;
  }

  private word(word: NonNullable<Post['word']>) {
    return html`<p class="word small" dir="auto">
      ${word.words} <a href=${word.to} router-link dir="auto" lang=${word.lang ?? nothing}>${word.verb}</a>
    </p>`;
  }

  private buttons(post: Post, labels: Labels, author: string) {
    const allowed = (actions: Action[]) => actions.filter(([letter]) => post.can.includes(letter));
    const button = ([, action, label]: Action) =>
      html`<button
        type="button"
        class="button plain ${action === 'REPORT' ? 'push quiet' : ''}"
        data-action=${action}
        aria-description=${author}
      >
        ${labels[label]}
      </button>`;
    const more = allowed(MORE);
    const first = [...allowed(ACTIONS), ...(more.length > 1 ? [] : more)];
    const last = allowed(LAST);
    return first.length + more.length + last.length === 0
      ? nothing
      : html`<div class="acts">
          ${first.map(button)} ${more.length > 1 ? this.more(more.map(button), labels, author) : nothing}
          ${last.map(button)}
        </div>`;
  }

  // Closes like a menu: once something is chosen, with Escape, and when one goes elsewhere.
  private more(buttons: unknown[], labels: Labels, author: string) {
    return html`<details
      class="more"
      @focusout=${(event: FocusEvent) => {
        const menu = event.currentTarget as HTMLDetailsElement;
        if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) {
          menu.open = false;
        }
      }}
      @keydown=${(event: KeyboardEvent) => {
        const menu = event.currentTarget as HTMLDetailsElement;
        if (event.key === 'Escape' && menu.open) {
          event.stopPropagation();
          menu.open = false;
          menu.querySelector('summary')?.focus();
        }
      }}
      @click=${(event: Event) => {
        if ((event.target as Element).closest('button')) {
          (event.currentTarget as HTMLDetailsElement).open = false;
        }
      }}
    >
      <summary class="button plain" aria-description=${author}>${labels.more}</summary>
      <div class="menu">${buttons}</div>
    </details>`;
  }
}

customElements.define('alongside-post', AlongsidePost);
