'use strict';

// Without this script the page is a plain list. It adds: filters, and links that lead also to what a filter hides.
(() => {
  const form = document.querySelector('form.filters');
  if (!form) return;
  const { text, area, resource } = form.elements;
  const levels = [...form.querySelectorAll('[name=level]')];
  const count = form.querySelector('output');
  const clear = form.querySelector('.clear');
  const nothing = document.querySelector('.nothing');
  const groups = [...document.querySelectorAll('.group')];
  const changes = [...document.querySelectorAll('.change')].map((element) => ({
    element,
    words: element.querySelector('.told').textContent.toLowerCase(),
    resources: element.dataset.resources.split(' '),
  }));

  const fits = ({ element, words, resources }) =>
    levels.some((box) => box.checked && box.value === element.dataset.level) &&
    (area.value === '' || area.value === element.dataset.area) &&
    (resource.value === '' || resources.includes(resource.value)) &&
    text.value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word));

  const filter = () => {
    for (const change of changes) change.element.hidden = !fits(change);
    for (const group of groups) group.hidden = !group.querySelector('.change:not([hidden])');
    const shown = changes.filter(({ element }) => !element.hidden).length;
    count.value = `${shown} of ${changes.length} changes`;
    clear.hidden = shown === changes.length;
    nothing.hidden = shown > 0;
  };

  const reset = () => {
    form.reset();
    filter();
  };

  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.classList.contains('change')) return;
    if (target.hidden) reset();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };

  for (const name of document.querySelectorAll('[data-resource]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...name.childNodes);
    button.addEventListener('click', () => {
      resource.value = name.dataset.resource;
      filter();
      document.getElementById('changes').scrollIntoView();
      resource.focus({ preventScroll: true });
    });
    name.append(button);
  }

  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    reset();
    text.focus();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input[type=search], select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    text.focus();
  });
  addEventListener('hashchange', follow);
  // A page that is reloaded may keep what was entered.
  filter();
  follow();
})();
