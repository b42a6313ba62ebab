/** The button cycles through system, light and dark; the choice is kept where storage is allowed. */
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const current = (): Theme =>
  (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system';

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // A blocked storage only means that the next page asks the system again.
  }
}

export function themeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-toggle');
  if (!button) return;
  const label = (): void => {
    const words = button.dataset[current()] ?? '';
    button.setAttribute('aria-label', words);
    button.title = words;
  };
  button.addEventListener('click', () => {
    apply(themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system');
    label();
  });
  label();
  button.hidden = false;
}
