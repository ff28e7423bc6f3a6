// Leaves the site at once: blanks the page, ends the session, replaces the address. Waits for nothing and needs
// nothing else to have loaded. Shift three times within five seconds of each other does the same; not Escape, which
// stops a page from loading. The behaviour follows the "Exit this page" pattern of the GOV.UK Design System.
(() => {
  'use strict';
  const PRESSES = 3;
  const PAUSE_MS = 5000;
  const MARK = 'left';
  const region = document.getElementById('leave');
  if (!region) {
    return;
  }
  const form = region.querySelector('form');
  const status = document.getElementById('leave-status');
  let presses = 0;
  let alone = false;
  let timer = 0;

  const remember = (value) => {
    try {
      if (value) {
        sessionStorage.setItem(MARK, '1');
      } else {
        sessionStorage.removeItem(MARK);
      }
    } catch {
      // Storage may be closed to us; leaving works without it.
    }
  };

  const remembered = () => {
    try {
      return sessionStorage.getItem(MARK) === '1';
    } catch {
      return false;
    }
  };

  const blank = () => {
    const root = document.documentElement;
    root.style.background = '#fff';
    if (document.body) {
      document.body.hidden = true;
      document.body.style.setProperty('display', 'none', 'important');
    }
    if (!document.getElementById('left')) {
      const cover = document.createElement('div');
      cover.id = 'left';
      cover.setAttribute('role', 'alert');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;color:#fff;overflow:hidden';
      cover.textContent = status.dataset.leaving;
      root.append(cover);
    }
    document.title = '\u200e';
  };

  const endSession = () => {
    const address = region.dataset.end;
    let sent = false;
    try {
      sent = navigator.sendBeacon(address);
    } catch {
      sent = false;
    }
    if (!sent) {
      fetch(address, { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(() => {});
    }
  };

  const leave = () => {
    blank();
    remember(true);
    try {
      endSession();
    } finally {
      location.replace(form.action);
    }
  };

  // Back where she left: nothing is shown again, whatever the browser kept.
  const cameBack = () => {
    blank();
    remember(false);
    try {
      endSession();
    } finally {
      location.replace(region.dataset.login);
    }
  };

  const say = (text) => {
    status.textContent = text;
  };

  const forget = (announce) => {
    clearTimeout(timer);
    if (announce && presses > 0) {
      say(status.dataset.timedOut);
    }
    presses = 0;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });

  addEventListener(
    'keydown',
    (event) => {
      alone = event.key === 'Shift' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key !== 'Shift') {
        forget(false);
      }
    },
    true,
  );

  // Held while clicking or selecting, Shift means something else.
  addEventListener('pointerdown', () => (alone = false), true);

  addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' || !alone) {
        return;
      }
      alone = false;
      clearTimeout(timer);
      presses += 1;
      if (presses >= PRESSES) {
        leave();
        return;
      }
      say(presses === 1 ? status.dataset.two : status.dataset.one);
      timer = setTimeout(() => forget(true), PAUSE_MS);
    },
    true,
  );

  addEventListener('pageshow', (event) => {
    if (event.persisted && (document.getElementById('left') || remembered())) {
      cameBack();
    }
  });

  // The page's bar keeps as much room as the button needs in this language.
  const measure = () =>
    document.documentElement.style.setProperty('--leave-room', `${Math.ceil(region.offsetWidth) + 24}px`);
  if (remembered() && !document.getElementById('left')) {
    cameBack();
  } else {
    measure();
    addEventListener('resize', measure);
  }
})();
