// Light or dark as the system has it, until somebody says otherwise here.
import { button } from './dom.js';
import { say } from './words.js';

const KEPT = 'greenroom.theme';
const DARK = matchMedia('(prefers-color-scheme: dark)');

export function themeButton() {
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : DARK.matches);
  const kept = localStorage.getItem(KEPT);
  if (kept) {
    root.dataset.theme = kept;
  }
  const toggle = button(say('theme'), { class: 'control' }, () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem(KEPT, root.dataset.theme);
    draw();
  });
  const draw = () => toggle.setAttribute('aria-pressed', String(isDark()));
  DARK.addEventListener('change', draw);
  draw();
  return toggle;
}
