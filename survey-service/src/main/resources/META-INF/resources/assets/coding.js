/*
 * Makes the coding desk quick at the keyboard; without it everything is there as a plain form.
 * Keys work only while the focus is on the desk, so that no reader's own shortcuts are taken.
 */
(() => {
  'use strict';

  const find = id => document.getElementById(id);
  const boxes = () => Array.from(document.querySelectorAll('#codes input[name="codes"]'));
  const shown = () => boxes().filter(box => !box.closest('li').hidden);

  /** Shows what works with script only; again after each swap. */
  const prepare = () => {
    document.querySelectorAll('#search-field, #desk .keys, #desk [data-codes]')
      .forEach(one => { one.hidden = false; });
    const first = find('wrong') || find('answer');
    if (first) {
      first.focus({ preventScroll: true });
    }
  };

  /** What says that nothing fits stands alone. */
  const keepAlone = changed => {
    if (!changed.checked) {
      return;
    }
    boxes()
      .filter(box => box !== changed && (changed.dataset.alone || box.dataset.alone))
      .forEach(box => { box.checked = false; });
  };

  const set = (box, checked) => {
    box.checked = checked;
    keepAlone(box);
  };

  const search = () => {
    const wanted = find('search').value.trim().toLowerCase();
    boxes().forEach(box => {
      const line = box.closest('li');
      line.hidden = wanted !== '' && !line.dataset.words.toLowerCase().includes(wanted);
    });
    const told = find('found');
    told.textContent = wanted === '' ? '' : told.dataset.found.replace('#', String(shown().length));
  };

  const leaveSearch = () => {
    const field = find('search');
    if (field && field.value !== '') {
      field.value = '';
      search();
    }
    const answer = find('answer');
    if (answer) {
      answer.focus();
    }
  };

  const inSearch = event => {
    if (event.key === 'Escape') {
      leaveSearch();
    } else if (event.key === 'Enter') {
      const first = shown()[0];
      if (first) {
        set(first, !first.checked);
        leaveSearch();
        first.focus();
      }
    } else {
      return;
    }
    event.preventDefault();
  };

  const onDesk = event => {
    const target = event.target;
    const ownEnter = target.closest('a, button, summary');
    if (event.key === 'Enter' && !ownEnter) {
      find('coding-form').requestSubmit(find('save'));
    } else if (event.key === '/') {
      find('search').focus();
    } else if (event.key === 'Escape') {
      leaveSearch();
    } else {
      const box = boxes().find(one => one.dataset.key === event.key.toLowerCase());
      if (!box) {
        return;
      }
      set(box, !box.checked);
      // There a screen reader tells which code it is and whether it is chosen now.
      box.focus();
    }
    event.preventDefault();
  };

  document.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!plain || !event.target.closest('#desk') || !find('coding-form')) {
      return;
    }
    if (event.target.id === 'search') {
      inSearch(event);
    } else {
      onDesk(event);
    }
  });

  document.addEventListener('input', event => {
    if (event.target.id === 'search') {
      search();
    } else if (event.target.name === 'codes') {
      keepAlone(event.target);
    }
  });

  document.addEventListener('click', event => {
    const use = event.target.closest('[data-codes]');
    if (use) {
      const codes = use.dataset.codes.split(' ');
      boxes().filter(box => codes.includes(box.value)).forEach(box => set(box, true));
      find('save').focus();
    }
  });

  document.addEventListener('htmx:afterSettle', () => {
    prepare();
    const desk = find('desk');
    if (desk.getBoundingClientRect().top < 0) {
      desk.scrollIntoView();
    }
  });

  // Whatever cannot be swapped in (a sign-in that has ended, a fault) is shown as a page of its own.
  ['htmx:responseError', 'htmx:sendError'].forEach(failed =>
    document.addEventListener(failed, () => find('coding-form').submit()));

  prepare();
})();
